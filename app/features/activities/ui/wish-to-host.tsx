import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { usePlainForm } from "~/ui/plain-form";
import { WishForm } from "../wish-form";

/** Where two share one page: whose hosting it is about. */
export function WhoHosts({ selves }: { selves: readonly { name: string; current: boolean }[] }) {
  const t = useTranslate("cohost");
  if (selves.length < 2) return null;
  return (
    <nav className="cluster" aria-label={t("cohost:who")}>
      <span>{t("cohost:who")}</span>
      {selves.map(({ name, current }, who) => (
        <a key={name} className="hit" href={`?who=${who}`} aria-current={current ? "true" : undefined}>
          <bdi>{name}</bdi>
        </a>
      ))}
    </nav>
  );
}

/** What is said before anybody offers: who sees the name, that nobody is alone, why children are left out. */
export function CoHostTerms({ open, approved }: { open: boolean; approved: boolean }) {
  const t = useTranslate("cohost");
  const { tag } = useLanguage();
  if (approved)
    return (
      <Panel id="terms" heading={t("cohost:as-volunteer")}>
        <p>
          <ButtonLink variant="secondary" href={`/${tag}/volunteer/hosting`} icon="armchair">
            {t("cohost:to-volunteer")}
          </ButtonLink>
        </p>
      </Panel>
    );
  if (!open)
    return (
      <Panel id="terms" heading={t("cohost:not-open")}>
        <p>{t("cohost:not-open-text")}</p>
      </Panel>
    );
  return (
    <Panel id="terms" heading={t("cohost:terms")}>
      <ul className="ds-list">
        <li className="strong">{t("cohost:name-seen")}</li>
        <li>{t("cohost:together")}</li>
        <li>
          {t("cohost:children")} <a href={`/${tag}/volunteer/join`}>{t("cohost:become")}</a>
        </li>
      </ul>
    </Panel>
  );
}

/** A plain wish, off until it is said: to be asked, and to host where only women come. */
export function WishPanel({ self, once }: { self: { id: string; ask: boolean; woman: boolean }; once: string }) {
  const t = useTranslate("cohost", "common");
  const { field } = usePlainForm("wish", WishForm, null);
  return (
    <Panel id="wish-to-host" heading={t("cohost:wish")}>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        <input type="hidden" name="adultId" value={self.id} />
        <CheckboxField
          field={field("ask")}
          label={t("cohost:ask")}
          description={t("cohost:ask-about")}
          checked={self.ask}
        />
        <CheckboxField
          field={field("woman")}
          label={t("cohost:woman")}
          description={t("cohost:woman-about")}
          checked={self.woman}
        />
        <p>
          <SubmitButton variant="secondary">{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </Panel>
  );
}
