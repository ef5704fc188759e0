import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import type { ShownHouse } from "../show-houses.server";

/** The days on which a house is closed, where there are any soon. */
export function Closures({ closures }: Pick<ShownHouse, "closures">) {
  const t = useTranslate("houses");
  if (closures.length === 0) return null;
  return (
    <Alert color="warning" label={t("houses:closed")} heading={t("houses:closed")}>
      <ul className="plain">
        {closures.map(({ id, when, reason }) => (
          <li key={id}>
            {when}: <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
