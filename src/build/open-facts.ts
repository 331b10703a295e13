import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CheckFacts } from "../claim/check-facts.ts";
import { packCheckFacts, unpackCheckFacts } from "../claim/fact-pack.ts";
import { keepFacts, keptFacts } from "../store/kept-facts.ts";
import { inputsOf } from "./inputs-of.ts";

export interface OpenFacts {
  readonly dossier: string;
  /** Where the build is kept; default: .build in the dossier. */
  readonly out?: string | undefined;
  /** Called before the dossier is read, which takes some hundred times as long as what is kept of it. */
  readonly onRead?: (() => void) | undefined;
}

/**
 * What a text is checked against: as the last build, or the last check, has kept it, if neither dossier nor program has changed since;
 * else read from the dossier, and kept.
 */
export async function openFacts({ dossier, out, onRead }: OpenFacts): Promise<CheckFacts> {
  const folder = resolve(dossier);
  const root = out === undefined ? join(folder, ".build") : resolve(out);
  const isDossier = existsSync(join(folder, "dossier.yml"));
  const fingerprint = isDossier ? inputsOf(folder, { root }).fingerprint : "";
  const pack = isDossier ? keptFacts(root, fingerprint) : undefined;
  const kept = pack === undefined ? undefined : unpack(pack);
  if (kept) return kept;
  if (isDossier) onRead?.();
  // Whoever has the pack needs none of what reads a dossier: it takes longer to load than a text to check.
  const { loadCheckFacts } = await import("./check-facts.ts");
  const facts = await loadCheckFacts(folder, root);
  keepFacts(root, fingerprint, packCheckFacts(facts));
  return facts;
}

/** What is damaged is made again. */
function unpack(pack: string): CheckFacts | undefined {
  try {
    return unpackCheckFacts(pack);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
