import { useTranslate } from "~/language/language-provider";
import { Queue } from "~/ui/queue";
import type { ShownMeeting } from "../show-meeting.server";

/** The meetings of a group, newest first, a line each. */
export function MeetingList({ meetings }: { meetings: readonly ShownMeeting[] }) {
  const t = useTranslate("groups");
  if (meetings.length === 0) return <p className="dim">{t("groups:no-meetings")}</p>;
  return (
    <Queue
      items={meetings.map(({ id, when, place, came, themes }) => ({
        key: id,
        title: `${when} · ${came}`,
        text: (
          <>
            <bdi>{place}</bdi> · {themes}
          </>
        ),
      }))}
    />
  );
}
