import { familyAddress } from "~/features/notifications/address";
import type { Reach } from "~db/vocabulary";

type Reached = {
  reach: Reach;
  phone?: string | null;
  email?: string | null;
  trustedPhone?: string | null;
  sharedPhone: boolean;
};

/** Whether a message reaches this adult, and nobody else reads it. */
export function reachesAlone({
  reach,
  phone = null,
  email = null,
  trustedPhone = null,
  sharedPhone,
}: Reached): boolean {
  const address = familyAddress({ phone, email, trustedPhone, reach });
  return address !== null && address.channel !== "call" && !(sharedPhone && address.channel === "text");
}
