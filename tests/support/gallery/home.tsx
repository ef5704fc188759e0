import { ActivityList, ActivityRow, type ActivityRowProps } from "~/ui/activity-row";
import { Band } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { DoorPhone } from "~/ui/door-phone";
import { Promises } from "~/ui/name-list";
import { DayHeading } from "~/ui/number-plate";
import { PublicPage } from "~/ui/public-page";
import { Steps } from "~/ui/steps";
import { Street, type StreetHouse } from "~/ui/street";
import { Door, Wall } from "~/ui/wall";
import type { GalleryPage } from "./frame";
import { ARABIC, DANISH } from "./words";

const HOUSES: StreetHouse[] = [
  { kind: "language-cafe", label: "Sprog\u00adcafé", href: "?kind=language-cafe" },
  { kind: "cafe", label: "Café", href: "?kind=cafe" },
  { kind: "bike-workshop", label: "Cykel\u00adværksted", href: "?kind=bike-workshop" },
  { kind: "second-hand-shop", label: "Genbrug", href: "?kind=second-hand-shop" },
  { kind: "homework-help", label: "Lektie\u00adhjælp", href: "?kind=homework-help" },
  { kind: "womens-evening", label: "Kvinde\u00adaften", href: "?kind=womens-evening" },
  { kind: "theme-evening", label: "Tema\u00adaften", href: "?kind=theme-evening" },
  { kind: "outing", label: "Udflugt", href: "?kind=outing" },
];

const ARABIC_LABELS = [
  "مقهى اللغة",
  "المقهى",
  "ورشة الدراجات",
  "متجر المستعمل",
  "المساعدة في الواجبات",
  "أمسية النساء",
  "أمسية موضوعية",
  "رحلة",
];

/** Rows that other pages of the gallery show too. */
export const ROWS: ActivityRowProps[] = [
  {
    kind: "second-hand-shop",
    kindLabel: "Genbrug",
    title: "Genbrugs\u00adbutikken er åben",
    href: "/da/activities/1",
    start: { iso: "2026-09-08T10:00", text: "10.00" },
    end: { iso: "2026-09-08T12:00", text: "12.00", before: "til" },
    place: "Welcome House Sydhavn",
    facts: [
      { icon: "chats-circle", text: "dansk, arabisk, engelsk", hiddenLabel: "Vi taler" },
      { icon: "baby", text: "Børn velkomne" },
      { icon: "wheelchair", text: "Uden trapper" },
    ],
    side: { icon: "door-open", text: "Bare kom" },
  },
  {
    kind: "homework-help",
    kindLabel: "Lektiehjælp",
    title: "Lektiehjælp for store børn",
    href: "/da/activities/2",
    start: { iso: "2026-09-08T15:00", text: "15.00" },
    end: { iso: "2026-09-08T17:00", text: "17.00", before: "til" },
    place: "Welcome House Valby",
    facts: [{ icon: "chats-circle", text: "dansk, farsi, ukrainsk, somali", hiddenLabel: "Vi taler" }],
    side: { icon: "armchair", text: "4 pladser" },
  },
  {
    kind: "womens-evening",
    kindLabel: "Kvindeaften",
    title: "Vi syr og snakker",
    href: "/da/activities/3",
    start: { iso: "2026-09-08T17:00", text: "17.00" },
    end: { iso: "2026-09-08T19:30", text: "19.30", before: "til" },
    place: "Welcome House Nørrebro",
    facts: [{ icon: "gender-female", text: "Kun kvinder" }],
    side: { icon: "hourglass-medium", text: "Venteliste", state: "full" },
  },
  {
    kind: "sport",
    kindLabel: "Sport",
    title: "Fodbold på banen",
    href: "/da/activities/4",
    start: { iso: "2026-09-08T19:00", text: "19.00" },
    end: { iso: "2026-09-08T20:30", text: "20.30", before: "til" },
    place: "Welcome House Amager",
    side: { icon: "prohibit", text: "Aflyst", state: "cancelled" },
  },
];

const arabicRow = (row: ActivityRowProps): ActivityRowProps => ({
  ...row,
  title: "مقهى اللغة في نوربرو",
  end: row.end && { ...row.end, before: "إلى", text: row.end.text.replace(".", ":") },
  start: { ...row.start, text: row.start.text.replace(".", ":") },
  facts: [{ icon: "chats-circle", text: "الدنماركية، العربية، التغرينية", hiddenLabel: "نتكلم" }],
  side: row.side && { ...row.side, text: row.side.state === "full" ? "قائمة انتظار" : "8 أماكن" },
});

