import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { days, minutes } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { outbox } from "~db/schema/outbox.server";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { cleanUp } from "./clean-up.server";
import { mailServer } from "./mail-server.server";
import { type Message, post } from "./post.server";
import { sendDue } from "./sender.server";

const SITE = "https://nyven.example";
const LINK = `${SITE}/da/invitation/abc`;
const MAIL: Message = {
  id: "invitation:1",
  channel: "mail",
  recipient: "karin@example.org",
  language: "da",
  message: "invitation-coordinator",
  facts: { link: LINK, place: "Røde Kors" },
};
const later = (ms: number) => new Date(NOW.getTime() + ms);

/** A real mail server on this machine: keeps what it takes; `refuse` answers a recipient with a code instead. */
async function postOffice(refuse?: () => number | null) {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      const code = refuse?.() ?? null;
      done(code === null ? null : Object.assign(new Error("no"), { responseCode: code }));
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        taken.push(mail);
        done();
      }, done);
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const { send, close } = mailServer(`smtp://127.0.0.1:${port}`, "Nyven <hej@nyven.example>");
  onTestFinished(async () => {
    close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { taken, send, close };
}

const written = async (db: Database, ...messages: Message[]) => {
  for (const message of messages) await db.transact((tx) => post(tx, NOW, message));
};
const rowOf = async (db: Database, id = MAIL.id) => (await db.read.select().from(outbox).where(eq(outbox.id, id)))[0];

test("a mail goes out in the recipient's language as plain text, and then no longer says to whom and what", async () => {
  const db = testDatabase(NOW);
  const { taken, send } = await postOffice();
  await written(db, MAIL, { ...MAIL, id: "invitation:2", language: "en" });
  expect(await sendDue(db, send, SITE, NOW)).toEqual({ sent: 2, failed: 0 });
  const danish = taken.find(({ subject }) => subject === "Velkommen til Røde Kors i Nyven");
  expect(danish?.text).toContain(`vælg en adgangskode:\n${LINK}\n`);
  expect(danish?.html).toBe(false);
  expect(danish?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(taken.map(({ subject }) => subject)).toContain("Welcome to Røde Kors on Nyven");
  expect(await rowOf(db)).toMatchObject({ sentAt: NOW, recipient: "", facts: {} });
});

test("in a language from right to left the link stands free of invisible marks", async () => {
  const db = testDatabase(NOW);
  const { taken, send } = await postOffice();
  await written(db, { ...MAIL, language: "ar" });
  await sendDue(db, send, SITE, NOW);
  expect(taken[0]?.text).toMatch(new RegExp(`^${LINK}$`, "m"));
});

test("two senders at the same time send a mail once, and so do two runs", async () => {
  const db = testDatabase(NOW);
  const { taken, send } = await postOffice();
  await written(db, MAIL);
  await Promise.all([sendDue(db, send, SITE, NOW), sendDue(db, send, SITE, NOW)]);
  await sendDue(db, send, SITE, later(days(1)));
  expect(taken).toHaveLength(1);
});

test("a mail server that is busy is asked again after growing pauses, and given up after a day", async () => {
  const db = testDatabase(NOW);
  const { taken, send } = await postOffice(() => 451);
  await written(db, MAIL);
  const pauses: number[] = [];
  let now = NOW;
  while (!(await rowOf(db))?.failedAt && pauses.length < 50) {
    await sendDue(db, send, SITE, now);
    const next = (await rowOf(db))?.notBefore as Date;
    pauses.push(next.getTime() - now.getTime());
    now = next;
  }
  expect(pauses.slice(0, 5).map((ms) => ms / 60_000)).toEqual([1, 5, 15, 60, 180]);
  expect(await rowOf(db)).toMatchObject({ sentAt: null, recipient: "", facts: {} });
  expect((await rowOf(db))?.failedAt?.getTime()).toBeGreaterThanOrEqual(later(days(1)).getTime());
  expect(taken).toEqual([]);
});

test("a busy server that comes back gets the mail, under the same message id as the first try", async () => {
  const db = testDatabase(NOW);
  let busy = true;
  const { taken, send } = await postOffice(() => (busy ? 451 : null));
  const ids: string[] = [];
  const noting: typeof send = (mail) => {
    ids.push(mail.messageId);
    return send(mail);
  };
  await written(db, MAIL);
  await sendDue(db, noting, SITE, NOW);
  await sendDue(db, noting, SITE, NOW);
  busy = false;
  await sendDue(db, noting, SITE, later(minutes(1)));
  expect(taken).toHaveLength(1);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test("an address the server refuses for good is given up at once", async () => {
  const db = testDatabase(NOW);
  const { send } = await postOffice(() => 550);
  await written(db, MAIL);
  expect(await sendDue(db, send, SITE, NOW)).toEqual({ sent: 0, failed: 1 });
  expect(await rowOf(db)).toMatchObject({ failedAt: NOW, recipient: "" });
});

test("without a mail server at the other end nothing is lost", async () => {
  const db = testDatabase(NOW);
  const { send, close } = mailServer("smtp://127.0.0.1:9", "Nyven <hej@nyven.example>");
  onTestFinished(close);
  await written(db, MAIL);
  expect(await sendDue(db, send, SITE, NOW)).toEqual({ sent: 0, failed: 0 });
  expect(await rowOf(db)).toMatchObject({ sentAt: null, failedAt: null, recipient: MAIL.recipient, tries: 1 });
});

test("what is not due yet waits, and what a crash left half done is sent when its lease is over", async () => {
  const db = testDatabase(NOW);
  const { taken, send } = await postOffice();
  await written(db, { ...MAIL, notBefore: later(minutes(30)) });
  await sendDue(db, send, SITE, NOW);
  expect(taken).toEqual([]);
  // As a crash leaves it: claimed, never finished.
  await db.transact((tx) =>
    tx
      .update(outbox)
      .set({ tries: 1, notBefore: later(minutes(10)) })
      .where(eq(outbox.id, MAIL.id))
      .returning(),
  );
  await sendDue(db, send, SITE, later(minutes(9)));
  expect(taken).toEqual([]);
  await sendDue(db, send, SITE, later(minutes(10)));
  expect(taken).toHaveLength(1);
});

test("the list of people to ring is for people: no sender touches it", async () => {
  const db = testDatabase(NOW);
  const { send } = await postOffice();
  await written(db, { ...MAIL, channel: "call", recipient: "+4520123456" });
  await sendDue(db, send, SITE, later(days(3)));
  expect(await rowOf(db)).toMatchObject({ sentAt: null, failedAt: null, recipient: "+4520123456" });
});

test("after thirty days nobody can see who a message was for, and after a year it is gone", async () => {
  const db = testDatabase(NOW);
  await written(db, { ...MAIL, channel: "call", recipient: "+4520123456" });
  await cleanUp(db, later(days(29)));
  expect((await rowOf(db))?.recipient).toBe("+4520123456");
  expect(await cleanUp(db, later(days(31)))).toMatchObject({ recipients: 1 });
  expect(await rowOf(db)).toMatchObject({ recipient: "", facts: {} });
  expect(await cleanUp(db, later(days(31)))).toMatchObject({ recipients: 0 });
  await cleanUp(db, later(days(366)));
  expect(await rowOf(db)).toBeUndefined();
});
