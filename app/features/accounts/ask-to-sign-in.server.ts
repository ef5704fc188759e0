import { audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { endTokens, makeToken } from "~/access/tokens.server";
import { post } from "~/features/notifications/post.server";
import { minutes } from "~/foundation/clock";
import { hashOf, newCode, newId, newSecret } from "~/foundation/ids";
import { hashOfCode, type Keys } from "~/foundation/keys.server";
import { phoneOf } from "~/foundation/phone.server";
import type { Database, Writer } from "~db/database.server";
import { tokens } from "~db/schema/access.server";
import { accountOfContact } from "./account-of-contact.server";
import { withNext } from "./home-of";
import { countTry } from "./limits.server";
import type { AccountRow } from "./queries.server";

export const CODE_MS = minutes(10);
const LINK_MS = minutes(30);

type Asked = {
  contact: string;
  language: string;
  address: string;
  origin: string;
  once: string | null;
  now: Date;
  /** The page of ours they wanted: the link of the message leads on to it. */
  next?: string | null;
};

/**
 * Sends a code and a link to a telephone number or e-mail that stands in a file. Known or unknown: the same answer, and the
 * same one transaction.
 * @returns the secret of this browser, for its cookie: a code opens only in the browser that asked for it
 */
export async function askToSignIn(db: Database, keys: Keys, asked: Asked): Promise<{ browser: string }> {
  const { address, once, now } = asked;
  const browser = newSecret();
  const contact = contactOf(asked.contact);
  const waits = [await countTry(db, "message-address", address), await countTry(db, "message-contact", contact)];
  const mayWrite = waits.every((ms) => ms === 0);
  await db.transact(async (tx) => {
    await takeOnce(tx, once, now);
    const account = mayWrite ? await accountOfContact(tx, contact, asked) : null;
    if (!account || account.blockedAt) return;
    await audit(tx, { accountId: null, now }, "account.sign-in-asked", account.id);
    if (account.passwordHash) await pointToPassword(tx, account, contact, asked);
    else await sendKeys(tx, account, { ...asked, contact, browser, keys });
  });
  return { browser };
}

/** What somebody typed, as it is stored in files. What is no number stays as it is: it fits nobody. */
const contactOf = (typed: string): string => (typed.includes("@") ? typed.toLowerCase() : (phoneOf(typed) ?? typed));

const messageTo = (contact: string, account: AccountRow) =>
  ({
    channel: contact.includes("@") ? "mail" : "text",
    recipient: contact,
    language: account.language,
  }) as const;

async function sendKeys(
  tx: Writer,
  account: AccountRow,
  { contact, browser, keys, origin, now, next }: Asked & { browser: string; keys: Keys },
): Promise<void> {
  const code = newCode();
  await endTokens(tx, "sign-in", account.id, now);
  const secret = await makeToken(tx, {
    purpose: "sign-in",
    subjectId: account.id,
    detail: "link",
    now,
    livesMs: LINK_MS,
  });
  await tx
    .insert(tokens)
    .values({
      hash: hashOfCode(keys, code, browser),
      purpose: "sign-in",
      subjectId: account.id,
      detail: hashOf(browser),
      createdAt: now,
      expiresAt: new Date(now.getTime() + CODE_MS),
    })
    .returning({ hash: tokens.hash });
  const link = withNext(`${origin}/${account.language}/sign-in/${secret}`, next);
  await post(tx, now, {
    ...messageTo(contact, account),
    id: `sign-in:${newId()}`,
    message: "sign-in",
    facts: { code, link },
  });
}

/** Who works at a desk logs in with a password, also where they are a volunteer too: a text message must not open a desk. */
async function pointToPassword(
  tx: Writer,
  account: AccountRow,
  contact: string,
  { origin, now, next }: Asked,
): Promise<void> {
  const link = withNext(`${origin}/${account.language}/log-in`, next);
  const message = { ...messageTo(contact, account), message: "sign-in-with-password", facts: { link } };
  await post(tx, now, { ...message, id: `sign-in-with-password:${newId()}` });
}
