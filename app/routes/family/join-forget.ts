import { redirect } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { forgetDraft } from "~/features/people/drafts/draft.server";
import { draftAt, forgottenDraftCookie } from "~/features/people/drafts/draft-cookie.server";
import { languageAt } from "../volunteer/language-at.server";

export const loader = open(async (door) => redirect(`/${languageAt(door)}/family`, 303));

/** "Forget this": what was written is gone, here and on the server. */
export const action = open(async (door) => {
  const draft = await draftAt(door, "family");
  if (draft) await forgetDraft(door.db, draft);
  const headers = { "set-cookie": forgottenDraftCookie(door, "family") };
  return redirect(`/${languageAt(door)}/family/join/later?done=forgotten`, { status: 303, headers });
});
