import { expect, test } from "vitest";
import { readFamilies, readVolunteers } from "./read-people";

const bytes = (text: string) => new TextEncoder().encode(text);
const VOLUNTEERS =
  "id,postcode,max_km,languages,interests,avoids,times,purposes,capacity,gender,meets,child_certificate_until,approved";
const FAMILIES =
  "id,household,postcode,languages,interests,avoids,times,purposes,children_birth_years,consent_since,waiting_since,language_wish,contact_wish,not_own_language";
const RIGHT = [
  "V1",
  "2200",
  "3.5",
  "da:4;ar:2",
  "cooking|chess",
  "",
  "mon-evening",
  "a;b",
  "2",
  "woman|man",
  "family",
  "2027-01-31",
  "yes",
];
const volunteers = (...rows: string[]) => readVolunteers(bytes([VOLUNTEERS, ...rows, ""].join("\n")));
const withField = (column: string, field: string) => {
  const row = [...RIGHT];
  row[VOLUNTEERS.split(",").indexOf(column)] = field;
  return row.join(",");
};
const flawsOf = (file: { ok: true } | { ok: false; flaws: { line: number; column: string; expected: string }[] }) =>
  file.ok ? [] : file.flaws.map(({ line, column, expected }) => `${line} ${column} ${expected}`);

test("a row becomes a volunteer, with what is left out as the format says", () => {
  const file = volunteers(RIGHT.join(","), "V2,1050,,,,,,,,,,,");
  expect(file).toMatchObject({
    ok: true,
    people: [
      {
        id: "V1",
        area: "2200",
        maxKm: 3.5,
        interests: ["cooking", "chess"],
        takes: 2,
        genders: ["woman", "man"],
        meets: ["family"],
        childCertificateUntil: "2027-01-31",
      },
      { id: "V2", area: "1000", maxKm: null, languages: [], takes: 1, approvedOn: null, childCertificateUntil: null },
    ],
  });
});

test("semicolons with BOM, CRLF, other column order, quotes with line breaks and blank lines read the same", () => {
  const header = VOLUNTEERS.split(",").reverse();
  const row = [...RIGHT].reverse().map((field) => (field.includes(";") ? `"${field}"` : field));
  const text = `\uFEFF${header.join(";")}\r\n\r\n${row.join(";")}\r\n\r\n`;
  expect(readVolunteers(bytes(text))).toEqual(volunteers(RIGHT.join(",")));
  const quoted = volunteers('"V ""1""\nb",2200,,,,,,,,,,,', "V2,2200,,x,,,,,,,,,");
  expect(flawsOf(quoted)).toEqual(["4 languages languages"]);
});

test("a family's adults are apart by a slash, and an empty one counts", () => {
  const file = readFamilies(
    bytes(
      `${FAMILIES}\nF1,,2200,ar:4;da:1/,,,,,2015|2019,2026-01-01,,danish,woman,yes\nF2,adults,2200,,,,,,none,,,,,\n`,
    ),
  );
  expect(file).toMatchObject({
    ok: true,
    people: [
      {
        adults: [
          [
            { tag: "ar", level: 4 },
            { tag: "da", level: 1 },
          ],
          [],
        ],
        childrenBirthYears: [2015, 2019],
        household: null,
        notOwnLanguage: true,
        contactWish: "woman",
      },
      { adults: [[]], consent: null, household: "adults", childrenBirthYears: [], languageWish: "either" },
    ],
  });
});

test("every bad field is named by line and column", () => {
  const bad: [string, string, string][] = [
    ["id", "", "id"],
    ["postcode", "0999", "postcode"],
    ["postcode", "220", "postcode"],
    ["max_km", "500.1", "kilometres"],
    ["max_km", "-1", "kilometres"],
    ["max_km", '"1,5"', "kilometres"],
    ["languages", "xx:4", "languages"],
    ["languages", "da:5", "languages"],
    ["languages", "da:4;da:3", "languages"],
    ["languages", "da:4/ar:3", "one-adult"],
    ["interests", "cooking;war", "interests"],
    ["avoids", "Cooking", "interests"],
    ["times", "mon-night", "times"],
    ["purposes", "i", "outcomes"],
    ["capacity", "21", "capacity"],
    ["capacity", "1.5", "capacity"],
    ["gender", "women", "genders"],
    ["meets", "friends", "households"],
    ["child_certificate_until", "2026-02-29", "date"],
    ["child_certificate_until", "01-02-2026", "date"],
    ["approved", "ja", "yes-or-no"],
  ];
  for (const [column, field, expected] of bad) {
    expect(flawsOf(volunteers(RIGHT.join(",").replace("V1", "V0"), withField(column, field)))).toEqual([
      `3 ${column} ${expected}`,
    ]);
  }
});

test("repeated ids, wrong numbers of fields, headers and quotes are named, and all of them at once", () => {
  expect(flawsOf(volunteers(RIGHT.join(","), withField("approved", "no")))).toEqual(["3 id new-id"]);
  expect(flawsOf(volunteers("V1,2200", `${RIGHT.join(",")},more`))).toEqual(["2 max_km fields", "3 14 fields"]);
  expect(flawsOf(readVolunteers(bytes("")))).toHaveLength(13);
  const renamed = VOLUNTEERS.replace("capacity", "room");
  expect(flawsOf(readVolunteers(bytes(`${renamed}\n`)))).toEqual(["1 room known-column", "1 capacity column"]);
  expect(flawsOf(readVolunteers(bytes(`${VOLUNTEERS},id\n`)))).toEqual(["1 id column-once"]);
  const open = volunteers(
    withField("postcode", '"2200'),
    withField("id", 'V"2'),
    withField("approved", "x"),
    withField("id", '"V"3'),
  );
  expect(flawsOf(open)).toEqual([
    "2 postcode balanced-quotes",
    "3 id balanced-quotes",
    "4 approved yes-or-no",
    "5 id balanced-quotes",
  ]);
  expect(
    flawsOf(readVolunteers(Uint8Array.from([...bytes(`${VOLUNTEERS}\nV`), 0xe6, ...bytes(`${RIGHT.join(",")}\n`)]))),
  ).toContain("2 1 utf-8");
});
