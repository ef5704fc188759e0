import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audit } from "~/access/audit.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { scopesOf } from "~/access/permissions";
import { giveConsent } from "~/features/consent/give-consent.server";
import { readGivenConsent, readWithdrawal } from "~/features/consent/read-consent-form.server";
import { withdrawConsent } from "~/features/consent/withdraw-consent.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { getOrganisation } from "~/features/organisations/queries.server";
import { AlikeNote } from "~/features/people/alike/alike-note";
import { listAlikeFamilies } from "~/features/people/alike/alike-queries.server";
import { actOnFile } from "~/features/people/families/act-on-file.server";
import { familyFormChoices } from "~/features/people/families/form-choices.server";
import { getFamily, getFamilyFile } from "~/features/people/families/queries.server";
import { showFile } from "~/features/people/families/show-file.server";
import { AdultCard } from "~/features/people/families/ui/adult-panel";
import {
  FactsPanel,
  HistoryPanel,
  LeavePanel,
  PlanPanel,
  RequestsPanel,
} from "~/features/people/families/ui/file-panels";
import { listHouseholdPeople } from "~/features/safety/people-queries.server";
import { showProtection } from "~/features/safety/show-protection.server";
import { FamilySafety, FileSafety } from "~/features/safety/ui/file-safety";
import { ProtectionPanel } from "~/features/safety/ui/protection-panel";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["people", "intake", "family", "vocabulary", "protection"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = [
  "contact",
  "registered",
  "consented",
  "consent",
  "withdrawn",
  "request",
  "saved",
  "paused",
  "resumed",
  "divided",
  "protected",
] as const;

export const loader = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const { db, by, now, params, organisationId, account, url } = door;
  const language = pageLanguage(door);
  const reader = { organisationId, accountId: account.id };
  const found = await getFamilyFile(db.read, reader, params.id as string);
  const file = showFile(found, { language });
  // Every opening of a protected file is written down, and shown on it.
  if (file.isProtected) await db.transact((tx) => audit(tx, by, "family.opened", file.id, { organisationId }));
  const t = translator(language, "common");
  return {
    title: t("common:site.title", { page: file.name }),
    once: newId(),
    file,
    protection: await showProtection(db.read, found.family, language, now),
    leads: scopesOf("family.protect", account.roles).includes(organisationId),
    alike: await listAlikeFamilies(db.read, reader, found.family, found.adults),
    people: await listHouseholdPeople(db.read, organisationId, file.id),
    done: doneOf(url, DONE),
    organisation: (await getOrganisation(db.read, organisationId)).name,
    choices: await familyFormChoices(db.read, organisationId, language),
  };
});

export const action = guard({ may: "family.register", audit: "family.correct" }, async (door) => {
  const { db, by, once, form, params, organisationId, account } = door;
  const familyId = params.id as string;
  const reader = { organisationId, accountId: account.id };
  await getFamily(db.read, reader, familyId);
  const path = `/desk/families/${familyId}`;
  if (form.get("do") === "withdraw") {
    const adultId = readWithdrawal(form);
    const doing = { ...by, once, origin: door.house.env.origin };
    await withdrawConsent(db, doing, { organisationId, familyId, adultId }, stopMatchesOf);
    return doneTo(path, "withdrawn");
  }
  if (form.get("do") === "consent") {
    await giveConsent(db, by, { ...readGivenConsent(form), organisationId, familyId, once });
    return doneTo(path, "consent");
  }
  return doneTo(path, await actOnFile(db, by, reader, { familyId, form, once }));
});

/** The file of one household. A household of one is spoken of as a person. */
export default function FamilyFile() {
  const { file, alike, people, protection, leads, done, organisation, choices, once } = useLoaderData<typeof loader>();
  const t = useTranslate("people", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: "/desk/families", label: t("people:family.list") }]} />
      {done && (
        <Alert color="success" label={t("common:saved")} live>
          <p>{t(`people:family.done.${done}`)}</p>
        </Alert>
      )}
      <PageHeading
        heading={file.name}
        lead={t("people:family.file.lead-household", { kind: file.kind, area: file.area })}
        end={<Tag>{t(`people:family.state.${file.state}`)}</Tag>}
      />
      <AlikeNote files={alike} path="/desk/families" />
      {file.isProtected && <p className="strong">{t("people:family.file.protected")}</p>}
      <div className="deskgrid">
        <Panel
          id="adults"
          heading={file.word === "person" ? t("people:family.file.adult") : t("people:family.file.adults")}
        >
          {file.adults.map((adult) => (
            <AdultCard
              key={adult.id}
              {...{ adult, choices, organisation, once }}
              correct={`/desk/families/${file.id}/correct?adult=${adult.id}`}
            />
          ))}
        </Panel>
        <RequestsPanel file={file} choices={choices} once={once} />
        <FactsPanel file={file} />
        <PlanPanel file={file} once={once} />
        <HistoryPanel file={file} />
        {protection && <ProtectionPanel protection={protection} />}
        <FileSafety from={`family=${file.id}`} people={people}>
          <FamilySafety id={file.id} mayProtect={leads} mayDivide={people.length > 1} />
        </FileSafety>
        <LeavePanel file={file} once={once} />
      </div>
    </>
  );
}
