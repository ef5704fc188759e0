import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { scopesOf } from "~/access/permissions";
import { getFamily, listAdults } from "~/features/people/families/queries.server";
import { divideFamily } from "~/features/safety/divide-family.server";
import { DivideForm as DivideShape } from "~/features/safety/forms";
import { listOpenMatches } from "~/features/safety/protection-queries.server";
import { DivideForm, type DivideTyped } from "~/features/safety/ui/divide-form";
import { newId } from "~/foundation/ids";
import { phoneOf } from "~/foundation/phone.server";
import { formatList } from "~/language/format.server";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["protection", "vocabulary", "errors"] };
export const headers = () => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "family.divide", audit: "reads" }, async (door) => {
  const { db, params, organisationId, account } = door;
  const language = pageLanguage(door);
  const t = translator(language, "protection", "common");
  const family = await getFamily(db.read, { organisationId, accountId: account.id }, params.id ?? "");
  const adults = await listAdults(db.read, family.id);
  const matches = await listOpenMatches(db.read, family.id);
  const words = {
    version: family.version,
    household: family.household ?? "family",
    adults: adults.map(({ id, name }) => ({ value: id, label: name })),
    children: family.childrenBirthYears.map((year, i) => ({
      // Two children of one year are two.
      value: `${year}-${i}`,
      label: t("protection:divide.child", { year: String(year) }),
    })),
    matches: matches.map(({ id, names }) => ({ value: id, label: formatList(language, names) })),
  };
  return {
    title: t("common:site.title", { page: t("protection:divide.heading") }),
    name: family.name,
    back: `/desk/families/${family.id}`,
    words,
    once: newId(),
  };
});

export const action = guard({ may: "family.divide", audit: "family.divide" }, async (door) => {
  const { db, by, form, once, params, organisationId, account } = door;
  const sent = parseWithZod(form, { schema: DivideShape });
  const values = Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name).map(String)]));
  const wrong = (errors: DivideTyped["errors"]) => data({ typed: { values, errors }, stale: false }, { status: 422 });
  if (sent.status !== "success") return wrong((sent.error ?? {}) as DivideTyped["errors"]);
  const { adult: adultIds, child: childrenBirthYears, match: matchIds, phone, ...rest } = sent.value;
  const safePhone = phone ? phoneOf(phone) : null;
  if (phone && !safePhone) return wrong({ phone: ["phone"] });
  const divided = await divideFamily(
    db,
    by,
    { organisationId, accountId: account.id },
    { ...rest, familyId: params.id ?? "", adultIds, childrenBirthYears, matchIds, safePhone, once },
  );
  // Whoever flees from danger may need protection at once: who can give it is led there.
  const protects = rest.why === "danger" && scopesOf("family.protect", account.roles).includes(organisationId);
  if (divided.ok) return doneTo(`/desk/families/${divided.value}${protects ? "/protect" : ""}`, "divided");
  if (divided.reason === "adults") return wrong({ adult: ["adults"] });
  return data({ typed: { values, errors: {} }, stale: true }, { status: 409 });
});

/** Divides a household: who goes to the new file. */
export default function DivideFamily() {
  const { name, back, words, once } = useLoaderData<typeof loader>();
  const answer = useActionData<{ typed: DivideTyped; stale: boolean }>();
  const t = useTranslate("protection", "errors", "common");
  const errors = Object.entries(answer?.typed.errors ?? {}).flatMap(([id, found]) =>
    (found as string[]).map((word) => ({ id, message: t(`protection:divide.wrong.${word as "choose"}`) })),
  );
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: back, label: name }]} />
      {answer?.stale && <Alert color="danger" label={t("errors:label")} heading={t("errors:form.stale")} live />}
      <ErrorSummary heading={t("errors:summary", { count: errors.length })} errors={errors} />
      <PageHeading heading={t("protection:divide.heading")} lead={t("protection:divide.lead")} />
      <DivideForm words={words} typed={answer?.typed} once={once} />
    </>
  );
}
