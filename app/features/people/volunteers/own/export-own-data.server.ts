import { stringify } from "csv-stringify/sync";
import type { OwnFile } from "./own-queries.server";

/** Everything kept about the one who asks, as plain data. Of the others in the unit only that they are there. */
export function ownData({ unit, self, others, organisation, hosting }: OwnFile) {
  return {
    organisation: organisation?.name ?? null,
    you: {
      name: self.name,
      phone: self.phone,
      email: self.email,
      gender: self.gender,
      languages: self.languages,
      talkHeldAt: self.talkHeldAt,
      declarationVersion: self.declarationVersion,
      declaredAt: self.declaredAt,
      courseOn: self.courseOn,
      homeVisitOn: self.homeVisitOn,
      references: self.references,
      certificates: self.certificates.map(({ kind, status, seenOn, validUntil }) => ({
        kind,
        status,
        seenOn,
        validUntil,
      })),
    },
    together: {
      with: others,
      state: unit.state,
      commitment: unit.commitment,
      until: unit.until,
      area: unit.area,
      maxKm: unit.maxKm,
      interests: unit.interests,
      avoids: unit.avoids,
      times: unit.times,
      places: unit.places,
      meets: unit.meets,
      purposes: unit.purposes,
      matchTypeKinds: unit.matchTypeKinds,
      capacity: unit.capacity,
      childrenBirthYears: unit.childrenBirthYears,
      appliedAt: unit.appliedAt,
      talkAt: unit.talkAt,
      approvedAt: unit.approvedAt,
      pausedAt: unit.pausedAt,
      pausedUntil: unit.pausedUntil,
      endedAt: unit.endedAt,
      hosting,
    },
  };
}

/** The same as a sheet: one line for each fact. Cells that a sheet would take for formulas are made harmless. */
export function ownDataCsv(file: OwnFile): string {
  const { organisation, you, together } = ownData(file);
  const lines = [["organisation", organisation], ...Object.entries(you), ...Object.entries(together)];
  return stringify(
    lines.map(([fact, value]) => [fact, textOf(value)]),
    { header: true, columns: ["fact", "value"], bom: true, escape_formulas: true },
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
