import fc from "fast-check";
import { expect, test } from "vitest";
import { phoneOf } from "~/foundation/phone.server";
import { SHEET_KINDS } from "~db/vocabulary";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { fieldsOf, type SheetField } from "./fields.table";
import { guessColumns, guessKind } from "./guess-columns";
import { judgeSheet, type SheetRow } from "./judge-sheet";
import { looksLikeCpr } from "./personal-numbers";
import { readRow } from "./read-row";
import type { Cells, Facts } from "./row";

const FACTS: Facts = {
  today: "2026-11-22",
  families: [],
  volunteers: [],
  pairs: [],
  matchTypes: [{ id: "t1", kind: "friend", name: null }],
  matchTypeId: null,
  handled: [],
};
const GIVEN = { phoneOf, fingerprintOf: (kind: string, cells: readonly string[]) => JSON.stringify([kind, cells]) };
const SAMIRA: Cells = {
  name: "Samira Haddad",
  phone: "20 12 34 56",
  postcode: "2200 København N",
  languages: "arabisk, lidt engelsk",
  birthYears: "2015, 2018",
};
const known = (person: Partial<Facts["families"][number]>) => ({
  id: "f1",
  name: "Samira Haddad",
  phone: null,
  email: null,
  area: "2200",
  ready: true,
  hidden: false,
  ...person,
});
const readFamily = (cells: Cells, facts = FACTS) => readRow("families", cells, facts, phoneOf);
const problemsOf = (cells: Cells, facts = FACTS) =>
  readFamily(cells, facts).problems.map(({ field, why }) => `${field}:${why}`);

test("a row in plain words becomes a family; without day and way of a yes nobody has said yes", () => {
  expect(readFamily(SAMIRA).value).toMatchObject({
    family: {
      household: "family",
      postcode: "2200",
      phone: "+4520123456",
      writeIn: "ar",
      consent: null,
      reach: "call",
    },
  });
  const consented = { ...SAMIRA, consentOn: "3-11-2026", consentHow: "tolk", matchType: "ny ven" };
  expect(readFamily(consented).value).toMatchObject({
    family: { consent: { on: "2026-11-03", how: "interpreter", to: "own" }, matchTypeIds: ["t1"] },
  });
  const dayAlone = readFamily({ ...SAMIRA, consentOn: "3-11-2026" });
  expect(dayAlone).toMatchObject({ value: { family: { consent: null } }, unread: [{ field: "consentOn" }] });
  expect(readFamily({ ...SAMIRA, consentOn: "ja" })).toMatchObject({ value: { family: { consent: null } } });
});

test("all that is missing or wrong in a row is said at once", () => {
  expect(problemsOf({})).toEqual([
    "name:missing",
    "postcode:missing",
    "languages:missing",
    "phone:reach-missing",
    "household:missing",
  ]);
  const wrong = { ...SAMIRA, phone: "12", postcode: "9999", languages: "volapyk", consentOn: "23-11-2026" };
  expect(problemsOf(wrong)).toEqual(["postcode:postcode", "languages:languages", "phone:phone", "consentOn:future"]);
  expect(problemsOf({ ...SAMIRA, interests: "kontakt 010190-1234" })).toEqual(["interests:cpr"]);
  expect(problemsOf({ ...SAMIRA, interests: "x".repeat(301) })).toEqual(["interests:too-long"]);
  expect(problemsOf({ ...SAMIRA, matchType: "svampeklub" })).toEqual(["matchType:match-type"]);
});

const FIELDS: SheetField[] = ["name", "phone", "postcode", "languages", "household"];
const row = (number: number, ...cells: string[]): SheetRow => [number, cells];
const verdicts = (rows: SheetRow[], facts = FACTS) =>
  judgeSheet({ kind: "families", fields: FIELDS, rows }, facts, GIVEN).map((one) =>
    one.verdict === "known" ? one.how : one.verdict,
  );
const ALI = ["Ali Noor", "30123456", "2400", "somali", "mand"] as const;

test("the same person is known by name with phone or area, in the organisation and in the rows before", () => {
  const rows = [row(2, ...ALI), row(3, "ali  noor", "", "2400", "somali", "mand"), row(4, ...ALI)];
  expect(verdicts(rows)).toEqual(["good", "earlier-row", "list"]);
  const facts = { ...FACTS, families: [known({ name: "Ali Noor", area: "2400" })] };
  expect(verdicts([row(2, ...ALI)], facts)).toEqual(["here"]);
  expect(verdicts([row(2, "Ali Noor", "30123456", "8000", "somali", "mand")], facts)).toEqual(["good"]);
});

