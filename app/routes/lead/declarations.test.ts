import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listNextFacts } from "~/features/desk/next-queries.server";
import { findAsked, getFile } from "~/features/people/volunteers/file-queries.server";
import { readiness } from "~/features/people/volunteers/readiness";
import { outbox } from "~db/schema/outbox.server";
import { volunteerAdults } from "~db/schema/people.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { loader as readMissing } from "../coordinator/volunteers-declarations";
import * as ownHome from "../volunteer/own-home";
import { action as declareAnew, loader as readDeclarations } from "./declarations";

async function desk() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const where = { organisationId: organisation.id };
  const lone = make.account.lead(where);
  const anna = make.account.volunteer({ volunteerId: "unit", name: "Anna" });
  const unit = make.volunteer.approved({ ...where, id: "unit", adults: [{ name: "Anna Holm", accountId: anna.id }] });
  const screened = make.volunteer.inScreening({ ...where, adults: [{ talkHeldAt: NOW, declarationVersion: 1 }] });
  await settle(house.db, organisation, lone, anna, unit, screened);
  const cookies = { lone: await cookieOf(house, lone.id), anna: await cookieOf(house, anna.id) };
  return { house, organisation, where, lone, screened, unit, cookies };
}
const WORDS = "Vi mødes ikke alene hjemme hos en familie den første måned.";

test("a new version asks every approved adult to say yes again, on the own page, and nobody loses their approval", async () => {
  const { house, organisation, cookies, unit, lone } = await desk();
  const path = "/desk/organisation/declarations";
  const saved = await responseOf(
    declareAnew(posting(house, path, { version: 1, ownWords: WORDS }, { cookie: cookies.lone })),
  );
  expect(saved.headers.get("location")).toBe(`${path}?done=declaration`);
  const mails = (await house.db.read.select().from(outbox)).filter(({ message }) => message === "declare-again");
  expect(mails.map(({ facts }) => facts.name)).toEqual(["Anna"]);
  const page = await readDeclarations(getting(house, path, { cookie: cookies.lone }));
  expect(page).toMatchObject({ version: 2, declared: { all: 1, missing: 1 } });
  const missing = await readMissing(getting(house, "/desk/volunteers/declarations", { cookie: cookies.lone }));
  expect(missing.people).toMatchObject([{ name: "Anna Holm", version: 1 }]);

  // The desk asks after a fortnight, in one line.
  const at = { organisationId: organisation.id, accountId: lone.id, now: NOW };
  const lines = (await listNextFacts(house.db.read, at)).filter(({ kind }) => kind === "declarations");
  expect(lines).toMatchObject([{ due: "2026-12-06", href: "/desk/volunteers/declarations" }]);

  const params = { lang: "da" };
  const own = await ownHome.loader(getting(house, "/da/volunteer", { cookie: cookies.anna, params }));
  expect([own.declare, own.own.state]).toEqual([{ version: 2, ownWords: WORDS }, "approved"]);
  const old = await ownHome.action(
    posting(house, "/da/volunteer", { do: "declare", version: 1 }, { cookie: cookies.anna, params }),
  );
  expect((old as { init: { status: number } }).init.status).toBe(409);
  const said = await responseOf(
    ownHome.action(posting(house, "/da/volunteer", { do: "declare", version: 2 }, { cookie: cookies.anna, params })),
  );
  expect(said.headers.get("location")).toBe("/da/volunteer?done=declare");
  const [anna] = await house.db.read.select().from(volunteerAdults).where(eq(volunteerAdults.volunteerId, unit.id));
  expect(anna).toMatchObject({ declarationVersion: 2, declaredAt: NOW });
  expect((await ownHome.loader(getting(house, "/da/volunteer", { cookie: cookies.anna, params }))).declare).toBeNull();
  expect((await listNextFacts(house.db.read, at)).filter(({ kind }) => kind === "declarations")).toEqual([]);
});

test("who is in screening is approved only with the version in force", async () => {
  const { house, organisation, cookies, screened } = await desk();
  const judged = async () => {
    const file = await getFile(house.db.read, organisation.id, screened.id);
    const verdict = readiness(file.adults, await findAsked(house.db.read, file.unit, NOW));
    return verdict.ok ? [] : verdict.missing.flatMap(({ missing }) => missing);
  };
  expect(await judged()).not.toContain("declarations-old");
  await responseOf(
    declareAnew(
      posting(house, "/desk/organisation/declarations", { version: 1, ownWords: "" }, { cookie: cookies.lone }),
    ),
  );
  expect(await judged()).toContain("declarations-old");
});

test("of two who save a version at once, the second reads that it has changed", async () => {
  const { house, cookies } = await desk();
  const send = (ownWords: string) =>
    declareAnew(posting(house, "/desk/organisation/declarations", { version: 1, ownWords }, { cookie: cookies.lone }));
  await responseOf(send(WORDS) as Promise<unknown>);
  const late = await send("Andre ord.");
  expect((late as unknown as { init: { status: number } }).init.status).toBe(409);
});
