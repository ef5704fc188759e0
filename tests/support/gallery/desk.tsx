import { PageHeading } from "~/ui/band";
import { Bars, Compare } from "~/ui/bars";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { Columns } from "~/ui/columns";
import { DataTable } from "~/ui/data-table";
import { DeskPage } from "~/ui/desk-page";
import { Fold } from "~/ui/fold";
import { KeyFacts } from "~/ui/key-facts";
import { Knob } from "~/ui/knob";
import { NumberPlate } from "~/ui/number-plate";
import { Panel, Stat } from "~/ui/panel";
import { Proof } from "~/ui/proof";
import { Queue } from "~/ui/queue";
import { Note, OnlySeenBy, Reasons } from "~/ui/reasons";
import { ScoreBar, ScoreLegend, type ScoreShare } from "~/ui/score-bar";
import { Suggestion } from "~/ui/suggestion";
import { Tag } from "~/ui/tag";
import type { GalleryPage } from "./frame";
import { DESK_FRAME } from "./words";

const SHARES: ScoreShare[] = [
  { part: "language", label: "Sprog", points: 30, max: 30 },
  { part: "location", label: "Sted", points: 14, max: 20 },
  { part: "interests", label: "Interesser", points: 9, max: 15 },
  { part: "availability", label: "Tid", points: 20, max: 25 },
  { part: "purpose", label: "Formål", points: 10, max: 10 },
];
const ICONS = ["chats-circle", "map-pin", "heart", "clock", "target"] as const;
const MONTHS = [
  ["Mar", 38],
  ["Apr", 36],
  ["Maj", 34],
  ["Jun", 31],
  ["Jul", 27],
  ["Aug", 23],
] as const;

const WAITING = [
  ["Familien Tesfay", "tigrinya", "Nørrebro", 63],
  ["Familien Rahimi", "dari", "Bispebjerg", 58],
  ["Familien Karim", "kurmanji", "Nordvest", 47],
] as const;

const waiting = (
  <DataTable
    caption="Familier, der har ventet længst"
    columns={[
      { key: "family", heading: "Familie" },
      { key: "speaks", heading: "Taler" },
      { key: "area", heading: "Område" },
      { key: "waited", heading: "Ventet" },
      { key: "action", heading: "Handling", hidden: true },
    ]}
    rows={WAITING.map(([family, speaks, area, days]) => ({
      key: family,
      cells: {
        family: (
          <a className="hit" href="/desk/families/1">
            {family}
          </a>
        ),
        speaks,
        area,
        waited: (
          <span className="waitcell">
            <span className="num">{days}</span> dage
            {days > 50 && (
              <Tag color="warning" icon="hourglass-medium">
                over 50
              </Tag>
            )}
          </span>
        ),
        action: (
          <ButtonLink variant="secondary" href="/desk/families/1" hiddenLabel={`til ${family}`}>
            Se forslag
          </ButtonLink>
        ),
      },
    }))}
  />
);

const panels = (
  <div className="deskgrid">
    <Panel
      id="waiting"
      heading="Familier, der har ventet længst"
      count={12}
      wide
      end={
        <ButtonLink href="/desk/rounds/12" icon="handshake">
          Se runde 12
        </ButtonLink>
      }
    >
      {waiting}
    </Panel>
    <Panel id="answers" heading="Venter på svar" count={5}>
      <Queue
        items={[
          {
            key: "1",
            title: "Hodan og Ayaan",
            href: "/desk/matches/1",
            text: "Ayaan har ikke svaret. Frist i morgen.",
            end: (
              <ButtonLink variant="secondary" href="tel:+4500000000" icon="phone" hiddenLabel="til Ayaan">
                Ring
              </ButtonLink>
            ),
          },
          {
            key: "2",
            title: "Amina og Lise",
            href: "/desk/matches/2",
            text: "1 måned.",
            end: <span className="strong">I dag</span>,
          },
          { key: "3", title: "Peter K.", text: "Følger allerede to familier." },
        ]}
      />
    </Panel>
    <Panel id="concerns" heading="Bekymringer" count={1} countColor="danger">
      <p>En ny bekymring kom ind i går kl. 15.40. Svar senest i morgen kl. 12.</p>
      <OnlySeenBy>Kun du og Ali Demir kan læse den. Alle åbninger skrives i loggen.</OnlySeenBy>
      <p>
        <ButtonLink variant="secondary" color="danger" href="/desk/concerns/1">
          Åbn bekymringen
        </ButtonLink>
      </p>
    </Panel>
    <Panel id="longest" heading="Hvem venter længst?">
      <Bars
        labelledBy="longest"
        headings={["Sprog", "Median ventetid"]}
        rows={[
          { key: "ti", label: "Tigrinya", note: "(2)", share: 0.967, value: "58 dage", hot: true },
          { key: "ar", label: "Arabisk", note: "(4)", share: 0.433, value: "26 dage" },
        ]}
      />
      <Note>Tigrinya venter dobbelt så længe som arabisk.</Note>
    </Panel>
    <Panel id="states" heading="Attester">
      <div className="cluster" data-gap="2">
        <Tag color="danger" icon="warning-circle">
          Udløbet
        </Tag>
        <Tag color="warning" icon="hourglass-medium">
          21 dage
        </Tag>
        <Tag icon="clock">33 dage</Tag>
        <Tag color="success" icon="check-circle">
          Gælder
        </Tag>
        <Tag color="info" icon="info">
          Ny
        </Tag>
      </div>
    </Panel>
  </div>
);

