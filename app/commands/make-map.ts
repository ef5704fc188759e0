/** Writes db/geography/land.json and cells.json, which are committed: run after the area points or world-atlas changed. */
import { writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { makeGeography } from "~/map/make-geography";

const geography = makeGeography();
for (const [name, content] of Object.entries(geography)) {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(new URL(`../../db/geography/${name}.json`, import.meta.url), text);
  console.log(`${name}.json: ${text.length} bytes, ${brotliCompressSync(text).length} with Brotli`);
}
