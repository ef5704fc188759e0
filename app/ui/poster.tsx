import type { ReactNode } from "react";
import { Mark } from "./logo";
import { NumberPlate } from "./number-plate";
import { type Kind, Pictogram } from "./pictogram";

/** Words in the second language of a poster. */
export type SideText = { lang: string; dir: "ltr" | "rtl" };

/** The sheet: A4 portrait, Danish at one side, another language at the other, houses between them. */
export function Poster(props: {
  heading: string;
  dates: string;
  other: SideText & { heading: string; dates: string };
  sign: string;
  /** Where it is, in Danish letters. */
  address: string;
  /** For nine to eleven rows: a little smaller, so that it stays one page. More than eleven: a second sheet. */
  dense?: boolean;
  children: ReactNode;
}) {
  const { heading, dates, other, sign, address, dense, children } = props;
  return (
    <article className="sheet" data-dense={dense ? "" : undefined}>
      <div className="sheet__head">
        <h1>
          {heading}
          <span>{dates}</span>
        </h1>
        <div className="sheet__mark" translate="no">
          <Mark className="sheet__logo" />
          <p lang="en">{sign}</p>
          <p className="sheet__address" lang="da">
            {address}
          </p>
        </div>
        <p className="h" lang={other.lang} dir={other.dir}>
          {other.heading}
          <span>{other.dates}</span>
        </p>
      </div>
      {children}
    </article>
  );
}

/** One day of the poster with its rows. */
export function PosterDay(props: {
  name: string;
  day: string;
  other: SideText & { name: string };
  children: ReactNode;
}) {
  const { name, day, other, children } = props;
  return (
    <section aria-label={name}>
      <div className="sheet__day">
        <h2>{name}</h2>
        <NumberPlate>{day}</NumberPlate>
        <p lang={other.lang} dir={other.dir}>
          {other.name}
        </p>
      </div>
      {children}
    </section>
  );
}

/** One activity, twice. `time` is a range in figures; `place` stays in Danish letters, as on the street sign. */
export type PosterSide = {
  title: string;
  /** Language of the title when it differs from the side. */
  titleLang?: string;
  time: string;
  place: string;
  notes?: readonly string[];
};

export function PosterRow(props: { kind: Kind; kindLabel: string; danish: PosterSide; other: SideText & PosterSide }) {
  const { kind, kindLabel, danish, other } = props;
  return (
    <div className="sheet__row">
      <Side {...danish} />
      <div className="mid">
        <Pictogram kind={kind} label={kindLabel} />
      </div>
      <Side {...other} />
    </div>
  );
}

function Side({ lang, dir, title, titleLang, time, place, notes = [] }: PosterSide & Partial<SideText>) {
  return (
    <div lang={lang} dir={dir}>
      <strong>{titleLang ? <bdi lang={titleLang}>{title}</bdi> : title}</strong>
      <br />
      <bdi dir="ltr" className="sheet__time">
        {time}
      </bdi>{" "}
      · <bdi lang="da">{place}</bdi>
      {notes.length > 0 && (
        <>
          <br />
          {notes.join(" · ")}
        </>
      )}
    </div>
  );
}

/** The foot: the invitation twice and a QR code (one path on a grid of `size` squares) between them. */
export function PosterFoot(props: {
  danish: ReactNode;
  other: SideText & { text: ReactNode };
  qr: { path: string; size: number; label: string };
}) {
  const { danish, other, qr } = props;
  return (
    <div className="sheet__foot">
      <div>{danish}</div>
      <svg viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`} role="img" aria-label={qr.label}>
        <rect x="-2" y="-2" width={qr.size + 4} height={qr.size + 4} fill="#fff" />
        <path d={qr.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <div lang={other.lang} dir={other.dir}>
        {other.text}
      </div>
    </div>
  );
}
