import * as z from "zod";
import { type Lookups, likesAgree, likesShape, type Say, whenShape, whomShape, youShape } from "../join/shapes";

/** The questions of the sign-up that can be answered anew, as one form. */
export const correctShape = (say: Say, lookups?: Lookups) =>
  z
    .object({
      version: z.int(),
      ...youShape(say, lookups).pick({ name: true, phone: true, postcode: true }).shape,
      ...likesShape(say).shape,
      ...whenShape(say).shape,
      ...whomShape(say).shape,
    })
    .refine(likesAgree, { path: ["avoids"], error: say("signup:likes.both") });
export type TypedCorrection = z.output<ReturnType<typeof correctShape>>;
