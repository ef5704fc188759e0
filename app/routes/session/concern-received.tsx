import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { getOwnConcern } from "~/features/safety/queries.server";
import { showReceived } from "~/features/safety/show-received.server";
import { Received } from "~/features/safety/ui/received";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["safety", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const own = await getOwnConcern(door.db.read, door.account.id, door.params.id ?? "");
  const stopped = door.url.searchParams.get("done") === "stopped";
  const title = pageTitle(language, "safety:received.title");
  return { title, language, received: showReceived(own, language), stopped };
});

/** A concern was received: with whom it is, and by when it is seen. Linked from nowhere: others may use the same phone. */
export default function ConcernReceived() {
  const { received, stopped, language } = useLoaderData<typeof loader>();
  const t = useTranslate("safety", "session");
  return (
    <>
      {stopped && <Alert color="success" label={t("session:done")} heading={t("safety:stop.done")} live />}
      <PageHeading
        heading={t("safety:received.title")}
        end={
          <ButtonLink variant="tertiary" icon="sign-out" href={`/${language}/activities`}>
            {t("safety:leave")}
          </ButtonLink>
        }
      />
      <Received received={received} />
    </>
  );
}
