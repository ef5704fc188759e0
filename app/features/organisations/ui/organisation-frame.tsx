import type { ReactNode } from "react";
import { useTranslate } from "~/language/language-provider";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";

const PAGES = {
  facts: "/desk/organisation",
  "match-types": "/desk/organisation/match-types",
  weights: "/desk/organisation/weights",
  areas: "/desk/organisation/areas",
  agreements: "/desk/organisation/agreements",
  declarations: "/desk/organisation/declarations",
} as const;
export type OrganisationPage = keyof typeof PAGES;

export const ORGANISATION_DONE = ["facts", "match-type", "weights", "area", "agreement", "declaration"] as const;
export type OrganisationDone = (typeof ORGANISATION_DONE)[number];

/** The frame of the lead's pages: what this page is for, the way to the others, and what was done just before. */
export function OrganisationFrame(props: {
  current: OrganisationPage;
  done?: OrganisationDone | null;
  /** What can be done with all of it. */
  end?: ReactNode;
  children: ReactNode;
}) {
  const { current, done, end, children } = props;
  const t = useTranslate("organisation");
  return (
    <>
      <PageHeading heading={t(`organisation:${current}.title`)} lead={t(`organisation:${current}.lead`)} end={end} />
      <nav aria-label={t("organisation:pages")}>
        <ul className="cluster plain" data-gap="3">
          {(Object.keys(PAGES) as OrganisationPage[]).map((page) => (
            <li key={page}>
              <a className="hit" href={PAGES[page]} aria-current={page === current ? "page" : undefined}>
                {t(`organisation:${page}.menu`)}
              </a>
            </li>
          ))}
          <li>
            <a className="hit" href="/desk/people">
              {t("organisation:people")}
            </a>
          </li>
        </ul>
      </nav>
      {done && (
        <Alert color="success" label={t("organisation:done")} live>
          <p>{t(`organisation:saved.${done}`)}</p>
        </Alert>
      )}
      {children}
    </>
  );
}