export const DESK: GalleryPage = {
  name: "desk",
  lang: "da",
  dir: "ltr",
  title: "Skrivebord · Nyven",
  styles: ["desk"],
  body: (
    <DeskPage
      {...DESK_FRAME}
      slot={
        <a className="hit" href="/doors">
          Tre døre
        </a>
      }
    >
      <section className="split kpi" aria-labelledby="kpi">
        <div className="stack" data-gap="4">
          <h1 className="h3" id="kpi">
            God morgen, Karin. Tirsdag 8. september
          </h1>
          <div className="kpi__n">
            <p>
              <NumberPlate size="xl">23</NumberPlate>
            </p>
            <div className="stack" data-gap="1">
              <p className="h2 as-h2">dage fra ja til første møde</p>
              <p className="dim">Median for familier, der mødte deres frivillige i august. Målet er 21.</p>
            </div>
          </div>
        </div>
        <figure className="panel stack" data-gap="2">
          <figcaption className="strong">Dage fra ja til første møde, måned for måned</figcaption>
          <Columns
            label="Marts 38 dage, april 36, maj 34, juni 31, juli 27, august 23. Målet er 21 dage."
            columns={MONTHS.map(([label, value]) => ({
              key: label,
              label,
              value,
              text: String(value),
              now: label === "Aug",
            }))}
            goal={{ value: 21, text: "mål 21" }}
          />
        </figure>
      </section>
      {panels}
    </DeskPage>
  ),
};

export const DESK_RTL: GalleryPage = { ...DESK, name: "desk-rtl", lang: "ar", dir: "rtl" };

const family = (
  <div className="panel stack" data-gap="4">
    <p className="quote">«Vi vil gerne kende nogen, vi kan spørge om skolen.»</p>
    <KeyFacts
      small
      facts={[
        { icon: "chats-circle", term: "Taler", text: "Tigrinya. Miriam lidt engelsk." },
        { icon: "clock", term: "Kan mødes", text: "Lørdag hele dagen, torsdag eftermiddag" },
        { icon: "shield-check", term: "Samtykke", text: "7. juli, mundtligt med tolk. Gælder Røde Kors." },
      ]}
    />
  </div>
);

export const SUGGESTIONS: GalleryPage = {
  name: "suggestions",
  lang: "da",
  dir: "ltr",
  title: "Familien Tesfay: forslag · Nyven",
  styles: ["desk"],
  body: (
    <DeskPage {...DESK_FRAME}>
      <Breadcrumbs
        label="Du er her"
        links={[
          { href: "/desk", label: "Skrivebord" },
          { href: "/desk/families", label: "Familier" },
        ]}
      />
      <PageHeading
        heading="Familien Tesfay"
        lead="To voksne og to børn. Nørrebro, 2200."
        end={
          <p className="waitbig">
            <span className="num">63</span>{" "}
            <span>
              dage siden ja
              <br />
              <span className="dim">længst af alle, der venter</span>
            </span>
          </p>
        }
      />
      <div className="split" data-side="start">
        <aside aria-label="Om familien">{family}</aside>
        <section className="stack" data-gap="4" aria-labelledby="three">
          <h2 className="h2" id="three">
            Tre, der kan passe
          </h2>
          <ol className="stack plain" data-gap="4">
            <Suggestion
              id="s1"
              initials="SA"
              heading="1. Selam A."
              about="Nordvest · godkendt · 0 af 1 familie"
              total={83}
              outOf="af 100"
              shares={SHARES}
              barLabel="Selam A.: 83 af 100 point"
              of="af"
            >
              <Note icon="star">
                <p>
                  <strong>Knap.</strong> Selam er den eneste ledige frivillige, der taler tigrinya.
                </p>
              </Note>
              <Reasons
                reasons={[
                  { says: "yes", text: "Taler tigrinya som modersmål, ligesom Miriam og Yonas." },
                  { says: "but", text: "Kun maden er en fælles interesse." },
                ]}
              />
              <div className="cluster actions" data-gap="2">
                <form method="post" action="/desk/propose">
                  <SubmitButton icon="handshake" name="volunteer" value="1" hiddenLabel="med Selam A.">
                    Foreslå match
                  </SubmitButton>
                </form>
                <Fold label="Ikke nu" hiddenLabel="Selam A." className="notnow" open>
                  <form method="post" action="/desk/not-now" className="stack panel" data-gap="2">
                    <RadioGroup
                      field={{ id: "why-1", name: "why" }}
                      legend="Hvorfor ikke nu?"
                      choices={[
                        { value: "language", label: "Vent på en, der taler sproget" },
                        { value: "enough", label: "Den frivillige har nok lige nu" },
                      ]}
                    />
                    <SubmitButton variant="secondary">Gem grunden</SubmitButton>
                  </form>
                </Fold>
              </div>
            </Suggestion>
          </ol>
        </section>
      </div>
    </DeskPage>
  ),
};

