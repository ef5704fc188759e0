import type { SiteLanguage } from "~/language/languages";
import type { ActivityKind, Language } from "../vocabulary";

/** The four Welcome Houses of the demo town. Streets and numbers are invented. */
export const HOUSES = [
  {
    id: "noerrebro",
    name: "Welcome House Nørrebro",
    address: "Åbne Dørs Gade 12",
    area: "2200",
    latitude: 55.6967,
    longitude: 12.5468,
    stepFree: true,
  },
  {
    id: "amager",
    name: "Welcome House Amager",
    address: "Havnepladsen 3",
    area: "2300",
    latitude: 55.6603,
    longitude: 12.6021,
    stepFree: true,
  },
  {
    id: "valby",
    name: "Welcome House Valby",
    address: "Langs Banen 40",
    area: "2500",
    latitude: 55.6617,
    longitude: 12.5169,
    stepFree: false,
  },
  {
    id: "sydhavn",
    name: "Welcome House Sydhavn",
    address: "Kajgade 7",
    area: "2450",
    latitude: 55.6487,
    longitude: 12.5381,
    stepFree: true,
  },
] as const;

type Planned = {
  house: (typeof HOUSES)[number]["id"];
  kind: ActivityKind;
  /** 0 is Monday. */
  weekday: number;
  time: string;
  minutes: number;
  heldIn: Language[];
  places?: number;
  womenOnly?: boolean;
  forChildren?: boolean;
  childCare?: [number, number];
  interpreterFor?: Language[];
  hosts?: number;
  organiser?: string;
  /** What the organiser wrote, in the one language they write. */
  own?: { language: SiteLanguage; title: string; description: string };
};

/** What happens every week. */
export const WEEK: readonly Planned[] = [
  { house: "noerrebro", kind: "cafe", weekday: 0, time: "10:00", minutes: 120, heldIn: ["da", "ar", "en"], hosts: 2 },
  { house: "sydhavn", kind: "second-hand-shop", weekday: 1, time: "10:00", minutes: 120, heldIn: ["da", "ar", "en"] },
  {
    house: "valby",
    kind: "homework-help",
    weekday: 1,
    time: "15:00",
    minutes: 120,
    heldIn: ["da", "fa", "uk", "so"],
    places: 12,
    forChildren: true,
    hosts: 2,
  },
  { house: "noerrebro", kind: "bike-workshop", weekday: 1, time: "16:30", minutes: 120, heldIn: ["da", "ar", "ti"] },
  {
    house: "amager",
    kind: "cafe",
    weekday: 2,
    time: "10:00",
    minutes: 90,
    heldIn: ["da", "so", "en"],
    childCare: [2, 6],
  },
  {
    house: "noerrebro",
    kind: "language-cafe",
    weekday: 2,
    time: "16:30",
    minutes: 120,
    heldIn: ["da", "ar", "ti"],
    places: 24,
    childCare: [3, 8],
    hosts: 3,
  },
  {
    house: "sydhavn",
    kind: "theme-evening",
    weekday: 2,
    time: "19:00",
    minutes: 120,
    heldIn: ["da"],
    interpreterFor: ["ar", "prs", "uk"],
    places: 30,
    hosts: 1,
  },
  {
    house: "amager",
    kind: "homework-help",
    weekday: 3,
    time: "15:00",
    minutes: 120,
    heldIn: ["da", "so", "ar"],
    places: 12,
    forChildren: true,
    hosts: 2,
  },
  {
    house: "noerrebro",
    kind: "language-cafe",
    weekday: 3,
    time: "17:00",
    minutes: 120,
    heldIn: ["da", "ar", "uk"],
    childCare: [2, 8],
  },
  {
    house: "noerrebro",
    kind: "womens-evening",
    weekday: 3,
    time: "17:00",
    minutes: 150,
    heldIn: ["da", "ar", "kmr"],
    places: 16,
    womenOnly: true,
    childCare: [1, 8],
    hosts: 2,
  },
  { house: "valby", kind: "cooking", weekday: 4, time: "16:00", minutes: 180, heldIn: ["da", "prs"], places: 14 },
  { house: "amager", kind: "sport", weekday: 4, time: "17:00", minutes: 90, heldIn: ["da", "ar", "so"] },
  {
    house: "sydhavn",
    kind: "outing",
    weekday: 5,
    time: "10:00",
    minutes: 240,
    heldIn: ["da", "en", "ti"],
    places: 20,
    organiser: "Eritreansk forening i Sydhavnen",
    own: {
      language: "ti",
      title: "ናይ ቀዳም ጉዕዞ",
      description: "ብሓባር ናብ ባሕሪ ንኸይድ።\n\n- ማይ ሒዝኩም ምጹ\n- ምግቢ ኣሎ",
    },
  },
  {
    house: "noerrebro",
    kind: "childrens-club",
    weekday: 5,
    time: "13:00",
    minutes: 120,
    heldIn: ["da", "ar"],
    places: 15,
    forChildren: true,
    hosts: 2,
  },
  { house: "valby", kind: "neighbours-meeting", weekday: 6, time: "14:00", minutes: 120, heldIn: ["da", "tr", "en"] },
];
