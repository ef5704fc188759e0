import { useTranslate } from "~/language/language-provider";
import { DataTable } from "~/ui/data-table";
import { Panel } from "~/ui/panel";
import { Tag } from "~/ui/tag";
import type { ShownWords } from "../show-words.server";

const COLOUR = { host: "info", reader: "success", "ready-made": "neutral", missing: "warning" } as const;

/** What readers of each language get, who wrote it when, and where to write. */
export function WordsList({ activityId, words }: { activityId: string; words: readonly ShownWords[] }) {
  const t = useTranslate("ownwords");
  const columns = [
    { key: "language", heading: t("ownwords:list.language") },
    { key: "read", heading: t("ownwords:list.read") },
    { key: "change", heading: t("ownwords:list.change"), hidden: true },
  ];
  const rows = words.map((one) => ({
    key: one.language,
    cells: {
      language: <bdi lang={one.language}>{one.ownName}</bdi>,
      read: <State words={one} />,
      change: (
        <a href={`/house/activities/${activityId}/words/${one.language}`}>
          {t(one.at === null ? "ownwords:write" : "ownwords:correct", { language: one.name })}
        </a>
      ),
    },
  }));
  return (
    <Panel id="texts" heading={t("ownwords:list.heading")} wide>
      <p className="dim measure">{t("ownwords:list.about")}</p>
      <DataTable caption={t("ownwords:list.heading")} columns={columns} rows={rows} />
    </Panel>
  );
}

function State({ words }: { words: ShownWords }) {
  const { state, original, older, readIn, at } = words;
  const t = useTranslate("ownwords");
  return (
    <span className="cluster" data-gap="2">
      <Tag color={COLOUR[state]}>{t(`ownwords:state.${state}`)}</Tag>
      {original && <Tag>{t("ownwords:state.original")}</Tag>}
      {older && (
        <Tag color="warning" icon="warning">
          {t("ownwords:state.older")}
        </Tag>
      )}
      {at !== null && (
        <span className="dim">
          <Writer words={words} />
        </span>
      )}
      {readIn && (
        <span>{t(state === "missing" ? "ownwords:falls-back" : "ownwords:further", { language: readIn })}</span>
      )}
    </span>
  );
}

/** Who wrote it last, and on which day. */
export function Writer({ words: { state, by, at } }: { words: Pick<ShownWords, "state" | "by" | "at"> }) {
  const t = useTranslate("ownwords");
  if (at === null || state === "reader") return <>{at && t("ownwords:by-reader", { when: at })}</>;
  return <>{by === null ? at : t("ownwords:by", { name: by, when: at })}</>;
}
