import { useLocation } from "@remix-run/react";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Keep } from "~/ui/keep/keep";

/** A link to this page with the script that keeps the week on the phone (`?keep`), and there its two buttons. */
export function Keeping() {
  const { pathname, search } = useLocation();
  const { tag } = useLanguage();
  const t = useTranslate("keep", "common", "activities");
  const asked = new URLSearchParams(search);
  const isAsked = asked.has("keep");
  asked.delete("keep");
  const rest = asked.toString();
  if (!isAsked)
    return (
      <p className="no-print">
        <ButtonLink
          variant="secondary"
          href={`${pathname}?${rest === "" ? "" : `${rest}&`}keep`}
          icon="download-simple"
        >
          {t("common:button.keep")}
        </ButtonLink>
      </p>
    );
  const words = {
    heading: t("keep:heading"),
    about: t("keep:about"),
    keep: t("keep:keep"),
    stop: t("keep:stop"),
    kept: t("keep:kept"),
    stopped: t("keep:stopped"),
    cannot: t("keep:cannot"),
    close: t("activities:back"),
  };
  return <Keep scope={`/${tag}`} closeHref={rest === "" ? pathname : `${pathname}?${rest}`} words={words} />;
}
