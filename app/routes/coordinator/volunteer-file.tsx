import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { AlikeNote } from "~/features/people/alike/alike-note";
import { listAlikeVolunteers } from "~/features/people/alike/alike-queries.server";
import { actOnFile } from "~/features/people/volunteers/desk/act-on-file.server";
import { AdultPanel } from "~/features/people/volunteers/desk/adult-panel";
import { viewFile } from "~/features/people/volunteers/desk/file-view.server";
import { MovesPanel } from "~/features/people/volunteers/desk/moves-panel";
import { UnitPanel } from "~/features/people/volunteers/desk/unit-panel";
import { findAsked, getFile } from "~/features/people/volunteers/file-queries.server";
import { listUnitPeople } from "~/features/safety/people-queries.server";
import { FileSafety } from "~/features/safety/ui/file-safety";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { KeyFacts } from "~/ui/key-facts";
import { Panel } from "~/ui/panel";

export const handle = { i18n: ["desk", "people", "vocabulary", "errors", "protection"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const DONE = ["saved", "approve", "decline", "pause", "resume", "leave", "unit-left"] as const;

export const loader = guard({ may: "volunteer.screen", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const found = await getFile(door.db.read, door.organisationId, door.params.id ?? "");
  const file = viewFile(found, await findAsked(door.db.read, found.unit, door.now), language, door.now);
  const done = DONE.find((word) => word === door.url.searchParams.get("done")) ?? null;
  const alike = await listAlikeVolunteers(door.db.read, door.organisationId, found.unit.id, found.adults);
  const people = await listUnitPeople(door.db.read, door.organisationId, found.unit.id);
  const t = translator(language, "common", "desk");
  return {
    title: t("common:site.title", { page: t("desk:volunteers.file") }),
    file,
    alike,
    people,
    done,
    once: newId(),
  };
});

export const action = guard({ may: "volunteer.screen", audit: "volunteer.changed" }, async (door) => {
  const id = door.params.id ?? "";
  const doing = { ...door.by, origin: door.house.env.origin, once: null };
  const answer = await actOnFile(door, id, pageLanguage(door), (tx, why) =>
    stopMatchesOf(tx, doing, { volunteerId: id }, why),
  );
  return answer instanceof Response ? answer : data(answer, { status: answer.status });
});

const FACTS = [
  ["area", "map-pin"],
  ["commitment", "calendar-blank"],
  ["times", "clock"],
  ["interests", "heart"],
  ["avoids", "minus-circle"],
  ["meets", "users-three"],
  ["purposes", "target"],
  ["kinds", "handshake"],
  ["capacity", "list-checks"],
] as const;

/** One volunteer's file: the screening of each adult, and what comes next. */
export default function VolunteerFilePage() {
  const { file, alike, people, done, once } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const t = useTranslate("desk", "people", "errors", "common");
  const wrong: Record<string, string[] | null> = refusal?.result?.error ?? {};
  const errors = Object.entries(wrong).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({
      id: `${refusal?.adultId ?? refusal?.result?.initialValue?.do ?? ""}-${name}`,
      message,
    })),
  );
  const lead = [
    t(`people:volunteer.state.${file.state}`),
    t("people:volunteer.applied-on", { when: file.applied }),
    file.talk ? t("people:volunteer.talk-at", { when: file.talk, name: file.caller ?? "" }) : null,
  ];
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: "/desk/volunteers", label: t("desk:volunteers.heading") }]}
      />
      {done && !refusal && (
        <Alert color="success" label={t("common:saved")} heading={t(`people:volunteer.done.${done}`)} live />
      )}
      {refusal?.problem && (
        <Alert
          color="danger"
          label={t("errors:label")}
          heading={refusal.problem === "stale" ? t("errors:form.stale") : t("people:volunteer.not-ready")}
          live
        />
      )}
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <PageHeading heading={file.name} lead={lead.filter(Boolean).join(" · ")} />
      <AlikeNote files={alike} path="/desk/volunteers" />
      {file.late && (
        <Alert
          color="warning"
          label={t(`people:volunteer.late.${file.late}`)}
          heading={t(`people:volunteer.late.${file.late}`)}
        />
      )}
      <div className="split">
        <div className="stack" data-gap="4">
          {file.adults.map((adult) => (
            <AdultPanel
              key={adult.id}
              file={file}
              adult={adult}
              once={`${once}-${adult.id.slice(0, 8)}`}
              open={file.moves.length > 0}
              result={refusal?.adultId === adult.id ? refusal.result : undefined}
            />
          ))}
        </div>
        <aside className="stack" data-gap="4">
          <MovesPanel file={file} once={once} result={refusal?.adultId ? undefined : refusal?.result} />
          <UnitPanel file={file} once={once} />
          <FileSafety from={`volunteer=${file.id}`} people={people} />
          <Panel id="said" heading={t("people:volunteer.said")}>
            <KeyFacts
              small
              facts={FACTS.map(([word, icon]) => ({
                icon,
                term: t(`people:volunteer.fact.${word}`),
                text: file.said[word],
              }))}
            />
          </Panel>
        </aside>
      </div>
    </>
  );
}
