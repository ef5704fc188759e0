/** A Welcome House as the map shows it. Every string is finished: in the reader's language, dates and times formatted. */
export type House = {
  id: string;
  /** Stays in Danish letters, so that it matches the sign at the door. */
  name: string;
  url: string;
  /** Degrees, WGS 84. */
  latitude: number;
  longitude: number;
  /** Said of a house of which only the part of town is known: it stands somewhere near. */
  nearby?: string;
  /** What happens there in the time the page is about. */
  activities: { title: string; when: string; url: string }[];
};
