import type { Browser, Page, Response } from "playwright-core";
import { expect } from "vitest";
import { signIn } from "~/access/session.server";
import type { Database } from "~db/database.server";

export type VisitorWishes = {
  /** False: a browser in which no script runs. */
  script?: boolean;
  /** What the browser asks for, such as `ar` or `da-DK`. */
  language?: string;
  /** Width of the window in CSS pixels: 390 is a phone, 1280 a desk. */
  width?: number;
  /** Dark as the reader's system asks for it. */
  dark?: boolean;
};

export type Visitor = {
  page: Page;
  /** Opens a page by its path and expects this status (200). */
  visit(path: string, status?: number): Promise<Response>;
  /** Gives the browser a session, as if this account had logged in. */
  signInAs(accountId: string): Promise<void>;
  /** What went wrong in the browser, in words; a test with any of it fails. */
  troubles: string[];
};

type Place = { browser: Browser; origin: string; db: Database };

/** Opens a window of its own at the town. */
export async function enterTown({ browser, origin, db, ...wishes }: Place & VisitorWishes): Promise<Visitor> {
  const { script = true, language = "da-DK", width = 390, dark = false } = wishes;
  const context = await browser.newContext({
    javaScriptEnabled: script,
    locale: language,
    timezoneId: "Europe/Copenhagen",
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const troubles = watch(page, origin);
  return {
    page,
    troubles,
    async visit(path, status = 200) {
      const answer = await page.goto(`${origin}${path}`);
      if (!answer) throw new Error(`No answer for ${path}`);
      expect({ path, status: answer.status() }).toEqual({ path, status });
      return answer;
    },
    async signInAs(accountId) {
      const cookie = (await signIn(db, false, accountId)).split(";")[0] as string;
      const [name = "", value = ""] = cookie.split("=");
      await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: "Lax" }]);
    },
  };
}

/** Refused pages (4xx) are pages; everything else that fails is trouble. */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`the page broke: ${error.message}`));
  page.on("console", (message) => {
    const aboutStatus = message.text().startsWith("Failed to load resource: the server responded with a status of");
    if (message.type() === "error" && !aboutStatus) troubles.push(`the page complained: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) troubles.push(`asked another host: ${url}`);
  });
  page.on("response", (response) => {
    const isPage = response.request().resourceType() === "document";
    const path = response.url().slice(origin.length);
    if (response.status() >= (isPage ? 500 : 400)) troubles.push(`${path} answered ${response.status()}`);
  });
  return troubles;
}