export const ROUND: GalleryPage = {
  name: "round",
  lang: "da",
  dir: "ltr",
  title: "Runde 12 · Nyven",
  styles: ["desk"],
  body: (
    <DeskPage {...DESK_FRAME}>
      <PageHeading heading="Runde 12" lead="Regnet tirsdag 8. september kl. 8.15. Ingen har fået besked endnu." />
      <div className="grid totals" data-gap="4" data-min="14">
        <Stat value={9} text="par foreslået" />
        <Stat value={3} text="familier uden par" />
        <Stat value={41} text="dage har de ni ventet (median)" />
      </div>
      <div className="grid" data-gap="4" data-min="22">
        <div className="panel">
          <Proof heading="Bevist bedste samlede resultat">731 point i alt. Øvre grænse 731, afstand 0.</Proof>
        </div>
        <div className="panel">
          <Compare
            label="Sammenligning med ét par ad gangen"
            rows={[
              { key: "all", label: "Alle på én gang", share: 0.962, value: "731 point, 9 par" },
              {
                key: "one",
                label: "Ét par ad gangen, bedste først",
                share: 0.87,
                value: "661 point, 8 par",
                hot: true,
              },
            ]}
          />
        </div>
      </div>
      <form method="get" action="/desk/rounds/12" className="panel stack" data-gap="3" aria-labelledby="weights">
        <h2 id="weights">Vægte i Røde Kors København</h2>
        <div className="knobgrid">
          {SHARES.map(({ part, label, max }, i) => (
            <Knob
              key={part}
              id={`w-${part}`}
              name={part}
              label={label}
              value={max}
              min={0}
              max={40}
              step={5}
              icon={ICONS[i]}
              part={part}
            />
          ))}
        </div>
        <p>
          <SubmitButton variant="secondary" icon="arrows-clockwise">
            Regn igen
          </SubmitButton>
        </p>
      </form>
      <form method="post" action="/desk/rounds/12" className="panel stack" data-gap="3">
        <DataTable
          caption="Foreslåede par"
          columns={[
            { key: "family", heading: "Familie" },
            { key: "volunteer", heading: "Frivillig" },
            { key: "points", heading: "Point" },
            { key: "parts", heading: "Fem dele" },
            { key: "approve", heading: "Godkend", hidden: true },
          ]}
          rows={[
            {
              key: "1",
              cells: {
                family: "Familien Tesfay",
                volunteer: "Selam A.",
                points: <span className="num">83</span>,
                parts: (
                  <ScoreBar
                    shares={SHARES}
                    label="83 af 100: Sprog 30 af 30, Sted 14 af 20, Interesser 9 af 15, Tid 20 af 25, Formål 10 af 10"
                  />
                ),
                approve: (
                  <label className="tick">
                    <input
                      className="ds-input"
                      type="checkbox"
                      name="pair"
                      value="1"
                      defaultChecked
                      aria-label="Godkend Familien Tesfay og Selam A."
                    />
                  </label>
                ),
              },
            },
          ]}
        />
        <ScoreLegend shares={SHARES} of="af" />
        <SubmitButton icon="check">Godkend 8 valgte</SubmitButton>
      </form>
    </DeskPage>
  ),
};
