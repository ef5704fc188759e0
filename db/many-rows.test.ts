import { count, eq, isNull, min } from "drizzle-orm";
import { expect, test } from "vitest";
import { settle } from "~tests/factories/rows";
import { smallTown } from "~tests/support/matching";
import { manyRows } from "./many-rows.server";
import { familyAdults, requests, volunteerAdults, volunteers } from "./schema/all.server";

test("many rows come as awaiting the select gives them: lists, times, yes and no, nothing, and what is counted", async () => {
  const town = await smallTown();
  await settle(town.db, town.make.volunteer.approved({ ...town.where, adults: [{ name: "Ole" }, { name: "Ida" }] }));
  const { read } = town.db;
  const people = read
    .select({
      id: volunteers.id,
      interests: volunteers.interests,
      approvedAt: volunteers.approvedAt,
      lastMatchedAt: volunteers.lastMatchedAt,
      languages: volunteerAdults.languages,
      email: volunteerAdults.email,
    })
    .from(volunteers)
    .leftJoin(volunteerAdults, eq(volunteerAdults.volunteerId, volunteers.id));
  expect(await manyRows(read, people)).toEqual(await people);
  const told = read.select({ shared: familyAdults.sharedPhone, left: isNull(familyAdults.leftAt) }).from(familyAdults);
  expect(await manyRows(read, told)).toEqual(await told);
  const counted = read
    .select({ family: requests.familyId, first: min(requests.createdAt), number: count().as("number") })
    .from(requests)
    .groupBy(requests.familyId);
  const rows = await manyRows(read, counted);
  expect(rows).toEqual(await counted);
  expect(rows[0]?.first).toBeInstanceOf(Date);
});

test("equal lists are one list that nobody can change", async () => {
  const town = await smallTown();
  await settle(town.db, town.make.volunteer.approved({ ...town.where, interests: ["cooking"] }));
  await settle(town.db, town.make.volunteer.approved({ ...town.where, interests: ["cooking"] }));
  const rows = await manyRows(town.db.read, town.db.read.select({ interests: volunteers.interests }).from(volunteers));
  const [one, other] = rows.filter(({ interests }) => interests.length === 1);
  expect(one?.interests).toBe(other?.interests);
  expect(() => one?.interests.push("chess" as never)).toThrow(TypeError);
});
