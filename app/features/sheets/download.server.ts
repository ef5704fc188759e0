import type { Table } from "./file/write-tables";
import { writeInThread } from "./run-in-thread.server";

export const DOWNLOADS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
export type DownloadAs = keyof typeof DOWNLOADS;

export const isDownload = (as: string | undefined): as is DownloadAs =>
  as !== undefined && Object.hasOwn(DOWNLOADS, as);

/** Tables as a file to be saved, written in a thread. The name says nothing about anybody. */
export async function download(tables: readonly Table[], as: DownloadAs, name: string): Promise<Response> {
  const bytes = await writeInThread({ as, tables });
  return new Response(bytes, {
    headers: {
      "content-type": DOWNLOADS[as],
      "content-disposition": `attachment; filename="${name}.${as}"`,
      "cache-control": "no-store",
    },
  });
}
