import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { TextField } from "~/ui/text-field";

export type RowFormProps = {
  once: string;
  fields: readonly { field: string; label: string; value: string; errors: readonly string[] }[];
  asksAnyway: boolean;
};

/** One row as text, field by field, with what is wrong under each: completed in plain words, or discarded. */
export function RowForm({ once, fields, asksAnyway }: RowFormProps) {
  const t = useTranslate("sheets");
  return (
    <>
      <form method="post" className="panel stack" data-gap="4" noValidate>
        <OnceField value={once} />
        <div className="grid" data-gap="4">
          {fields.map(({ field, label, value, errors }) => (
            <TextField
              key={field}
              field={{ id: field, name: field, errors }}
              label={label}
              value={value}
              autoComplete="off"
            />
          ))}
        </div>
        {asksAnyway && (
          <CheckboxField
            field={{ id: "anyway", name: "anyway" }}
            label={t("sheets:row.anyway")}
            description={t("sheets:row.anyway-text")}
          />
        )}
        <p>
          <SubmitButton big name="do" value="complete">
            {t("sheets:row.save")}
          </SubmitButton>
        </p>
      </form>
      <Fold label={t("sheets:row.discard")}>
        <form method="post" className="stack" data-gap="3">
          <OnceField value={`${once}-discard`} />
          <p className="dim">{t("sheets:row.discard-text")}</p>
          <p>
            <SubmitButton variant="secondary" color="danger" icon="trash" name="do" value="discard">
              {t("sheets:row.discard")}
            </SubmitButton>
          </p>
        </form>
      </Fold>
    </>
  );
}
