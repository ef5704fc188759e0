import type { DanishWords, Namespace } from "./namespaces";

/** The forms a language may have for a number; i18next writes them as endings: `places_one`, `places_other`. */
export const PLURAL_FORMS = ["zero", "one", "two", "few", "many", "other"] as const;
export type PluralForm = (typeof PLURAL_FORMS)[number];

/** A file of words: sentences, in groups as deep as one likes. */
export type Messages = { readonly [key: string]: string | Messages };

/** Every path of a file, `week.heading`, with the plural endings still on. */
type Paths<M> = {
  [K in keyof M & string]: M[K] extends string ? K : `${K}.${Paths<M[K]>}`;
}[keyof M & string];

type PluralStem<P> = P extends `${infer Stem}_${PluralForm}` ? Stem : never;
type Plain<P> = P extends `${string}_${PluralForm}` ? never : P;

type FilePaths = { [N in Namespace]: Paths<DanishWords[N]> };

/** Keys that need no number: `activities:week.heading`. */
export type PlainKey<N extends Namespace = Namespace> = { [K in N]: `${K}:${Plain<FilePaths[K]>}` }[N];
/** Keys that need `{ count }`. */
export type PluralKey<N extends Namespace = Namespace> = { [K in N]: `${K}:${PluralStem<FilePaths[K]>}` }[N];
/** Any key: what a zod shape or a verdict may carry until a screen says it. */
export type MessageKey<N extends Namespace = Namespace> = PlainKey<N> | PluralKey<N>;

export type Values = Readonly<Record<string, string | number>>;

/** Gives the words for a key in one language. Values are put in as they are, held apart from the sentence's direction. */
export type Translate<N extends Namespace = Namespace> = {
  (key: PlainKey<N>, values?: Values): string;
  (key: PluralKey<N>, values: Values & { readonly count: number }): string;
};
