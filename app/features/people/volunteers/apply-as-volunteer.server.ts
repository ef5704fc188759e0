import { eq } from "drizzle-orm";
import { type Actor, audit } from "~/access/audit.server";
import { takeOnce } from "~/access/once.server";
import { makeToken } from "~/access/tokens.server";
import { days } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { ok, type Result, refused } from "~/foundation/result";
import { formatDateTime } from "~/language/format.server";
import { type Database, isTaken, type Writer } from "~db/database.server";
import { accounts } from "~db/schema/access.server";
import { volunteerAdults, volunteers } from "~db/schema/people.server";
import { post } from "../../notifications/post.server";
import { sendDraft } from "../drafts/draft.server";
import type { Application, ApplyingAdult } from "./join/application.server";
import { openAccount } from "./open-account.server";

/** What the last step adds to what the volunteer said. */
export type Applying = {
  application: Application;
  /** Who it goes to: the one chosen, or the one intake found; null where there is no organisation at all. */
  organisationId: string | null;
  /** The choice was left to us: then it is handed on when nobody rings. */
  leftToUs: boolean;
  callerId: string | null;
  /** Wall time of the talk. */
  talkAt: string | null;
  /** The version of the declarations the first adult made, or null: they are made later. */
  declarationVersion: number | null;
  /** Filled in together with a coordinator. */
  assistedBy: string | null;
  /** The draft that is sent, or null: a coordinator's form, which `once` keeps from counting twice. */
  draftHash: string | null;
  once: string | null;
  /** Where the site is, for the link in the message. */
  origin: string;
};

/** How long the link in the first message signs in; after that a new one is asked for. */
const FIRST_LINK_MS = days(7);

class SentBefore extends Error {}

/**
 * Makes a volunteer's file out of an application: the unit, its adults, an account for each, the talk, and a message to each
 * that names who calls. A draft sent twice makes one file.
 */
export async function applyAsVolunteer(
  db: Database,
  by: Actor,
  applying: Applying,
): Promise<Result<{ volunteerId: string }, "time-taken" | "sent-before">> {
  const volunteerId = newId();
  try {
    await db.transact(async (tx) => {
      await takeOnce(tx, applying.once, by.now);
      if (applying.draftHash && !(await sendDraft(tx, "volunteer", applying.draftHash, volunteerId)))
        throw new SentBefore();
      await writeUnit(tx, by, volunteerId, applying);
      for (const [position, adult] of applying.application.adults.entries())
        await writeAdult(tx, by, volunteerId, { adult, position, applying });
      await audit(tx, by, "volunteer.applied", volunteerId, {
        organisationId: applying.organisationId,
        detail: { adults: applying.application.adults.length, leftToUs: applying.leftToUs },
      });
    });
  } catch (error) {
    if (error instanceof SentBefore) return refused("sent-before");
    // The one unique pair a new file can meet: the caller already rings somebody at that time.
    if (isTaken(error)) return refused("time-taken");
    throw error;
  }
  return ok({ volunteerId });
}

async function writeUnit(tx: Writer, by: Actor, id: string, applying: Applying): Promise<void> {
  const { adults: _, organisationId: __, ...said } = applying.application;
  await tx
    .insert(volunteers)
    .values({
      ...said,
      id,
      organisationId: applying.organisationId,
      state: "applied",
      assistedBy: applying.assistedBy,
      appliedAt: by.now,
      callerId: applying.callerId,
      talkAt: applying.talkAt,
      handedOnAt: applying.leftToUs ? by.now : null,
    })
    .returning({ id: volunteers.id });
}

type Place = { adult: ApplyingAdult; position: number; applying: Applying };

async function writeAdult(
  tx: Writer,
  by: Actor,
  volunteerId: string,
  { adult, position, applying }: Place,
): Promise<void> {
  const id = newId();
  const declared = position === 0 && applying.declarationVersion !== null;
  const accountId = await openAccount(tx, by, volunteerId, adult, applying.application.language);
  await tx
    .insert(volunteerAdults)
    .values({
      ...adult,
      id,
      volunteerId,
      position,
      accountId,
      declarationVersion: declared ? applying.declarationVersion : null,
      declaredAt: declared ? by.now : null,
    })
    .returning({ id: volunteerAdults.id });
  await tellAdult(tx, by, { adultId: id, accountId, adult, applying });
}

type Told = { adultId: string; accountId: string; adult: ApplyingAdult; applying: Applying };

/** Says who rings and when, with a link to one's own page that signs in once. */
async function tellAdult(tx: Writer, { now }: Actor, { adultId, accountId, adult, applying }: Told): Promise<void> {
  const { language } = applying.application;
  const link = await firstLink(tx, now, accountId, `${applying.origin}/${language}`);
  const when = applying.talkAt ? formatDateTime(language, applying.talkAt) : "";
  await post(tx, now, {
    id: `volunteer-applied:${adultId}`,
    organisationId: applying.organisationId,
    channel: adult.email ? "mail" : "text",
    recipient: adult.email ?? adult.phone,
    language,
    message: applying.talkAt ? "volunteer-applied" : "volunteer-applied-we-call",
    facts: { name: adult.name, when, link },
  });
}

/** Who has a password logs in with it: a message must not open a desk. */
async function firstLink(tx: Writer, now: Date, accountId: string, site: string): Promise<string> {
  const [account] = await tx
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  if (account?.passwordHash) return `${site}/log-in`;
  const key = { purpose: "sign-in", subjectId: accountId, detail: "link", now, livesMs: FIRST_LINK_MS } as const;
  return `${site}/sign-in/${await makeToken(tx, key)}`;
}