function Week({ rows, day, note }: { rows: ActivityRowProps[]; day: string; note: string }) {
  return (
    <div className="grid" data-gap="10">
      {["8", "9", "10"].map((number, i) => (
        <section key={number} className="stack" data-gap="2">
          <DayHeading day={number} name={day} note={i === 0 ? note : undefined} level={3} />
          <ActivityList>
            {rows.slice(i, i + 2).map((row) => (
              <ActivityRow key={row.href} {...row} level={4} />
            ))}
          </ActivityList>
        </section>
      ))}
    </div>
  );
}

export const HOME_DANISH: GalleryPage = {
  name: "home",
  lang: "da",
  dir: "ltr",
  title: "Kom indenfor · Nyven",
  styles: [],
  body: (
    <PublicPage {...DANISH}>
      <Wall
        heading="Kom indenfor"
        lead="I Welcome House mødes nye og gamle naboer om kaffe, cykler og dansk. Det er gratis, og du kan bare komme."
      >
        <Door
          href="/da/activities"
          icon="hand-waving-fill"
          heading="Jeg er ny i Danmark"
          text="Find noget at lave og nogen at kende"
        />
        <Door
          href="/da/volunteer"
          icon="hand-heart-fill"
          heading="Jeg vil gerne være frivillig"
          text="Et par timer om ugen. En ny ven."
          second
        />
      </Wall>
      <DoorPhone
        label={
          <>
            Vælg sprog · <span lang="en">Language</span> · <bdi lang="ar">اللغة</bdi>
          </>
        }
        languages={DANISH.languages}
      />
      <Band id="street" heading="Hvad har du lyst til?" text="Tryk på et hus, og se hvornår det er åbent.">
        <Street houses={HOUSES} />
      </Band>
      <Band
        id="week"
        tone={2}
        heading="Det sker i denne uge"
        text="Uge 37 · 7.–13. september"
        end={
          <ButtonLink variant="secondary" href="/da/activities" iconAfter="arrow-right">
            Se hele ugen
          </ButtonLink>
        }
      >
        <Week rows={ROWS} day="Tirsdag" note="i dag" />
      </Band>
      <Band id="how" heading="Sådan får du en ny ven">
        <Steps
          steps={[
            {
              number: "1",
              title: "Du fortæller",
              text: "Hvilke sprog du taler, hvad du kan lide, og hvornår du har tid.",
            },
            {
              number: "2",
              title: "Vi spørger jer begge",
              text: "En koordinator foreslår et match. Der sker ingenting, før I begge har sagt ja.",
            },
            {
              number: "3",
              title: "Vi er med første gang",
              text: "I mødes i et Welcome House, og vi drikker kaffen med.",
            },
          ]}
        />
        <Promises
          promises={[
            { icon: "gift", text: "Altid gratis" },
            { icon: "door-open", text: "Ingen konto for at komme" },
            { icon: "lock-simple", text: "Vi passer på det, du fortæller" },
          ]}
        />
      </Band>
    </PublicPage>
  ),
};

export const HOME_ARABIC: GalleryPage = {
  name: "home-ar",
  lang: "ar",
  dir: "rtl",
  title: "أهلًا بكم · Nyven",
  styles: [],
  body: (
    <PublicPage {...ARABIC}>
      <Wall
        heading="أهلًا بكم، تفضّلوا"
        lead="في «بيت الترحيب» يلتقي الجيران الجدد والقدامى حول القهوة والدراجات واللغة الدنماركية. كل شيء مجاني، ويمكنكم الحضور مباشرة."
      >
        <Door
          href="/ar/activities"
          icon="hand-waving-fill"
          heading="وصلتُ حديثًا إلى الدنمارك"
          text="أنشطة قريبة وأصدقاء جدد"
        />
        <Door
          href="/ar/volunteer"
          icon="hand-heart-fill"
          heading="أريد أن أتطوّع"
          text="ساعتان في الأسبوع، وصداقة جديدة"
          second
        />
      </Wall>
      <DoorPhone
        label={
          <>
            اختر اللغة · <bdi lang="da">Sprog</bdi>
          </>
        }
        languages={ARABIC.languages}
      />
      <Band id="street" heading="ماذا تحبّون أن تفعلوا؟" text="اضغطوا على بيت لتروا متى يفتح بابه.">
        <Street houses={HOUSES.map((house, i) => ({ ...house, label: ARABIC_LABELS[i] ?? "" }))} />
      </Band>
      <Band
        id="week"
        tone={2}
        heading="هذا الأسبوع في البيوت"
        text="الأسبوع 37 · من 7 إلى 13 سبتمبر"
        end={
          <ButtonLink variant="secondary" href="/ar/activities" iconAfter="arrow-right">
            كل أنشطة الأسبوع
          </ButtonLink>
        }
      >
        <Week rows={ROWS.map(arabicRow)} day="الثلاثاء" note="اليوم" />
      </Band>
    </PublicPage>
  ),
};
