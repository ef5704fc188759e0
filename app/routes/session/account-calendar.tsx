import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import {
  findOwnSecret,
  makeOwnCalendar,
  ownCalendarPath,
  revokeOwnCalendar,
} from "~/features/activities/own-calendar.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["ownfeed", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = { made: "ownfeed:made", revoked: "ownfeed:revoked" } as const;

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const { db, house, account, now, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "ownfeed");
  const secret = await findOwnSecret(db.read, house.keys, account.id, now);
  return {
    title: t("common:site.title", { page: t("ownfeed:title") }),
    address: secret && house.env.origin + ownCalendarPath(language, secret),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    once: newId(),
  };
});

export const action = guard({ may: "account.own", audit: "account.calendar-made" }, async (door) => {
  const { db, house, account, form, by, once } = door;
  const here = `/${pageLanguage(door)}/account/calendar?done=`;
  if (form.get("intent") === "revoke") {
    await revokeOwnCalendar(db, { ...by, once }, account.id);
    return redirect(`${here}revoked`, 303);
  }
  await makeOwnCalendar(db, house.keys, { ...by, once }, account.id);
  return redirect(`${here}made`, 303);
});

/** The secret address of one's own calendar: made, shown to its owner, and deleted. */
export default function AccountCalendar() {
  const { address, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("ownfeed", "session");
  return (
    <>
      <PageHeading heading={t("ownfeed:title")} lead={t("ownfeed:lead")} />
      {done && (
        <Alert color="success" label={t("session:done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      {address && (
        <section className="stack" data-gap="3" aria-labelledby="address">
          <p id="address">{t("ownfeed:address")}</p>
          <p>
            <bdi dir="ltr" className="copy">
              {address}
            </bdi>
          </p>
          <p>
            <ButtonLink href={address.replace(/^https?:/, "webcal:")} icon="calendar-plus">
              {t("ownfeed:open")}
            </ButtonLink>
          </p>
        </section>
      )}
      <form method="post" className="stack" data-gap="3">
        <OnceField value={once} />
        {address && <p>{t("ownfeed:revoke-about")}</p>}
        <p>
          {address ? (
            <SubmitButton variant="secondary" color="danger" name="intent" value="revoke">
              {t("ownfeed:revoke")}
            </SubmitButton>
          ) : (
            <SubmitButton name="intent" value="make">
              {t("ownfeed:make")}
            </SubmitButton>
          )}
        </p>
      </form>
    </>
  );
}
