import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { Note } from "~/ui/reasons";
import { Tag } from "~/ui/tag";
import type { GroupAnswer } from "../act-on-group.server";
import type { ShownGroup } from "../show-group.server";
import { AddParticipant, AddVolunteer, ChangeGroup, EndGroup, Hidden, RemoveParticipant } from "./group-forms";
import { MeetingFields } from "./meeting-fields";
import { MeetingList } from "./meeting-list";

export type Refusal = Extract<GroupAnswer, { ok: false }>;
type Props = { group: ShownGroup; once: string; refusal: Refusal | undefined; today: string };

/** One group at the desk: who is in it, its meetings, and its ending. */
export function GroupView(props: Props) {
  const { group } = props;
  const t = useTranslate("groupdesk", "groups", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: "/desk/groups", label: t("groupdesk:title") }]} />
      <PageHeading
        heading={group.name}
        lead={t("groupdesk:lead", { type: group.type, period: group.period, place: group.place })}
        end={group.withChildren && <Tag icon="baby">{t("groupdesk:with-children")}</Tag>}
      />
      {group.ended && <Note icon="check-circle">{group.ended}</Note>}
      {group.endsSoon && <Note icon="clock">{t("groupdesk:ends-soon")}</Note>}
      <div className="split">
        <div className="stack" data-gap="6">
          {!group.ended && <Participants {...props} />}
          <Panel id="meetings" heading={t("groups:meetings")} count={group.meetings.length}>
            {!group.ended && (
              <Fold label={t("groups:met.heading")} open={props.refusal?.intent === "met"}>
                <Met {...props} />
              </Fold>
            )}
            <MeetingList meetings={group.meetings} />
          </Panel>
        </div>
        <aside className="stack" data-gap="6">
          {!group.ended && (
            <>
              <Volunteers {...props} />
              <Panel id="more" heading={t("groupdesk:more")}>
                <Fold label={t("groupdesk:change")} open={props.refusal?.intent === "save"}>
                  <ChangeGroup {...props} />
                </Fold>
                <Fold label={t("groupdesk:end")} open={props.refusal?.intent === "end"}>
                  <EndGroup {...props} />
                </Fold>
              </Panel>
            </>
          )}
        </aside>
      </div>
    </>
  );
}

function Met({ group, once, refusal, today }: Props) {
  const t = useTranslate("groups");
  const own = refusal?.intent === "met" ? refusal : undefined;
  const reason = own?.reason ? t(`groups:refusal.${own.reason as "ended"}`) : undefined;
  return <MeetingFields result={own?.result} reason={reason} once={once} place={group.place} today={today} />;
}

function Participants(props: Props) {
  const { group, once } = props;
  const t = useTranslate("groupdesk", "groups");
  return (
    <Panel id="participants" heading={t("groups:participants")} count={group.participants.length + group.unnamed}>
      <Queue
        items={group.participants.map(({ rowId, familyId, name, since }) => ({
          key: rowId,
          title: <bdi>{name}</bdi>,
          href: `/desk/families/${familyId}`,
          text: since,
          end: <RemoveParticipant group={group} once={once} rowId={rowId} name={name} />,
        }))}
      />
      {group.unnamed > 0 && <p className="dim">{t("groupdesk:unnamed", { count: group.unnamed })}</p>}
      <AddParticipant {...props} />
    </Panel>
  );
}

function Volunteers(props: Props) {
  const { group, once } = props;
  const t = useTranslate("groupdesk", "groups");
  return (
    <Panel id="volunteers" heading={t("groups:volunteers")} count={group.volunteers.length}>
      <Queue
        stacked
        items={group.volunteers.map(({ adultId, volunteerId, name, leads, mayHost, hasAccount }) => ({
          key: adultId,
          title: <bdi>{name}</bdi>,
          href: `/desk/volunteers/${volunteerId}`,
          text: (
            <>
              {leads && <Tag color="success">{t("groupdesk:leads")}</Tag>}{" "}
              {leads && !hasAccount && t("groupdesk:no-account")}
              {!mayHost && <Tag color="warning">{t("groupdesk:not-now")}</Tag>}
            </>
          ),
          end: (
            <div className="cluster" data-gap="2">
              {!leads && mayHost && (
                <form method="post">
                  <Hidden group={group} once={`${once}-lead-${adultId.slice(0, 8)}`} intent="name-leader" />
                  <SubmitButton variant="tertiary" name="adultId" value={adultId} hiddenLabel={name}>
                    {t("groupdesk:make-leader")}
                  </SubmitButton>
                </form>
              )}
              <form method="post">
                <Hidden group={group} once={`${once}-out-${adultId.slice(0, 8)}`} intent="remove-volunteer" />
                <SubmitButton
                  variant="tertiary"
                  color="danger"
                  name="volunteerId"
                  value={volunteerId}
                  hiddenLabel={name}
                >
                  {t("groupdesk:take-out")}
                </SubmitButton>
              </form>
            </div>
          ),
        }))}
      />
      <AddVolunteer {...props} />
    </Panel>
  );
}
