import { useTranslate } from "~/language/language-provider";
import { Note } from "~/ui/reasons";
import type { Refusal } from "../read/refused-columns";

/** Columns that were never stored, each with why. */
export function ColumnsLeftOut({ leftOut }: { leftOut: readonly { heading: string; why: string }[] }) {
  const t = useTranslate("sheets");
  if (leftOut.length === 0) return null;
  return (
    <Note icon="shield-check">
      <strong>{t("sheets:columns.left-out")}</strong>
      <ul className="plain">
        {leftOut.map(({ heading, why }) => (
          <li key={heading}>
            <bdi>{heading}</bdi>: {t(`sheets:why.${why as Refusal}`)}
          </li>
        ))}
      </ul>
    </Note>
  );
}
