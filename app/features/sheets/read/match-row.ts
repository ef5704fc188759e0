import { phoneReader, readEmail, readName } from "./contact-cells";
import { readPastDay } from "./days";
import type { SheetField } from "./fields.table";
import { matchTypesReader } from "./match-type-cell";
import { plain } from "./plain";
import {
  type CellReader,
  type Cells,
  cellReader,
  type Facts,
  type KnownPerson,
  type PhoneOf,
  type ReadRow,
} from "./row";

/** Reads one running match and finds its two sides among those the organisation knows: by phone or e-mail, else by name. */
export function readMatchRow(cells: Cells, facts: Facts, phoneOf: PhoneOf): ReadRow {
  const row = cellReader(cells);
  const volunteer = find(row, facts.volunteers, phoneOf, {
    name: "volunteer",
    phone: "volunteerPhone",
    email: "volunteerEmail",
  });
  const family = find(row, facts.families, phoneOf, { name: "family", phone: "familyPhone" });
  const since = row.must("since", (text) => readPastDay(text, facts.today));
  const types = row.may<string[] | null>("matchType", matchTypesReader(facts), null);
  const matchTypeId = types?.[0] ?? facts.matchTypeId;
  if (matchTypeId === null && row.textOf("matchType") === "") row.wrong("matchType", "missing");
  if (volunteer && !volunteer.ready) row.wrong("volunteer", "not-approved");
  if (family && !family.ready) row.wrong("family", "no-consent");
  if (!volunteer || !family || !since || !matchTypeId || row.problems.length > 0)
    return { value: null, problems: row.problems, unread: row.unread };
  const match = { volunteerId: volunteer.id, familyId: family.id, matchTypeId, since };
  return { value: { kind: "matches", match }, problems: row.problems, unread: row.unread };
}

type Where = { name: "volunteer" | "family"; phone: SheetField; email?: SheetField };

/** The one person a row means; where none or several fit, the row says so. */
function find(row: CellReader, people: readonly KnownPerson[], phoneOf: PhoneOf, where: Where): KnownPerson | null {
  const known = people.filter(({ hidden }) => !hidden);
  const phone = row.may<string | null>(where.phone, phoneReader(phoneOf), null);
  const email = where.email ? row.may<string | null>(where.email, readEmail, null) : null;
  const name = row.may<string | null>(where.name, readName, null);
  const same = name === null ? [] : known.filter((one) => plain(one.name) === plain(name));
  const reached = known.filter(
    (one) => (phone !== null && one.phone === phone) || (email !== null && one.email === email),
  );
  const both = reached.filter(({ id }) => same.some((one) => one.id === id));
  const found = onceEach([both, reached, same].find((some) => some.length > 0) ?? []);
  if (found.length === 1) return found[0] as KnownPerson;
  const nothing = name === null && row.textOf(where.phone) === "" && email === null;
  if (nothing) row.wrong(where.name, "missing");
  else
    row.wrong(
      where.name,
      found.length === 0 ? `unknown-${where.name}` : `several-${where.name === "family" ? "families" : "volunteers"}`,
    );
  return null;
}

/** A household is known by its own name and by each adult's. */
const onceEach = (people: readonly KnownPerson[]): KnownPerson[] => [
  ...new Map(people.map((one) => [one.id, one])).values(),
];
