import * as z from "zod";
import { CONCERN_DOORS, CONCERN_OUTCOMES, DIVIDE_REASONS, HOUSEHOLDS, UNBLOCK_REASONS } from "~db/vocabulary";

const id = z.string().min(1).max(64);

/** One of the three doors: which, where from, and perhaps whom of the organisation it is about. Never a story. */
export const RaiseForm = z.object({
  door: z.enum(CONCERN_DOORS),
  place: z.string().max(90).optional(),
  aboutId: id.optional(),
});

/** What the owner of a concern presses. */
export const ConcernForm = z.discriminatedUnion("do", [
  z.object({ do: z.literal("see") }),
  z.object({ do: z.literal("close"), outcome: z.enum(CONCERN_OUTCOMES) }),
]);

/** Blocking, or letting in again with a reason. */
export const BlockForm = z.discriminatedUnion("do", [
  z.object({ do: z.literal("block") }),
  z.object({ do: z.literal("unblock"), reason: z.enum(UNBLOCK_REASONS) }),
]);

/** Two readers of a protected family, or the end of its protection. */
export const ProtectFormShape = z.discriminatedUnion("do", [
  z.object({ do: z.literal("protect"), reader: z.array(id).length(2) }),
  z.object({ do: z.literal("unprotect") }),
]);

/** Who and what goes to the new file of a divided household. Messages are keys: the screen says them. */
export const DivideForm = z.object({
  version: z.coerce.number().int(),
  why: z.enum(DIVIDE_REASONS, { error: "choose" }),
  adult: z.array(id).min(1, { error: "adults" }),
  /** `2018-0`: the year, and which of the children. */
  child: z
    .array(z.string().regex(/^\d{4}-\d+$/))
    .default([])
    .transform((children) => [...new Set(children)].map((one) => Number(one.slice(0, 4)))),
  name: z.string({ error: "name" }).trim().min(1, { error: "name" }).max(80),
  household: z.enum(HOUSEHOLDS, { error: "choose" }),
  householdLeft: z.enum(HOUSEHOLDS, { error: "choose" }),
  phone: z.string().trim().max(30).optional(),
  match: z.array(id).default([]),
});
