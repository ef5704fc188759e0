import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { cancelDate } from "~/features/activities/cancel-date.server";
import { getDate, listSignUps } from "~/features/activities/plan-queries.server";
import { showDate } from "~/features/activities/show-date.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { TextField } from "~/ui/text-field";
import { NO_STORE } from "../session/text-page";
import { doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const { db, houseIds, params, now } = door;
  const date = await getDate(db.read, houseIds, params.date ?? "");
  const shown = await showDate(db.read, pageLanguage(door), date, now);
  if (!shown.coming) throw redirect(`/house/dates/${shown.id}?done=past`, 303);
  const { coming, waiting } = await listSignUps(db.read, date.occurrence.id);
  const everybody = [...coming, ...waiting];
  return {
    title: planTitle(door, "plan:cancel.title"),
    date: shown,
    told: everybody.filter(({ signUp }) => signUp.email !== null).length,
    toRing: everybody.filter(({ signUp }) => signUp.email === null).length,
    once: newId(),
  };
});

export const action = guard({ may: "house.plan", audit: "occurrence.cancelled" }, async (door) => {
  const { db, houseIds, params, form } = door;
  const occurrenceId = params.date ?? "";
  const reason = String(form.get("reason") ?? "").slice(0, 120);
  const done = await cancelDate(db, doingAt(door), { occurrenceId, houseIds }, reason || null);
  if (!done.ok && done.reason === "not-found") throw refuse(404);
  return redirect(`/house/dates/${occurrenceId}?done=${done.ok ? "cancelled" : "past"}`, 303);
});

/** The second tap: says who is told, and cancels. */
export default function CancelDate() {
  const { date, told, toRing, once } = useLoaderData<typeof loader>();
  const t = useTranslate("plan", "common");
  return (
    <div className="stack narrow" data-gap="6">
      <PageHeading heading={t("plan:cancel.heading", { title: date.title })} lead={date.when} />
      <p>
        {t("plan:cancel.about", { count: told })} {toRing > 0 && t("plan:cancel.to-ring", { count: toRing })}
      </p>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        <SubmitButton color="danger" big icon="prohibit">
          {t("plan:cancel.now")}
        </SubmitButton>
        <TextField
          field={{ id: "reason", name: "reason", maxLength: 120 }}
          label={t("plan:cancel.reason")}
          optional={t("common:field.optional")}
        />
      </form>
      <p>
        <ButtonLink variant="tertiary" href={`/house/dates/${date.id}`} icon="arrow-left">
          {t("plan:cancel.back")}
        </ButtonLink>
      </p>
    </div>
  );
}
