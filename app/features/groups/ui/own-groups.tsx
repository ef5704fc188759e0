import { useLanguage, useTranslate } from "~/language/language-provider";
import { ButtonLink } from "~/ui/button";
import { Panel } from "~/ui/panel";

/** On one's own page: the groups one leads, and the way to writing down an outing. Nothing for everybody else. */
export function OwnGroups({ led, goesOut }: { led: readonly { id: string; name: string }[]; goesOut: boolean }) {
  const t = useTranslate("groups");
  const { tag } = useLanguage();
  if (led.length === 0 && !goesOut) return null;
  return (
    <Panel id="groups" heading={t(led.length > 0 ? "groups:own" : "groups:outing.heading")}>
      {led.map(({ id, name }) => (
        <p key={id}>
          <ButtonLink icon="users-three" href={`/${tag}/volunteer/groups/${id}`}>
            <bdi>{name}</bdi>
          </ButtonLink>
        </p>
      ))}
      {goesOut && (
        <p>
          <ButtonLink variant="secondary" icon="map-pin" href={`/${tag}/volunteer/outreach`}>
            {t("groups:outing.write")}
          </ButtonLink>
        </p>
      )}
    </Panel>
  );
}
