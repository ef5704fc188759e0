import type { ActivityKind } from "~db/vocabulary";

/** Sentences that fit every kind, in the order in which they are shown (messages readymade, `any`). */
export const ANY_BLOCKS = [
  "come-alone",
  "any-danish",
  "coffee",
  "food",
  "children",
  "come-and-go",
  "nobody-told",
  "ask-us",
] as const;
/** Sentences of a kind's own: what happens there, and what is good to know. */
export const KIND_BLOCKS = ["what", "good"] as const;

export type ReadyMadeBlock = (typeof ANY_BLOCKS)[number] | (typeof KIND_BLOCKS)[number];
/** All blocks in the order of a finished text. */
export const READY_MADE_BLOCKS: readonly ReadyMadeBlock[] = [...KIND_BLOCKS, ...ANY_BLOCKS];

/** The key of a sentence in messages/<tag>/readymade.json. */
export function readyMadeKey(kind: ActivityKind, block: ReadyMadeBlock) {
  if (block === "what" || block === "good") return `readymade:${block}.${kind}` as const;
  return `readymade:any.${block}` as const;
}
