import { shutGates } from "./eligibility";
import { checkPolicy } from "./policy";
import type { Pair, RoundInput, RoundRefusal } from "./results";

/** Why a round cannot be computed as asked, or null: policy, ids, then the coordinator's pins one by one. */
export function refuseRound(input: RoundInput): RoundRefusal | null {
  const policy = checkPolicy(input.policy);
  if (!policy.ok) {
    return {
      ok: false,
      reason: "policy-out-of-bounds",
      knob: policy.reason === "out-of-bounds" ? policy.knob : "weights",
    };
  }
  const repeated = repeatedId(input.families) ?? repeatedId(input.volunteers);
  if (repeated !== null) return { ok: false, reason: "repeated-id", id: repeated };
  return refusePins(input);
}

function repeatedId(people: readonly { id: string }[]): string | null {
  const seen = new Set<string>();
  for (const { id } of people) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return null;
}

/** A pin may be below the floor (the coordinator knows better), but no gate may be shut and capacity holds. */
function refusePins({ pins = [], forbids = [], ...input }: RoundInput): RoundRefusal | null {
  if (pins.length === 0) return null;
  const families = new Map(input.families.map((family) => [family.id, family]));
  const volunteers = new Map(input.volunteers.map((volunteer) => [volunteer.id, volunteer]));
  const forbidden = new Set(forbids.map(pairKey));
  const pinnedFamilies = new Set<string>();
  const places = new Map<string, number>();
  for (const pin of pins) {
    const family = families.get(pin.family);
    const volunteer = volunteers.get(pin.volunteer);
    if (!family || !volunteer) return { ok: false, reason: "pin-unknown", pin };
    if (forbidden.has(pairKey(pin))) return { ok: false, reason: "pin-forbidden", pin };
    const gates = shutGates(family, volunteer, input.date, input.request);
    if (gates.length > 0) return { ok: false, reason: "pin-gated", pin, gates };
    const used = (places.get(volunteer.id) ?? 0) + 1;
    places.set(volunteer.id, used);
    if (pinnedFamilies.has(family.id) || used > volunteer.takes - volunteer.engaged) {
      return { ok: false, reason: "pin-over-capacity", pin };
    }
    pinnedFamilies.add(family.id);
  }
  return null;
}

/** Ids hold no control characters, so this tells pairs apart. */
export const pairKey = ({ family, volunteer }: Pair) => `${family}\u0000${volunteer}`;
