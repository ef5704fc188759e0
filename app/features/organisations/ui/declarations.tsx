import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { Queue } from "~/ui/queue";
import { Note, Reasons } from "~/ui/reasons";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";
import { DeclarationForm } from "../forms";

/** What every volunteer of every organisation declares, and how many here have said yes to the version in force. */
export function CommonDeclarations({ declared }: { declared: { all: number; missing: number } }) {
  const t = useTranslate("organisation", "signup");
  const { all, missing } = declared;
  return (
    <Panel id="common" heading={t("organisation:declarations.common")}>
      <Reasons
        reasons={(["confidentiality", "duty", "conduct"] as const).map((word) => ({
          says: "yes",
          text: (
            <>
              <strong>{t(`signup:declaration.${word}`)}</strong> {t(`signup:declaration.${word}-text`)}
            </>
          ),
        }))}
      />
      <p className="strong">{t("organisation:declarations.said-yes", { done: all - missing, all })}</p>
      {missing > 0 && (
        <p>
          <ButtonLink variant="secondary" icon="users-three" href="/desk/volunteers/declarations">
            {t("organisation:declarations.see-missing", { count: missing })}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}

/** The organisation's own words; saving them makes a new version and asks everybody. */
export function NewDeclaration(props: {
  version: number;
  ownWords: string;
  asked: number;
  answer: unknown;
  once: string;
}) {
  const { version, ownWords, asked, answer, once } = props;
  const t = useTranslate("organisation");
  const form = usePlainForm("declaration", DeclarationForm, answer, { ownWords });
  return (
    <>
      <ErrorSummary {...form.summary} />
      <Panel id="new" heading={t("organisation:declarations.new", { version: Math.max(2, version + 1) })}>
        <form method="post" noValidate className="stack narrow" data-gap="4">
          <OnceField value={once} />
          <input type="hidden" name="version" value={version} />
          <TextArea
            field={form.field("ownWords")}
            rows={8}
            lang="da"
            label={t("organisation:declarations.own-words")}
            description={t("organisation:declarations.own-words-about")}
          />
          <Note icon="envelope-simple">{t("organisation:declarations.asks", { count: asked })}</Note>
          <p>
            <SubmitButton>{t("organisation:declarations.save", { version: Math.max(2, version + 1) })}</SubmitButton>
          </p>
        </form>
      </Panel>
    </>
  );
}

/** Every version with its words. */
export function DeclarationVersions({
  versions,
}: {
  versions: readonly { version: number; ownWords: string; since: string }[];
}) {
  const t = useTranslate("organisation");
  if (versions.length === 0) return null;
  return (
    <Panel id="versions" heading={t("organisation:declarations.versions")} count={versions.length}>
      <Queue
        items={versions.map(({ version, ownWords, since }, i) => ({
          key: String(version),
          title: t("organisation:declarations.version", { version, since }),
          text: ownWords ? <span lang="da">{ownWords}</span> : t("organisation:declarations.only-common"),
          end: i === 0 ? <Tag color="success">{t("organisation:weights.in-force")}</Tag> : undefined,
        }))}
      />
    </Panel>
  );
}
