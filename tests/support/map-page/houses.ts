import type { House } from "~/map/house";

export const MAP_PAGE_HOUSES: readonly House[] = [
  {
    id: "norrebro",
    name: "Welcome House Nørrebro",
    url: "/da/houses/norrebro",
    latitude: 55.694,
    longitude: 12.551,
    activities: [{ title: "Sprogcafé", when: "torsdag 16.30", url: "/da/activities/1" }],
  },
  {
    id: "ishoj",
    name: "Welcome House Ishøj",
    url: "/da/houses/ishoj",
    latitude: 55.615,
    longitude: 12.351,
    activities: [],
  },
  {
    id: "lyngby",
    name: "Welcome House Lyngby",
    url: "/da/houses/lyngby",
    latitude: 55.77,
    longitude: 12.503,
    activities: [],
  },
];
