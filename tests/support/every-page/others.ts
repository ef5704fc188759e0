import { groupId, outreachPath } from "./together";
import { invitationSecret, readerSecret, signUpSecret, type WalkedTown } from "./town";

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
