import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { SheetKind } from "~db/vocabulary";
import { phoneReader, readEmail, readName, readPostcode } from "./contact-cells";
import { plain } from "./plain";
import type { Cells, Facts, KnownPerson, PhoneOf } from "./row";
import type { CellVerdict } from "./verdict";

/** Why a row is somebody we have: the same person; or only the same phone or e-mail, which families share. */
export type Sameness = { same: "person" | "address"; name: string };

type Person = { name: string; phone: string | null; email: string | null; area: string };

/**
 * Those who are known already, to be asked about each row: the organisation's own, and the rows before it. The same person:
 * the same name together with phone, e-mail or area. Another name at the same phone or e-mail is looked at by somebody.
 */
export function knownPeople(start: readonly KnownPerson[]) {
  const byKey = new Map<string, string>();
  const learn = (person: Person) => {
    for (const key of [...personKeys(person), ...addressKeys(person)]) if (!byKey.has(key)) byKey.set(key, person.name);
  };
  for (const person of start) learn(person);
  return {
    learn,
    find(person: Person): Sameness | null {
      const known = (keys: string[]) => keys.map((key) => byKey.get(key)).find((name) => name !== undefined);
      const same = known(personKeys(person));
      if (same !== undefined) return { same: "person", name: same };
      const address = known(addressKeys(person));
      return address === undefined ? null : { same: "address", name: address };
    },
  };
}

const addressKeys = ({ phone, email }: Person): string[] => [
  ...(phone ? [`phone\n${phone}`] : []),
  ...(email ? [`email\n${email}`] : []),
];

const personKeys = (person: Person): string[] => {
  const name = plain(person.name);
  if (name === "") return [];
  const area = person.area === "" ? [] : [`area\n${person.area}\n${name}`];
  return [...area, ...addressKeys(person).map((key) => `${key}\n${name}`)];
};

/** The person of a row, as far as it can be read: a row that lacks something may still be somebody we have. */
export function personIn(cells: Cells, phoneOf: PhoneOf): Person {
  const read = <Value>(reader: (text: string) => CellVerdict<Value>, text = "") => {
    const verdict = reader(text);
    return verdict.ok ? verdict.value : null;
  };
  const postcode = read(readPostcode, cells.postcode);
  return {
    name: read(readName, cells.name) ?? "",
    phone: read(phoneReader(phoneOf), cells.phone),
    email: read(readEmail, cells.email),
    area: postcode === null ? "" : (areaOfPostcode(postcode)?.area ?? ""),
  };
}

/** Who is known among the people a kind of sheet is about. */
export const knownOf = (kind: SheetKind, facts: Facts): readonly KnownPerson[] =>
  kind === "families" ? facts.families : kind === "volunteers" ? facts.volunteers : [];
