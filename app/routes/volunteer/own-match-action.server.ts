import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "@remix-run/node";
import * as z from "zod";
import type { SignedInDoor } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { logMeeting } from "~/features/matching/log-meeting.server";
import { openOwnLink } from "~/features/matching/own-matches.server";
import { OUTCOMES } from "~db/vocabulary";
import { languageAt } from "./language-at.server";

const MetForm = z.object({
  do: z.literal("met"),
  match: z.string().max(64),
  heldOn: z.iso.date(),
  theme: z.enum(OUTCOMES).optional(),
});

/** Opens what is asked of a volunteer, on the page of a private link. */
export async function answerAsked(door: SignedInDoor<"volunteer">, adultId: string) {
  const own = { side: "volunteer", fileId: door.volunteerId, adultId } as const;
  const path = await openOwnLink(door.db, door.by, own, String(door.form.get("match") ?? ""), languageAt(door));
  if (path === null) throw refuse(404);
  return redirect(path, 303) as Response;
}

/** Writes down that they met. */
export async function logOwnMeeting(door: SignedInDoor<"volunteer">) {
  const sent = parseWithZod(door.form, { schema: MetForm });
  if (sent.status !== "success") return data({ wrongMeeting: true }, { status: 422 });
  const { match: matchId, heldOn, theme } = sent.value;
  const by = { ...door.by, accountId: door.account.id, once: door.once };
  const logged = await logMeeting(
    door.db,
    by,
    { volunteerId: door.volunteerId },
    { matchId, heldOn, theme: theme ?? null },
  );
  if (!logged.ok && logged.reason === "not-found") throw refuse(404);
  if (!logged.ok) return data({ wrongMeeting: true }, { status: 422 });
  return redirect(`/${languageAt(door)}/volunteer?done=met`, 303) as Response;
}
