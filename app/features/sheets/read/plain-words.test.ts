import { expect, test } from "vitest";
import { languageName } from "~/language/language-names.server";
import da from "~/language/messages/da/vocabulary.json";
import en from "~/language/messages/en/vocabulary.json";
import { INTERESTS, LANGUAGES } from "~db/vocabulary";
import { readAgeBand, readBirthYears, readYesNo } from "./choices";
import { readDay, readPastDay } from "./days";
import { readInterests } from "./interests";
import { readLanguages } from "./languages";
import { looksLikeCpr } from "./personal-numbers";
import { refusalOf } from "./refused-columns";
import { readTimes } from "./times";

const spoken = (text: string) => {
  const read = readLanguages(text);
  return read.ok ? read.value.map(({ tag, speaking }) => `${tag}${speaking}`).join(" ") : read.why;
};

test("languages are understood as people write them, the first one as mother tongue where nothing is said", () => {
  expect(spoken("arabisk, lidt engelsk")).toBe("ar4 en1");
  expect(spoken("Arabisk (modersmål), engelsk (flydende) og dansk til hverdag")).toBe("ar4 en3 da2");
  expect(spoken("taler lidt dansk; somali")).toBe("da1 so4");
  expect(spoken("dansk, engelsk, tysk")).toBe("da4 en2 de2");
  expect(spoken("ukrainsk modersmål / russisk / engelsk B1")).toBe("uk4 ru2 en2");
  expect(spoken("Tigrinya\nDansk A2")).toBe("ti4 da1");
  expect(spoken("arabisk, modersmål, dansk, lidt")).toBe("ar4 da1");
  expect(spoken("dari, ikke engelsk")).toBe("prs4");
  expect(spoken("kurdisk (sorani), dansk")).toBe("ckb4 da2");
  expect(spoken("kurdisk")).toBe("kurdish");
  expect(spoken("volapyk")).toBe("languages");
  expect(readLanguages("arabisk, tjetjensk")).toMatchObject({ ok: true, unread: ["tjetjensk"] });
});

test("every language, interest and outcome is understood by the words our own pages use", () => {
  for (const page of ["da", "en"] as const)
    for (const tag of LANGUAGES) {
      const name = languageName(page, tag);
      expect([name, spoken(name)]).toEqual([name, `${tag}4`]);
    }
  for (const words of [da, en])
    for (const interest of INTERESTS) {
      const label = words.interest[interest];
      expect([label, readInterests(label)]).toEqual([label, { ok: true, value: [interest], unread: [] }]);
    }
});

test("interests are found in sentences, and what we have no word for is given back", () => {
  expect(readInterests("Mad, gåture og fodbold; faldskærm")).toEqual({
    ok: true,
    value: ["cooking", "walking", "football"],
    unread: ["faldskærm"],
  });
});

const times = (text: string) => {
  const read = readTimes(text);
  return read.ok ? read.value.join(" ") : read.why;
};

test("times are understood: a part belongs to the days before it, a day alone is the whole day", () => {
  expect(times("tirsdag aften")).toBe("tue-evening");
  expect(times("onsdag og torsdag aften, lørdag formiddag")).toBe("wed-evening thu-evening sat-morning");
  expect(times("weekend")).toBe("sat-morning sat-afternoon sat-evening sun-morning sun-afternoon sun-evening");
  expect(times("man-ons eftermiddag")).toBe("mon-afternoon tue-afternoon wed-afternoon");
  expect(times("hverdage om aftenen").split(" ")).toHaveLength(5);
  expect(times("aften").split(" ")).toHaveLength(7);
  expect(times("fleksibel").split(" ")).toHaveLength(21);
  expect(readTimes("når det passer")).toMatchObject({ ok: true, value: [] });
});

test("days are read in the forms of a Danish sheet, and never out of the calendar", () => {
  const days = ["7-3-2026", "07.03.26", "7/3 2026", "2026-03-07", "7. marts 2026", "46088", "2026-03-07T00:00:00"];
  for (const day of days) expect([day, readDay(day)]).toEqual([day, { ok: true, value: "2026-03-07", unread: [] }]);
  for (const day of ["31-2-2026", "i foråret", "7-13-2026"]) expect(readDay(day).ok).toBe(false);
  expect(readPastDay("23-11-2026", "2026-11-22")).toEqual({ ok: false, why: "future" });
});

test("children are kept as years, of a date only its year", () => {
  expect(readBirthYears("2015, 2018", 2026)).toMatchObject({ value: [2015, 2018] });
  expect(readBirthYears("12-03-2015 og 1.1.2018", 2026)).toMatchObject({ value: [2015, 2018] });
  expect(readBirthYears("8 år og 5 år", 2026)).toMatchObject({ value: [2018, 2021] });
  expect(readBirthYears("ingen", 2026)).toMatchObject({ value: [] });
  expect(readBirthYears("3 børn", 2026)).toEqual({ ok: false, why: "birth-years" });
  expect(readBirthYears("1970", 2026)).toEqual({ ok: false, why: "birth-years" });
});

test("ages and yes and no are understood", () => {
  expect(readAgeBand("34 år")).toMatchObject({ value: "25-34" });
  expect(readAgeBand("35 – 49")).toMatchObject({ value: "35-49" });
  expect(readAgeBand("17").ok).toBe(false);
  expect([readYesNo("x"), readYesNo("Nej"), readYesNo("måske")]).toMatchObject([
    { value: true },
    { value: false },
    { ok: false },
  ]);
});

test("numbers that look like a CPR number are seen anywhere in a cell, telephone numbers are not", () => {
  for (const text of ["010190-1234", "0101901234", "født 311299 1234, ok", "101901234"])
    expect([text, looksLikeCpr(text)]).toEqual([text, true]);
  for (const text of ["20 12 34 56", "+4520123456", "4520123456", "2200", "2026-03-07", "12.03.2015"])
    expect([text, looksLikeCpr(text)]).toEqual([text, false]);
});

test("columns about what we never ask are refused by their heading or by what stands in them", () => {
  expect(refusalOf("CPR-nr.", [])).toBe("cpr");
  expect(refusalOf("Nummer", ["010190-1234", "020290-1234", ""])).toBe("cpr");
  expect(refusalOf("Nationalitet", [])).toBe("nationality");
  expect(refusalOf("Fra", ["Syrien", "Ukraine", "Eritrea"])).toBe("nationality");
  expect(refusalOf("Tro", [])).toBe("religion");
  expect(refusalOf("Familiens religion", [])).toBe("religion");
  expect(refusalOf("Evt. sygdom", [])).toBe("health");
  expect(refusalOf("Bemærkninger", [])).toBe("free-text");
  for (const heading of ["Navn", "Sprog", "Postnr", "Interesser", "Børn (fødselsår)", "Samtykke dato", "Telefon"])
    expect([heading, refusalOf(heading, ["arabisk", "dansk"])]).toEqual([heading, null]);
});
