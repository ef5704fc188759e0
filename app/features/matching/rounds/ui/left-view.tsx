import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { EmptyState } from "~/ui/empty-state";
import { PageLinks } from "../../ui/page-links";
import type { LeftView } from "../left-page.server";
import { LeftList } from "./round-result";

/** Everybody a round found nobody for, on one side, each with why. */
export function LeftPage({ view }: { view: LeftView }) {
  const t = useTranslate("rounds", "common");
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[
          { href: "/desk/rounds", label: t("rounds:list.title") },
          { href: view.round.href, label: view.round.title },
        ]}
      />
      <PageHeading heading={view.title} />
      {view.lines.length === 0 ? (
        <EmptyState text={t("rounds:left.none")} />
      ) : (
        <div className="panel">
          <LeftList lines={view.lines} />
        </div>
      )}
      <PageLinks pages={view.pages} />
    </>
  );
}
