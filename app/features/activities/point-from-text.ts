import type { Point } from "./point-of-house";

const NUMBER = String.raw`([-+]?\d{1,3}\.\d+)`;
const PAIR = new RegExp(`^${NUMBER}[\\s,;]+${NUMBER}$`);
/** As Danes write numbers: `55,6967 12,5468`. */
const COMMA_PAIR = /^([-+]?\d{1,3},\d+)[\s,;]+([-+]?\d{1,3},\d+)$/;
/** `55°41'24.0"N 12°33'00.0"E`, as some maps say it. */
const DEGREES = /^(\d{1,3})°\s*(\d{1,2})['′]\s*(\d{1,2}(?:[.,]\d+)?)["″]\s*N?$/i;

/**
 * Where links of maps carry the place they are about, the surest first: the place that was chosen, then the middle of what
 * was looked at. The link is only read: nothing is asked of whoever made it.
 */
const IN_LINKS = [
  new RegExp(`!3d${NUMBER}!4d${NUMBER}`),
  new RegExp(`[?&]mlat=${NUMBER}&mlon=${NUMBER}`),
  new RegExp(`[?&](?:q|query|ll|destination|daddr|coordinate|center)=(?:loc:)?${NUMBER}[,\\s+]+${NUMBER}`),
  new RegExp(`/(?:place|search|dir)/${NUMBER},[\\s+]*${NUMBER}`),
  new RegExp(`@${NUMBER},${NUMBER}`),
  new RegExp(`[#&]map=\\d+(?:\\.\\d+)?/${NUMBER}/${NUMBER}`),
  new RegExp(`^geo:${NUMBER},${NUMBER}`, "i"),
];

/**
 * A place on earth as people copy it out of a map: `55.6967, 12.5468`, degrees and minutes, a geo: link, or a link of
 * OpenStreetMap, Google or Apple that holds its coordinates. Rounded to about a metre.
 * @returns null where there is none to read, as in a shortened link
 */
export function pointFromText(typed: string): Point | null {
  const text = typed.trim();
  const found = /^(?:https?|geo):/i.test(text) ? inLink(text) : (inDegrees(text) ?? inNumbers(text));
  if (!found) return null;
  const [latitude, longitude] = found.map((degrees) => Math.round(degrees * 1e5) / 1e5) as [number, number];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

type Pair = [latitude: number, longitude: number];

function inLink(link: string): Pair | null {
  const text = decoded(link);
  for (const pattern of IN_LINKS) {
    const [, latitude, longitude] = pattern.exec(text) ?? [];
    if (latitude && longitude) return [Number(latitude), Number(longitude)];
  }
  return null;
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}

function inNumbers(text: string): Pair | null {
  const bare = text
    .replace(/[°NEØ]/gi, " ")
    .replace(/\s+/g, " ")
    .replaceAll(" ,", ",")
    .trim();
  const [, latitude, longitude] = PAIR.exec(bare) ?? COMMA_PAIR.exec(bare) ?? [];
  if (!latitude || !longitude) return null;
  return [Number(latitude.replace(",", ".")), Number(longitude.replace(",", "."))];
}

function inDegrees(text: string): Pair | null {
  const [north = "", east = "", more] = text.split(/(?<=["″]\s*N),?\s*/i);
  const latitude = fromDegrees(north);
  const longitude = fromDegrees(east.replace(/[EØ]\s*$/i, ""));
  return latitude === null || longitude === null || more !== undefined ? null : [latitude, longitude];
}

function fromDegrees(text: string): number | null {
  const [, degrees, minutes, seconds] = DEGREES.exec(text.trim()) ?? [];
  if (!degrees || !minutes || !seconds) return null;
  return Number(degrees) + Number(minutes) / 60 + Number(seconds.replace(",", ".")) / 3600;
}

/** The same point as it is typed: `55.6967, 12.5468`. */
export const pointText = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`;
