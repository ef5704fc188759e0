import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { Note, OnlySeenBy } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import type { DoorsView } from "../show-doors.server";

/** Three doors for when something is wrong: a number to ring, and a button; nothing to write. */
export function ThreeDoors({ doors, once }: { doors: DoorsView; once: string }) {
  const t = useTranslate("safety");
  const { child } = doors;
  return (
    <form method="post" className="stack" data-gap="6">
      <OnceField value={once} />
      <Panel id="danger-now" heading={t("safety:door.danger-now.heading")}>
        <p>{t("safety:door.danger-now.text")}</p>
        <div className="cluster" data-gap="3">
          <ButtonLink href="tel:112" icon="phone" color="danger" big>
            {t("safety:call", { number: "112" })}
          </ButtonLink>
          <Tell door="danger-now" />
        </div>
      </Panel>
      <Panel id="child" heading={t("safety:door.child.heading")}>
        <p>{child.viaPolice ? t("safety:door.child.via-police") : t("safety:door.child.text")}</p>
        <Note icon="info">{t("safety:door.child.duty")}</Note>
        <div className="cluster" data-gap="3">
          <ButtonLink href={child.href} icon="phone" variant="secondary" big>
            {t("safety:call", { number: child.number })}
          </ButtonLink>
          <Tell door="child" />
        </div>
      </Panel>
      <Panel id="something-else" heading={t("safety:door.something-else.heading")}>
        <p>{t("safety:door.something-else.text")}</p>
        <p>
          <Tell door="something-else" />
        </p>
      </Panel>
      <Panel id="more" heading={t("safety:more")}>
        <MoreAbout doors={doors} />
        <OnlySeenBy>{t("safety:promise")}</OnlySeenBy>
      </Panel>
    </form>
  );
}

function Tell({ door }: { door: "danger-now" | "child" | "something-else" }) {
  const t = useTranslate("safety");
  return (
    <SubmitButton name="door" value={door} variant={door === "something-else" ? "primary" : "secondary"}>
      {t(`safety:door.${door}.tell`)}
    </SubmitButton>
  );
}

/** What helps it to the right person; every answer may be left out. */
function MoreAbout({ doors }: { doors: DoorsView }) {
  const t = useTranslate("safety");
  return (
    <>
      {doors.places.length > 1 && (
        <SelectField
          field={{
            id: "place",
            name: "place",
            initialValue: doors.places.at(doors.choosesOrganisation ? 0 : -1)?.value,
          }}
          label={doors.choosesOrganisation ? t("safety:where.organisation") : t("safety:where.label")}
          options={doors.places}
        />
      )}
      {doors.staff.length > 0 && (
        <SelectField
          field={{ id: "aboutId", name: "aboutId" }}
          label={t("safety:about.label")}
          description={t("safety:about.text")}
          empty={t("safety:about.none")}
          options={doors.staff}
        />
      )}
    </>
  );
}
