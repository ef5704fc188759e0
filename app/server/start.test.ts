import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnv } from "~/foundation/env.server";
import { testHouse } from "~tests/support/house";
import { startServer } from "./start";

test.each(["http://maps.example/style.json", "https://key:secret@maps.example/style.json"])(
  "with MAP_STYLE_URL=%s the server says what is wrong before it opens anything",
  async (address) => {
    const file = join(tmpdir(), `nyven-never-${process.pid}.db`);
    const env = readEnv({ NODE_ENV: "test", MAP_STYLE_URL: address, DATABASE_FILE: file });
    const started = startServer({ ...testHouse(), env });
    await expect(started).rejects.toThrow("MAP_STYLE_URL must");
    await expect(started).rejects.not.toThrow("secret");
    expect(existsSync(file)).toBe(false);
  },
);
