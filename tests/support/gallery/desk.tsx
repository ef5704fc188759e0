import { Bars } from "~/ui/bars";
import { ButtonLink } from "~/ui/button";
import { Columns } from "~/ui/columns";
import { DataTable } from "~/ui/data-table";
import { DeskPage } from "~/ui/desk-page";
import { NumberPlate } from "~/ui/number-plate";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { Note, OnlySeenBy } from "~/ui/reasons";
import { Tag } from "~/ui/tag";
import type { GalleryPage } from "./frame";
import { DESK_FRAME } from "./words";

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