test("another name at the same phone is looked at by somebody: families share phones", () => {
  const facts = { ...FACTS, families: [known({ name: "Yusuf", phone: "+4530123456" })] };
  const [judged] = judgeSheet({ kind: "families", fields: FIELDS, rows: [row(2, ...ALI)] }, facts, GIVEN);
  expect(judged).toMatchObject({ verdict: "complete", problems: [{ why: "phone-known", text: "Yusuf" }] });
});

test("a protected family gets no second file, and no match is found for it", () => {
  const facts = { ...FACTS, families: [known({ name: "Ali Noor", area: "2400", hidden: true })], matchTypeId: "t1" };
  expect(verdicts([row(2, ...ALI)], facts)).toEqual(["here"]);
  const read = readRow("matches", { volunteer: "Bo", family: "Ali Noor", since: "1-10-2026" }, facts, phoneOf);
  expect(read.problems.map(({ why }) => why)).toEqual(["unknown-volunteer", "unknown-family"]);
});

test("a running match finds its two sides by phone or name, and says whom it does not find", () => {
  const volunteers = [
    known({ id: "v1", name: "Bo Holm", phone: "+4530000001" }),
    known({ id: "v2", name: "Bo Holm", phone: "+4530000002" }),
  ];
  const facts = { ...FACTS, volunteers, families: [known({})], matchTypeId: "t1" };
  const match = { volunteer: "Bo Holm", family: "Samira Haddad", since: "1-10-2026" };
  const read = (cells: Cells, given = facts) => readRow("matches", cells, given, phoneOf);
  expect(read({ ...match, volunteerPhone: "30000002" }).value).toEqual({
    kind: "matches",
    match: { volunteerId: "v2", familyId: "f1", matchTypeId: "t1", since: "2026-10-01" },
  });
  expect(read(match).problems).toMatchObject([{ why: "several-volunteers" }]);
  const unready = { ...facts, families: [known({ ready: false })] };
  expect(read({ ...match, volunteerPhone: "30000002" }, unready).problems).toMatchObject([{ why: "no-consent" }]);
});

test("headings of Danish and English sheets are guessed, and the kind of a table", () => {
  const headings = [
    "Navn",
    "Tlf.nr.",
    "Postnr.",
    "Sprog",
    "Interesser",
    "Børn (fødselsår)",
    "Samtykke dato",
    "Skonummer",
  ];
  expect(guessColumns("families", headings)).toEqual([
    "name",
    "phone",
    "postcode",
    "languages",
    "interests",
    "birthYears",
    "consentOn",
    null,
  ]);
  expect(guessColumns("volunteers", ["NAME", "Phone", "navn"])).toEqual(["name", "phone", null]);
  expect(guessKind("Ark1", headings)).toBe("families");
  expect(guessKind("Ark1", ["Navn", "Telefon", "Straffeattest"])).toBe("volunteers");
  expect(guessKind("Ark1", ["Frivillig", "Familie", "Siden"])).toBe("matches");
  expect(guessKind("FRIVILLIGE", [])).toBe("volunteers");
  expect(guessKind("Ark1", ["Navn", "Telefon"])).toBe(null);
});

const anyCell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "arabisk, lidt engelsk",
    "man-fre aften",
    "7-3-2026",
    "2015 og 2018",
    "ja",
    "010190-1234",
    "",
    "46088",
  ),
  fc
    .array(fc.constantFrom("og", ",", "lidt", "dansk", "-", "til", "mandag", "12", "år", "kl."), { maxLength: 9 })
    .map((all) => all.join(" ")),
);

test(
  "whatever stands in the cells, a row is judged and never throws; what goes in has no number like a CPR number",
  () => {
    const anyRow = fc.record({
      kind: fc.constantFrom(...SHEET_KINDS),
      cells: fc.array(anyCell, { minLength: 25, maxLength: 25 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 4 }), (all) => {
        for (const kind of SHEET_KINDS) {
          const rows = all.filter((one) => one.kind === kind).map(({ cells }, at): SheetRow => [at + 2, cells]);
          const judged = judgeSheet({ kind, fields: fieldsOf(kind), rows }, FACTS, GIVEN);
          expect(judged).toHaveLength(rows.length);
          for (const one of judged)
            if (one.verdict === "good")
              expect(Object.values(one.value).some((value) => looksLikeCpr(JSON.stringify(value)))).toBe(false);
        }
      }),
      cases(300),
    );
  },
  PATIENT.timeout,
);
