import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Icon } from "~/ui/icon";
import type { ShownActivity } from "../show-activity.server";
import { Description, FurtherDescription } from "./description";
import { LanguagesOfActivity } from "./languages-of-activity";
import { ShareActivity } from "./share-activity";

/** All of an activity's page below its facts. */
export function ActivityBody({ activity }: { activity: ShownActivity }) {
  return (
    <div className="stack" data-gap="8">
      <LanguagesOfActivity activity={activity} />
      <WhatHappens activity={activity} />
      <FindWay activity={activity} />
      <OtherDates activity={activity} />
      <ShareActivity activity={activity} />
    </div>
  );
}

function WhatHappens({ activity: { text, outcomes } }: { activity: ShownActivity }) {
  const t = useTranslate("activities");
  if (text.description === "" && !text.further && outcomes.length === 0) return null;
  return (
    <section className="stack" data-gap="3" aria-labelledby="what">
      <div className="stack" data-gap="3" data-read="">
        <h2 className="h2" id="what">
          {t("activities:what")}
        </h2>
        {text.description !== "" && <Description text={text} />}
        {outcomes.length > 0 && (
          <p className="dim">
            {t("activities:aims")}: {outcomes.join(", ")}
          </p>
        )}
      </div>
      {text.further && <FurtherDescription further={text.further} />}
    </section>
  );
}

function FindWay({ activity: { place } }: { activity: ShownActivity }) {
  const t = useTranslate("activities", "houses");
  return (
    <section className="stack" data-gap="2" aria-labelledby="way">
      <h2 className="h2" id="way">
        {t("activities:find-way")}
      </h2>
      {place.note && <p className="measure">{place.note}</p>}
      {place.mapHref && (
        <p>
          <a className="hit" href={place.mapHref}>
            <Icon name="navigation-arrow" />
            {t("activities:open-map")}
          </a>{" "}
          {place.mapNote && <span className="dim">{place.mapNote}</span>}
        </p>
      )}
      <p>
        <a className="hit" href={place.phone.href}>
          <Icon name="phone" />
          <span>
            {t("houses:phone")} <bdi dir="ltr">{place.phone.number}</bdi>
          </span>
        </a>
      </p>
      <p>
        <a className="hit" href={place.href}>
          <Icon name="house-line" />
          <span>
            {t("activities:about-house")} <bdi lang="da">{place.name}</bdi>
          </span>
        </a>
      </p>
    </section>
  );
}

function OtherDates({ activity: { otherDates } }: { activity: ShownActivity }) {
  const t = useTranslate("activities");
  if (otherDates.length === 0) return null;
  return (
    <section className="stack" data-gap="2" aria-labelledby="dates">
      <h2 className="h2" id="dates">
        {t("activities:more-dates")}
      </h2>
      <ul className="plain">
        {otherDates.map(({ href, text, cancelled }) => (
          <li key={href}>
            <a className="hit" href={href}>
              {cancelled ? <s>{text}</s> : text}
            </a>
            {cancelled && ` ${t("activities:cancelled")}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The date for the reader's own calendar. */
export function KeepDate({ href }: { href: string }) {
  const t = useTranslate("activities");
  return (
    <div className="cluster no-print" data-gap="2">
      <ButtonLink variant="secondary" href={href} icon="calendar-plus">
        {t("activities:keep")}
      </ButtonLink>
    </div>
  );
}
