import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { familyFormChoices } from "~/features/people/families/form-choices.server";
import { lookupsFor } from "~/features/people/families/read-registration.server";
import { referFamily } from "~/features/people/families/refer-family.server";
import { ANY_ORGANISATION, referShape } from "~/features/people/families/refer-shape";
import { listReferrals, REFERRALS_A_PAGE } from "~/features/people/families/referral-queries.server";
import { ReferralForm } from "~/features/people/families/ui/referral-form";
import { listOpenOrganisations } from "~/features/people/volunteers/join/queries.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { DataTable } from "~/ui/data-table";
import { Pagination } from "~/ui/pagination";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";

export const handle: WordsHandle = { i18n: ["refer", "people", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.refer", audit: "reads" }, async (door) => {
  const { db, account, url } = door;
  const language = pageLanguage(door);
  const t = translator(language, "common", "refer");
  const page = Math.max(1, Number(url.searchParams.get("page")) || 1);
  const listed = await listReferrals(db.read, { accountId: account.id, page }, language);
  return {
    title: t("common:site.title", { page: t("refer:title") }),
    choices: await familyFormChoices(db.read, null, language),
    organisations: await listOpenOrganisations(db.read),
    ...listed,
    page,
    pages: Math.ceil(listed.total / REFERRALS_A_PAGE),
    received: url.searchParams.get("done") === "received",
    once: newId(),
  };
});

export const action = guard({ may: "family.refer", audit: "family.refer" }, async (door) => {
  const { db, by, once, form, now, account } = door;
  const language = pageLanguage(door);
  const say = translator(language, "errors");
  const read = parseWithZod(form, { schema: referShape(say, lookupsFor({ language, now })) });
  if (read.status !== "success") return data({ result: read.reply() }, { status: 422 });
  const { organisationId } = read.value;
  const open = await listOpenOrganisations(db.read);
  if (organisationId !== ANY_ORGANISATION && !open.some(({ id }) => id === organisationId)) {
    const fieldErrors = { organisationId: [say("errors:field.choose-one")] };
    return data({ result: read.reply({ fieldErrors }) }, { status: 422 });
  }
  await referFamily(db, { ...by, accountId: account.id }, { referral: read.value, once });
  return redirect("/municipality/refer?done=received", 303) as Response;
});

/** A referral goes in; out comes "received", and later "in contact". */
export default function Refer() {
  const { choices, organisations, received, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("refer", "common");
  return (
    <>
      {received && (
        <Alert color="success" label={t("common:saved")} heading={t("refer:received")} live>
          <p>{t("refer:received-text")}</p>
        </Alert>
      )}
      <PageHeading heading={t("refer:title")} lead={t("refer:lead")} />
      <ReferralForm once={once} choices={choices} organisations={organisations} result={answer?.result} />
      <OwnReferrals />
    </>
  );
}

function OwnReferrals() {
  const { referrals, total, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslate("refer", "people");
  const link = (to: number) => `/municipality/refer?page=${to}`;
  return (
    <Panel id="own" heading={t("refer:own")} count={total}>
      {total === 0 && <p className="dim">{t("refer:none")}</p>}
      {total > 0 && (
        <DataTable
          caption={t("refer:own")}
          columns={[
            { key: "when", heading: t("refer:when") },
            { key: "state", heading: t("refer:state") },
          ]}
          rows={referrals.map(({ when, inContact }, i) => ({
            key: String(i),
            cells: {
              when,
              state: (
                <Tag color={inContact ? "success" : "neutral"}>
                  {t(inContact ? "refer:in-contact" : "refer:received")}
                </Tag>
              ),
            },
          }))}
        />
      )}
      {pages > 1 && (
        <Pagination
          label={t("refer:own")}
          before={page > 1 ? { href: link(page - 1), label: t("people:family.from-start") } : undefined}
          here={`${page} / ${pages}`}
          after={page < pages ? { href: link(page + 1), label: t("people:family.next-page") } : undefined}
        />
      )}
    </Panel>
  );
}
