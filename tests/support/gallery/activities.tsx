import { ActivityList, ActivityRow } from "~/ui/activity-row";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Chairs } from "~/ui/chairs";
import { EmptyState } from "~/ui/empty-state";
import { Facade } from "~/ui/facade";
import { CheckLine, FilterPanel, KindChoices, MoreChoices } from "~/ui/filter-panel";
import { HeadCount } from "~/ui/head-count";
import { KeyFacts } from "~/ui/key-facts";
import { NameList, ReadInLanguages } from "~/ui/name-list";
import { DayHeading } from "~/ui/number-plate";
import { Pagination } from "~/ui/pagination";
import { type Kind, PICTURES } from "~/ui/pictogram";
import { PublicPage } from "~/ui/public-page";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { WeekNav } from "~/ui/week-nav";
import type { GalleryPage } from "./frame";
import { ROWS } from "./home";
import { DANISH, languagesFor } from "./words";

const HOUSE_OPTIONS = [
  { value: "n", label: "Nørrebro" },
  { value: "s", label: "Sydhavn" },
];

const filter = (
  <FilterPanel action="/da/activities" heading="Vælg det, der passer dig">
    <KindChoices
      legend="Hvad har du lyst til?"
      name="kind"
      kinds={(Object.keys(PICTURES) as Kind[]).map((kind, i) => ({
        kind,
        label: kind.replaceAll("-", "\u00ad"),
        checked: i === 1,
      }))}
    />
    <MoreChoices label="Flere valg">
      <SelectField field={{ id: "house", name: "house" }} label="Hus" empty="Alle huse" options={HOUSE_OPTIONS} />
      <div className="stack" data-gap="1">
        <CheckLine name="only" value="women" icon="gender-female" label="Kun for kvinder" />
        <CheckLine name="only" value="children" icon="baby" label="Børn velkomne" checked />
      </div>
    </MoreChoices>
    <div className="cluster" data-gap="2">
      <SubmitButton>Vis aktiviteter</SubmitButton>
      <ButtonLink variant="tertiary" href="/da/activities">
        Nulstil
      </ButtonLink>
    </div>
  </FilterPanel>
);

export const ACTIVITIES: GalleryPage = {
  name: "activities",
  lang: "da",
  dir: "ltr",
  title: "Det sker i husene · Nyven",
  styles: [],
  body: (
    <PublicPage {...DANISH}>
      <div className="page band" data-tight="">
        <div className="stack" data-gap="6">
          <PageHeading
            heading="Det sker i husene"
            lead="Uge 37 · 7.–13. september 2026"
            end={
              <>
                <ButtonLink variant="secondary" href="/calendar.ics" icon="calendar-plus">
                  Abonner på kalenderen
                </ButtonLink>
                <ButtonLink variant="secondary" href="/da/poster" icon="printer">
                  Udskriv ugeplakat
                </ButtonLink>
              </>
            }
          />
          <div className="split" data-side="start">
            {filter}
            <div className="stack" data-gap="6">
              <WeekNav
                label="Skift uge"
                before={{ href: "?week=36", label: "Uge 36" }}
                after={{ href: "?week=38", label: "Uge 38" }}
                status="12 aktiviteter i denne uge"
              />
              <section className="stack" data-gap="2" aria-labelledby="d8">
                <DayHeading day="8" name="Tirsdag" note="i dag" id="d8" />
                <ActivityList>
                  {ROWS.map((row) => (
                    <ActivityRow key={row.href} {...row} />
                  ))}
                </ActivityList>
              </section>
              <section className="stack" data-gap="2" aria-labelledby="d9">
                <DayHeading day="9" name="Onsdag" id="d9" />
                <EmptyState text="Der sker ikke noget her onsdag.">
                  <p>
                    <a className="hit" href="?week=38">
                      Se mandag i uge 38
                    </a>
                  </p>
                </EmptyState>
              </section>
              <Pagination label="Sider" before={{ href: "?page=1", label: "Forrige" }} here="Side 2 af 2" />
            </div>
          </div>
        </div>
      </div>
    </PublicPage>
  ),
};

const join = (
  <aside className="ds-card stack join" id="join" aria-labelledby="join-heading" data-gap="4">
    <div className="stack" data-gap="2">
      <h2 className="h2" id="join-heading">
        Jeg kommer
      </h2>
      <p>
        <strong>8 pladser tilbage</strong> <span className="dim">af 20</span>
      </p>
      <Chairs free={8} total={20} label="8 stole er ledige, 12 er optaget" />
    </div>
    <form method="post" action="/da/activities/1" className="stack" data-gap="4">
      <HeadCount field={{ id: "adults", name: "adults" }} legend="Voksne" from={1} to={4} value={1} />
      <HeadCount field={{ id: "children", name: "children" }} legend="Børn" from={0} to={5} value={2} />
      <TextField field={{ id: "name", name: "name" }} label="Fornavn" autoComplete="given-name" />
      <TextField
        field={{ id: "phone", name: "phone" }}
        label="Mobilnummer"
        optional="så ringer vi dagen før, og hvis noget ændrer sig"
        type="tel"
        autoComplete="tel"
        inputMode="tel"
      />
      <SubmitButton big fullWidth icon="check">
        Jeg kommer
      </SubmitButton>
    </form>
  </aside>
);

export const ACTIVITY: GalleryPage = {
  name: "activity",
  lang: "da",
  dir: "ltr",
  title: "Sprogcafé på Nørrebro · Nyven",
  styles: [],
  body: (
    <PublicPage {...DANISH}>
      <Facade
        kind="language-cafe"
        kindLabel="Sprogcafé"
        heading="Sprogcafé på Nørrebro"
        lead="Tal dansk over en kop te. Alle begynder et sted, og ingen retter røde streger."
      >
        <Breadcrumbs label="Du er her" links={[{ href: "/da/activities", label: "Hele ugen" }]} />
      </Facade>
      <div className="page band" data-tight="">
        <div className="split" data-mid="" data-gap="10">
          <KeyFacts
            facts={[
              {
                icon: "calendar-blank",
                term: "Onsdag 9. september kl. 16.30–18.30",
                text: "Hver onsdag. Du kan komme og gå, som det passer dig.",
              },
              {
                icon: "map-pin",
                term: "Welcome House Nørrebro",
                text: "Lindegade 14, 2200 København N. Ingen trapper.",
              },
              { icon: "gift", term: "Gratis", text: "Te, kaffe og frugt er også gratis." },
            ]}
          />
          {join}
          <section className="stack" data-gap="3" aria-labelledby="spoken">
            <h2 className="h2" id="spoken">
              Her taler vi
            </h2>
            <NameList
              icon="chats-circle"
              names={[
                "Dansk, langsomt",
                <bdi key="ar" lang="ar">
                  العربية
                </bdi>,
              ]}
            />
            <h3 className="h4">Læs denne side på</h3>
            <ReadInLanguages label="Læs denne side på" languages={languagesFor("da").slice(0, 5)} />
          </section>
        </div>
      </div>
    </PublicPage>
  ),
};
