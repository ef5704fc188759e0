import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { offerToHost, withdrawHosting } from "~/features/activities/host-date.server";
import { showDatesOfVolunteer } from "~/features/activities/show-dates-to-host.server";
import { DatesToHost } from "~/features/activities/ui/dates-to-host";
import type { SessionHandle } from "~/foundation/session-kind";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { NO_STORE, TextPage } from "../session/text-page";
import { doingAt } from "./door-of-house.server";

export const handle: WordsHandle & SessionHandle = { i18n: ["houses", "activities", "vocabulary"], session: "home" };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  offered: "houses:hosting.done-offered",
  withdrawn: "houses:hosting.done-withdrawn",
  refused: "houses:hosting.done-refused",
} as const;

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const { db, now, volunteerId, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "houses");
  return {
    title: t("common:site.title", { page: t("houses:hosting.title") }),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    dates: await showDatesOfVolunteer(db.read, language, now, volunteerId),
  };
});

export const action = guard({ may: "volunteer.own", audit: "hosting.offered" }, async (door) => {
  const { db, form, volunteerId } = door;
  const here = `/${pageLanguage(door)}/volunteer/hosting?done=`;
  const offered = form.get("offer");
  if (typeof offered === "string") {
    const done = await offerToHost(db, doingAt(door), { occurrenceId: offered, volunteerId });
    return redirect(`${here}${done.ok ? "offered" : "refused"}`, 303);
  }
  const which = { occurrenceId: String(form.get("withdraw") ?? ""), volunteerId };
  const gone = await withdrawHosting(db, doingAt(door), which);
  return redirect(`${here}${gone.ok ? "withdrawn" : "refused"}`, 303);
});

/** What an approved volunteer can host, and what they host already. */
export default function VolunteerHosting() {
  const { dates, done } = useLoaderData<typeof loader>();
  const t = useTranslate("houses");
  return (
    <TextPage heading={t("houses:hosting.title")} lead={t("houses:hosting.lead")}>
      {done && (
        <Alert color="success" label={t("houses:read.done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <form method="post">
        <DatesToHost dates={dates} />
      </form>
    </TextPage>
  );
}
