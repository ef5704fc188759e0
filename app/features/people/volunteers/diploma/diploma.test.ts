import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { meetings } from "~db/schema/follow-up.server";
import { matches } from "~db/schema/matching.server";
import { NOW } from "~tests/support/house";
import { proposedIn, smallTown } from "~tests/support/matching";
import type { OwnFile } from "../own/own-queries.server";
import { listDone } from "./done-queries.server";
import { writeDiploma } from "./write-diploma.server";

test("what somebody has done is counted without with whom", async () => {
  const town = await smallTown();
  const none = await listDone(town.db.read, town.bente.id, NOW);
  expect(none).toEqual({ roles: [], meetings: 0, hosted: 0, minutes: 0 });
  const match = await proposedIn(town);
  await town.db.transact(async (tx) => {
    await tx.update(matches).set({ state: "active", activeAt: NOW }).returning();
    await tx
      .insert(meetings)
      .values({ id: "m", matchId: match.id, heldOn: "2026-11-22", recordedBy: town.karin.id })
      .returning();
  });
  const done = await listDone(town.db.read, town.bente.id, NOW);
  expect(done).toMatchObject({ roles: [{ from: "2026-11-22", until: null }], meetings: 1 });
  expect(JSON.stringify(done)).not.toContain(town.family.id);
});

test("the diploma is one page of PDF with a name in any letters", async () => {
  const own = {
    unit: { area: "2200" },
    self: { name: "Şîlan أمينة Bådsgård", courseOn: "2026-05-02" },
    organisation: { name: "Røde Kors Nørrebro" },
  } as unknown as OwnFile;
  const done = {
    roles: [{ kind: "friend", name: null, from: "2025-01-02", until: null }],
    meetings: 3,
    hosted: 2,
    minutes: 210,
  };
  const pdf = await writeDiploma(own, done as never, NOW);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  // Every letter is drawn by a font that has it: three fonts for the name, one for the text, all inside the file.
  expect(pdf.toString("latin1").match(/\/FontFile\d? /g)?.length).toBeGreaterThanOrEqual(4);
  expect(inflateSync(streamsOf(pdf)[0] as Buffer).length).toBeGreaterThan(0);
});

/** The compressed streams of a PDF. */
function streamsOf(pdf: Buffer): Buffer[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, bytes]) =>
    Buffer.from(bytes as string, "latin1"),
  );
}
