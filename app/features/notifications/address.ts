import type { Reach } from "~db/vocabulary";

/** Where a message to one adult goes, or nothing: then a person rings, or sees them. */
export type Address = { channel: "mail" | "text" | "call"; recipient: string };

type VolunteerAdult = { email: string | null; phone: string };
type FamilyAdult = { email: string | null; phone: string | null; reach: Reach; trustedPhone: string | null };

/** A volunteer is written to by mail, else by text. */
export const volunteerAddress = ({ email, phone }: VolunteerAdult): Address =>
  email ? { channel: "mail", recipient: email } : { channel: "text", recipient: phone };

/** A family adult is reached the way they said is safe: by mail or text, else somebody rings. */
export function familyAddress({ email, phone, reach, trustedPhone }: FamilyAdult): Address | null {
  const by = (channel: Address["channel"], recipient: string | null) => (recipient ? { channel, recipient } : null);
  switch (reach) {
    case "mail":
      return by("mail", email) ?? by("text", phone);
    case "text":
      return by("text", phone) ?? by("mail", email);
    case "through-person":
      return by("call", trustedPhone);
    default:
      return by("call", phone);
  }
}
