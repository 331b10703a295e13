import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PUBLISH = join(import.meta.dirname, "../../src/publish");
const WEB = join(import.meta.dirname, "../../src/web");

export interface StyleFile {
  /** Path from src/web: "styles/tables.css". */
  readonly name: string;
  /** Its text without comments; lines keep their numbers. */
  readonly text: string;
}

/** Every file of styles that the site ships. */
export function readStyles(): StyleFile[] {
  return readdirSync(WEB, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .toSorted()
    .map((name) => ({ name, text: withoutComments(readFileSync(join(WEB, name), "utf8")) }));
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "));
}

/** Declarations with where they stand: "styles/tables.css:12 font-size: 0.9rem". */
export function declarations({ name, text }: StyleFile): { at: string; property: string; value: string }[] {
  return Array.from(text.matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g), (match) => ({
    at: `${name}:${text.slice(0, match.index).split("\n").length}`,
    property: match[1] ?? "",
    value: (match[2] ?? "").replaceAll(/\s+/g, " ").trim(),
  }));
}

/** Classes that a file's selectors name. */
export function classesIn({ text }: StyleFile): string[] {
  const selectors = Array.from(text.matchAll(/([^{};]+)\{/g), (match) => match[1] ?? "").filter(
    (selector) => !selector.trim().startsWith("@"),
  );
  return selectors.flatMap((selector) => Array.from(selector.matchAll(/\.([a-zA-Z][\w-]*)/g), (match) => match[1] ?? ""));
}

/** Classes that templates of pages write out whole: some stand only where a dossier has a rare case. */
export function classesOfTemplates(): string[] {
  return readdirSync(PUBLISH, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) =>
      Array.from(readFileSync(join(PUBLISH, name), "utf8").matchAll(/ class="([\w -]+)"/g), (match) => match[1] ?? ""),
    )
    .flatMap((names) => names.split(" "));
}

/** Beginnings of classes that templates and scripts put a value behind: "tone-" of `tone-${tone}`. */
export function classPrefixes(): string[] {
  return [PUBLISH, WEB].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) =>
        Array.from(readFileSync(join(folder, name), "utf8").matchAll(/\b([a-z][\w-]*-)\$\{/g), (match) => match[1] ?? ""),
      ),
  );
}

/** String literals and template texts of the browser's scripts, cut at everything that no class holds. */
export function wordsOfScripts(): Set<string> {
  const files = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const words = new Set<string>();
  for (const file of files)
    for (const [literal] of readFileSync(join(WEB, file), "utf8").matchAll(/"[^"\n]*"|`[^`]*`/g))
      for (const word of literal.split(/[^\w-]+/)) words.add(word);
  return words;
}
