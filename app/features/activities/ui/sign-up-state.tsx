import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { type KeyFact, KeyFacts } from "~/ui/key-facts";
import type { ShownSignUp } from "../show-sign-up.server";

/** What was noted: whether there is a place, who comes, where and when. */
export function SignUpState({ signUp }: { signUp: ShownSignUp }) {
  const t = useTranslate("activities");
  const { state, number, called, over, place, room, people, when, activityHref, icsHref } = signUp;
  const word = called ? "called" : over ? "over" : state;
  const facts: KeyFact[] = [
    { icon: "calendar-blank", term: when, text: "" },
    {
      icon: "map-pin",
      term: (
        <span>
          <bdi lang="da">{place.name}</bdi>
        </span>
      ),
      text: (
        <>
          <bdi lang="da">{place.address}</bdi>
          {room && (
            <>
              {" · "}
              <bdi lang="da">{room}</bdi>
            </>
          )}
          {place.note && <> {place.note}</>}
        </>
      ),
    },
    { icon: "users-three", term: people.join(", "), text: <bdi>{signUp.start.name}</bdi> },
  ];
  return (
    <section className="stack" data-gap="4" aria-labelledby="state">
      <h2 className="h2" id="state">
        {t(`activities:coming.${word}`)}
      </h2>
      {number !== null && <p>{t("activities:coming.waiting-number", { number })}</p>}
      <KeyFacts facts={facts} />
      <p className="measure">{t("activities:coming.keep")}</p>
      <div className="cluster" data-gap="2">
        <ButtonLink variant="secondary" href={icsHref} icon="calendar-plus">
          {t("activities:keep")}
        </ButtonLink>
        <ButtonLink variant="tertiary" href={activityHref}>
          {t("activities:coming.again")}
        </ButtonLink>
      </div>
    </section>
  );
}
