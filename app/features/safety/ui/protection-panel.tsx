import { useTranslate } from "~/language/language-provider";
import { Panel } from "~/ui/panel";
import { OnlySeenBy } from "~/ui/reasons";
import type { ProtectionView } from "../show-protection.server";

/** On a protected file: whom to warn, and who has opened it. */
export function ProtectionPanel({ protection }: { protection: ProtectionView }) {
  const t = useTranslate("protection");
  return (
    <Panel id="protection" heading={t("protection:protect.warn")}>
      <OnlySeenBy>{t("protection:protect.on", { names: protection.readers })}</OnlySeenBy>
      {protection.warn.length === 0 ? (
        <p>{t("protection:protect.warn-none")}</p>
      ) : (
        <>
          <p className="dim">{t("protection:protect.warn-text")}</p>
          <ul className="stack" data-gap="1">
            {protection.warn.map(({ key, text, href }) => (
              <li key={key}>{href ? <a href={href}>{text}</a> : text}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className="h4">{t("protection:protect.opened")}</h3>
      <ul className="stack" data-gap="1">
        {protection.opened.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </Panel>
  );
}
