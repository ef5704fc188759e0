import { groupId, outreachPath } from "./together";
import { invitationSecret, readerSecret, type WalkedTown } from "./town";
import { signUpSecret } from "./whole-series";

/** What people outside have done before the desk is looked at, so that its pages have it to show. */
export async function whatOthersDid(town: WalkedTown): Promise<void> {
  for (const language of ["da", "ar", "ti"]) {
    await signUpSecret(town, language);
    await readerSecret(town, language);
  }
  await invitationSecret(town);
  await groupId(town);
  await outreachPath(town);
}
