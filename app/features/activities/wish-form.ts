import * as z from "zod";

/** What an adult of a household says about hosting; an empty tick means no. */
export const WishForm = z.object({ ask: z.boolean().default(false), woman: z.boolean().default(false) });
