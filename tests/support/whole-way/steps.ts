import fc from "fast-check";
import { withdrawConsent } from "~/features/consent/withdraw-consent.server";
import { listAsked } from "~/features/matching/answer-links.server";
import { recordAnswer } from "~/features/matching/answer-proposal.server";
import { bookMeeting } from "~/features/matching/book-meeting.server";
import { endMatch } from "~/features/matching/end-match.server";
import { moveDue } from "~/features/matching/move-due.server";
import { proposeMatch } from "~/features/matching/propose-match.server";
import { recordMeeting } from "~/features/matching/record-meeting.server";
import { sendCheckIns } from "~/features/matching/send-check-ins.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { takeBackMatch } from "~/features/matching/take-back-match.server";
import { pauseFamily, resumeFamily } from "~/features/people/families/pause-family.server";
import { getFamily } from "~/features/people/families/queries.server";
import { moveVolunteer } from "~/features/people/volunteers/move-volunteer.server";
import { days } from "~/foundation/clock";
import { requests } from "~db/schema/matching.server";
import type { Side } from "~db/vocabulary";
import { doingIn, matchAt, ORIGIN, pick, type Step, unitAt } from "./town";

/** Everything people do on the way, with whom left to chance; what is refused changes nothing. */
const number = fc.nat({ max: 11 });
export const STEPS: fc.Arbitrary<{ said: string; take: Step }>[] = [
  fc.tuple(number, number).map(([r, v]) => ({
    said: `propose unit ${v} for request ${r}`,
    take: async (town) => {
      const request = pick(await town.db.read.select().from(requests).orderBy(requests.id), r);
      const wish = { requestId: request?.id as string, volunteerId: pick(town.units, v)?.id as string };
      const more = { organisationId: town.organisation.id, overrideReason: "practical" as const, roundId: null };
      await proposeMatch(town.db, doingIn(town), { ...wish, ...more });
    },
  })),
  fc
    .tuple(
      number,
      fc.constantFrom<Side>("volunteer", "family"),
      number,
      fc.constantFrom("yes", "yes", "yes", "no", "talk-first"),
      fc.boolean(),
    )
    .map(([m, side, a, answer, sharesPhone]) => ({
      said: `${side} ${a} of match ${m} says ${answer}`,
      take: async (town) => {
        const found = await matchAt(town, m);
        if (!found) return;
        const adult = pick(await listAsked(town.db.read, found.match, side), a);
        const said = {
          answer: answer as "yes",
          reason: null,
          sharesPhone,
          channel: "phone" as const,
          interpreter: false,
        };
        await recordAnswer(town.db, doingIn(town), {
          ...found.shown,
          ...said,
          side,
          adultId: adult?.adultId ?? "nobody",
        });
      },
    })),
  number.map((m) => ({
    said: `book the meeting of match ${m}`,
    take: async (town) => {
      const found = await matchAt(town, m);
      const at = new Date(town.clock.now.getTime() + days(1)).toISOString().slice(0, 16);
      const wish = { at, houseId: null, place: "Biblioteket", companionId: null };
      if (found) await bookMeeting(town.db, doingIn(town), { ...found.shown, ...wish });
    },
  })),
  number.map((m) => ({
    said: `match ${m} meets`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await recordMeeting(town.db, doingIn(town), found.shown);
    },
  })),
  number.map((m) => ({
    said: `take match ${m} back`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await takeBackMatch(town.db, doingIn(town), found.shown);
    },
  })),
  fc.tuple(number, fc.boolean(), fc.boolean()).map(([m, notAgain, waitsAgain]) => ({
    said: `end match ${m}`,
    take: async (town) => {
      const found = await matchAt(town, m);
      const wish = { reason: "other" as const, notAgain, waitsAgain };
      if (found) await endMatch(town.db, doingIn(town), { ...found.shown, ...wish });
    },
  })),
  number.map((f) => ({
    said: `family ${f} withdraws`,
    take: async (town) => {
      const family = pick(town.homes, f)?.id as string;
      await withdrawConsent(town.db, doingIn(town), { familyId: family, adultId: "all" }, stopMatchesOf);
    },
  })),
  fc.tuple(number, fc.boolean()).map(([f, back]) => ({
    said: `family ${f} ${back ? "comes back from" : "takes"} a pause`,
    take: async (town) => {
      const reader = { organisationId: town.organisation.id, accountId: town.karin.id };
      const familyId = pick(town.homes, f)?.id as string;
      const findOwn = (tx: Parameters<typeof stopMatchesOf>[0]) => getFamily(tx, reader, familyId);
      await (back ? resumeFamily : pauseFamily)(town.db, doingIn(town), { findOwn, once: null });
    },
  })),
  fc.tuple(number, fc.constantFrom("pause", "resume", "leave")).map(([v, move]) => ({
    said: `unit ${v}: ${move}`,
    take: async (town) => {
      const unit = await unitAt(town, v);
      if (!unit) return;
      const stopMatches = (tx: Parameters<typeof stopMatchesOf>[0]) =>
        stopMatchesOf(tx, doingIn(town), { volunteerId: unit.id }, "withdraw");
      const moving = move === "pause" ? ({ move, until: null } as const) : ({ move } as { move: "resume" | "leave" });
      await moveVolunteer(town.db, doingIn(town), unit, { moving, once: null, stopMatches });
    },
  })),
  number.map((m) => ({
    said: `match ${m} is blocked`,
    take: async (town) => {
      const found = await matchAt(town, m);
      if (found) await town.db.transact((tx) => stopMatchesOf(tx, doingIn(town), { matchId: found.match.id }, "block"));
    },
  })),
  fc.constantFrom(1, 2, 4, 8).map((n) => ({
    said: `${n} days pass`,
    take: async (town) => {
      town.clock.now = new Date(town.clock.now.getTime() + days(n));
      await moveDue(town.db, town.clock.now, ORIGIN);
      await sendCheckIns(town.db, town.clock.now, ORIGIN);
    },
  })),
];

/** What happens most: proposals and answers. */
export const COMMON = STEPS.slice(0, 4);
