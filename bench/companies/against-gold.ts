import { scores, type GoldRow } from "./gold.ts";
import type { KnownEntities } from "./known-entities.ts";

/** What was found in labelled rows without those labelled unsure; `asked` of the missed ones are open questions. */
export interface Told extends ReturnType<typeof scores> {
  readonly asked: number;
  readonly differing: readonly string[];
}

/** Members as assigned, without what is only asked. */
export function groupScores(rows: readonly GoldRow[], known: KnownEntities): Told {
  const counts = { right: 0, wrong: 0, missed: 0 };
  const differing: string[] = [];
  let asked = 0;
  for (const { filer = "", label = "" } of rows) {
    const found = known.groupOf(filer) ?? "none";
    if (found === label) {
      if (label !== "none") counts.right += 1;
      continue;
    }
    if (found !== "none") counts.wrong += 1;
    if (label !== "none") counts.missed += 1;
    if (label !== "none" && known.isAsked("member", filer, label)) asked += 1;
    differing.push(`${filer}: ${found}, labelled ${label}`);
  }
  return { ...scores(counts), asked, differing };
}

/** Pairs as joined, without what is only asked. */
export function pairScores(rows: readonly GoldRow[], known: KnownEntities): Told {
  const counts = { right: 0, wrong: 0, missed: 0 };
  const differing: string[] = [];
  let asked = 0;
  for (const { left = "", right = "", label } of rows) {
    const isOne = known.idOf(left) === known.idOf(right);
    if (isOne === (label === "same")) {
      if (isOne) counts.right += 1;
      continue;
    }
    if (isOne) counts.wrong += 1;
    else counts.missed += 1;
    if (!isOne && known.isAsked("company", left, right)) asked += 1;
    differing.push(`${left} / ${right}: labelled ${label}`);
  }
  return { ...scores(counts), asked, differing };
}
