import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { actOnGroup, GROUP_INTENTS } from "~/features/groups/act-on-group.server";
import { getGroup } from "~/features/groups/queries.server";
import { showGroup } from "~/features/groups/show-group.server";
import { GroupView, type Refusal } from "~/features/groups/ui/group-view";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { said } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { ErrorSummary } from "~/ui/error-summary";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["groupdesk", "groups", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "match.propose", audit: "reads" }, async (door) => {
  const { db, organisationId, params, url, now } = door;
  const language = pageLanguage(door);
  const found = await getGroup(db.read, organisationId, params.id ?? "");
  const group = await showGroup(db.read, found, language, now);
  const title = translator(language, "common")("common:site.title", { page: group.name });
  const done = doneOf(url, ["created", ...GROUP_INTENTS]);
  return { title, group, done, today: dayOf(now), once: newId() };
});

export const action = guard({ may: "match.propose", audit: "group.changed" }, async (door) => {
  const { group } = await getGroup(door.db.read, door.organisationId, door.params.id ?? "");
  const answer = await actOnGroup(door, group.id);
  if (answer.ok) return doneTo(`/desk/groups/${group.id}`, answer.done);
  return data(answer, { status: answer.reason === "changed-since" ? 409 : 422 });
});

/** One group: its people, its meetings, its ending. */
export default function Group() {
  const { group, done, today, once } = useLoaderData<typeof loader>();
  const refusal = useActionData() as Refusal | undefined;
  const t = useTranslate("groupdesk", "groups", "errors");
  // The form for a meeting says by itself what is wrong.
  const elsewhere = refusal && refusal.intent !== "met";
  const errors = (refusal?.result as { error?: Record<string, string[] | null> } | undefined)?.error ?? {};
  const typed = Object.entries(errors).flatMap(([field, messages]) =>
    (messages ?? []).map((message) => ({
      id: `${FORM_IDS[refusal?.intent ?? ""] ?? ""}-${field}`,
      message: said(t, message),
    })),
  );
  return (
    <>
      {elsewhere && (
        <ErrorSummary
          heading={t("errors:label")}
          errors={refusal.reason ? [] : typed}
          formErrors={refusal.reason ? [t(`groupdesk:refusal.${refusal.reason}`)] : []}
        />
      )}
      {done && !refusal && (
        <Alert color="success" label={t("groupdesk:done.label")} live>
          <p>{t(`groupdesk:done.${done}`)}</p>
        </Alert>
      )}
      <GroupView group={group} once={once} refusal={refusal} today={today} />
    </>
  );
}

/** The forms of the page by what they do, for the links of the error summary. */
const FORM_IDS: Record<string, string> = {
  "add-participant": "participant",
  "add-volunteer": "volunteer",
  save: "save",
  end: "end",
};
