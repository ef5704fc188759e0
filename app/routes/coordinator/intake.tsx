import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { passOn } from "~/features/people/intake/pass-on.server";
import { recordFamilyContact, recordVolunteerContact } from "~/features/people/intake/record-contact.server";
import { listFamiliesInIntake, listVolunteersInIntake } from "~/features/people/intake/show-intake.server";
import { IntakeQueue } from "~/features/people/intake/ui/intake-queue";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["intake", "people"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = ["contact", "pass"] as const;
const PRESS = z.object({
  do: z.enum(DONE),
  kind: z.enum(["family", "volunteer"]),
  id: z.string().min(1).max(64),
});

export const loader = guard({ may: "desk.see", audit: "reads" }, async (door) => {
  const { db, organisationId, account, url } = door;
  const language = pageLanguage(door);
  const reader = { organisationId, accountId: account.id };
  const t = translator(language, "common", "intake");
  return {
    title: t("common:site.title", { page: t("intake:title") }),
    families: await listFamiliesInIntake(db.read, reader, language),
    volunteers: await listVolunteersInIntake(db.read, reader, language),
    done: doneOf(url, DONE),
    once: newId(),
  };
});

export const action = guard({ may: "family.register", audit: "family.contact" }, async (door) => {
  const { db, by, once, form, organisationId, account, house } = door;
  const reader = { organisationId, accountId: account.id };
  const read = PRESS.safeParse(Object.fromEntries(form));
  if (!read.success) throw refuse(404);
  const { do: pressed, kind, id } = read.data;
  if (pressed === "pass") await passOn(db, { ...by, origin: house.env.origin }, reader, { kind, id, once });
  else if (kind === "family") await recordFamilyContact(db, by, reader, { familyId: id, once });
  else await recordVolunteerContact(db, by, reader, { volunteerId: id, once });
  return doneTo("/desk/intake", pressed);
});

/** The queue of people who said "any partner": who gets in touch keeps them, who has no room passes them on. */
export default function Intake() {
  const { families, volunteers, done, once } = useLoaderData<typeof loader>();
  const t = useTranslate("intake", "common");
  return (
    <>
      {done && <Alert color="success" label={t("common:saved")} heading={t(`intake:done.${done}`)} live />}
      <PageHeading heading={t("intake:title")} lead={t("intake:lead")} />
      <IntakeQueue kind="family" people={families} once={once} />
      <IntakeQueue kind="volunteer" people={volunteers} once={once} />
    </>
  );
}
