/** An iCalendar text as nested components of properties, with limits that a bomb runs into before it does harm. */

/** One megabyte of UTF-8, lines after unfolding, their length, components inside components. */
const MAX_OCTETS = 1_000_000;
const MAX_LINES = 40_000;
const MAX_LINE = 20_000;
const MAX_DEPTH = 4;

export interface Property {
  name: string;
  /** Parameter names in capitals; of several values the first. */
  params: ReadonlyMap<string, string>;
  /** As written: escapes are still in it. */
  value: string;
}

export interface Component {
  name: string;
  properties: readonly Property[];
  components: readonly Component[];
}

export type CalendarTextProblem = "too-large" | "not-a-calendar";
type Read<Value> = { ok: true; value: Value } | { ok: false; reason: CalendarTextProblem };

const PROPERTY = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):(.*)$/s;
const PARAMETER = /;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^";:,]*))/g;

/** The one VCALENDAR of a text. Lines that are no property are passed over, as calendars in the wild have them. */
export function readComponents(text: string): Read<Component> {
  // A character is at most three octets, so only texts in between have to be measured.
  if (text.length > MAX_OCTETS) return { ok: false, reason: "too-large" };
  if (text.length * 3 > MAX_OCTETS && new TextEncoder().encode(text).length > MAX_OCTETS) {
    return { ok: false, reason: "too-large" };
  }
  const lines = unfold(text);
  return lines ? build(lines) : { ok: false, reason: "too-large" };
}

/** `A\, b\nc` -> `A, b` and `c` on two lines. */
export function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));
}

function unfold(text: string): string[] | null {
  const lines = text
    .replace(/^\ufeff/, "")
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  return lines.length > MAX_LINES || lines.some((line) => line.length > MAX_LINE) ? null : lines;
}

function build(lines: readonly string[]): Read<Component> {
  const root: Open = { name: "", properties: [], components: [] };
  const open: Open[] = [root];
  for (const line of lines) {
    const property = readProperty(line);
    const inner = open.at(-1) as Open;
    if (property?.name === "BEGIN") {
      if (open.length > MAX_DEPTH) return { ok: false, reason: "too-large" };
      const component: Open = { name: property.value.trim().toUpperCase(), properties: [], components: [] };
      inner.components.push(component);
      open.push(component);
    } else if (property?.name === "END") {
      if (inner.name !== property.value.trim().toUpperCase()) return { ok: false, reason: "not-a-calendar" };
      open.pop();
    } else if (property) inner.properties.push(property);
  }
  const [calendar, second] = root.components;
  const whole = open.length === 1 && calendar?.name === "VCALENDAR" && !second;
  return whole ? { ok: true, value: calendar } : { ok: false, reason: "not-a-calendar" };
}

interface Open extends Component {
  properties: Property[];
  components: Open[];
}

function readProperty(line: string): Property | null {
  const [, name, params = "", value = ""] = PROPERTY.exec(line) ?? [];
  if (!name) return null;
  const known = new Map<string, string>();
  for (const [, key = "", inQuotes, plain = ""] of params.matchAll(PARAMETER))
    known.set(key.toUpperCase(), inQuotes ?? plain);
  return { name: name.toUpperCase(), params: known, value };
}
