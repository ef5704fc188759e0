import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { HostOfDate } from "../hosting-queries.server";

const COLOUR = { asked: "neutral", offered: "warning", hosting: "success", withdrawn: "neutral" } as const;

/** Who hosts a date, who has offered to, and the button that asks those who could. */
export function HostsOfDate({ hosts, needed, once }: { hosts: readonly HostOfDate[]; needed: number; once: string }) {
  const t = useTranslate("plan");
  const there = hosts.filter(({ state }) => state === "hosting").length;
  return (
    <Panel id="hosts" heading={t("plan:hosts.heading")} count={`${there} / ${needed}`}>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        {hosts.length > 0 && (
          <ul className="plain stack" data-gap="2">
            {hosts.map(({ volunteerId, names, state }) => (
              <li key={volunteerId} className="cluster" data-between="">
                <span>
                  <bdi>{names}</bdi> <Tag color={COLOUR[state]}>{t(`plan:hosts.${state}`)}</Tag>
                </span>
                {state === "offered" && (
                  <SubmitButton variant="secondary" name="confirm-host" value={volunteerId} hiddenLabel={names}>
                    {t("plan:hosts.confirm")}
                  </SubmitButton>
                )}
              </li>
            ))}
          </ul>
        )}
        {there < needed && (
          <div className="no-print">
            <SubmitButton variant="secondary" name="intent" value="ask-hosts" icon="paper-plane-tilt">
              {t("plan:hosts.ask")}
            </SubmitButton>
            <p className="dim small">{t("plan:hosts.ask-about")}</p>
          </div>
        )}
      </form>
    </Panel>
  );
}
