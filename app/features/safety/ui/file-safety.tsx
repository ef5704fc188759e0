import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";
import type { Side } from "~db/vocabulary";

type Props = {
  /** `volunteer=ID`, `family=ID` or `match=ID`; nothing on a concern, which is written down already. */
  from?: string;
  children?: ReactNode;
  people: readonly { side: Side; adultId: string; name: string; blocked: boolean }[];
};

/** On a file, a match or a concern: what to do when something is wrong. */
export function FileSafety({ from, people, children }: Props) {
  const t = useTranslate("protection");
  return (
    <Panel id="safety" heading={t("protection:file.heading")}>
      {from && (
        <p>
          <ButtonLink variant="secondary" icon="phone" href={`/desk/concerns/new?${from}`}>
            {t("protection:file.record")}
          </ButtonLink>
        </p>
      )}
      <ul className="plain stack" data-gap="2">
        {people.map(({ side, adultId, name, blocked }) => (
          <li key={adultId}>
            <ButtonLink variant="tertiary" color="danger" icon="hand-palm" href={`/desk/block/${side}/${adultId}`}>
              {blocked ? t("protection:file.blocked", { name }) : t("protection:file.block", { name })}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {children}
    </Panel>
  );
}

/** On a family's file: protect, where the reader leads, and divide, where there are several adults. */
export function FamilySafety({ id, mayProtect, mayDivide }: { id: string; mayProtect: boolean; mayDivide: boolean }) {
  const t = useTranslate("protection");
  return (
    <div className="cluster" data-gap="2">
      {mayProtect && (
        <ButtonLink variant="secondary" icon="lock-simple" href={`/desk/families/${id}/protect`}>
          {t("protection:protect.heading")}
        </ButtonLink>
      )}
      {mayDivide && (
        <ButtonLink variant="secondary" icon="users-three" href={`/desk/families/${id}/divide`}>
          {t("protection:divide.link")}
        </ButtonLink>
      )}
    </div>
  );
}
