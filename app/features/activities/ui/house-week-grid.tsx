import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Pictogram } from "~/ui/pictogram";
import type { PlannedDate, PlannedDay } from "../house-week.server";

/**
 * A week of a house, seven days side by side or one below the other; everything in it is a link. Without script: a row of
 * links goes to each day, and each day begins with a link past it (docs/decisions/0063).
 */
export function HouseWeekGrid({ days, houseId }: { days: readonly PlannedDay[]; houseId: string }) {
  const t = useTranslate("plan", "daylist");
  return (
    <>
      <ToDay days={days} />
      <ol className="weekgrid plain">
        {days.map(({ day, name, date, today, dates }, i) => (
          <li
            key={day}
            id={idOf(day)}
            // The links to it put the focus here, and Tab goes on from here.
            tabIndex={-1}
            className="weekgrid__day stack"
            data-gap="2"
            data-today={today ? "" : undefined}
          >
            <PastDay days={days} at={i} />
            <h2 className="h4">
              {name} <span className="dim">{today ? t("plan:week.today", { date }) : date}</span>
            </h2>
            <ul className="plain stack" data-gap="2">
              {dates.map((one) => (
                <OneDate key={one.id} date={one} />
              ))}
            </ul>
            {dates.length > 0 && (
              <a className="hit small no-print" href={`/house/day-list?house=${houseId}&day=${day}`}>
                <Icon name="list-checks" />
                <span>
                  {t("daylist:title")}
                  <span className="ds-sr-only"> {name}</span>
                </span>
              </a>
            )}
            <ButtonLink
              variant="tertiary"
              href={`/house/activities/new?house=${houseId}&date=${day}`}
              icon="plus"
              hiddenLabel={name}
            >
              {t("plan:week.add")}
            </ButtonLink>
          </li>
        ))}
      </ol>
    </>
  );
}

const idOf = (day: string) => `day-${day}`;

/** To each day of the week. Where the days stand side by side it is seen by who goes by Tab. */
function ToDay({ days }: { days: readonly PlannedDay[] }) {
  const t = useTranslate("plan");
  return (
    <nav className="weekgrid__to no-print" aria-label={t("plan:week.to-day")}>
      <ul className="plain cluster" data-gap="2">
        {days.map(({ day, name, dates }) => (
          <li key={day}>
            <a className="hit" href={`#${idOf(day)}`}>
              {name} <span className="dim">{dates.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Past a day that has something in it, to the next one; seen by who goes by Tab. */
function PastDay({ days, at }: { days: readonly PlannedDay[]; at: number }) {
  const t = useTranslate("plan");
  const next = days[at + 1];
  if (!next || days[at]?.dates.length === 0) return null;
  return (
    <a className="weekgrid__past hit small no-print" href={`#${idOf(next.day)}`}>
      {t("plan:week.past-day", { day: next.name })}
    </a>
  );
}

function OneDate({ date }: { date: PlannedDate }) {
  const t = useTranslate("plan", "vocabulary");
  const { id, kind, title, time, state, people, hostsMissing, offers, coming } = date;
  return (
    <li className="weekgrid__date" data-state={state}>
      <div className="weekgrid__time">
        <Pictogram kind={kind} label={t(`vocabulary:kind.${kind}`)} />
        <span className="num">{time}</span>
      </div>
      <div className="stack" data-gap="1">
        <a className="hit" href={`/house/dates/${id}`}>
          {title}
        </a>
        <span className="dim small">
          {state === "planned" ? (people ?? t("plan:week.just-come")) : t(`plan:state.${state}`)}
        </span>
        {state !== "cancelled" && coming && hostsMissing > 0 && (
          <span className="small">
            <Icon name="warning-circle" /> {t("plan:week.hosts-missing", { count: hostsMissing })}
          </span>
        )}
        {state !== "cancelled" && coming && offers > 0 && (
          <span className="small">
            <Icon name="hand-waving" /> {t("plan:week.offers", { count: offers })}
          </span>
        )}
        {state === "planned" && coming && (
          <a className="small hit" href={`/house/dates/${id}/cancel`}>
            {t("plan:week.cancel")}
            <span className="ds-sr-only"> {title}</span>
          </a>
        )}
      </div>
    </li>
  );
}
