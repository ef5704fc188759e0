import * as z from "zod";
import { CONCERN_DOORS, CONCERN_OUTCOMES, UNBLOCK_REASONS } from "~db/vocabulary";

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
