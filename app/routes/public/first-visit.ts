import { redirect } from "@remix-run/node";
import { open } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";

/** `/` leads to the reader's own language: the one chosen before, else what the browser asks for. */
export const loader = open(async (door) =>
  redirect(`/${pageLanguage(door)}`, {
    status: 302,
    headers: { vary: "Accept-Language, Cookie", "cache-control": "private, no-store" },
  }),
);
