import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { Pictogram } from "~/ui/pictogram";
import type { PlannedDate, PlannedDay } from "../house-week.server";

/** A week of a house, seven days side by side or one below the other; everything in it is a link. */
export function HouseWeekGrid({ days, houseId }: { days: readonly PlannedDay[]; houseId: string }) {
  const t = useTranslate("plan", "daylist");
  return (
    <ol className="weekgrid plain">
      {days.map(({ day, name, date, today, dates }) => (
        <li key={day} className="weekgrid__day stack" data-gap="2" data-today={today ? "" : undefined}>
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
