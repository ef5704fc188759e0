import { eq } from "drizzle-orm";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { signUp } from "~/features/activities/sign-up.server";
import type { SiteLanguage } from "~/language/languages";
import { occurrences } from "~db/schema/activities.server";
import { outbox } from "~db/schema/outbox.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import { action as onActivity } from "../house/activity";
import { action as plan } from "../house/activity-new";
import { loader as api } from "../machine/api-activities";
import ActivityPage, { loader as activity } from "./activity";
import { loader as oneDate } from "./activity-ics";
import { loader as calendar } from "./calendar-ics";
import { loader as rss } from "./calendar-rss";
import { loader as poster } from "./poster";
import { loader as screen } from "./screen";

const TITLE = "ናይ ቡን ስነ-ስርዓት";
const TEXT = "ብሓባር ቡን ንሰቲ።";

async function house() {
  const site = testHouse();
  const make = factories({ now: NOW });
  const host = make.account.host({ houseId: "noerrebro" });
  await settle(site.db, make.house({ id: "noerrebro" }), host);
  return { site, make, cookie: await cookieOf(site, host.id) };
}

/** What a reader of a language is told of the only date, everywhere. */
async function told({ site }: Pick<Awaited<ReturnType<typeof house>>, "site">, lang: SiteLanguage) {
  const [date] = await site.db.read.select().from(occurrences);
  const id = date?.id as string;
  const at = (path: string, more: Record<string, string> = {}) => getting(site, path, { params: { lang, ...more } });
  const text = async (answer: Promise<unknown>) => (await responseOf(answer)).text();
  const loaderData = await activity(at(`/${lang}/activities/${id}`, { id }));
  const event = (ics: string) =>
    new ICAL.Component(ICAL.parse(ics)).getFirstSubcomponent("vevent") as InstanceType<typeof ICAL.Component>;
  const programs = JSON.parse(await text(api(at(`/api/activities?language=${lang}`))));
  const paper = (await poster(at(`/${lang}/houses/noerrebro/poster?week=2026-11-26&other=uk`, { house: "noerrebro" })))
    .poster;
  const monitor = (await screen(at(`/${lang}/houses/noerrebro/screen`, { house: "noerrebro" }))).house;
  const doing = { accountId: null, now: NOW, origin: site.env.origin, once: null };
  const family = { name: "Amina", adults: 2, children: 0, phone: null, email: `${lang}@example.org` };
  await signUp(site.db, doing, { ...family, language: lang, occurrenceId: id, wholeSeries: false });
  const [mail] = await site.db.read
    .select()
    .from(outbox)
    .where(eq(outbox.recipient, `${lang}@example.org`));
  return {
    text: loaderData.activity.text,
    html: pageHtml(ActivityPage, { loaderData, language: lang }),
    data: JSON.parse(loaderData.activity.eventData),
    feed: event(await text(calendar(at(`/${lang}/calendar.ics`)))),
    single: event(await text(oneDate(at(`/${lang}/activities/${id}/calendar.ics`, { id })))),
    news: await text(rss(at(`/${lang}/calendar.rss`))),
    programs: programs.activities[0],
    paper: paper.sheets[0]?.days[0]?.rows[0],
    row: monitor.days[0]?.rows[0],
    mail: mail?.facts.title,
  };
}

test.each(["da", "ar", "uk"] as const)(
  "an association that writes in Tigrinya alone is called something by readers of %s, and what it wrote says its language",
  async (lang) => {
    const there = await house();
    const { site, cookie } = there;
    const asked = { params: { activity: "" }, cookie };
    const form = { kind: "theme-evening", date: "2026-11-26", startTime: "16:30", endTime: "18:30", repeat: "once" };
    const own = { heldIn: "ti", wordsIn: "ti", title: TITLE, text: TEXT, places: 20 };
    const path = "/house/activities/new?house=noerrebro";
    const made = await responseOf(plan(posting(site, path, { ...form, ...own }, asked)) as Promise<unknown>);
    const here = made.headers.get("location")?.split("?")[0] as string;
    const params = { activity: here.split("/").at(-1) as string };
    await responseOf(onActivity(posting(site, here, { intent: "publish" }, { params, cookie })) as Promise<unknown>);
    const word = { da: "Temaaften", ar: "أمسية حول موضوع", uk: "Тематичний вечір" }[lang];
    const { text, html, data, feed, single, news, programs, paper, row, mail } = await told(there, lang);
    expect(text.further).toMatchObject({ title: TITLE, description: TEXT, lang: "ti", dir: "ltr" });
    expect(html).toMatch(new RegExp(`lang="ti" dir="ltr"><p><strong>${TITLE}</strong></p><p[^>]*>${TEXT}</p>`));
    for (const title of [text.title, programs.title, paper?.danish.title, paper?.other.title, row?.title, mail])
      expect(title).toMatch(/\S/);
    for (const title of [text.title, programs.title, row?.title, mail]) expect(title).toBe(word);
    for (const one of [feed, single]) {
      expect(one.getFirstPropertyValue("summary")).toBe(word);
      expect(one.getFirstPropertyValue("description")).toContain(`${text.further?.note}\n${TITLE}\n${TEXT}`);
    }
    expect(data.description).toContain(TEXT);
    expect(news).toContain(TEXT);
    expect(programs).toMatchObject({
      textLanguage: lang,
      further: { title: TITLE, description: TEXT, language: "ti" },
    });
  },
);

test.each(["da", "ar"] as const)(
  "where there is a text in one language and in no other, readers of %s get that one everywhere, marked as what it is",
  async (lang) => {
    const there = await house();
    const dates = { houseId: "noerrebro", places: 20, kind: "theme-evening" as const };
    const texts = { ps: { title: "د قهوې ماښام", description: "راشئ." } };
    await settle(there.site.db, there.make.activity({ ...dates, texts, textsBy: "ready-made" }));
    const { text, html, feed, news, programs, paper, row, mail } = await told(there, lang);
    expect(text).toMatchObject({ title: texts.ps.title, lang: "ps", dir: "rtl" });
    expect(text.note).not.toBeNull();
    expect(html).toContain(`<bdi lang="ps">${texts.ps.title}</bdi>`);
    expect(html).toMatch(/lang="ps" dir="rtl"><p[^>]*>راشئ\.<\/p>/);
    for (const name of ["summary", "description"])
      expect(feed.getFirstProperty(name)?.getParameter("language")).toBe("ps");
    expect(news).toContain(texts.ps.title);
    expect(programs).toMatchObject({ title: texts.ps.title, textLanguage: "ps", further: null });
    for (const side of [paper?.danish, paper?.other, row])
      expect(side).toMatchObject({ title: texts.ps.title, titleLang: "ps" });
    expect(mail).toBe(texts.ps.title);
  },
);
