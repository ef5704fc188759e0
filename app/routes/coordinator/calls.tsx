import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { pagesOf } from "~/features/matching/pages";
import { PageLinks } from "~/features/matching/ui/page-links";
import { CALL_ROWS, listCalls, noteTold, type ToldRow } from "~/features/notifications/call-list.server";
import { wordsOfMail, wordsOfText } from "~/features/notifications/words-of-message.server";
import { newSecret } from "~/foundation/ids";
import { formatDateTime } from "~/language/format.server";
import { languageName } from "~/language/language-names.server";
import { useTranslate } from "~/language/language-provider";
import { factsOf, isSiteLanguage, type SiteLanguage } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { EmptyState } from "~/ui/empty-state";
import { Fold } from "~/ui/fold";
import { OnceField } from "~/ui/once-field";
import type { Language } from "~db/vocabulary";

export const handle: WordsHandle = { i18n: ["follow", "matching", "desk"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const { db, organisationId, account, now, url, house } = door;
  const language = pageLanguage(door);
  const { page } = pagesOf(url);
  const { rows, all } = await listCalls(db.read, { organisationId, accountId: account.id }, now, page);
  const t = translator(language, "follow", "common");
  return {
    title: t("common:site.title", { page: t("follow:calls.menu") }),
    rows: rows.map((row) => showCall(row, language, house.env.origin)),
    all,
    pages: { page, pages: Math.ceil(all / CALL_ROWS) },
    once: newSecret().slice(0, 32),
  };
});

/** What to say, in the reader's language for a call, in the person's own for a text. */
function showCall(row: ToldRow, language: SiteLanguage, origin: string) {
  const { id, channel, recipient: phone, createdAt, facts } = row;
  const own = isSiteLanguage(row.language) ? row.language : "da";
  const { htmlLang: lang, direction: dir } = factsOf(own);
  return {
    id,
    phone,
    text: channel === "text" ? wordsOfText(row) : null,
    what: wordsOfMail({ ...row, language }, origin).subject,
    who: String(facts.name ?? ""),
    language: languageName(language, own as Language),
    since: formatDateTime(language, createdAt),
    lang,
    dir,
  };
}

export const action = guard({ may: "match.answer", audit: "message.told" }, async (door) => {
  const { db, by, organisationId, account, form, once } = door;
  const told = await noteTold(
    db,
    { ...by, accountId: account.id, once },
    { organisationId, rowId: String(form.get("told") ?? "") },
  );
  if (!told.ok) throw refuse(404);
  return redirect("/desk/calls", 303);
});

/** Whom no mail reaches: ring, or send the words by hand. */
export default function Calls() {
  const { rows, all, pages, once } = useLoaderData<typeof loader>();
  const t = useTranslate("follow");
  const columns = (["who", "phone", "language", "what", "since", "done"] as const).map((key) => ({
    key,
    heading: t(`follow:calls.${key}`),
  }));
  return (
    <>
      <PageHeading heading={t("follow:calls.heading")} lead={t("follow:calls.count", { count: all })} />
      <p className="measure">{t("follow:calls.about")}</p>
      {rows.length === 0 ? (
        <EmptyState text={t("follow:calls.empty")} />
      ) : (
        <DataTable
          caption={t("follow:calls.heading")}
          columns={columns}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              who: <bdi>{row.who}</bdi>,
              phone: (
                <a className="hit num" href={`tel:${row.phone}`} dir="ltr">
                  {row.phone}
                </a>
              ),
              language: row.language,
              what: row.text ? (
                <Fold label={row.what}>
                  <p lang={row.lang} dir={row.dir}>
                    {row.text}
                  </p>
                </Fold>
              ) : (
                row.what
              ),
              since: row.since,
              done: (
                <form method="post">
                  <OnceField value={`${once}-${row.id.slice(-12)}`} />
                  <SubmitButton variant="secondary" name="told" value={row.id} hiddenLabel={row.who}>
                    {t("follow:calls.mark")}
                  </SubmitButton>
                </form>
              ),
            },
          }))}
        />
      )}
      <PageLinks pages={pages} />
    </>
  );
}
