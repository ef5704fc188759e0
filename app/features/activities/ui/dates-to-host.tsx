import { useTranslate } from "~/language/language-provider";
import { ActivityList, ActivityRow } from "~/ui/activity-row";
import { SubmitButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import type { DateToHost } from "../show-dates-to-host.server";

/** Dates somebody can host or hosts, each with the buttons that fit. Stands inside a form. */
export function DatesToHost({ dates }: { dates: readonly DateToHost[] }) {
  const t = useTranslate("houses");
  if (dates.length === 0) return <EmptyState text={t("houses:hosting.empty")} />;
  return (
    <ActivityList>
      {dates.map((date) => (
        <OneDate key={date.row.id} date={date} />
      ))}
    </ActivityList>
  );
}

function OneDate({ date: { row, day, state, reasons } }: { date: DateToHost }) {
  const t = useTranslate("houses");
  const living = state === "asked" || state === "offered" || state === "hosting";
  const free = state === null || state === "withdrawn" || state === "asked";
  return (
    <ActivityRow {...row} level={2} day={day}>
      <div className="stack" data-gap="2">
        {state && state !== "withdrawn" && <p className="strong">{t(`houses:hosting.${state}`)}</p>}
        {(free || living) &&
          reasons.map((reason) => (
            <p key={reason} className="dim">
              {t(`houses:hosting.${reason}`)}
            </p>
          ))}
        {free && reasons.length === 0 && (
          <SubmitButton variant="secondary" name="offer" value={row.id} hiddenLabel={`${row.title}, ${day}`}>
            {t("houses:hosting.offer")}
          </SubmitButton>
        )}
        {living && (
          <SubmitButton variant="tertiary" name="withdraw" value={row.id} hiddenLabel={`${row.title}, ${day}`}>
            {t("houses:hosting.withdraw")}
          </SubmitButton>
        )}
      </div>
    </ActivityRow>
  );
}
