import { describe, expect, test } from "vitest";
import { isTest, readSources, type Source } from "./support/sources";

/** The rules of the house, read from the imports themselves (docs/decisions/0001). */

const sources = readSources();
const production = sources.filter(({ path }) => !isTest(path));

/** Rooms from the street inwards; an import may lead to the same or a later number only. */
const FLOORS: [RegExp, number, string][] = [
  [/^(app\/(server|commands|entry\.|root\.tsx|routes\.ts|server\.ts)|db\/seed\/)/, 0, "server, commands, demo town"],
  [/^app\/routes\//, 1, "routes"],
  [/^app\/features\//, 2, "features"],
  [/^app\/access\//, 3, "access"],
  [/^app\/(language|map|ui|styles)\//, 4, "language, map, ui"],
  [/^app\/foundation\//, 5, "foundation"],
  [/^db\//, 6, "db"],
];
const floorOf = (path: string) => FLOORS.find(([pattern]) => pattern.test(path))?.[1];
const PURE = [
  /^app\/features\/matching\/engine\//,
  /^app\/features\/activities\/(recurrence|feed)\//,
  /^app\/features\/sheets\/read\//,
  /^app\/access\/permissions\.ts$/,
  /state-machine\.ts$/,
];
/** What a pure file may import from db: words and facts. */
const PLAIN_DB = /^db\/(vocabulary\.ts|geography\/)/;

function violations(rule: (source: Source) => string[]): string[] {
  return production.flatMap((source) => rule(source).map((what) => `${source.path}: ${what}`));
}

describe("the direction of imports", () => {
  test("every production file has a floor", () => {
    expect(
      production.filter(({ path }) => floorOf(path) === undefined && !path.startsWith("db/")).map(({ path }) => path),
    ).toEqual([]);
  });

  test("routes ask features, features ask access, language, map, ui and foundation, all may ask db; nothing calls upward", () => {
    const found = violations(({ path, imports }) => {
      const own = floorOf(path) as number;
      return (
        imports
          .filter(
            ({ to, typeOnly }) =>
              to !== null && floorOf(to) !== undefined && (floorOf(to) as number) < own && !typeOnly,
          )
          // The content security policy is plain words that the page's entry shares with the server.
          .map(({ from }) => `calls upward to ${from}`)
      );
    });
    expect(found).toEqual([]);
  });

  test("a feature imports no other feature but notifications and another's queries", () => {
    const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
    const found = violations(({ path, imports }) =>
      imports
        .filter(({ to, typeOnly }) => {
          const other = to ? featureOf(to) : undefined;
          const own = featureOf(path);
          if (!own || !other || own === other || typeOnly || other === "notifications") return false;
          return !/queries\.server\.ts$/.test(to as string);
        })
        .map(({ from }) => `reaches into another feature: ${from}`),
    );
    expect(found).toEqual([]);
  });

  test("the pure parts import no server file, no drizzle, and ask neither clock nor chance", () => {
    const found = violations(({ path, text, imports }) => {
      if (!PURE.some((pattern) => pattern.test(path))) return [];
      const bad = imports
        .filter(
          ({ from, to, typeOnly }) =>
            !typeOnly &&
            (/\.server$/.test(from) || /^drizzle/.test(from) || (to?.startsWith("db/") && !PLAIN_DB.test(to))),
        )
        .map(({ from }) => `imports ${from}`);
      const asks = ["Date.now(", "new Date()", "Math.random(", "performance.now("].filter((call) =>
        text.includes(call),
      );
      return [...bad, ...asks.map((call) => `asks ${call}`)];
    });
    expect(found).toEqual([]);
  });

  test("the matching engine imports no package and nothing of node", () => {
    const found = violations(({ path, imports }) =>
      /^app\/features\/matching\/engine\//.test(path)
        ? imports.filter(({ from, to }) => to === null || from.startsWith("node:")).map(({ from }) => `imports ${from}`)
        : [],
    );
    expect(found).toEqual([]);
  });

  test("nothing imports itself in a circle", () => {
    const graph = new Map(
      production.map(({ path, imports }) => [
        path,
        imports.filter((i) => !i.typeOnly && i.to).map((i) => i.to as string),
      ]),
    );
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const walk = (path: string, trail: string[]): void => {
      if (state.get(path) === "done") return;
      if (state.get(path) === "open") {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
        return;
      }
      state.set(path, "open");
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path]);
      state.set(path, "done");
    };
    for (const path of graph.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });
});

describe("one place for each thing", () => {
  const only = (what: string, pattern: RegExp, where: RegExp) =>
    test(`only ${where.source} imports ${what}`, () => {
      const found = violations(({ path, imports }) =>
        imports
          .filter(({ from, typeOnly }) => pattern.test(from) && !typeOnly && !where.test(path))
          .map(({ from }) => `imports ${from}`),
      );
      expect(found).toEqual([]);
    });
  only("better-sqlite3", /^better-sqlite3$/, /^(db\/database\.server\.ts|app\/commands\/bench)/);
  only("lucia", /^lucia$/, /^app\/access\/session\.server\.ts$/);
  only("mapbox-gl", /^mapbox-gl/, /^app\/map\//);
  only("nodemailer", /^nodemailer$/, /^app\/features\/notifications\//);
  only("the SQL dialect", /^drizzle-orm\/sqlite/, /^db\/(columns|database)\.server\.ts$/);
  only("process.env", /^node:process$/, /^app\/foundation\/env\.server\.ts$/);

  test("no raw SQL outside db", () => {
    const found = violations(({ path, text }) =>
      path.startsWith("db/") || path.startsWith("app/commands/bench")
        ? []
        : /\bsql(<[^>]*>)?`/.test(text)
          ? ["writes sql``"]
          : [],
    );
    expect(found).toEqual([]);
  });

  test("a file that opens or queries the database ends in .server.ts", () => {
    const found = violations(({ path, imports }) =>
      /\.server\.tsx?$/.test(path) || /^(db\/seed|app\/(commands|server))/.test(path)
        ? []
        : imports
            .filter(({ from, typeOnly }) => !typeOnly && /^drizzle-orm$/.test(from))
            .map(({ from }) => `imports ${from}`),
    );
    expect(found).toEqual([]);
  });
});

describe("every door is guarded", () => {
  test("every loader and action is wrapped in guard(...) or open(...)", () => {
    const found = violations(({ path, text }) => {
      if (!path.startsWith("app/routes/") && path !== "app/root.tsx") return [];
      const doors = [...text.matchAll(/export (?:async )?(?:const|function) (loader|action)\b([^\n]*)/g)];
      return doors
        .filter(([, , rest]) => !/^\s*(:[^=]+)?=\s*(guard|open)\(/.test(rest ?? ""))
        .map(([, name]) => `${name} is not guarded`);
    });
    expect(found).toEqual([]);
  });

  test("no loader or action is passed on from another file", () => {
    const found = violations(({ path, text }) =>
      path.startsWith("app/routes/") && /export\s*\{[^}]*\b(loader|action)\b/.test(text)
        ? ["passes on a loader or action"]
        : [],
    );
    expect(found).toEqual([]);
  });
});

describe("safe by form", () => {
  test("no update or delete without where", () => {
    const found = violations(({ text }) => {
      const calls = [...text.matchAll(/\.(update|delete)\((?=[a-zA-Z]+\))([a-zA-Z]+)\)/g)];
      return calls
        .filter((call) => {
          const rest = text.slice(call.index, call.index + 2500);
          const end = rest.search(/;\s*\n|\.returning\(/);
          return isTable(call[2] as string) && !rest.slice(0, end < 0 ? undefined : end).includes(".where(");
        })
        .map((call) => `${call[1]}(${call[2]}) without where`);
    });
    expect(found).toEqual([]);
  });

  test("no raw HTML, no inline style, no physical direction", () => {
    const found = violations(({ path, text }) => {
      // A page of paper is no page of a browser: the library that writes it knows no classes.
      if (!path.endsWith(".tsx") || /from "@react-pdf\/renderer"/.test(text)) return [];
      return [/dangerouslySetInnerHTML/, /\sstyle=\{/, /(margin|padding)(Left|Right)/]
        .filter((pattern) => pattern.test(text))
        .map((pattern) => `has ${pattern.source}`);
    });
    expect(found).toEqual([]);
  });

  test("zod is imported whole", () => {
    expect(violations(({ text }) => (/import \{[^}]*\} from "zod"/.test(text) ? ["names zod's parts"] : []))).toEqual(
      [],
    );
  });
});

describe("small and even", () => {
  const exempt = /(\.table\.ts|vocabulary\.ts|catalogues\.server\.ts|\/messages\/|migrations\/|\/seed\/.*\.table)/;
  test("no file is over 300 lines, tables and catalogues exempt", () => {
    const long = sources
      .filter(({ path, text }) => !exempt.test(path) && text.split("\n").length > 301)
      .map(({ path }) => path);
    expect(long).toEqual([]);
  });

  test("no folder and no file is called utils, helpers, services or managers", () => {
    expect(
      sources
        .filter(({ path }) => /(^|[/.-])(utils?|helpers?|services?|managers?)([/.-]|$)/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

function isTable(name: string): boolean {
  return TABLES.has(name);
}
const TABLES = new Set(
  sources
    .filter(({ path }) => path.startsWith("db/schema/"))
    .flatMap(({ text }) => [...text.matchAll(/export const (\w+) = table\(/g)].map((found) => found[1] as string)),
);
