import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import type { ShownLedGroup } from "../show-led-group.server";
import { MeetingFields } from "./meeting-fields";
import { MeetingList } from "./meeting-list";

/** A leader's own group: who is in it, by first name, and one line for each meeting. */
export function LedGroup(props: {
  group: ShownLedGroup;
  result: unknown;
  reason?: string;
  once: string;
  today: string;
}) {
  const { group, ...form } = props;
  const t = useTranslate("groups");
  return (
    <>
      <PageHeading
        heading={<bdi>{group.name}</bdi>}
        lead={t("groups:lead", { type: group.type, when: group.endsOn })}
      />
      <div className="split">
        <div className="stack" data-gap="6">
          <Panel id="met" heading={t("groups:met.heading")}>
            <p className="dim">{t("groups:met.about")}</p>
            <MeetingFields {...form} place={group.place} />
          </Panel>
          <Panel id="meetings" heading={t("groups:meetings")} count={group.meetings.length}>
            <MeetingList meetings={group.meetings} />
          </Panel>
        </div>
        <aside className="stack" data-gap="6">
          <Panel id="participants" heading={t("groups:participants")} count={group.participants.length}>
            <Names names={group.participants.map(({ name }) => name)} />
            <OnlySeenBy>{t("groups:first-names")}</OnlySeenBy>
          </Panel>
          <Panel id="volunteers" heading={t("groups:volunteers")} count={group.volunteers.length}>
            <Names names={group.volunteers} />
          </Panel>
          <p className="dim">{t("groups:call", { phone: group.phone })}</p>
        </aside>
      </div>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  const t = useTranslate("groups");
  if (names.length === 0) return <p className="dim">{t("groups:nobody")}</p>;
  return (
    <ul className="plain stack" data-gap="1">
      {names.map((name, i) => (
        <li key={i}>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
