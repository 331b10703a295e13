import type { LabelledPair } from "./labelled-pairs.ts";

/** The sorts of names that are told apart. */
export const SORTS: Readonly<Record<string, readonly string[]>> = {
  "companies and organisations": ["Company", "Organization", "LegalEntity"],
  persons: ["Person"],
};

/** What a matcher got right; ratios are NaN where nothing is to be told. */
export interface Quality {
  readonly pairs: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function quality(pairs: readonly LabelledPair[], saysSame: readonly boolean[]): Quality {
  let [right, wrong, missed] = [0, 0, 0];
  for (const [at, { isSame }] of pairs.entries()) {
    if (saysSame[at] && isSame) right++;
    if (saysSame[at] && !isSame) wrong++;
    if (!saysSame[at] && isSame) missed++;
  }
  return {
    pairs: pairs.length,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}

/** The quality of each sort of names, of each part of the pairs and of the whole. */
export function qualities(
  pairs: readonly LabelledPair[],
  saysSame: readonly boolean[],
): readonly (Quality & { readonly names: string; readonly part: string })[] {
  const parts = [...new Set(pairs.map(({ part }) => part))].toSorted();
  return Object.entries(SORTS).flatMap(([names, schemas]) =>
    [...parts, "whole"].map((part) => {
      const chosen = pairs.flatMap((pair, at) =>
        schemas.includes(pair.schema) && (part === "whole" || pair.part === part) ? [at] : [],
      );
      return {
        names,
        part,
        ...quality(
          chosen.map((at) => pairs[at] as LabelledPair),
          chosen.map((at) => saysSame[at] ?? false),
        ),
      };
    }),
  );
}
