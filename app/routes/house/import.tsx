import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { type Imported, type ImportProblem, importCalendar } from "~/features/activities/import-calendar.server";
import { getHouse } from "~/features/activities/plan-queries.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { OnceField } from "~/ui/once-field";
import { NO_STORE } from "../session/text-page";
import { doingAt, planTitle } from "./door-of-house.server";

export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const FILE_BYTES_MAX = 1024 * 1024;
type Answer =
  | { problem: ImportProblem | "no-file" | "too-large"; imported: null }
  | { problem: null; imported: Imported };

export const loader = guard({ may: "house.plan", audit: "reads" }, async (door) => {
  const house = await getHouse(door.db.read, door.houseIds, door.url.searchParams.get("house"));
  return { title: planTitle(door, "plan:menu.import"), house: house.name, once: newId() };
});

export const action = guard({ may: "house.plan", audit: "activity.planned", upload: true }, async (door) => {
  const house = await getHouse(door.db.read, door.houseIds, door.url.searchParams.get("house"));
  const file = door.form.get("file");
  if (!(file instanceof File) || file.size === 0) return formBack<Answer>({ problem: "no-file", imported: null });
  if (file.size > FILE_BYTES_MAX) return formBack<Answer>({ problem: "too-large", imported: null });
  const done = await importCalendar(door.db, doingAt(door), house.id, await file.text());
  if (!done.ok) return formBack<Answer>({ problem: done.reason, imported: null });
  // Nothing to say but that it worked: on to the week.
  const { skipped, known, noted } = done.value;
  if (skipped.length === 0 && known === 0 && noted.length === 0) return redirect(`/house?house=${house.id}`, 303);
  return { problem: null, imported: done.value };
});

/** Reads a calendar file of another program as drafts. */
export default function Import() {
  const { house, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as Answer | undefined;
  const t = useTranslate("plan");
  return (
    <div className="stack narrow" data-gap="6">
      <PageHeading heading={t("plan:menu.import")} lead={house} />
      {answer?.problem && (
        <Alert color="danger" label={t("plan:import.problem")} heading={t("plan:import.problem")} live>
          <p>{t(`plan:import.${answer.problem}`)}</p>
        </Alert>
      )}
      {answer?.imported && (
        <>
          <Alert color="success" label={t("plan:done.label")} live>
            <p>{t("plan:import.done", { count: answer.imported.drafts })}</p>
            {answer.imported.known > 0 && <p>{t("plan:import.known", { count: answer.imported.known })}</p>}
          </Alert>
          {answer.imported.noted.length > 0 && <NotedDrafts noted={answer.imported.noted} />}
          {answer.imported.skipped.length > 0 && (
            <DataTable
              caption={t("plan:import.skipped")}
              showCaption
              columns={[
                { key: "title", heading: t("plan:import.event") },
                { key: "reason", heading: t("plan:import.reason") },
              ]}
              rows={answer.imported.skipped.map(({ uid, title, reason }, i) => ({
                key: `${i} ${uid}`,
                cells: { title: <bdi>{title}</bdi>, reason: t(`plan:import.why.${reason}`) },
              }))}
            />
          )}
        </>
      )}
      <p className="measure">{t("plan:import.about")}</p>
      <form method="post" encType="multipart/form-data" className="stack" data-gap="4">
        <OnceField value={once} />
        <label className="ds-field">
          <span className="ds-label">{t("plan:import.file")}</span>
          <input className="ds-input" type="file" name="file" accept=".ics,text/calendar" required />
        </label>
        <SubmitButton icon="download-simple">{t("plan:import.now")}</SubmitButton>
      </form>
    </div>
  );
}

/** What the host should look at before it is shown to all, each leading to its draft. */
function NotedDrafts({ noted }: Pick<Imported, "noted">) {
  const t = useTranslate("plan");
  return (
    <DataTable
      caption={t("plan:import.look")}
      showCaption
      columns={[
        { key: "title", heading: t("plan:import.event") },
        { key: "notes", heading: t("plan:import.reason") },
      ]}
      rows={noted.map(({ activityId, title, notes }) => ({
        key: activityId,
        cells: {
          title: (
            <a className="hit" href={`/house/activities/${activityId}`}>
              <bdi>{title || t("plan:import.untitled")}</bdi>
            </a>
          ),
          notes: notes.map((note) => t(`plan:import.note.${note}`)).join(" "),
        },
      }))}
    />
  );
}
