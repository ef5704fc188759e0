import { crc32 } from "node:zlib";

const bytes2 = (n: number) => [n & 255, (n >> 8) & 255];
const bytes4 = (n: number) => [...bytes2(n & 0xffff), ...bytes2(n >>> 16)];

/** A zip without compression, for files that no writer would write. */
export function storedZip(parts: Record<string, string>): Uint8Array {
  const body: number[] = [];
  const contents: number[] = [];
  for (const [name, text] of Object.entries(parts)) {
    const data = new TextEncoder().encode(text);
    const path = new TextEncoder().encode(name);
    const facts = [...bytes4(0), ...bytes4(crc32(data)), ...bytes4(data.length), ...bytes4(data.length)];
    const at = body.length;
    const names = [...bytes2(path.length), ...bytes2(0)];
    body.push(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 0, 0, ...facts, ...names, ...path, ...data);
    contents.push(0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 0, 0, ...facts, ...names);
    contents.push(...bytes2(0), ...bytes2(0), ...bytes2(0), ...bytes4(0), ...bytes4(at), ...path);
  }
  const count = bytes2(Object.keys(parts).length);
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...bytes4(contents.length),
    ...bytes4(body.length),
    0,
    0,
  ];
  return Uint8Array.from([...body, ...contents, ...end]);
}

const OOXML = "http://schemas.openxmlformats.org";
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const LINKS = `${OOXML}/officeDocument/2006/relationships`;
const linked = (type: string, to: string) =>
  `<Relationships xmlns="${OOXML}/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/${type}" Target="${to}"/></Relationships>`;

/** A workbook of one sheet with these rows as XML. */
export const rawWorkbook = (rows: string): Uint8Array =>
  storedZip({
    "_rels/.rels": linked("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Familier" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": linked("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });
