import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import type { ShownActivity } from "../show-activity.server";

/** Three ways to send the page to a friend, and its address to copy. */
export function ShareActivity({ activity: { share, address } }: { activity: ShownActivity }) {
  const t = useTranslate("activities");
  return (
    <section className="stack no-print" data-gap="3" aria-labelledby="share">
      <h2 className="h2" id="share">
        {t("activities:share.heading")}
      </h2>
      <div className="cluster" data-gap="2">
        {share.map(({ word, icon, href }) => (
          <ButtonLink key={word} variant="secondary" href={href} icon={icon} rel="noreferrer">
            {t(`activities:share.${word}`)}
          </ButtonLink>
        ))}
      </div>
      <p className="measure">
        {t("activities:share.address")}{" "}
        <bdi dir="ltr" className="copy">
          {address}
        </bdi>
      </p>
    </section>
  );
}
