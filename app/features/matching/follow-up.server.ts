import { dayOf } from "~/foundation/clock";
import { formatDate, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import type { Reader } from "~db/database.server";
import { listCheckIns, listMeetings } from "./follow-up-queries.server";
import type { Match } from "./move-match.server";

export type FollowUp = Awaited<ReturnType<typeof showFollowUp>>;

/** What comes after a first meeting, in finished words: the check-ins of both sides, and the meetings written down. */
export async function showFollowUp(db: Reader, match: Match, language: SiteLanguage, now: Date) {
  const t = translator(language, "follow", "vocabulary");
  const today = dayOf(now);
  const day = (date: string) => formatDate(language, date, { weekday: false, year: true });
  const checkIns = (await listCheckIns(db, match.id)).map((row) => {
    const { id, side, stage, dueOn, answer, answeredAt, calledAt, recordedBy } = row;
    const asked = t("follow:check-in.line", { stage: t(`follow:stage.${stage}`), side: t(`follow:side.${side}`) });
    const helped = formatList(
      language,
      (row.helpedWith ?? []).map((outcome) => t(`vocabulary:outcome.${outcome}`)),
    );
    const waiting = t(dueOn < today ? "follow:check-in.overdue" : "follow:check-in.due", { when: day(dueOn) });
    const how = t(recordedBy ? "follow:check-in.by-phone" : "follow:check-in.by-link", {
      when: answeredAt ? day(dayOf(answeredAt)) : "",
    });
    return {
      id,
      asked,
      said: answer ? t(`follow:answer.${answer}`) : null,
      how: answer ? how : waiting,
      helped: helped ? t("follow:check-in.helped", { what: helped }) : null,
      /** Can be asked by phone now. */
      open: match.state === "active" && answer === null && dueOn <= today,
      ring: match.state === "active" && answer === "call-me" && calledAt === null,
    };
  });
  const meetings = (await listMeetings(db, match.id)).map(({ id, heldOn, theme, by }) => ({
    id,
    when: day(heldOn),
    what: [theme && t(`vocabulary:outcome.${theme}`), by].filter(Boolean).join(" · "),
  }));
  const logs = ["met", "one-confirmed", "active"].includes(match.state);
  return { checkIns, meetings, today, logs, since: match.metAt ? dayOf(match.metAt) : null };
}
