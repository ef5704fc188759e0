import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GainMatrix } from "~/features/matching/engine/assign/solve-matrix";
import { type CompactPool, type People, TASTE } from "~/features/matching/engine/pool/compact-pool";
import { pairLanguagePoints } from "~/features/matching/engine/pool/pair-points";
import type { SparseCosts } from "./orlib";

/** Python's compiled solvers, each in a process of its own, given their numbers for free; null: not installed. */
export type PythonAnswer = { ms: number; total: number; peakMB: number };

const ANSWER = `
print((time.process_time() - start) * 1000, total, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
`;
const BEGIN = `
import sys, time, resource, numpy
folder = sys.argv[1] + "/"
def read(name, kind=numpy.int32):
    return numpy.fromfile(folder + name, dtype=kind)
`;

const DENSE = `${BEGIN}
from scipy.optimize import linear_sum_assignment
gains = read("gains").reshape(int(sys.argv[2]), -1).astype(float)
start = time.process_time()
rows, columns = linear_sum_assignment(gains, maximize=True)
total = int(gains[rows, columns].sum())
${ANSWER}`;

const SPARSE = `${BEGIN}
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching
size = int(sys.argv[2])
costs = csr_matrix((read("cost").astype(float), read("column"), read("from")), shape=(size, size))
start = time.process_time()
rows, columns = min_weight_full_bipartite_matching(costs)
total = int(costs[rows, columns].sum())
${ANSWER}`;

/** The score of the engine for all pairs at once, from arrays of numbers, and then the compiled solver. */
const ROUND = `${BEGIN}
from scipy.optimize import linear_sum_assignment
families, volunteers = int(sys.argv[2]), int(sys.argv[3])
floor, unstated, weight, weight_sum = [int(word) for word in sys.argv[4:8]]
f = {name: read("f-" + name) for name in "place times purposes qualities speaks bonus".split()}
v = {name: read("v-" + name) for name in "place times purposes qualities speaks capacity".split()}
f_likes, v_likes = read("f-likes", numpy.uint8).reshape(families, -1), read("v-likes", numpy.uint8).reshape(volunteers, -1)
f_avoids, v_avoids = read("f-avoids", numpy.uint8).reshape(families, -1), read("v-avoids", numpy.uint8).reshape(volunteers, -1)
squared, max_km = read("squared", numpy.float64), read("v-maxKm", numpy.float64)
places = int(len(read("points")) ** 0.5)
points, km = read("points").reshape(places, places), read("km", numpy.float64).reshape(places, places)
language = read("language").reshape(-1, int(v["speaks"].max()) + 1)
purpose, availability = read("purpose").reshape(256, 256), read("availability")
start = time.process_time()
units = numpy.repeat(numpy.arange(volunteers), v["capacity"])
popcount = numpy.array([bin(number).count("1") for number in range(2048)], dtype=numpy.int8)
slots = f["times"][:, None] & v["times"][None, :]
common = numpy.minimum(popcount[slots & 2047] + popcount[slots >> 11], 3)
open_pairs = (common > 0) | (f["times"] == 0)[:, None] | (v["times"] == 0)[None, :]
common[(f["times"] == 0), :] = 4
common[:, (v["times"] == 0)] = 4
gains = availability[common]
del slots, common
talk = language[f["speaks"]][:, v["speaks"]]
open_pairs &= talk >= 0
open_pairs &= (f["qualities"][:, None] & v["qualities"][None, :]) == f["qualities"][:, None]
open_pairs &= km[f["place"]][:, v["place"]] <= max_km[None, :]
gains += talk
gains += points[f["place"]][:, v["place"]]
gains += purpose[f["purposes"]][:, v["purposes"]]
del talk
shared = (f_likes * squared).astype(numpy.float32) @ v_likes.astype(numpy.float32).T
norms = numpy.sqrt((f_likes @ squared).astype(numpy.float32))[:, None] * numpy.sqrt((v_likes @ squared).astype(numpy.float32))[None, :]
with numpy.errstate(divide="ignore", invalid="ignore"):
    shared /= norms
avoided = f_likes.astype(numpy.float32) @ v_avoids.astype(numpy.float32).T + f_avoids.astype(numpy.float32) @ v_likes.astype(numpy.float32).T
shared -= numpy.float32(0.25) * avoided
numpy.clip(shared, 0, 1, out=shared)
interests = numpy.floor(shared * (weight * 100000 / weight_sum) + 0.5)
interests[norms == 0] = unstated
gains += interests.astype(numpy.int32)
del shared, norms, avoided, interests
open_pairs &= gains >= floor
gains += f["bonus"][:, None]
gains[~open_pairs] = 0
matrix = gains[:, units].astype(float)
rows, columns = linear_sum_assignment(matrix, maximize=True)
total = int(matrix[rows, columns].sum())
${ANSWER}`;

