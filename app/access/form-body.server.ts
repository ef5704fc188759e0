import { refuse } from "./refuse.server";

/** Bounds of a form, checked before it is parsed. */
export const FORM_BYTES_MAX = 256 * 1024;
export const FORM_FIELDS_MAX = 200;
/** A spreadsheet or calendar file is larger; only routes that say so take one. */
export const UPLOAD_BYTES_MAX = 5 * 1024 * 1024;

/**
 * Reads a form within its bounds.
 * @throws Response 413 where it is too large or has too many fields, 415 where it is no form
 */
export async function readForm(request: Request, bytesMax = FORM_BYTES_MAX): Promise<FormData> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded") && !type.startsWith("multipart/form-data"))
    throw refuse(415);
  const bytes = await readWithin(request, bytesMax);
  if (countFields(bytes, type) > FORM_FIELDS_MAX) throw refuse(413);
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    throw refuse(400);
  }
}

async function readWithin(request: Request, bytesMax: number): Promise<Buffer<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > bytesMax) throw refuse(413);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > bytesMax) throw refuse(413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function countFields(bytes: Buffer, type: string): number {
  const separator = type.startsWith("multipart") ? boundaryOf(type) : "&";
  if (separator === "") return 0;
  let fields = 1;
  for (
    let at = bytes.indexOf(separator);
    at >= 0 && fields <= FORM_FIELDS_MAX + 2;
    at = bytes.indexOf(separator, at + separator.length)
  )
    fields++;
  // A multipart body has a boundary before its first part and one after its last.
  return type.startsWith("multipart") ? fields - 2 : fields;
}

const boundaryOf = (type: string): string => {
  const found = /boundary=(?:"([^"]+)"|([^;]+))/.exec(type);
  const boundary = found?.[1] ?? found?.[2];
  return boundary ? `--${boundary}` : "";
};
