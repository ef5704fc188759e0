import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { Days } from "~/ui/days";
import { EmptyState } from "~/ui/empty-state";
import { WeekNav } from "~/ui/week-nav";
import type { ShownCalendar } from "../show-calendar.server";

type Props = {
  calendar: ShownCalendar;
  /** What is said where nothing happens and nothing was chosen. */
  empty: string;
  /** That of the headings of the days. */
  level?: 2 | 3;
  /** Ways to hear or keep the days, above them. */
  children?: ReactNode;
};

/** The days of a week or a month, with the way to the weeks beside it and to the other view. */
export function CalendarDays({ calendar, empty, level = 2, children }: Props) {
  const t = useTranslate("activities");
  const { view, before, after, count, filtered, days, otherView } = calendar;
  return (
    <div className="stack" data-gap="6">
      <WeekNav
        label={t(`activities:${view}-nav`)}
        before={before ? { href: before, label: t(`activities:${view}-before`) } : undefined}
        after={after ? { href: after, label: t(`activities:${view}-after`) } : undefined}
        status={filtered ? t("activities:found", { count }) : t("activities:count", { count })}
      />
      {children}
      {count > 0 ? (
        <div className="stack" data-gap="6" data-read="">
          <Days days={days} level={level} />
        </div>
      ) : (
        <NoDays calendar={calendar} empty={empty} />
      )}
      <p>
        <a className="hit" href={otherView}>
          {view === "week" ? t("activities:see-month") : t("activities:see-weeks")}
        </a>
      </p>
    </div>
  );
}

/** Nothing on these days: when something happens next, and how to see what was not chosen. */
function NoDays({ calendar: { filtered, unfiltered, next }, empty }: Pick<Props, "calendar" | "empty">) {
  const t = useTranslate("activities");
  return (
    <EmptyState text={filtered ? t("activities:empty-filtered") : empty}>
      {next && (
        <a className="hit" href={next.href}>
          {t("activities:next-something", next)}
        </a>
      )}
      {filtered && (
        <a className="hit" href={unfiltered}>
          {t("activities:show-all")}
        </a>
      )}
    </EmptyState>
  );
}
