import { expect } from "vitest";
import { action as uploadIt } from "~/routes/coordinator/sheets";
import { action as importIt } from "~/routes/coordinator/sheets-preview";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, type TestHouse, testHouse } from "./house";

/** Two rows that go in and one that lacks something, with a column that is never stored. */
export const FAMILIES = [
  ["Navn", "Telefon", "Postnr", "Sprog", "Husstand", "Børn (fødselsår)", "Samtykke dato", "Samtykke hvordan", "CPR"],
  [
    "Samira Haddad",
    "20 12 34 56",
    "2200",
    "arabisk, lidt engelsk",
    "familie",
    "2015, 2018",
    "3-11-2026",
    "tolk",
    "010190-1234",
  ],
  ["Oleh Bondar", "20 12 34 57", "2400", "ukrainsk", "mand", "", "", "", ""],
  ["Ali Noor", "", "9999", "somali", "mand", "", "", "", ""],
];
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** Rows as CSV with semicolons. */
export const csvOf = (rows: readonly (readonly string[])[]) =>
  bytesOf(rows.map((cells) => cells.join(";")).join("\r\n"));

/** The arguments an action gets for a file sent from our own page. */
export function sendingFile(house: TestHouse, cookie: string, bytes: Uint8Array, name: string, kind = "") {
  const body = new FormData();
  body.set("file", new File([bytes as Uint8Array<ArrayBuffer>], name));
  body.set("kind", kind);
  const headers = { origin: house.env.origin, cookie };
  const request = new Request(`${house.env.origin}/desk/sheets`, { method: "POST", headers, body });
  return { request, params: {}, context: house };
}

/** A desk with a coordinator, a neighbour's desk, and the steps a spreadsheet goes. */
export async function sheetDesk({ people = false } = {}) {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const other = make.organisation({ name: "Nabo" });
  const karin = make.account.coordinator({ organisationId: organisation.id });
  const nabo = make.account.coordinator({ organisationId: other.id });
  const volunteer = make.account.volunteer({ volunteerId: "v" });
  await settle(house.db, organisation, other, karin, nabo, volunteer);
  if (people) await settle(house.db, ...somePeople(make, organisation, other.id));
  const cookie = await cookieOf(house, karin.id);
  type Params = Record<string, string>;
  const upload = async (sender: string, bytes: Uint8Array, name: string, kind?: string) => {
    const answer = await responseOf(uploadIt(sendingFile(house, sender, bytes, name, kind)));
    const [, id] = /^\/desk\/sheets\/([\w-]+)\?done=uploaded$/.exec(answer.headers.get("location") ?? "") ?? [];
    expect(id).toBeDefined();
    return id as string;
  };
  return {
    house,
    organisation,
    karin,
    nabo,
    volunteer,
    getting: (path: string, params: Params) => getting(house, path, { params, cookie }),
    gettingAs: async (accountId: string, path: string, params: Params) =>
      getting(house, path, { params, cookie: await cookieOf(house, accountId) }),
    posting: (path: string, fields: Record<string, string | number>, params: Params) =>
      posting(house, path, fields, { params, cookie }),
    sendFile: (bytes: Uint8Array, name: string) => uploadIt(sendingFile(house, cookie, bytes, name)),
    upload: (bytes: Uint8Array, name: string, kind?: string) => upload(cookie, bytes, name, kind),
    uploadAs: async (accountId: string, bytes: Uint8Array, name: string) =>
      upload(await cookieOf(house, accountId), bytes, name),
    async importIt(id: string) {
      const fields = { version: 1 };
      const answer = importIt(posting(house, `/desk/sheets/${id}/preview`, fields, { params: { id }, cookie }));
      expect((await responseOf(answer)).headers.get("location")).toBe(`/desk/sheets/${id}/left?done=imported`);
    },
  };
}

type Make = ReturnType<typeof factories>;

/** Families and volunteers in the states that matter to an import and an export. */
function somePeople(make: Make, organisation: ReturnType<Make["organisation"]>, otherId: string) {
  const here = { organisationId: organisation.id, matchTypeIds: [organisation.matchTypeId] };
  const adult = (name: string, phone: string) => ({ adults: [{ name, phone, reach: "call" as const }] });
  return [
    make.family.waiting({ ...here, name: "Familien Haddad", ...adult("Samira Haddad", "+4520000001") }),
    make.family.waiting({
      ...here,
      name: "Familien Spæd",
      childrenBirthYears: [2025],
      ...adult("Lina Omar", "+4520000002"),
    }),
    make.family.registered({ ...here, name: "Familien Uden Ja", ...adult("Ali Noor", "+4520000003") }),
    make.family.waiting({
      ...here,
      name: "Beskyttet",
      protectedFor: ["x", "y"],
      ...adult("Beskyttet Adam", "+4520000004"),
    }),
    make.family.waiting({ organisationId: otherId, name: "Naboens", ...adult("Naboens Ven", "+4520000005") }),
    make.volunteer.approved({ ...here, ...adultOf("Bente Holm", "+4530000001") }),
    make.volunteer.approved({ ...here, certificateUntil: null, ...adultOf("Uden Attest", "+4530000002") }),
    make.volunteer.applied({ ...here, ...adultOf("Ny Tilmeldt", "+4530000003") }),
    make.volunteer.approved({ organisationId: otherId, ...adultOf("Naboens Bo", "+4530000004") }),
  ];
}

const adultOf = (name: string, phone: string) => ({ adults: [{ name, phone }] });
