import { useLocation } from "@remix-run/react";
import { useLanguage, useTranslate } from "~/language/language-provider";
import { VOICES } from "~/language/voices";
import { Listen } from "~/ui/listen/listen";
import { usePageFrame } from "./page-frame";

type Props = {
  /** Where to ring instead; ours where nothing is said. */
  phone?: { href: string; number: string };
  /** The address of a recorded message in the page's language. */
  recording?: string | null;
  /** The page is a form that came back: what was typed stands here alone, so no link leads away from it. */
  cameBack?: boolean;
};

/** Where to ring an organisation. */
export const ringing = (number: string) => ({ href: `tel:${number.replaceAll(" ", "")}`, number });

/**
 * The ways to hear this page, in its own language. A route that shows it says `small: { listen: LISTEN_SCRIPT }` in its
 * handle; what is to be read carries `data-read`, else all of the page's contents are.
 */
export function Listening({ phone, recording = null, cameBack = false }: Props) {
  const { pathname, search } = useLocation();
  const { tag } = useLanguage();
  const { shared } = usePageFrame();
  const t = useTranslate("listen", "common");
  const asked = new URLSearchParams(search);
  const isAsked = asked.has("listen");
  if (cameBack && !isAsked) return null;
  asked.delete("listen");
  asked.delete("done");
  const rest = asked.toString();
  return (
    <Listen
      asked={isAsked}
      href={`${pathname}?${rest === "" ? "" : `${rest}&`}listen`}
      closeHref={rest === "" ? pathname : `${pathname}?${rest}`}
      voices={VOICES[tag]}
      recording={recording}
      phone={phone ?? shared.foot.phone}
      words={{
        listen: t("common:button.listen"),
        heading: t("listen:heading"),
        play: t("listen:play"),
        stop: t("listen:stop"),
        close: t("listen:close"),
        none: t("listen:none"),
        ring: t("listen:ring"),
        recorded: t("listen:recorded"),
      }}
    />
  );
}
