import { groupBy } from "../../model/group-by.ts";
import { FEWEST_TO_LEARN, type Check, type CheckedRow, type CheckInput, type Found } from "./check.ts";
import { rowsBySource } from "./legal-forms.ts";

/** Prefixes tell the place if so many rows agree with the prefix that is usual at their place. */
const AGREE = 0.95;
/** Places with fewer rows have no usual prefix to learn from. */
const FEWEST_AT_PLACE = 5;

/**
 * Identifiers whose beginning tells another place than the row's own column, or spells it otherwise than most. Which
 * beginning belongs to which place is learnt from the rows; where beginnings do not go by place, nothing is judged.
 */
export const prefixPlaces: Check = {
  code: "prefix-place",
  unit: "rows",
  run({ rows, places }) {
    const sources = rowsBySource(rows).map((own) => compare(own, places));
    return {
      examined: sources.reduce((sum, { examined }) => sum + examined, 0),
      found: sources.flatMap(({ found }) => found),
    };
  },
};

interface Prefixed {
  readonly row: CheckedRow;
  readonly place: string;
  readonly prefix: string;
}

function compare(rows: readonly CheckedRow[], places: CheckInput["places"]): { examined: number; found: Found[] } {
  const prefixed = rows.flatMap((row): Prefixed[] => {
    const { place, number } = row.filing;
    const prefix = prefixOf(number);
    return place === null || prefix === "" ? [] : [{ row, place, prefix }];
  });
  const usual = usualPrefixes(prefixed, new Map(places.map(({ name, en }) => [name, en])));
  if (!goesByPlace(prefixed, usual)) return { examined: 0, found: [] };
  return { examined: prefixed.length, found: prefixed.flatMap((item) => judge(item, usual.get(item.place))) };
}

function judge({ row, place, prefix }: Prefixed, expected: string | undefined): Found[] {
  if (expected === undefined || prefix === expected) return [];
  const other = !isSame(prefix, expected);
  const { number } = row.filing;
  const message = other
    ? `${number} begins with "${prefix}", but its place is ${place}: "${expected}" is expected.`
    : `${number} spells "${prefix}" what most numbers of ${place} spell "${expected}".`;
  return [{ level: other ? "warning" : "note", at: row, field: "number", value: prefix, expected, message }];
}

/** The words before the first separator; of an identifier that is all digits inside, its first two. */
function prefixOf(number: string): string {
  const words = /^(\p{L}+)[-–_/.:·]/u.exec(number)?.[1];
  return words ?? /^\D*(\d{2})\d/.exec(number)?.[1] ?? "";
}

const isSame = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

/** What most numbers of a place begin with, as most spell it. One beginning belongs to one place, the one with most of it. */
function usualPrefixes(prefixed: readonly Prefixed[], english: ReadonlyMap<string, string>): Map<string, string> {
  const ofPlace = groupBy(prefixed, ({ place }) => place);
  const ranked = [...ofPlace]
    .flatMap(([place, own]) =>
      [...groupBy(own, ({ prefix }) => prefix.toLowerCase())].map(([folded, same]) => ({ place, folded, same })),
    )
    .toSorted((left, right) => right.same.length - left.same.length);
  const usual = new Map<string, string>();
  const taken = new Set<string>();
  for (const { place, folded, same } of ranked) {
    if (usual.has(place) || taken.has(folded)) continue;
    usual.set(place, usualSpelling(same, english.get(place)));
    taken.add(folded);
  }
  return usual;
}

/** Where two spellings are equally usual, the one that the dossier's own English name has. */
function usualSpelling(same: readonly Prefixed[], english: string | undefined): string {
  const weigh = ([spelling, own]: [string, readonly Prefixed[]]) => own.length + (spelling === english ? 0.5 : 0);
  const [first] = [...groupBy(same, ({ prefix }) => prefix)].toSorted((left, right) => weigh(right) - weigh(left));
  return first?.[0] ?? "";
}

/** Do the beginnings of these numbers tell the place at all? */
function goesByPlace(prefixed: readonly Prefixed[], usual: ReadonlyMap<string, string>): boolean {
  const large = [...groupBy(prefixed, ({ place }) => place).values()].filter(({ length }) => length >= FEWEST_AT_PLACE).flat();
  const agree = large.filter(({ place, prefix }) => isSame(prefix, usual.get(place) ?? ""));
  const distinct = new Set(agree.map(({ prefix }) => prefix.toLowerCase()));
  return large.length >= FEWEST_TO_LEARN && distinct.size > 1 && agree.length >= large.length * AGREE;
}