type Arrays = Record<string, Int32Array | Float64Array | Uint8Array>;

function ask(program: string, arrays: Arrays, words: readonly number[]): PythonAnswer | null {
  const folder = mkdtempSync(join(tmpdir(), "nyven-bench-"));
  try {
    for (const [name, array] of Object.entries(arrays)) {
      writeFileSync(join(folder, name), new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    }
    for (const python of ["/usr/bin/python3", "python3"]) {
      const run = spawnSync(python, ["-c", program, folder, ...words.map(String)], { encoding: "utf8" });
      if (run.status !== 0) continue;
      const [ms, total, peakMB] = run.stdout.trim().split(" ").map(Number) as [number, number, number];
      return { ms, total, peakMB };
    }
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const denseScipy = ({ rows, gains }: GainMatrix) => ask(DENSE, { gains }, [rows]);

export const sparseScipy = ({ size, from, column, cost }: SparseCosts) => ask(SPARSE, { from, column, cost }, [size]);

/** Likes (`first` 0) or avoids (`first` 2) of all people, a number each for 48 interests. */
const interestsOf = ({ count, tastes }: People, first: number) =>
  Uint8Array.from({ length: 48 * count }, (_, at) => {
    const [person, bit] = [Math.floor(at / 48), at % 48];
    return (tastes[TASTE.size * person + first + Math.floor(bit / 24)]! >> (bit % 24)) & 1;
  });

/**
 * The whole round in numpy and scipy. Tables by two small numbers (places, ways of speaking, sets of outcomes) are given;
 * interests are computed in single precision, so a total may differ by the rounding of a few thousandths.
 */
export function numpyRound(pool: CompactPool): PythonAnswer | null {
  const { families, volunteers, places, parts, rarity } = pool;
  const purpose = new Int32Array(256 * 256);
  for (let wanted = 0; wanted < 256; wanted++) purpose.set(parts.purpose(wanted), 256 * wanted);
  const [mixes, table] = languageByMix(pool);
  const arrays: Arrays = {
    "f-place": families.place,
    "f-times": families.times,
    "f-purposes": families.purposes,
    "f-qualities": families.qualities,
    "f-speaks": mixes,
    "f-bonus": families.bonus,
    "f-likes": interestsOf(families, TASTE.likesLow),
    "f-avoids": interestsOf(families, TASTE.avoidsLow),
    "v-place": volunteers.place,
    "v-times": volunteers.times,
    "v-purposes": volunteers.purposes,
    "v-qualities": volunteers.qualities,
    "v-speaks": volunteers.speaks,
    "v-capacity": volunteers.capacity,
    "v-maxKm": volunteers.maxKm,
    "v-likes": interestsOf(volunteers, TASTE.likesLow),
    "v-avoids": interestsOf(volunteers, TASTE.avoidsLow),
    squared: Float64Array.from({ length: 48 }, (_, bit) => rarity[(bit >> 3) * 256 + (1 << (bit & 7))]!),
    points: places.points,
    km: places.km,
    language: table,
    purpose,
    availability: parts.availability,
  };
  const words = [families.count, volunteers.count, pool.floor, parts.unstatedInterests, parts.interestsWeight];
  return ask(ROUND, arrays, [...words, parts.weightSum]);
}

/** Families with the same adults and wishes share a row of the language table. */
function languageByMix(pool: CompactPool): [mixes: Int32Array, table: Int32Array] {
  const { families } = pool;
  const ways = pool.volunteerLevels.length;
  const numberOf = new Map<string, number>();
  const first: number[] = [];
  const mixes = new Int32Array(families.count);
  for (let family = 0; family < families.count; family++) {
    const adults = families.adults.subarray(families.adultsFrom[family]!, families.adultsFrom[family + 1]!);
    const key = `${families.practises[family]} ${families.notOwnLanguage[family]} ${adults.toSorted().join(" ")}`;
    if (!numberOf.has(key)) first.push(family);
    numberOf.set(key, numberOf.get(key) ?? first.length - 1);
    mixes[family] = numberOf.get(key)!;
  }
  const table = new Int32Array(first.length * ways);
  for (let speaks = 0; speaks < ways; speaks++) {
    const codes = pool.volunteerAgainstAdults(speaks);
    first.forEach((family, mix) => {
      table[mix * ways + speaks] = pairLanguagePoints(pool, family, codes);
    });
  }
  return [mixes, table];
}
