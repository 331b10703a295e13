import { matchKey, parseName } from "../text/names/remembered.ts";
import { nameKey } from "../text/normalise.ts";
import type { NamedFiling } from "./named-filing.ts";

/** A former and a present name, as the remarks of these rows state. */
export interface StatedRename {
  readonly former: string;
  readonly present: string;
  readonly rows: readonly [NamedFiling, ...NamedFiling[]];
  /** Why a person has to say that both are one company; null where the remark is enough. */
  readonly doubt: RenameDoubt | null;
}

/**
 * A remark says that the filing's filer was one name and is another. Mostly the company was renamed; but where a filing went over to
 * another company the remark reads the same. It is doubted where
 * - `two-claim`: two present names claim one former name;
 * - `branch`: one of the names is that of a branch, which is no company;
 * - `still-files`: another brand, and the former name goes on filing for itself;
 * - `moved-and-renamed`: another brand and another place at once;
 * - `two-groups`: groups.yml lists the two names under two groups.
 */
export type RenameDoubt = "two-claim" | "branch" | "still-files" | "moved-and-renamed" | "two-groups";

/** Every rename that remarks state, in the order of the rows. */
export function statedRenames(filings: readonly NamedFiling[]): StatedRename[] {
  const stated = new Map<string, { former: string; present: string; rows: [NamedFiling, ...NamedFiling[]] }>();
  const claims = new Map<string, Set<string>>();
  const filers = new Set<string>();
  for (const filing of filings) {
    filers.add(nameKey(filing.repairedFiler));
    if (filing.renamedFrom === null) continue;
    const [former, present] = [nameKey(filing.renamedFrom), nameKey(filing.repairedFiler)];
    if (former === present) continue;
    const key = JSON.stringify([former, present]);
    const known = stated.get(key);
    if (known) known.rows.push(filing);
    else stated.set(key, { former: filing.renamedFrom, present: filing.repairedFiler, rows: [filing] });
    claims.set(former, (claims.get(former) ?? new Set()).add(present));
  }
  return [...stated.values()].map((rename) => {
    const former = nameKey(rename.former);
    if ((claims.get(former)?.size ?? 0) > 1) return { ...rename, doubt: "two-claim" };
    return { ...rename, doubt: doubtOf(rename, filers.has(former)) };
  });
}

function doubtOf({ former, present }: Pick<StatedRename, "former" | "present">, stillFiles: boolean): RenameDoubt | null {
  const [before, after] = [parseName(former), parseName(present)];
  if ((before.branch === "") !== (after.branch === "")) return "branch";
  if (matchKey(before.brand) === matchKey(after.brand)) return null;
  if (stillFiles) return "still-files";
  return isElsewhere(before.place, after.place) ? "moved-and-renamed" : null;
}

/** Both name a place, and neither holds the other: 佛山市 is 佛山. */
function isElsewhere(before: string, after: string): boolean {
  if (before === "" || after === "") return false;
  return !before.startsWith(after) && !after.startsWith(before);
}
