import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { KeyFacts } from "~/ui/key-facts";
import { Panel } from "~/ui/panel";
import type { ReceivedView } from "../show-received.server";

/** What became of one's own concern: received, with whom, by when. */
export function Received({ received }: { received: ReceivedView }) {
  const t = useTranslate("safety");
  const { owner, organisation, phone, by, seen, closed, number } = received;
  return (
    <Panel id="received" heading={t("safety:received.heading")}>
      <KeyFacts
        facts={[
          { icon: "check-circle", term: t("safety:received.when"), text: received.at },
          {
            icon: "user-circle",
            term: t("safety:received.with"),
            text: t("safety:received.owner", { owner, organisation }),
          },
          { icon: "clock", term: t("safety:received.next"), text: closed ?? seen ?? by },
        ]}
      />
      <div className="cluster" data-gap="3">
        {number && (
          <ButtonLink href={number.href} icon="phone" color="danger">
            {t("safety:call", { number: number.number })}
          </ButtonLink>
        )}
        <ButtonLink href={phone.href} icon="phone" variant="secondary">
          {t("safety:call-us", { organisation, phone: phone.number })}
        </ButtonLink>
      </div>
    </Panel>
  );
}
