import { expect, test } from "vitest";
import { family, poolOf, volunteer } from "~tests/support/pools";
import type { Family, Volunteer } from "./people";
import { DEFAULT_POLICY } from "./policy";
import { score } from "./score";

/** Computed by hand from the rules: value of each part, and points in thousandths. */
function partsOf(aFamily: Family, aVolunteer: Volunteer, others: Volunteer[] = []) {
  const { rarity } = poolOf([aFamily], [aVolunteer, ...others]);
  const { points, parts } = score(aFamily, aVolunteer, DEFAULT_POLICY, rarity);
  return { points, ...Object.fromEntries(parts.map(({ part, value, points }) => [part, [value, points]])) };
}
const speaks = (text: string): Volunteer["languages"] =>
  text
    .split(";")
    .filter(Boolean)
    .map((one) => ({ tag: one.split(":")[0] as "da", level: Number(one.split(":")[1]) as 1 }));

test("language: the best shared language and a tenth of the second, at the weaker level", () => {
  const one = (adult: string, other: string) =>
    partsOf(family({ adults: [speaks(adult)] }), volunteer({ languages: speaks(other) })) as unknown as {
      language: [number, number];
    };
  expect(one("ar:4", "ar:3;da:4").language).toEqual([0.9, 27000]);
  expect(one("ar:4;da:2", "ar:3;da:4").language).toEqual([0.96, 28800]);
  expect(one("ar:4;da:4;en:4", "ar:4;da:4;en:4").language).toEqual([1, 30000]);
  expect(one("da:1", "da:4").language).toEqual([0.25, 7500]);
  expect(one("ti:4", "da:4").language).toEqual([0, 0]);
});

test("language: the mean over adults, so that nobody sits silent; thirds are rounded half up", () => {
  const adults = [speaks("ar:4"), speaks("ti:4"), speaks("ar:4")];
  expect(partsOf(family({ adults }), volunteer({ languages: speaks("ar:4;da:4") }))).toMatchObject({
    language: [0.666667, 20000],
  });
  const { parts } = score(
    family({ adults }),
    volunteer({ languages: speaks("ar:4;da:4") }),
    DEFAULT_POLICY,
    poolOf([], []).rarity,
  );
  expect(parts[0].facts).toEqual({
    languages: [{ tag: "ar", volunteerLevel: 4, adultLevels: [4, 0, 4] }],
    silentAdults: [1],
    practiseDanish: [],
  });
});

test("language: who wishes to practise Danish with somebody fluent has at least 0.8, or 0.6 with a little", () => {
  const languageWish = "danish" as const;
  const of = (adult: string, other: string) =>
    partsOf(family({ adults: [speaks(adult)], languageWish }), volunteer({ languages: speaks(other) })) as unknown as {
      language: [number, number];
    };
  expect(of("da:2", "da:3").language).toEqual([0.8, 24000]);
  expect(of("da:1", "da:3").language).toEqual([0.6, 18000]);
  expect(of("da:1", "da:2").language).toEqual([0.25, 7500]);
  expect(of("da:2;ar:4", "da:4;ar:4").language).toEqual([1, 30000]);
});

test("location: half at the half-distance, and never nearer than 0.8 km", () => {
  expect(partsOf(family(), volunteer())).toMatchObject({ location: [0.831238, 16625] });
  // København N to NV: 2.1683 km, 2^(-2.1683/3) = 0.605924
  const far = partsOf(family({ area: "2200" }), volunteer({ area: "2400" })) as unknown as {
    location: [number, number];
  };
  expect(far.location[0]).toBeCloseTo(0.606, 2);
});

test("interests: cosine by rarity, less a quarter for each that the other side avoids", () => {
  const others = [volunteer({ id: "v2", interests: ["cooking"] }), volunteer({ id: "v3", interests: ["cooking"] })];
  const couple = (avoids: Family["avoids"], otherAvoids: Volunteer["avoids"] = []) =>
    partsOf(
      family({ interests: ["cooking", "chess"], avoids }),
      volunteer({ interests: ["chess", "yoga"], avoids: otherAvoids }),
      others,
    ) as unknown as { interests: [number, number] };
  // N = 4; cooking 3, chess 2, yoga 1: w^2 = ln(7/3)^2, ln(3)^2, ln(5)^2
  const chess = Math.log(3) ** 2;
  const cosine = chess / Math.sqrt((Math.log(7 / 3) ** 2 + chess) * (chess + Math.log(5) ** 2));
  expect(couple([]).interests[0]).toBeCloseTo(cosine, 6);
  expect(couple([]).interests).toEqual([0.446432, 6696]);
  expect(couple(["yoga"]).interests).toEqual([0.196432, 2946]);
  expect(couple(["yoga"], ["cooking"]).interests).toEqual([0, 0]);
  expect(partsOf(family({ avoids: ["chess"] }), volunteer({ interests: ["chess"] }))).toMatchObject({
    interests: [0.5, 7500],
  });
});

test("availability and purpose: thirds up to three common slots, wanted outcomes that are offered; half when not stated", () => {
  const times: Family["times"] = ["mon-evening", "tue-evening", "wed-evening", "sat-morning"];
  const at = (times2: Volunteer["times"]) => partsOf(family({ times }), volunteer({ times: times2 }));
  expect(at(["mon-evening"])).toMatchObject({ availability: [0.333333, 6667] });
  expect(at(["mon-evening", "tue-evening"])).toMatchObject({ availability: [0.666667, 13333] });
  expect(at(times)).toMatchObject({ availability: [1, 20000] });
  expect(at([])).toMatchObject({ availability: [0.5, 10000] });
  expect(partsOf(family({ purposes: ["a", "b", "c"] }), volunteer({ purposes: ["b", "h"] }))).toMatchObject({
    purpose: [0.333333, 5000],
  });
  expect(partsOf(family({ purposes: [] }), volunteer({ purposes: ["b"] }))).toMatchObject({ purpose: [0.5, 7500] });
});

test("points are the sum of the parts, and multiplying all weights changes nothing", () => {
  const one = family({ adults: [speaks("ar:4;da:2")], times: ["mon-evening"], purposes: ["a", "b", "c"] });
  const other = volunteer({ languages: speaks("ar:2;da:4"), times: ["mon-evening"], purposes: ["a"] });
  const { rarity } = poolOf([one], [other]);
  const { points, parts } = score(one, other, DEFAULT_POLICY, rarity);
  // 19800 + 16625 + 7500 + 6667 + 5000
  expect(points).toBe(55592);
  const weights = { language: 60, location: 40, interests: 30, availability: 40, purpose: 30 };
  expect(score(one, other, { ...DEFAULT_POLICY, weights }, rarity)).toEqual({ points, parts });
  const onlyOne = { language: 7, location: 0, interests: 0, availability: 0, purpose: 0 };
  expect(score(one, other, { ...DEFAULT_POLICY, weights: onlyOne }, rarity).points).toBe(66000);
});
