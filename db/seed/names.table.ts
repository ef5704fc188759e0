import type { Language } from "../vocabulary";

/** Invented people: given names usual among speakers of a language. Never combined with a real surname and place. */
export const GIVEN_NAMES: Partial<
  Record<Language, { women: readonly string[]; men: readonly string[]; families: readonly string[] }>
> = {
  da: {
    women: [
      "Bente",
      "Kirsten",
      "Lise",
      "Mette",
      "Karen",
      "Ida",
      "Signe",
      "Ruth",
      "Astrid",
      "Ellen",
      "Hanne",
      "Tove",
      "Maja",
      "Freja",
      "Inger",
    ],
    men: [
      "Søren",
      "Jonas",
      "Per",
      "Bo",
      "Daniel",
      "Niels",
      "Anders",
      "Kaj",
      "Rasmus",
      "Viggo",
      "Ove",
      "Mikkel",
      "Jens",
      "Torben",
      "Emil",
    ],
    families: ["Holm", "Lund", "Dahl", "Bech", "Krogh", "Skov", "Friis", "Toft"],
  },
  ar: {
    women: ["Samira", "Amina", "Rania", "Huda", "Layla", "Nour"],
    men: ["Yusuf", "Karim", "Omar", "Samir", "Tarek", "Ziad"],
    families: ["Haddad", "Al-Hassan", "Karim", "Mansour", "Saleh", "Khoury"],
  },
  uk: {
    women: ["Oksana", "Iryna", "Olena", "Natalia", "Kateryna"],
    men: ["Andrii", "Oleh", "Taras", "Bohdan", "Mykola"],
    families: ["Popova", "Kovalenko", "Shevchuk", "Bondar", "Melnyk"],
  },
  ti: {
    women: ["Selam", "Hiwot", "Eden", "Luam", "Rahel"],
    men: ["Tesfay", "Yonas", "Filmon", "Robel", "Haile"],
    families: ["Tesfay", "Mehari", "Haile", "Ghebre", "Kidane"],
  },
  so: {
    women: ["Hodan", "Ayaan", "Fadumo", "Sahra", "Ifrah"],
    men: ["Abdi", "Mahad", "Liban", "Guled", "Warsame"],
    families: ["Warsame", "Farah", "Abdi", "Jama", "Nur"],
  },
  prs: {
    women: ["Zahra", "Shukria", "Laila", "Nadia"],
    men: ["Mahdi", "Reza", "Hamid", "Nasir"],
    families: ["Rahimi", "Ahmadi", "Nazari", "Sharifi"],
  },
  fa: {
    women: ["Maryam", "Parisa", "Shirin", "Leila"],
    men: ["Arash", "Behrouz", "Kaveh", "Dariush"],
    families: ["Hosseini", "Karimi", "Moradi", "Tehrani"],
  },
  ps: {
    women: ["Gulalai", "Palwasha", "Spogmai"],
    men: ["Zmarai", "Wali", "Khushal"],
    families: ["Stanikzai", "Wardak", "Safi"],
  },
  kmr: {
    women: ["Berivan", "Rojin", "Zîlan"],
    men: ["Azad", "Baran", "Serhat"],
    families: ["Demir", "Aydin", "Bozan"],
  },
  ckb: { women: ["Shilan", "Nasrin", "Avin"], men: ["Hiwa", "Rebin", "Karwan"], families: ["Qadir", "Rashid", "Aziz"] },
  tr: { women: ["Elif", "Zeynep", "Ayşe"], men: ["Emre", "Murat", "Can"], families: ["Yılmaz", "Kaya", "Çelik"] },
  en: { women: ["Grace", "Emma", "Chloe"], men: ["James", "Adam", "Noah"], families: ["Brown", "Clark", "Evans"] },
};
