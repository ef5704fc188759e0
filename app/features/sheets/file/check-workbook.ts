import { PARTS_MAX, UNFOLDED_BYTES_MAX } from "../limits";
import { FileRefused } from "./file-refusal";

const END_MARK = 0x06054b50;
const PART_MARK = 0x02014b50;
const END_BYTES = 22;
const COMMENT_MAX = 65_535;

/**
 * Reads the table of contents at the end of a zip and adds up what its parts say they unfold to, before any is unfolded. The
 * reader gives each part just the room it says it needs, so a part that lies gains nothing.
 * @throws FileRefused where it would unfold to too much, or is no whole zip
 */
export function checkWorkbook(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const parts = view.getUint16(end + 10, true);
  if (parts > PARTS_MAX) throw new FileRefused("bomb");
  let at = view.getUint32(end + 16, true);
  let unfolded = 0;
  for (let part = 0; part < parts; part++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== PART_MARK) throw new FileRefused("damaged");
    unfolded += view.getUint32(at + 24, true);
    if (unfolded > UNFOLDED_BYTES_MAX) throw new FileRefused("bomb");
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) if (view.getUint32(at, true) === END_MARK) return at;
  throw new FileRefused("damaged");
}
