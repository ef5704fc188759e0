import { useTranslate } from "~/language/language-provider";
import { Icon } from "~/ui/icon";
import { type KeyFact, KeyFacts } from "~/ui/key-facts";
import type { ShownHouse } from "../show-houses.server";

/** Where a house is, when the door is open, and how to reach it. */
export function HouseFacts({ house }: { house: ShownHouse }) {
  const t = useTranslate("houses");
  const { place, hours, rooms, stepFree } = house;
  const facts: KeyFact[] = [
    {
      icon: "map-pin",
      // Within a line of the page: alone it would begin at the left on pages from right to left.
      term: (
        <span>
          <bdi lang="da">{place.address}</bdi>
        </span>
      ),
      text: place.note ?? <MapLink house={house} />,
    },
    { icon: "clock", term: t("houses:hours"), text: <Hours hours={hours} /> },
    {
      icon: "phone",
      term: t("houses:phone"),
      text: (
        <a className="hit" href={place.phone.href}>
          <bdi dir="ltr">{place.phone.number}</bdi>
        </a>
      ),
    },
    { icon: "wheelchair", term: t(stepFree ? "houses:step-free" : "houses:stairs"), text: "" },
  ];
  if (rooms.length > 0)
    facts.push({ icon: "door-open", term: t("houses:rooms"), text: <bdi lang="da">{rooms.join(", ")}</bdi> });
  return <KeyFacts facts={facts} />;
}

function Hours({ hours }: Pick<ShownHouse, "hours">) {
  const t = useTranslate("houses");
  if (hours.length === 0) return t("houses:no-hours");
  return (
    <ul className="plain">
      {hours.map(({ day, times }) => (
        <li key={day}>
          {day}: {times.map((time, i) => (i > 0 ? `, ${time}` : time))}
        </li>
      ))}
    </ul>
  );
}

function MapLink({ house: { place } }: { house: ShownHouse }) {
  const t = useTranslate("activities");
  if (!place.mapHref) return null;
  return (
    <>
      <a className="hit" href={place.mapHref}>
        <Icon name="navigation-arrow" />
        {t("activities:open-map")}
      </a>
      {place.mapNote && <p className="dim small">{place.mapNote}</p>}
    </>
  );
}
