import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import type { IconName } from "~/ui/icon-names";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { Tag } from "~/ui/tag";
import type { NextKind } from "../next-lines";
import type { DeskLine, ShownDesk } from "../show-desk.server";

const ICONS: Record<NextKind, IconName> = {
  concern: "warning-circle",
  "call-family": "phone",
  talk: "phone",
  answer: "phone",
  "book-meeting": "calendar-plus",
  "home-visit": "house-line",
  "check-in": "chats-circle",
  certificate: "shield-check",
  group: "users-three",
  declarations: "file-text",
  "sheet-rows": "list-checks",
  "look-again": "eye",
};

/** What the desk opens with: at most ten lines, each with the one way to do something about it. */
export function NextPanel({ lines }: { lines: readonly DeskLine[] }) {
  const t = useTranslate("desk");
  return (
    <Panel id="next" heading={t("desk:next.heading")} count={lines.length} wide>
      <p className="dim">{lines.length === 0 ? t("desk:next.nothing") : t("desk:next.lead")}</p>
      <Queue
        items={lines.map((line) => ({
          key: `${line.kind}-${line.id}`,
          title: line.name === "" ? t(`desk:next.kind.${line.kind}`) : line.name,
          text: line.name === "" ? line.when : `${t(`desk:next.kind.${line.kind}`)} · ${line.when}`,
          end: (
            <ButtonLink
              variant="secondary"
              icon={ICONS[line.kind]}
              href={line.href}
              hiddenLabel={line.name || t(`desk:next.kind.${line.kind}`)}
            >
              {t("desk:next.open")}
            </ButtonLink>
          ),
        }))}
      />
    </Panel>
  );
}

/** The same facts by what they are about: answers, follow-up, certificates, concerns. */
export function DeskQueues({ desk }: { desk: Pick<ShownDesk, "answers" | "checkIns" | "certificates" | "concerns"> }) {
  const t = useTranslate("desk");
  return (
    <>
      <ShortQueue id="answers" heading={t("desk:next.queue-answer")} queue={desk.answers} />
      <ShortQueue id="check-ins" heading={t("desk:next.queue-check-in")} queue={desk.checkIns} />
      <ShortQueue id="certificates" heading={t("desk:next.queue-certificate")} queue={desk.certificates} />
      <ShortQueue id="concerns" heading={t("desk:next.queue-concern")} queue={desk.concerns} danger>
        <p className="dim">{t("desk:next.concern-private")}</p>
      </ShortQueue>
    </>
  );
}

function ShortQueue(props: {
  id: string;
  heading: string;
  queue: ShownDesk["answers"];
  danger?: boolean;
  children?: ReactNode;
}) {
  const { id, heading, queue, danger, children } = props;
  const t = useTranslate("desk");
  const color = danger && queue.count > 0 ? "danger" : undefined;
  return (
    <Panel id={id} heading={heading} count={queue.count} countColor={color}>
      {queue.lines.length === 0 && <p className="dim">{t("desk:next.queue-none")}</p>}
      <Queue
        items={queue.lines.map(({ id: key, kind, name, href, when, late }) => ({
          key,
          title: name === "" ? t(`desk:next.kind.${kind}`) : name,
          href,
          text: name === "" ? undefined : t(`desk:next.kind.${kind}`),
          end: (
            <Tag color={late ? "danger" : "warning"} icon={late ? "warning-circle" : "clock"}>
              {when}
            </Tag>
          ),
        }))}
      />
      {children}
    </Panel>
  );
}
