import type { PublicPageProps } from "~/ui/public-page";

/** Made-up words of the frame around a page, in a left-to-right and a right-to-left language. */
const LANGUAGES = [
  { tag: "da", name: "Dansk", dir: "ltr" },
  { tag: "en", name: "English", dir: "ltr" },
  { tag: "ar", name: "العربية", dir: "rtl" },
  { tag: "uk", name: "Українська", dir: "ltr" },
  { tag: "ti", name: "ትግርኛ", dir: "ltr" },
  { tag: "fa", name: "فارسی", dir: "rtl" },
  { tag: "prs", name: "دری", dir: "rtl" },
  { tag: "ps", name: "پښتو", dir: "rtl" },
  { tag: "kmr", name: "Kurmancî", dir: "ltr" },
  { tag: "ckb", name: "کوردیی سۆرانی", dir: "rtl" },
  { tag: "so", name: "Soomaali", dir: "ltr" },
  { tag: "tr", name: "Türkçe", dir: "ltr" },
] as const;

export const languagesFor = (current: string) =>
  LANGUAGES.map((language) => ({ ...language, href: `/${language.tag}`, current: language.tag === current }));

type Frame = Omit<PublicPageProps, "children">;

export const DANISH: Frame = {
  skip: "Spring til indhold",
  home: "/da",
  menuLabel: "Hovedmenu",
  menu: [
    { href: "/da/activities", label: "Det sker", current: true },
    { href: "/da/new", label: "Ny i Danmark" },
    { href: "/da/volunteer", label: "Bliv frivillig" },
  ],
  languageLabel: "Vælg sprog",
  languages: languagesFor("da"),
  logIn: { href: "/da/log-in", label: "Log ind" },
  foot: {
    about:
      "Nyven er et fællesskab af Welcome Houses og foreninger. Vi hjælper nye og gamle naboer med at finde hinanden.",
    phone: { href: "tel:+4500000000", label: "Ring til os:", number: "00 00 00 00" },
    languagesLabel: "Alle sprog",
    linksLabel: "Kontakt",
    links: [
      { href: "/da/contact", label: "Kontakt" },
      { href: "/da/safety", label: "Tryghed og regler" },
      { href: "/da/your-data", label: "Dine oplysninger" },
      { href: "/da/accessibility", label: "Tilgængelighed" },
    ],
  },
};

export const ARABIC: Frame = {
  skip: "انتقل إلى المحتوى",
  home: "/ar",
  menuLabel: "القائمة الرئيسية",
  menu: [
    { href: "/ar/activities", label: "الأنشطة", current: true },
    { href: "/ar/new", label: "جديد في الدنمارك" },
    { href: "/ar/volunteer", label: "أريد التطوّع" },
  ],
  languageLabel: "اختر اللغة",
  languages: languagesFor("ar"),
  logIn: { href: "/ar/log-in", label: "تسجيل الدخول" },
  foot: {
    about: "نيڤن شبكة من بيوت الترحيب والجمعيات. نساعد الجيران الجدد والقدامى على أن يجد بعضهم بعضًا.",
    phone: { href: "tel:+4500000000", label: "اتصلوا بنا:", number: "00 00 00 00" },
    languagesLabel: "كل اللغات",
    linksLabel: "التواصل",
    links: [
      { href: "/ar/contact", label: "اتصلوا بنا" },
      { href: "/ar/safety", label: "الأمان والقواعد" },
      { href: "/ar/your-data", label: "بياناتكم" },
      { href: "/ar/accessibility", label: "سهولة الوصول" },
    ],
  },
};

/** A family page or a volunteer page takes the frame of the street without its log-in. */
export const ACCOUNT_FRAME = (frame: Frame) => {
  const { logIn: _, ...rest } = frame;
  return rest;
};

export const ACCOUNT = {
  name: "Karin",
  label: "Din konto",
  links: [
    { href: "/desk/me", label: "Røde Kors · Nørrebro og Bispebjerg" },
    { href: "/desk/stand-in", label: "Stedfortræder: Ali Demir" },
  ],
  logOut: { action: "/log-out", label: "Log ud" },
};

export const DESK_FRAME = {
  skip: "Spring til indhold",
  home: "/desk",
  menuLabel: "Hovedmenu",
  menu: [
    { href: "/desk", label: "Skrivebord", current: true },
    { href: "/desk/families", label: "Familier" },
    { href: "/desk/volunteers", label: "Frivillige" },
    { href: "/desk/rounds", label: "Runder" },
    { href: "/desk/activities", label: "Aktiviteter" },
    { href: "/desk/figures", label: "Tal" },
  ],
  account: ACCOUNT,
  promise:
    "Nyven bruger ikke nationalitet, etnicitet eller religion. Forslag er forslag: det er altid et menneske, der beslutter.",
};
