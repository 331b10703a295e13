import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const SRC = join(import.meta.dirname, "../src");

/** Which folder may import which (docs/architecture.md says why). A folder may always import itself. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  store: ["model"],
  ingest: ["model", "text"],
  resolve: ["model", "text"],
  classify: ["model", "text"],
  measure: ["model"],
  graph: ["model"],
  claim: ["model", "text", "measure"],
  // Of text the file that search looks in: how its characters are read, and their simplified forms.
  publish: ["model", "text", "measure", "graph", "claim"],
  build: ["model", "text", "store", "ingest", "resolve", "classify", "measure", "graph", "claim", "publish"],
  serve: ["model", "store", "build", "claim"],
  web: ["model", "text", "ingest", "measure", "graph", "claim"],
  cli: ["model", "text", "ingest", "store", "claim", "build", "serve"],
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter(
  (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test("every folder of src stands in the table", () => {
  expect(Object.keys(MAY_IMPORT).toSorted()).toEqual(expect.arrayContaining([...new Set(files.map(folderOf))].toSorted()));
});

test.each(Object.keys(MAY_IMPORT))("%s imports only what it may", (folder) => {
  const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
  const wrong = files
    .filter((file) => folderOf(file) === folder)
    .flatMap((file) =>
      (imports.get(file) ?? []).filter((target) => !allowed.has(folderOf(target))).map((target) => `${file} → ${target}`),
    );
  expect(wrong).toEqual([]);
});

test("browser code imports nothing but types from the model", () => {
  const wrong = files
    .filter((file) => folderOf(file) === "web")
    .filter((file) => /^import (?!type )[^;]*from "\.\.\/model/m.test(readFileSync(join(SRC, file), "utf8")));
  expect(wrong).toEqual([]);
});

test("browser code imports of the measures nothing but the pure kernel of the index, and that imports no code but its own", () => {
  const outside = (folder: string) =>
    files
      .filter((file) => file.startsWith(folder))
      .flatMap((file) =>
        (imports.get(file) ?? []).filter((target) => !target.startsWith(folder)).map((target) => `${file} → ${target}`),
      );
  const ofMeasure = outside("web/").filter((edge) => edge.includes("→ measure/") && !edge.includes("→ measure/composite/"));
  expect(ofMeasure).toEqual([]);
  expect(outside("measure/composite/")).toEqual([]);
});

test("browser code runs the checker and reads prose in two workers alone, each through one entry; elsewhere it imports types", () => {
  const edges = files
    .filter((file) => folderOf(file) === "web")
    .flatMap((file) => (imports.get(file) ?? []).map((target) => ({ file, target })))
    .filter(({ target }) => ["claim", "text", "ingest"].includes(folderOf(target)));
  const types: ReadonlySet<string> = new Set(["claim/checked-claim.ts", "text/prose.ts"]);
  const isTypeOnly = ({ file, target }: (typeof edges)[number]): boolean =>
    types.has(target) &&
    !new RegExp(`^(?:import|export) (?!type )[^;]*"[./]*/${target}"`, "m").test(readFileSync(join(SRC, file), "utf8"));
  const code = edges.filter((edge) => !isTypeOnly(edge)).map(({ file, target }) => `${file} → ${target}`);
  expect(code.toSorted()).toEqual([
    "web/check-prose.ts → ingest/prose/html-prose.ts",
    "web/check-worker.ts → claim/in-browser.ts",
    "web/check-worker.ts → ingest/prose/plain-prose.ts",
  ]);
});

test("pages take of text nothing but the tables of characters that search ships", () => {
  const taken = files
    .filter((file) => folderOf(file) === "publish")
    .flatMap((file) =>
      (imports.get(file) ?? []).filter((target) => folderOf(target) === "text").map((target) => `${file} → ${target}`),
    );
  expect(taken.toSorted()).toEqual([
    "publish/plan/search-file.ts → text/names/simplified-characters.ts",
    "publish/plan/search-file.ts → text/similarity/pinyin.ts",
  ]);
});

test("no file imports itself through others, types included", () => {
  expect(findCycle()).toBeUndefined();
});

test("the table is obeyed because it is read: a forbidden import would be seen", () => {
  expect(
    importTargets("model/ids.ts", 'import { x } from "../text/normalise.ts";\nexport type { Y } from "../store/database.ts";'),
  ).toEqual(["text/normalise.ts", "store/database.ts"]);
});

function importsOf(file: string): string[] {
  return importTargets(file, readFileSync(join(SRC, file), "utf8"));
}

function importTargets(file: string, source: string): string[] {
  const targets = [...source.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => match[1] ?? "");
  return targets
    .map((target) => relative(SRC, resolve(join(SRC, dirname(file)), target)))
    .filter((target) => target.endsWith(".ts"));
}

function folderOf(file: string): string {
  return file.split("/")[0] ?? "";
}

function findCycle(): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of imports.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
