import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard, type SignedInDoor } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { outingChoices, recordOutingByForm } from "~/features/outreach/outing-form.server";
import { OutingFields } from "~/features/outreach/ui/outing-fields";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Panel } from "~/ui/panel";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** What the reader goes out for, or 404: an approved volunteer who takes part in outreach. */
async function whoGoesOut(door: SignedInDoor<"volunteer">) {
  const { unit } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  if (unit.state !== "approved" || unit.organisationId === null) throw refuse(404);
  const { organisationId, matchTypeKinds: kinds } = unit;
  const choices = await outingChoices(door.db.read, organisationId, kinds, languageAt(door));
  if (choices.types.length === 0) throw refuse(404);
  return { accountId: door.account.id, organisationId, kinds, choices };
}

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const { choices } = await whoGoesOut(door);
  const t = translator(languageAt(door), "common", "groups");
  return {
    title: t("common:site.title", { page: t("groups:outing.heading") }),
    choices,
    today: dayOf(door.now),
    saved: door.url.searchParams.get("done") === "recorded",
    once: newId(),
  };
});

export const action = guard({ may: "volunteer.own", audit: "outreach.recorded" }, async (door) => {
  const { choices: _, ...who } = await whoGoesOut(door);
  const wrong = await recordOutingByForm(door, who);
  return wrong ? formBack(wrong) : redirect(`/${languageAt(door)}/volunteer/outreach?done=recorded`, 303);
});

/** A volunteer writes down an outing: numbers and themes. */
export default function OwnOutreach() {
  const { choices, today, saved, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("groups", "common");
  return (
    <div className="stack measure" data-gap="6">
      {saved && !answer && <Alert color="success" label={t("common:saved")} heading={t("groups:outing.saved")} live />}
      <PageHeading heading={t("groups:outing.heading")} lead={t("groups:outing.about")} />
      <Panel id="outing" heading={t("groups:outing.one")}>
        <OutingFields answer={answer} choices={choices} today={today} once={once} />
      </Panel>
    </div>
  );
}
