/** The VTIMEZONE of a zone, which a calendar must carry for each zone it names. */
import { getVtimezoneComponent } from "@touch4it/ical-timezones";

const known = new Map<string, string>();

/** With CRLF line ends. Throws for a zone without one: zones come from our own data, not from a form. */
export function timeZoneText(zone: string): string {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const component = getVtimezoneComponent(zone);
  if (!component) throw new Error(`no VTIMEZONE for ${zone}`);
  const text = `${component.trim().split(/\r?\n/).join("\r\n")}\r\n`;
  known.set(zone, text);
  return text;
}
