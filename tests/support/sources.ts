import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative, resolve, sep } from "node:path";
import ts from "typescript";

/** One file of the project with what it imports. */
export type Source = { path: string; text: string; imports: { from: string; typeOnly: boolean; to: string | null }[] };

const ROOT = resolve(import.meta.dirname, "../..");

/** Every TypeScript file of the project. */
export const readSources = (): Source[] => ["app", "db", "tests"].flatMap(filesBelow).map(read);

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return filesBelow(path);
    return /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith(".d.ts") ? [path] : [];
  });
}

/** Whether a file is a test or what tests stand on. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith("tests/");
}

function read(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false);
  const imports: Source["imports"] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      imports.push({ from, typeOnly: isTypeOnly(node), to: target(path, from) });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const argument = node.arguments[0];
      if (argument && ts.isStringLiteral(argument)) {
        imports.push({ from: argument.text, typeOnly: false, to: target(path, argument.text) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { path, text, imports };
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  );
}

/** The project file an import leads to, or null for a package. */
function target(path: string, from: string): string | null {
  const bare = from.replace(/\?.*$/, "");
  const place = bare.startsWith("~db/")
    ? `db/${bare.slice(4)}`
    : bare.startsWith("~tests/")
      ? `tests/${bare.slice(7)}`
      : bare.startsWith("~/")
        ? `app/${bare.slice(2)}`
        : bare.startsWith(".")
          ? normalize(join(dirname(path), bare))
          : null;
  if (place === null) return null;
  const found = [place, `${place}.ts`, `${place}.tsx`].find(
    (one) => existsSync(join(ROOT, one)) && statSync(join(ROOT, one)).isFile(),
  );
  return relative(ROOT, join(ROOT, found ?? place))
    .split(sep)
    .join("/");
}
