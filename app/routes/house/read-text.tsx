import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { findReaderPage, writeReaderText } from "~/features/activities/ask-reader.server";
import { ReaderForm } from "~/features/activities/forms";
import { parseMarkdown } from "~/features/activities/markdown";
import { newId } from "~/foundation/ids";
import { languageName } from "~/language/language-names.server";
import { useTranslate } from "~/language/language-provider";
import { factsOf, type SiteLanguage } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { OnceField } from "~/ui/once-field";
import { usePlainForm } from "~/ui/plain-form";
import { Prose } from "~/ui/prose";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { NO_STORE, TextPage } from "../session/text-page";
import { doingAt } from "./door-of-house.server";

export const handle: WordsHandle = { i18n: ["houses", "errors"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What comes back of a form: as typed. `seen` is null where somebody wrote since. */
type Answer = { reply: unknown; seen: string | null };

export const loader = open(async (door) => {
  const language = pageLanguage(door);
  const t = translator(language, "common", "houses");
  const title = t("common:site.title", { page: t("houses:read.title") });
  const once = newId();
  if (door.url.searchParams.get("done") === "sent") return { title, once, page: null, sent: true, name: "" };
  const page = await findReaderPage(door.db.read, door.params.secret ?? "", door.now);
  return { title, once, page, sent: false, name: page ? languageName(language, page.language) : "" };
});

export const action = open(async (door) => {
  const submission = parseWithZod(door.form, { schema: ReaderForm });
  const seen = String(door.form.get("seen") ?? "");
  const back = (reply: unknown, known: string | null = seen) => formBack<Answer>({ reply, seen: known });
  if (submission.status !== "success") return back(submission.reply());
  const { title, description = "" } = submission.value;
  const words = { title, description, seen: seen === "" ? null : Number(seen) };
  const done = await writeReaderText(door.db, doingAt(door), door.params.secret ?? "", words);
  if (!done.ok && done.reason === "stale") return back(submission.reply({ formErrors: ["errors:form.stale"] }), null);
  // The page says that the link is old: nobody is thanked for what was not kept.
  if (!done.ok) return back(submission.reply());
  return redirect(`/${pageLanguage(door)}/read/thanks?done=sent`, 303);
});

/** Where a volunteer writes an activity's words in their own language. */
export default function ReadText() {
  const { page, sent, name, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useTranslate("houses", "errors");
  const form = usePlainForm("read", ReaderForm, answer?.reply, page?.start);
  if (sent) {
    return (
      <TextPage heading={t("houses:read.done")}>
        <Alert color="success" label={t("houses:read.done")} live>
          <p>{t("houses:read.thanks")}</p>
        </Alert>
      </TextPage>
    );
  }
  if (!page)
    return (
      <TextPage heading={t("errors:page.link-old")} lead={t("errors:page.link-old-text")}>
        {null}
      </TextPage>
    );
  const { source, language, start } = page;
  // After a clash the next try is made with the other's words in sight.
  const seen = answer?.seen ?? String(page.seen ?? "");
  const own = { lang: factsOf(language).htmlLang, dir: factsOf(language).direction };
  return (
    <TextPage heading={t("houses:read.title")} lead={t("houses:read.lead", { language: name })}>
      <ErrorSummary {...form.summary} />
      <Said id="source" heading={t("houses:read.source")} {...source} />
      {answer?.seen === null && page.seen !== null && (
        <Said
          id="there"
          heading={t("houses:read.there")}
          about={t("houses:read.there-about")}
          {...start}
          language={language}
        />
      )}
      <form method="post" noValidate className="stack" data-gap="4">
        <OnceField value={once} />
        <input type="hidden" name="seen" value={seen} />
        <TextField field={form.field("title")} label={t("houses:read.heading")} {...own} />
        <TextArea field={form.field("description")} label={t("houses:read.text")} rows={8} {...own} />
        <SubmitButton big>{t("houses:read.send")}</SubmitButton>
      </form>
    </TextPage>
  );
}

type SaidProps = {
  id: string;
  heading: string;
  about?: string;
  language: SiteLanguage;
  title: string;
  description: string;
};

/** Words as somebody wrote them, in the direction of their language. */
function Said({ id, heading, about, language, title, description }: SaidProps) {
  const { htmlLang, direction } = factsOf(language);
  return (
    <section className="stack" data-gap="2" aria-labelledby={id}>
      <h2 className="h3" id={id}>
        {heading}
      </h2>
      {about && <p className="dim">{about}</p>}
      <blockquote lang={htmlLang} dir={direction} className="quote stack" data-gap="2">
        <p>
          <strong>{title}</strong>
        </p>
        <Prose blocks={parseMarkdown(description)} />
      </blockquote>
    </section>
  );
}
