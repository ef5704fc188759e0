import { type Kind, Pictogram } from "./pictogram";

export type StreetHouse = { kind: Kind; label: string; href: string };

/** A row of houses, one for each kind of activity; each is a link to its calendar. */
export function Street({ houses }: { houses: readonly StreetHouse[] }) {
  return (
    <ul className="street">
      {houses.map(({ kind, label, href }) => (
        <li key={kind}>
          <a href={href}>
            <Pictogram kind={kind} />
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
