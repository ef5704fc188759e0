import { PageHeading } from "~/ui/band";
import { Compare } from "~/ui/bars";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { DeskPage } from "~/ui/desk-page";
import { Fold } from "~/ui/fold";
import { KeyFacts } from "~/ui/key-facts";
import { Knob } from "~/ui/knob";
import { Stat } from "~/ui/panel";
import { Proof } from "~/ui/proof";
import { Note, Reasons } from "~/ui/reasons";
import { ScoreBar, ScoreLegend, type ScoreShare } from "~/ui/score-bar";
import { Suggestion } from "~/ui/suggestion";
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
