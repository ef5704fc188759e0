import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Queue, type QueueItem } from "~/ui/queue";
import type { ShownOwnDate } from "../show-own-dates.server";
import type { ShownSignUp } from "../show-sign-up.server";

/** So many dates stand open; a whole year of them would push the rest of the page out of sight. */
const OPEN_DATES = 5;

/** The dates of a sign-up to a whole series, each with a no, or a yes after all, of its own. */
export function OwnDates({ signUp, once }: { signUp: ShownSignUp; once: string }) {
  const t = useTranslate("activities");
  const item = (date: ShownOwnDate): QueueItem => ({
    key: date.id,
    title: date.text,
    text: <State date={date} />,
    end: date.say && <SayOne date={date} once={once} />,
  });
  const dates = signUp.dates.map(item);
  const past = signUp.pastDates.map(item);
  const rest = dates.slice(OPEN_DATES);
  return (
    <section className="stack" data-gap="4" aria-labelledby="dates-heading">
      <h2 className="h2" id="dates-heading">
        {t("activities:coming.dates")}
      </h2>
      {dates.length > 0 && (
        <>
          <p>{t("activities:coming.day.text")}</p>
          <Queue items={dates.slice(0, OPEN_DATES)} />
        </>
      )}
      {rest.length > 0 && (
        <Fold label={t("activities:coming.day.more")}>
          <Queue items={rest} />
        </Fold>
      )}
      {past.length > 0 && (
        <Fold label={t("activities:coming.day.past")}>
          <Queue items={past} />
        </Fold>
      )}
    </section>
  );
}

function State({ date: { state, number } }: { date: ShownOwnDate }) {
  const t = useTranslate("activities");
  return number === null ? t(`activities:coming.${state}`) : t("activities:coming.day.waiting", { number });
}

/** One press, one date; the date's words tell the buttons apart for who hears them. */
function SayOne({ date, once }: { date: ShownOwnDate; once: string }) {
  const t = useTranslate("activities");
  return (
    <form method="post">
      <OnceField value={`${once}-${date.id.slice(-12)}`} />
      <input type="hidden" name="do" value={date.say ?? ""} />
      <input type="hidden" name="date" value={date.id} />
      <SubmitButton variant={date.say === "day-back" ? "secondary" : "tertiary"} hiddenLabel={date.text}>
        {t(`activities:coming.day.${date.say ?? "not-day"}`)}
      </SubmitButton>
    </form>
  );
}
