import { and, desc, eq } from "drizzle-orm";
import { DEFAULT_POLICY } from "~/features/matching/engine/policy";
import { rounds } from "~db/schema/rounds.server";
import { sheetRows } from "~db/schema/sheets.server";
import { csvOf, FAMILIES } from "../sheets";
import { oneRequest, sessionOf, type WalkedTown } from "./town";

/** What a coordinator has to do at the desk before some of its pages exist: done through the server, as a browser would. */

const done = new WeakMap<WalkedTown, Map<string, Promise<string>>>();

/** Does a piece of work once for a town, however many languages its page is looked at in. */
function once(town: WalkedTown, what: string, work: () => Promise<string>): Promise<string> {
  const known = done.get(town) ?? new Map<string, Promise<string>>();
  done.set(town, known);
  const promise = known.get(what) ?? work();
  known.set(what, promise);
  return promise;
}

/** Sends a form as the coordinator; where it led to. */
async function send(town: WalkedTown, path: string, body: FormData | URLSearchParams): Promise<string> {
  const { name, value } = await sessionOf(town, "coordinator");
  const headers = { origin: town.origin, cookie: `${name}=${value}` };
  const answer = await fetch(`${town.origin}${path}`, { method: "POST", body, headers, redirect: "manual" });
  const location = answer.headers.get("location");
  if (!location) throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
  return location;
}

/** The address of a round that is done. */
export function roundPath(town: WalkedTown): Promise<string> {
  return once(town, "round", async () => {
    const { matchTypeId } = await oneRequest(town);
    const { weights, floor, waitingBonus } = DEFAULT_POLICY;
    const knobs = Object.entries({ ...weights, floor, waitingBonus }).map(([name, value]) => [name, String(value)]);
    const fields = [["intent", "start"], ["matchTypeId", matchTypeId], ["objective", "balanced"], ...knobs];
    const path = await send(town, "/desk/rounds", new URLSearchParams(fields));
    const id = path.split("/").at(-1)?.split("?")[0] ?? "";
    await waitUntil(async () => {
      const [round] = await town.db.read.select().from(rounds).where(eq(rounds.id, id));
      return round?.state === "done";
    });
    return `/desk/rounds/${id}`;
  });
}

const upload = async (town: WalkedTown, name: string) => {
  const body = new FormData();
  body.set("file", new File([csvOf(FAMILIES)], name));
  body.set("kind", "");
  return (await send(town, "/desk/sheets", body)).split("?")[0] ?? "";
};

/** The address of a spreadsheet that was sent and waits. */
export const sheetPath = (town: WalkedTown): Promise<string> => once(town, "sheet", () => upload(town, "venter.csv"));

/** The address of a spreadsheet that was taken in, with rows left. */
export function importedSheetPath(town: WalkedTown): Promise<string> {
  return once(town, "imported", async () => {
    const path = await upload(town, "taget-ind.csv");
    await send(town, `${path}/preview`, new URLSearchParams({ version: "1" }));
    return path;
  });
}

/** A row that lacks something. */
export async function waitingRowPath(town: WalkedTown): Promise<string> {
  const sheetId = (await importedSheetPath(town)).split("/").at(-1) ?? "";
  const left = and(eq(sheetRows.sheetId, sheetId), eq(sheetRows.state, "waiting"));
  const [row] = await town.db.read.select().from(sheetRows).where(left).orderBy(desc(sheetRows.id));
  return `/desk/sheets/rows/${row?.id}`;
}

const WAIT_MS = 60_000;
const LOOK_EVERY_MS = 200;

async function waitUntil(is: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
    if (await is()) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error("It did not come to pass within a minute.");
}
