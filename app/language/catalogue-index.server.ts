import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { SITE_LANGUAGE_TAGS, type SiteLanguage } from "./languages";
import { hasWords, NAMESPACE_NAMES, type Namespace } from "./namespaces";

const HERE = "app/language";
export const INDEX_FILE = `${HERE}/messages/catalogues.server.ts`;

/**
 * The imports of every file of words, as a module. Written out because import.meta.glob is Vite's alone: commands run
 * under tsx and, built, under esbuild. catalogue.test.ts fails when the written file is out of date.
 */
export function catalogueIndex(): string {
  const imports = SITE_LANGUAGE_TAGS.flatMap((tag) =>
    namespacesOf(tag).map((namespace) => `import ${tag}_${namespace} from "./${tag}/${namespace}.json";`),
  );
  const tables = SITE_LANGUAGE_TAGS.flatMap((tag) => [
    `  ${tag}: {`,
    ...namespacesOf(tag).map((namespace) => `    ${namespace}: ${tag}_${namespace},`),
    "  },",
  ]);
  return [
    "// Written by `npm run language -- index`: the words of every language, for the server only.",
    'import type { Messages } from "../keys";',
    'import type { SiteLanguage } from "../languages";',
    ...imports,
    'import type { Namespace } from "../namespaces";',
    "",
    "export const CATALOGUES: Record<SiteLanguage, { [N in Namespace]?: Messages }> = {",
    ...tables,
    "};",
    "",
  ].join("\n");
}

/** Makes empty files for new languages and namespaces, then writes the module. Returns its path. */
export function writeCatalogueIndex(): string {
  for (const tag of SITE_LANGUAGE_TAGS) {
    mkdirSync(`${HERE}/messages/${tag}`, { recursive: true });
    for (const namespace of namespacesOf(tag)) {
      const file = `${HERE}/messages/${tag}/${namespace}.json`;
      if (!existsSync(file)) writeFileSync(file, "{}\n");
    }
  }
  writeFileSync(INDEX_FILE, catalogueIndex());
  return INDEX_FILE;
}

export function writtenCatalogueIndex(): string {
  return readFileSync(INDEX_FILE, "utf8");
}

function namespacesOf(tag: SiteLanguage): Namespace[] {
  return NAMESPACE_NAMES.filter((namespace) => hasWords(tag, namespace));
}
