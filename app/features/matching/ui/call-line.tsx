import { useTranslate } from "~/language/language-provider";
import { Icon } from "~/ui/icon";

/** On every private page: whom to ring instead, at a touch. */
export function CallLine({ organisation, phone }: { organisation: string; phone: string }) {
  const t = useTranslate("answers");
  return (
    <p>
      <a className="hit" href={`tel:${phone.replaceAll(" ", "")}`}>
        <Icon name="phone" />
        <span>{t("answers:call", { organisation, phone })}</span>
      </a>
    </p>
  );
}
