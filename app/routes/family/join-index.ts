import { redirect } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { languageAt } from "../volunteer/language-at.server";

/** Who has begun goes on where they stopped, who has not begins: the last step finds the first one that is open. */
export const loader = open(async (door) => redirect(`/${languageAt(door)}/family/join/yes`, 303));
