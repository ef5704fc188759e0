import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Family, SpokenLanguage, Volunteer } from "~/features/matching/engine/people";
import { townsOf } from "./copenhagen";
import { makeFamily, makeVolunteer } from "./people";

export type GenerateOptions = { volunteers: number; families: number; seed: number; towns: number; out: string };

/** Writes `volunteers.csv` and `families.csv` of invented people; the same options write the same bytes. */
export async function generateFiles({ volunteers, families, seed, towns, out }: GenerateOptions): Promise<void> {
  mkdirSync(out, { recursive: true });
  const crowd = { seed, towns: townsOf(towns) };
  await writeFile(join(out, "volunteers.csv"), VOLUNTEER_HEADER, volunteers, (number) =>
    volunteerLine(makeVolunteer(crowd, number)),
  );
  await writeFile(join(out, "families.csv"), FAMILY_HEADER, families, (number) =>
    familyLine(makeFamily(crowd, number)),
  );
}

async function writeFile(path: string, header: string, count: number, line: (number: number) => string): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let number = 0; number < count; number++) {
    if (!file.write(`${line(number)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const VOLUNTEER_HEADER =
  "id,postcode,max_km,languages,interests,avoids,times,purposes,capacity,gender,meets,child_certificate_until,approved";
const FAMILY_HEADER =
  "id,household,postcode,languages,interests,avoids,times,purposes,children_birth_years,consent_since,waiting_since,language_wish,contact_wish,not_own_language";

const list = (words: readonly (string | number)[]) => words.join(";");
const spoken = (languages: readonly SpokenLanguage[]) => list(languages.map(({ tag, level }) => `${tag}:${level}`));

function volunteerLine(one: Volunteer): string {
  return [
    one.id,
    one.area,
    one.maxKm ?? "",
    spoken(one.languages),
    list(one.interests),
    list(one.avoids),
    list(one.times),
    list(one.purposes),
    one.takes,
    list(one.genders),
    list(one.meets),
    one.childCertificateUntil ?? "",
    one.approvedOn === null ? "no" : "yes",
  ].join(",");
}

function familyLine(one: Family): string {
  return [
    one.id,
    one.household ?? "",
    one.area,
    one.adults.map(spoken).join("/"),
    list(one.interests),
    list(one.avoids),
    list(one.times),
    list(one.purposes),
    one.childrenBirthYears.length === 0 ? "none" : list(one.childrenBirthYears),
    one.consent?.since ?? "",
    one.waitingSince ?? "",
    one.languageWish,
    one.contactWish ?? "",
    one.notOwnLanguage ? "yes" : "no",
  ].join(",");
}
