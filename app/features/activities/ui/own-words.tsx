import { useTranslate } from "~/language/language-provider";
import { factsOf } from "~/language/languages";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { Prose } from "~/ui/prose";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { OwnWordsForm as Shape } from "../forms";
import { parseMarkdown } from "../markdown";
import type { OwnText } from "../own-text.server";
import type { ShownWordsIn } from "../show-words.server";
import { Description, FurtherDescription } from "./description";

/** What is to be said in another language: the original, and a warning where it was changed since. */
export function OriginalWords({ shown: { source, older } }: { shown: ShownWordsIn }) {
  const t = useTranslate("ownwords");
  if (!source) return null;
  const { name, lang, dir, title, description } = source;
  return (
    <>
      {older && (
        <Alert color="warning" label={t("ownwords:older-label")}>
          <p>{t("ownwords:older", { language: name })}</p>
        </Alert>
      )}
      <Panel id="original" heading={t("ownwords:original", { language: name })}>
        <blockquote className="quote stack" data-gap="2" lang={lang} dir={dir}>
          <p>
            <strong>{title}</strong>
          </p>
          <Prose blocks={parseMarkdown(description)} />
        </blockquote>
      </Panel>
    </>
  );
}

/** The two fields of one language, with its direction. */
export function OwnWordsForm(props: { shown: ShownWordsIn; answer: unknown; seen: string; once: string }) {
  const { shown, answer, seen, once } = props;
  const t = useTranslate("ownwords", "common");
  const form = usePlainForm("words", Shape, answer, shown.start);
  const { htmlLang: lang, direction: dir } = factsOf(shown.language);
  const optional = t("common:field.optional");
  const otherwise = (
    <>
      {t("ownwords:title-about")} <bdi lang={lang}>{shown.readyMadeTitle}</bdi>
    </>
  );
  return (
    <Panel id="own" heading={t("ownwords:form")}>
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        <input type="hidden" name="seen" value={seen} />
        {/* Enter presses the first button of a form: that is to save. */}
        <button type="submit" hidden tabIndex={-1} />
        <ErrorSummary {...form.summary} />
        <TextField
          field={form.field("title")}
          label={t("ownwords:title-field")}
          description={otherwise}
          optional={optional}
          lang={lang}
          dir={dir}
        />
        <TextArea
          field={form.field("description")}
          label={t("ownwords:text-field")}
          description={t("ownwords:text-about")}
          optional={optional}
          rows={8}
          lang={lang}
          dir={dir}
        />
        <div className="cluster" data-gap="3">
          <SubmitButton>{t("ownwords:save")}</SubmitButton>
          <SubmitButton variant="secondary" name="intent" value="preview" formNoValidate>
            {t("ownwords:preview")}
          </SubmitButton>
        </div>
      </form>
    </Panel>
  );
}

/** What readers of that language see: as it stands, or as it would with what was typed. */
export function WordsPreview({ shown, typed }: { shown: ShownWordsIn; typed: OwnText | null }) {
  const t = useTranslate("ownwords");
  const text = typed ?? shown.now;
  const { htmlLang: lang, direction: dir } = factsOf(shown.language);
  return (
    <Panel id="preview" heading={t(typed ? "ownwords:typed" : "ownwords:now")}>
      <div className="stack" data-gap="3" lang={lang} dir={dir}>
        <p className="h3">
          <strong>{text.title}</strong>
        </p>
        {text.description !== "" && <Description text={text} />}
        {text.further && <FurtherDescription further={text.further} />}
      </div>
    </Panel>
  );
}

/** Somebody else who knows the language; and the words taken away. */
export function OtherWays(props: { shown: ShownWordsIn; activityId: string; seen: string; once: string }) {
  const { shown, activityId, seen, once } = props;
  const t = useTranslate("ownwords");
  return (
    <>
      {shown.canAsk && (
        <form method="post" action={`/house/activities/${activityId}`} className="stack" data-gap="2">
          <OnceField value={`${once}-reader`} />
          <input type="hidden" name="language" value={shown.language} />
          <p className="dim">{t("ownwords:ask-about")}</p>
          <p>
            <SubmitButton variant="secondary" name="intent" value="ask-reader" icon="translate">
              {t("ownwords:ask")}
            </SubmitButton>
          </p>
        </form>
      )}
      {shown.seen !== null && (
        <Fold label={t("ownwords:remove")}>
          <form method="post" className="stack">
            <OnceField value={`${once}-off`} />
            <input type="hidden" name="seen" value={seen} />
            <p>{t("ownwords:remove-about")}</p>
            <p>
              <SubmitButton color="danger" name="intent" value="remove">
                {t("ownwords:remove-now")}
              </SubmitButton>
            </p>
          </form>
        </Fold>
      )}
    </>
  );
}
