import { adoptMatch } from "~/features/matching/adopt-match.server";
import { takeInFamily } from "~/features/people/families/take-in-family.server";
import { takeInVolunteer } from "~/features/people/volunteers/take-in-volunteer.server";
import type { Problem } from "~/features/sheets/read/row";
import type { TakeIn } from "~/features/sheets/take-in";
import type { Gate } from "~db/vocabulary";

/** How rows of a spreadsheet become files: sheets asks for it, the features that own the files do it. */
export const TAKE_IN: TakeIn = {
  async families(tx, by, organisationId, value) {
    await takeInFamily(tx, by, organisationId, value);
    return { ok: true };
  },
  async volunteers(tx, by, organisationId, value) {
    await takeInVolunteer(tx, by, organisationId, value);
    return { ok: true };
  },
  async matches(tx, by, organisationId, value) {
    const adopted = await adoptMatch(tx, by, organisationId, value);
    return adopted.ok ? { ok: true } : { ok: false, problem: problemOf(adopted.gates?.[0]) };
  },
};

/** The first thing that stands between the two, at the field where it is mended. */
function problemOf(gate: Gate | undefined): Problem {
  if (gate === "not-approved") return { field: "volunteer", why: "not-approved", text: "" };
  if (gate === "no-consent") return { field: "family", why: "no-consent", text: "" };
  if (gate === "certificate") return { field: "volunteer", why: "certificate", text: "" };
  return { field: "family", why: "gate-shut", text: "" };
}
