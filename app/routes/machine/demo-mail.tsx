import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { listMessagesOfLastDay } from "~/features/notifications/queries.server";
import { wordsOfMail, wordsOfText } from "~/features/notifications/words-of-message.server";
import { formatDateTime } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import { factsOf, isSiteLanguage } from "~/language/languages";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { EmptyState } from "~/ui/empty-state";

export const handle: WordsHandle = { i18n: ["admin"] };
export const headers = () => ({ "cache-control": "private, no-store" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The letter box of the demo: mails and texts of the last day. Anywhere else it does not exist. */
export const loader = open(async ({ house, db, now, url, request }) => {
  if (!house.env.demo) throw refuse(404);
  const language = pageLanguage({ url, request });
  const rows = await listMessagesOfLastDay(db.read, now);
  const messages = rows.map((row) => {
    const { id, channel, recipient, createdAt } = row;
    const { subject, text } =
      channel === "mail" ? wordsOfMail(row, house.env.origin) : { subject: null, text: wordsOfText(row) };
    const facts = factsOf(isSiteLanguage(row.language) ? row.language : "da");
    const at = formatDateTime(language, createdAt);
    return { id, channel, recipient, at, subject, lang: facts.htmlLang, dir: facts.direction, pieces: piecesOf(text) };
  });
  const title = translator(language)("common:site.title", { page: translator(language)("admin:letter-box.title") });
  return { title, messages: messages.filter(({ channel }) => channel !== "call") };
});

/** Lines of text, with links to our own pages told apart. */
function piecesOf(text: string): { text: string; link: string | null }[][] {
  return text.split("\n").map((line) =>
    line.split(/(https?:\/\/\S+)/).map((part) => ({
      text: part,
      link: /^https?:/.test(part) ? new URL(part).pathname : null,
    })),
  );
}

export default function DemoMail() {
  const { messages } = useLoaderData<typeof loader>();
  const t = useTranslate("admin");
  return (
    <main id="contents" className="page band" data-tight="" data-width="text">
      <div className="stack" data-gap="8">
        <PageHeading heading={t("admin:letter-box.title")} lead={t("admin:letter-box.lead")} />
        {messages.length === 0 && <EmptyState text={t("admin:letter-box.empty")} />}
        {messages.map(({ id, channel, recipient, at, subject, lang, dir, pieces }) => (
          <article key={id} className="panel stack" data-gap="3" aria-labelledby={`about-${id}`}>
            <h2 className="h3" id={`about-${id}`} lang={subject ? lang : undefined} dir={subject ? dir : undefined}>
              {subject ?? t("admin:letter-box.text")}
            </h2>
            <p className="dim">
              {t(channel === "mail" ? "admin:letter-box.mail-to" : "admin:letter-box.text-to")}{" "}
              <bdi dir="ltr">{recipient}</bdi> · {at}
            </p>
            <div className="stack" data-gap="1" lang={lang} dir={dir}>
              {pieces.map((line, i) => (
                <p key={i}>
                  {line.map(({ text, link }, j) =>
                    link ? (
                      <a key={j} href={link}>
                        {text}
                      </a>
                    ) : (
                      text
                    ),
                  )}
                </p>
              ))}
            </div>
          </article>
        ))}
      </div>
    </main>
  );
}
