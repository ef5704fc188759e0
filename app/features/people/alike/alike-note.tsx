import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";

/** On a file at the desk: others that may be of the same people, to be looked at by somebody. Nobody else is told. */
export function AlikeNote({ files, path }: { files: readonly { id: string; name: string }[]; path: string }) {
  const t = useTranslate("people");
  if (files.length === 0) return null;
  return (
    <Alert color="warning" label={t("people:alike.label")} heading={t("people:alike.heading")}>
      <p>{t("people:alike.why")}</p>
      <ul className="plain">
        {files.map(({ id, name }) => (
          <li key={id}>
            <a className="hit" href={`${path}/${id}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
