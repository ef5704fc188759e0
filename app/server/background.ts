import { eraseSignUps } from "~/features/activities/erase-sign-ups.server";
import { rollDatesOn } from "~/features/activities/materialise-dates.server";
import { remindSignedUp } from "~/features/activities/remind-signed-up.server";
import { watchHosts } from "~/features/activities/watch-hosts.server";
import { moveDue } from "~/features/matching/move-due.server";
import { eraseRounds } from "~/features/matching/rounds/erase-rounds.server";
import { askForPrices } from "~/features/matching/rounds/price-list.server";
import { sendCheckIns } from "~/features/matching/send-check-ins.server";
import { cleanUp } from "~/features/notifications/clean-up.server";
import { mailServer } from "~/features/notifications/mail-server.server";
import { sendDue } from "~/features/notifications/sender.server";
import { handOnDue } from "~/features/people/intake/hand-on-due.server";
import { watchCertificates } from "~/features/people/volunteers/watch-certificates.server";
import { passOnConcerns } from "~/features/safety/pass-on-concerns.server";
import { eraseOldSheets } from "~/features/sheets/erase-old-sheets.server";
import { hours, minutes, seconds } from "~/foundation/clock";
import type { Database } from "~db/database.server";
import { runAlone } from "./run-alone";
import type { Given } from "./start";

export type Background = { stop(): Promise<void> };

type Due = {
  name: string;
  run(db: Database, now: Date, origin: string): Promise<Record<string, number>>;
};

/**
 * What is done by itself every hour, in this order. A feature adds its line here: a name for the log, and a function that
 * takes the database, the time and the site's address, may run again at any moment, and answers how much it did.
 */
export const DUE: readonly Due[] = [
  { name: "clean-up", run: cleanUp },
  { name: "sheets", run: eraseOldSheets },
  { name: "matches", run: moveDue },
  { name: "intake", run: handOnDue },
  { name: "follow-up", run: sendCheckIns },
  { name: "certificates", run: watchCertificates },
  { name: "prices", run: askForPrices },
  { name: "rounds", run: eraseRounds },
  { name: "dates", run: rollDatesOn },
  { name: "reminders", run: remindSignedUp },
  { name: "erased", run: eraseSignUps },
];

/** What cannot wait for the hour: looked at every few minutes. */
export const SOON_DUE: readonly Due[] = [
  { name: "concerns", run: passOnConcerns },
  { name: "hosts", run: watchHosts },
];

const SEND_EVERY_MS = seconds(5);
const TICK_EVERY_MS = hours(1);
const SOON_EVERY_MS = minutes(3);

/** Runs everything of a table that is due, once. One that breaks is logged and does not keep the others from running. */
export async function runDue(
  { db, log, env }: Pick<Given, "log" | "env"> & { db: Database },
  now: Date,
  due: readonly Due[] = DUE,
): Promise<void> {
  for (const { name, run } of due) {
    try {
      const did = Object.entries(await run(db, now, env.origin)).filter(([, count]) => count > 0);
      if (did.length > 0) log.tick(Object.fromEntries(did.map(([what, count]) => [`${name}.${what}`, count])));
    } catch (error) {
      log.broken(error, `/tick/${name}`);
    }
  }
}

/** What runs by itself while the server is up: the hourly tick, what cannot wait for it, and the sender of the outbox where there is a mail server. */
export function startBackground(given: Given & { db: Database }): Background {
  const { db, log, clock, env } = given;
  const tick = runAlone(TICK_EVERY_MS, () => runDue(given, clock.now()));
  const soon = runAlone(SOON_EVERY_MS, () => runDue(given, clock.now(), SOON_DUE));
  const stopBoth = async () => void (await Promise.all([tick.stop(), soon.stop()]));
  // The demo's people do not exist, so nothing is ever sent to them.
  if (!env.SMTP_URL || env.demo) return { stop: stopBoth };
  const server = mailServer(env.SMTP_URL, env.MAIL_FROM);
  const sender = runAlone(SEND_EVERY_MS, async () => {
    try {
      const facts = await sendDue(db, server.send, env.origin, clock.now());
      if (facts.sent + facts.failed > 0) log.outbox(facts);
    } catch (error) {
      log.broken(error, "/outbox");
    }
  });
  return {
    async stop() {
      await Promise.all([stopBoth(), sender.stop()]);
      server.close();
    },
  };
}
