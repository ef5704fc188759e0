import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import { missingHosts } from "../missing-hosts";
import type { ShownHost } from "../show-hosts.server";

const COLOUR = { asked: "neutral", offered: "warning", hosting: "success", declined: "neutral" } as const;

/** Who hosts a date, who has offered to and waits for an answer, and the button that asks those who could. */
export function HostsOfDate(props: {
  hosts: readonly ShownHost[];
  needed: number;
  /** Begun or cancelled: nobody is answered or asked any more. */
  over: boolean;
  once: string;
}) {
  const { hosts, needed, over, once } = props;
  const t = useTranslate("plan");
  // Of a date that is over, who hosted stays who hosted.
  const there = hosts.filter(({ state, why }) => state === "hosting" && (over || why.length === 0));
  const households = there.filter(({ coHost }) => coHost).length;
  const volunteers = there.length - households;
  const missing = missingHosts(needed, { volunteers, households });
  return (
    <Panel id="hosts" heading={t("plan:hosts.heading")} count={`${there.length} / ${needed}`}>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        {hosts.length > 0 && (
          <ul className="plain stack" data-gap="2">
            {hosts.map((host) => (
              <OneHost key={host.hostingId} host={host} over={over} />
            ))}
          </ul>
        )}
        {missing > 0 && households > 0 && volunteers === 0 && <p>{t("plan:hosts.volunteer-needed")}</p>}
        {missing > 0 && !over && (
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

function OneHost({ host, over }: { host: ShownHost; over: boolean }) {
  const t = useTranslate("plan");
  const { hostingId, names, coHost, state } = host;
  const why = over || state === "declined" ? [] : host.why;
  return (
    <li className="cluster" data-between="">
      <div>
        <bdi>{names}</bdi> {coHost && <Tag color="info">{t("plan:hosts.co-host")}</Tag>}{" "}
        <Tag color={why.length > 0 ? "neutral" : COLOUR[state]}>{t(`plan:hosts.${state}`)}</Tag>
        {why.length > 0 && <p className="small">{t("plan:why-not.counts-not", { why: why.join("; ") })}</p>}
      </div>
      {!over && (
        <span className="cluster no-print" data-gap="2">
          {(state === "offered" || state === "declined") && host.why.length === 0 && (
            <SubmitButton variant="secondary" name="confirm-host" value={hostingId} hiddenLabel={names}>
              {t("plan:hosts.confirm")}
            </SubmitButton>
          )}
          {(state === "offered" || state === "hosting") && (
            <SubmitButton variant="tertiary" name="decline-host" value={hostingId} hiddenLabel={names}>
              {t(state === "offered" ? "plan:hosts.decline" : "plan:hosts.take-back")}
            </SubmitButton>
          )}
        </span>
      )}
    </li>
  );
}
