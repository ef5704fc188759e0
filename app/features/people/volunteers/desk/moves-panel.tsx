import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { DECLINE_REASONS } from "~db/vocabulary";
import type { VolunteerMove } from "../volunteer-moves";
import type { FileView } from "./file-view.server";

type Props = { file: FileView; once: string; result?: SubmissionResult<string[]> };

/** What can be done with a file now: the approval in front, the rarer things folded away. */
export function MovesPanel(props: Props) {
  const { file } = props;
  const t = useTranslate("people");
  if (file.moves.length === 0) return null;
  return (
    <Panel id="moves" heading={t("people:volunteer.next")}>
      {file.moves.includes("approve") && <Approve {...props} />}
      {file.moves
        .filter((move) => move !== "approve")
        .map((move) => (
          <Fold key={move} label={t(`people:volunteer.move.${move}`)} open={props.result?.initialValue?.do === move}>
            <MoveForm {...props} move={move} />
          </Fold>
        ))}
      <OnlySeenBy>{t("people:volunteer.seen-by")}</OnlySeenBy>
    </Panel>
  );
}

function Approve(props: Props) {
  const t = useTranslate("people");
  const { file } = props;
  if (!file.ready) return <p>{t("people:volunteer.not-ready")}</p>;
  return (
    <>
      <p>{t(file.withChildren ? "people:volunteer.ready-children" : "people:volunteer.ready")}</p>
      <MoveFrame {...props} move="approve" variant="primary" />
    </>
  );
}

function MoveForm(props: Props & { move: VolunteerMove }) {
  const { move, result } = props;
  const t = useTranslate("people", "common");
  const field = (name: string) => ({ id: `${move}-${name}`, name, errors: result?.error?.[name] ?? undefined });
  return (
    <MoveFrame {...props} variant="secondary">
      <p className="dim">{t(`people:volunteer.move-text.${move}`)}</p>
      {move === "decline" && (
        <SelectField
          field={field("reason")}
          label={t("people:volunteer.reason")}
          empty={t("common:field.choose-one")}
          options={DECLINE_REASONS.map((value) => ({ value, label: t(`people:volunteer.decline-reason.${value}`) }))}
        />
      )}
      {move === "pause" && (
        <TextField
          field={field("until")}
          type="date"
          label={t("people:volunteer.until")}
          optional={t("common:field.optional")}
        />
      )}
    </MoveFrame>
  );
}

function MoveFrame(props: Props & { move: VolunteerMove; variant: "primary" | "secondary"; children?: ReactNode }) {
  const { file, once, move, variant, children } = props;
  const t = useTranslate("people");
  return (
    <form method="post" className="stack" data-gap="3" noValidate>
      <input type="hidden" name="once" value={`${once}-${move}`} />
      <input type="hidden" name="version" value={file.version} />
      {children}
      <p>
        <SubmitButton name="do" value={move} variant={variant}>
          {t(`people:volunteer.move.${move}`)}
        </SubmitButton>
      </p>
    </form>
  );
}
