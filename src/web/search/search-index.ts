import type { SearchFile, SearchKind, SearchThing } from "../../model/search-file.ts";
import { createFold } from "./fold.ts";
import { layOut, type Letters, type Named } from "./letters.ts";
import { readReadings, type Readings } from "./spelled.ts";

/** What a search looks in: names, each of an entry. */
export interface SearchedNames {
  readonly letters: Letters;
  readonly readings: Readings;
  /** The texts that were laid out, in that order: names, then numbers. */
  readonly texts: readonly string[];
  /** Of entries. */
  readonly count: number;
  /** The entry that this one belongs to: the group of a company, the company of a filing; −1 for none. */
  readonly parent: Int32Array;
  /** What an entry is worth by itself: its kind and size. */
  readonly weight: Float32Array;
}

/** All that the site has, unpacked once. Entries are the things, then companies, then filings. */
export interface SearchIndex extends SearchedNames {
  readonly file: SearchFile;
  readonly language: string;
  readonly kind: (entry: number) => SearchKind;
}

/** Kinds that are few and general come before the many and particular, if only just. */
const KIND_WEIGHT: Readonly<Record<SearchKind, number>> = {
  group: 16,
  page: 14,
  app: 10,
  investor: 10,
  measurer: 9,
  measure: 8,
  story: 8,
  place: 8,
  source: 6,
  subject: 6,
  company: 5,
  website: 3,
  document: 2,
  filing: 0,
};
/** All kinds of results. */
export const KINDS = Object.keys(KIND_WEIGHT) as readonly SearchKind[];

/** More rows, more weight, but never more than this. */
const MOST_FOR_SIZE = 8;

export function openIndex(file: SearchFile, language: string): SearchIndex {
  const { things, companies, filings } = file;
  const firstCompany = things.length;
  const firstFiling = firstCompany + companies.name.length;
  const count = firstFiling + filings.name.length;
  const parent = new Int32Array(count).fill(-1);
  const weight = new Float32Array(count);
  for (const [at, { kind, size = 0 }] of things.entries()) weight[at] = KIND_WEIGHT[kind] + sizeWeight(size);
  let filing = firstFiling;
  for (const [at, own] of companies.filings.entries()) {
    parent[firstCompany + at] = companies.group[at] ?? -1;
    weight[firstCompany + at] = KIND_WEIGHT.company + sizeWeight(own);
    for (let left = own; left > 0; left--) parent[filing++] = firstCompany + at;
  }
  return {
    ...searchedNames([...namesOf(file, language, { firstCompany, firstFiling })], file),
    file,
    language,
    count,
    kind: (entry) => things[entry]?.kind ?? (entry < firstFiling ? "company" : "filing"),
    parent,
    weight,
  };
}

/** Names of a page's own, by entry and the most important entry first, found as those of the file are: with its readings of characters. */
export function openNames(names: readonly (readonly string[])[], file: SearchFile): SearchedNames {
  const named = names.flatMap((own, entry) => own.map((text): Named => ({ entry, text, isNumber: false })));
  const count = names.length;
  return {
    ...searchedNames(named, file),
    count,
    parent: new Int32Array(count).fill(-1),
    weight: Float32Array.from(names, (_own, entry) => MOST_FOR_SIZE * (1 - entry / count)),
  };
}

function searchedNames(
  named: readonly Named[],
  { readings, simplified }: SearchFile,
): Pick<SearchedNames, "letters" | "readings" | "texts"> {
  const letters = layOut(named, createFold(simplified));
  return { letters, readings: readReadings(readings, letters), texts: named.map(({ text }) => text) };
}

const sizeWeight = (size: number): number => Math.min(MOST_FOR_SIZE, Math.log2(1 + size));

interface Places {
  readonly firstCompany: number;
  readonly firstFiling: number;
}

function* namesOf({ things, companies, filings }: SearchFile, language: string, places: Places): Iterable<Named> {
  for (const [entry, thing] of things.entries()) {
    if (!isIn(thing, language)) continue;
    for (const text of new Set([...Object.values(thing.name), ...(thing.also ?? [])])) yield { entry, text, isNumber: false };
  }
  for (const [at, text] of companies.name.entries()) yield { entry: places.firstCompany + at, text, isNumber: false };
  for (const [at, text] of companies.also) yield { entry: places.firstCompany + at, text, isNumber: false };
  for (const [at, text] of filings.name.entries()) yield { entry: places.firstFiling + at, text, isNumber: false };
  for (const [at, text] of filings.number.entries()) yield { entry: places.firstFiling + at, text, isNumber: true };
}

const isIn = ({ language: own }: SearchThing, language: string): boolean => own === undefined || own === language;
