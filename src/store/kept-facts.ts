import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWhole } from "./write-whole.ts";

// What texts are checked against, packed, beside the builds: a check reads it instead of the dossier. It is a file of its own,
// as a dossier that was read for a check has it, too, and no build.

const FILE = "check-facts.json";

/** Keeps the pack of the inputs that have this fingerprint, in place of the one before. */
export function keepFacts(root: string, fingerprint: string, pack: string): void {
  writeWhole(join(root, FILE), `${fingerprint}\n${pack}`);
}

/** The pack that was made from just these inputs; undefined where none is kept. */
export function keptFacts(root: string, fingerprint: string): string | undefined {
  const path = join(root, FILE);
  if (!existsSync(path)) return undefined;
  const kept = readFileSync(path, "utf8");
  return kept.startsWith(`${fingerprint}\n`) ? kept.slice(fingerprint.length + 1) : undefined;
}
