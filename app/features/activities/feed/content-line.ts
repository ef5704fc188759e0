/** The lines of an iCalendar text (RFC 5545 3.1): escaped, and folded at 75 octets of UTF-8 without cutting a character. */

const MAX_OCTETS = 75;
const NEEDS_ESCAPE = /[\\;,\n]/;
const EACH_ESCAPE = /[\\;,\n]/g;

/** A TEXT value. Line ends are expected as `\n` (foundation/plain-text). */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(EACH_ESCAPE, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
}

/** A parameter's value: in quotes, which it cannot hold itself (RFC 5545 3.2). */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

/** One line with its CRLF. */
export function contentLine(line: string): string {
  // A UTF-16 unit is at most three octets.
  return line.length * 3 <= MAX_OCTETS ? `${line}\r\n` : `${fold(line)}\r\n`;
}

function fold(line: string): string {
  let folded = "";
  let from = 0;
  let octets = 0;
  for (let at = 0; at < line.length; at += 1) {
    const size = octetsOf(line.charCodeAt(at));
    octets += size;
    // The second half of a surrogate pair adds nothing, so no fold falls between the two.
    if (octets > MAX_OCTETS) {
      folded += `${line.slice(from, at)}\r\n `;
      from = at;
      // The blank that marks a folded line counts as well.
      octets = 1 + size;
    }
  }
  return folded + line.slice(from);
}

/** Of a UTF-16 unit; the first half of a surrogate pair counts for both. */
function octetsOf(unit: number): number {
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  const half = unit & 0xfc00;
  return half === 0xdc00 ? 0 : half === 0xd800 ? 4 : 3;
}
