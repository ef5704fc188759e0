import type { SubmissionResult } from "@conform-to/react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Panel } from "~/ui/panel";
import { Note } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import { CERTIFICATE_STATUSES } from "~db/vocabulary";
import type { FileView } from "./file-view.server";

type Adult = FileView["adults"][number];

/** One adult of a unit: how to reach them, what is known, what is missing, and the form that changes it. */
export function AdultPanel(props: {
  file: FileView;
  adult: Adult;
  once: string;
  result?: SubmissionResult<string[]>;
  open: boolean;
}) {
  const { file, adult, once, result, open } = props;
  const t = useTranslate("people", "vocabulary", "common");
  const field = (name: string, initialValue?: string) => ({
    id: `${adult.id}-${name}`,
    name,
    initialValue: (result?.initialValue?.[name] as string | undefined) ?? initialValue,
    errors: result?.error?.[name] ?? undefined,
  });
  const statuses = CERTIFICATE_STATUSES.map((value) => ({ value, label: t(`people:volunteer.paper.${value}`) }));
  const declared = adult.declaredVersion === file.declarationVersion;
  return (
    <Panel id={`adult-${adult.id}`} heading={adult.name}>
      <p>
        <a className="ds-link" href={`tel:${adult.phone}`}>
          <bdi dir="ltr">{adult.phone}</bdi>
        </a>
        {adult.email && (
          <>
            {" · "}
            <bdi dir="ltr">{adult.email}</bdi>
          </>
        )}
        {` · ${t(`vocabulary:gender.${adult.gender}`)} · ${adult.languages}`}
      </p>
      <p className="cluster" data-gap="2">
        <Paper word={t("people:volunteer.paper.record")} paper={adult.record} />
        <Paper word={t("people:volunteer.paper.child")} paper={adult.child} />
      </p>
      {adult.missing.length > 0 && (
        <Note icon="list-checks">
          {t("people:volunteer.missing.heading")}{" "}
          {adult.missing.map((one) => t(`people:volunteer.missing.${one}`)).join(", ")}
        </Note>
      )}
      {open && (
        <form method="post" className="stack" data-gap="3" noValidate>
          <input type="hidden" name="once" value={once} />
          <input type="hidden" name="version" value={file.version} />
          <input type="hidden" name="adultId" value={adult.id} />
          <CheckboxField
            field={field("talkHeld")}
            label={t("people:volunteer.screen.talk")}
            checked={result ? undefined : adult.talkHeld}
          />
          <CheckboxField
            field={field("declared")}
            label={t("people:volunteer.screen.declared", { version: file.declarationVersion })}
            checked={result ? undefined : declared}
          />
          <div className="grid" data-gap="3" data-min="small">
            <SelectField
              field={field("recordStatus", adult.record.status)}
              label={t("people:volunteer.paper.record")}
              empty={t("people:volunteer.paper.none")}
              options={statuses}
            />
            <TextField
              field={field("recordUntil", adult.record.validUntil)}
              type="date"
              label={t("people:volunteer.paper.record-until")}
            />
            <SelectField
              field={field("childStatus", adult.child.status)}
              label={t("people:volunteer.paper.child")}
              empty={t("people:volunteer.paper.none")}
              options={statuses}
            />
            <TextField
              field={field("childUntil", adult.child.validUntil)}
              type="date"
              label={t("people:volunteer.paper.child-until")}
            />
            <TextField
              field={field("references", String(adult.references))}
              type="number"
              label={t("people:volunteer.screen.references")}
              description={t("people:volunteer.screen.references-text")}
              size={4}
            />
            <TextField
              field={field("courseOn", adult.courseOn)}
              type="date"
              label={t("people:volunteer.screen.course")}
            />
            <TextField
              field={field("homeVisitOn", adult.homeVisitOn)}
              type="date"
              label={t(
                file.visitsHomes ? "people:volunteer.screen.home-visit-asked" : "people:volunteer.screen.home-visit",
              )}
            />
          </div>
          <p>
            <SubmitButton name="do" value="screen" variant="secondary" hiddenLabel={adult.name}>
              {t("common:button.save")}
            </SubmitButton>
          </p>
        </form>
      )}
    </Panel>
  );
}

const COLOURS = {
  valid: "success",
  "renew-soon": "warning",
  ended: "danger",
  "not-yet-obtainable": "info",
  missing: "neutral",
} as const;

function Paper({ word, paper }: { word: string; paper: Adult["record"] }) {
  const t = useTranslate("people");
  return (
    <Tag color={COLOURS[paper.state]}>
      {word}: {t(`people:volunteer.paper-state.${paper.state}`, { until: paper.until })}
    </Tag>
  );
}
