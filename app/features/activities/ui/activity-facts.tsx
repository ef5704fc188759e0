import { useTranslate } from "~/language/language-provider";
import { type KeyFact, KeyFacts } from "~/ui/key-facts";
import type { ShownActivity } from "../show-activity.server";

/** When, where and all the rest one must know before coming. */
export function ActivityFacts({ activity }: { activity: ShownActivity }) {
  const { when, repeats, place, room, facts, state } = activity;
  const t = useTranslate("activities");
  const comeAndGo = state === "just-come" ? t("activities:come-and-go") : null;
  const time: KeyFact = {
    icon: "calendar-blank",
    term: when,
    text: [repeats, comeAndGo].filter(Boolean).join(". "),
  };
  const where: KeyFact = {
    icon: "map-pin",
    term: (
      <a className="hit" href={place.href}>
        <bdi lang="da">{place.name}</bdi>
      </a>
    ),
    text: (
      <>
        <bdi lang="da">{place.address}</bdi>
        {room && (
          <>
            {" · "}
            {room}
          </>
        )}
        {place.note && <> {place.note}</>}
      </>
    ),
  };
  return <KeyFacts facts={[time, where, ...facts]} />;
}
