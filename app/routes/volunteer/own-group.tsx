import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { MeetingForm } from "~/features/groups/forms";
import { getLedGroup } from "~/features/groups/led-queries.server";
import { logMeeting, type MeetingRefusal } from "~/features/groups/log-meeting.server";
import { showLedGroup } from "~/features/groups/show-led-group.server";
import { LedGroup } from "~/features/groups/ui/led-group";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "group.lead", audit: "reads" }, async (door) => {
  const language = languageAt(door);
  const leader = { accountId: door.account.id, volunteerIds: door.scopes };
  const found = await getLedGroup(door.db.read, leader, door.params.id ?? "");
  const title = translator(language, "common")("common:site.title", { page: found.group.name });
  const group = await showLedGroup(door.db.read, found, language);
  const saved = door.url.searchParams.get("done") === "met";
  return { title, group, saved, today: dayOf(door.now), once: newId() };
});

export const action = guard({ may: "group.lead", audit: "group.met" }, async (door) => {
  const { db, by, account, once, params } = door;
  const leader = { accountId: account.id, volunteerIds: door.scopes };
  const { group } = await getLedGroup(db.read, leader, params.id ?? "");
  const sent = parseWithZod(door.form, { schema: MeetingForm });
  if (sent.status !== "success") return data({ result: sent.reply() as unknown, reason: null }, { status: 422 });
  const { intent: _, ...line } = sent.value;
  const at = { organisationId: group.organisationId, groupId: group.id, once };
  const met = await logMeeting(db, { ...by, accountId: account.id }, at, line);
  if (met.ok) return redirect(`/${languageAt(door)}/volunteer/groups/${group.id}?done=met`, 303);
  return data({ result: sent.reply() as unknown, reason: met.reason }, { status: 422 });
});

/** A group leader's own group: first names, and one line for each meeting. */
export default function OwnGroup() {
  const { group, saved, today, once } = useLoaderData<typeof loader>();
  const answer = useActionData() as { result: unknown; reason: MeetingRefusal | null } | undefined;
  const t = useTranslate("groups", "common");
  const reason = answer?.reason ? t(`groups:refusal.${answer.reason}`) : undefined;
  return (
    <>
      {saved && !answer && <Alert color="success" label={t("common:saved")} heading={t("groups:met.saved")} live />}
      <LedGroup group={group} result={answer?.result} reason={reason} once={once} today={today} />
    </>
  );
}
