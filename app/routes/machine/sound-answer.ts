/** A sound is never another one under the same name; kept for a day, so that a message taken away is gone the next. */
const HEADERS = {
  "accept-ranges": "bytes",
  "cache-control": "public, max-age=86400",
  "content-security-policy": "default-src 'none'; sandbox",
  "content-disposition": "inline",
  "x-content-type-options": "nosniff",
};

/**
 * All of a sound, or the part a player asks for (RFC 9110, 14): 206 with the part, 416 where it has none such. A list of
 * parts and what is no range at all are answered with everything.
 */
export function soundAnswer({ type, bytes }: { type: string; bytes: Uint8Array }, range: string | null): Response {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? "");
  if (!asked || (asked[1] === "" && asked[2] === "")) return answer(200, type, bytes);
  const [first, last] = bounds(asked[1] as string, asked[2] as string, bytes.length);
  if (first >= bytes.length || first > last)
    return new Response(null, { status: 416, headers: { ...HEADERS, "content-range": `bytes */${bytes.length}` } });
  const told = { "content-range": `bytes ${first}-${last}/${bytes.length}` };
  return answer(206, type, bytes.subarray(first, last + 1), told);
}

/** First and last byte, both counted from 0; `-500` means the last 500. */
function bounds(first: string, last: string, length: number): [number, number] {
  if (first === "") return [Math.max(0, length - Number(last)), last === "0" ? -1 : length - 1];
  return [Number(first), last === "" ? length - 1 : Math.min(Number(last), length - 1)];
}

function answer(status: 200 | 206, type: string, part: Uint8Array, more: Record<string, string> = {}): Response {
  const headers = { ...HEADERS, ...more, "content-type": type, "content-length": String(part.length) };
  return new Response(new Uint8Array(part), { status, headers });
}
