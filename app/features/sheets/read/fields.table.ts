import type { SheetKind } from "~db/vocabulary";

/**
 * Our fields and the headings people give them, Danish and English, most usual first: the first is the heading of the
 * template and of the export. A heading is compared by its words, so signs and brackets do not matter.
 */
export const SHEET_FIELDS = {
  families: {
    name: ["Navn", "Kontaktperson", "Fulde navn", "Voksen", "Mor", "Name", "Full name", "Contact person"],
    called: ["Husstandens navn", "Familie", "Familienavn", "Familiens navn", "Household name", "Family name"],
    phone: ["Telefon", "Tlf", "Tlf nr", "Telefonnummer", "Mobil", "Mobilnummer", "Mobilnr", "Phone", "Mobile"],
    email: ["E-mail", "Mail", "Email", "E-mailadresse", "Mailadresse"],
    postcode: ["Postnr", "Postnummer", "Post nr", "Postcode", "Postal code", "Adresse", "Address", "Område"],
    languages: ["Sprog", "Taler", "Talte sprog", "Modersmål", "Languages", "Speaks", "Language"],
    writeIn: ["Vi skriver på", "Skriftsprog", "Kontaktsprog", "We write in"],
    household: ["Husstand", "Husstandstype", "Type", "Familietype", "Household"],
    birthYears: [
      "Børn (fødselsår)",
      "Børn",
      "Børns fødselsår",
      "Børnenes fødselsår",
      "Fødselsår",
      "Children",
      "Children (birth years)",
      "Børn født",
    ],
    ageBand: ["Alder", "Aldersgruppe", "Age"],
    interests: ["Interesser", "Kan lide", "Fritidsinteresser", "Hobby", "Hobbyer", "Interests", "Likes"],
    canShow: ["Vil vise andre", "Kan vise", "Kan lære fra sig", "Can show"],
    avoids: ["Vil helst ikke", "Helst ikke", "Undgår", "Avoids"],
    times: ["Tid", "Tider", "Tidspunkter", "Hvornår", "Passer bedst", "Times", "When"],
    purposes: ["Håber på", "Formål", "Mål", "Hopes", "Purpose"],
    languageWish: ["Sprogønske", "Ønsket sprog", "Language wish"],
    contactWish: ["Ønsker kontakt med", "Kontaktønske", "Ønsket køn", "Contact wish"],
    matchType: ["Venter på", "Matchtype", "Match", "Ønsker", "Tilbud", "Waits for", "Match type"],
    waitingSince: ["Venter siden", "Skrevet op", "Oprettet", "Opskrevet", "Dato", "Waiting since", "Registered"],
    reach: ["Nås ved", "Kontaktes ved", "Kontaktform", "Reached by"],
    sharedPhone: ["Delt telefon", "Shared phone"],
    consentOn: ["Samtykke dato", "Samtykkedato", "Dato for samtykke", "Ja siden", "Consent date", "Samtykke"],
    consentHow: ["Samtykke hvordan", "Samtykke måde", "Samtykke givet", "Ja givet", "Consent how"],
    consentTo: ["Samtykke til", "Ja til", "Consent to"],
  },
  volunteers: {
    name: ["Navn", "Frivillig", "Fulde navn", "Name", "Full name", "Volunteer"],
    phone: ["Telefon", "Tlf", "Tlf nr", "Telefonnummer", "Mobil", "Mobilnummer", "Mobilnr", "Phone", "Mobile"],
    email: ["E-mail", "Mail", "Email", "E-mailadresse", "Mailadresse"],
    gender: ["Køn", "Gender", "Sex"],
    postcode: ["Postnr", "Postnummer", "Post nr", "Postcode", "Postal code", "Adresse", "Address", "Område"],
    languages: ["Sprog", "Taler", "Sprogkundskaber", "Talte sprog", "Languages", "Speaks", "Language"],
    interests: ["Interesser", "Kan lide", "Fritidsinteresser", "Hobby", "Hobbyer", "Interests", "Likes"],
    avoids: ["Vil helst ikke", "Helst ikke", "Undgår", "Avoids"],
    times: ["Tid", "Tider", "Tidspunkter", "Hvornår", "Kan", "Times", "When"],
    maxKm: ["Højst km", "Km", "Afstand", "Maks km", "Max km", "Travels km"],
    meets: ["Vil gerne møde", "Ønsker at møde", "Would like to meet"],
    purposes: ["Vil hjælpe med", "Formål", "Mål", "Purpose"],
    matchType: ["Matchtype", "Match", "Opgave", "Rolle", "Match type", "Role"],
    capacity: ["Antal familier", "Familier ad gangen", "Families at a time"],
    birthYears: ["Egne børn (fødselsår)", "Egne børn", "Børn (fødselsår)", "Børn", "Own children"],
    appliedOn: ["Tilmeldt", "Tilmeldt dato", "Startdato", "Oprettet", "Dato", "Applied", "Signed up"],
    talkOn: ["Samtale dato", "Samtale", "Snak", "Samtaledato", "Talk", "Interview"],
    declaredOn: ["Erklæringer dato", "Erklæringer", "Tavshedserklæring", "Tavshedspligt", "Erklæring", "Declarations"],
    recordUntil: ["Straffeattest til", "Straffeattest gælder til", "Straffeattest", "Criminal record until"],
    childUntil: ["Børneattest til", "Børneattest gælder til", "Børneattest", "Child protection until"],
    courseOn: ["Kursus dato", "Kursus", "Course"],
    homeVisitOn: ["Hjemmebesøg dato", "Hjemmebesøg", "Home visit"],
    references: ["Referencer", "References"],
  },
  matches: {
    volunteer: ["Frivillig", "Frivilligs navn", "Frivilligs navn", "Volunteer"],
    volunteerPhone: ["Frivilligs telefon", "Telefon frivillig", "Frivillig telefon", "Volunteer phone"],
    volunteerEmail: ["Frivilligs e-mail", "E-mail frivillig", "Frivillig mail", "Volunteer e-mail"],
    family: ["Familie", "Familiens navn", "Flygtning", "Deltager", "Family"],
    familyPhone: ["Familiens telefon", "Telefon familie", "Familie telefon", "Family phone"],
    since: ["Siden", "Startdato", "Start", "Matchet", "Matchdato", "Dato", "Since", "Matched"],
    matchType: ["Matchtype", "Match", "Type", "Slags", "Match type"],
  },
} as const satisfies Record<SheetKind, Record<string, readonly string[]>>;

export type FieldOf<K extends SheetKind> = keyof (typeof SHEET_FIELDS)[K] & string;
export type SheetField = { [K in SheetKind]: FieldOf<K> }[SheetKind];

/** What a sheet of a kind is called, to tell the tables of a workbook apart. */
export const SHEET_NAMES = {
  families: ["familier", "familie", "flygtninge", "husstande", "deltagere", "families"],
  volunteers: ["frivillige", "frivillig", "volunteers", "værter"],
  matches: ["match", "matches", "matchede", "venskaber", "forløb", "aktive match", "igangværende"],
} as const satisfies Record<SheetKind, readonly string[]>;

/** The fields of a kind, in the order of the template. */
export const fieldsOf = (kind: SheetKind): SheetField[] => Object.keys(SHEET_FIELDS[kind]) as SheetField[];

/** The heading of a field in the template and the export. */
export const headingOf = (kind: SheetKind, field: SheetField): string =>
  (SHEET_FIELDS[kind] as Record<string, readonly string[]>)[field]?.[0] ?? field;
