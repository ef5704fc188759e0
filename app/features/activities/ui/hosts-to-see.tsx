import { useTranslate } from "~/language/language-provider";
import { Panel } from "~/ui/panel";
import type { DateToSee } from "../hosts-to-see.server";

/** What waits for the house among its hosts, in whatever week; nothing where nothing does. */
export function HostsToSee({ dates }: { dates: readonly DateToSee[] }) {
  const t = useTranslate("plan");
  if (dates.length === 0) return null;
  return (
    <Panel id="hosts-to-see" heading={t("plan:hosts-to-see.heading")} count={dates.length}>
      <ul className="plain stack" data-gap="2">
        {dates.map(({ id, title, when, offers, fallen }) => (
          <li key={id}>
            <a className="hit" href={`/house/dates/${id}#hosts`}>
              <bdi>{title}</bdi>
            </a>{" "}
            <span className="dim">{when}</span>
            {offers > 0 && <p className="small">{t("plan:week.offers", { count: offers })}</p>}
            {fallen > 0 && <p className="small">{t("plan:hosts-to-see.fallen", { count: fallen })}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
