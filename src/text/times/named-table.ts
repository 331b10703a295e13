import { groupBy } from "../../model/group-by.ts";
import { isLatin, type CodePoints, type Span } from "../code-points.ts";
import { WordTable } from "../word-table.ts";
import { isBareYear, type DatePart } from "./date-part.ts";
import type { Found } from "./said.ts";
import type { NamedPeriod } from "./time-mention.ts";

const REACHES: readonly (readonly [string, DatePart["reach"]])[] = [
  ["当天", null],
  ["当日", null],
  ["期间", null],
  ["以来", "since"],
  ["至今", "since"],
  ["之前", "until"],
  ["前", "until"],
  ["之后", "after"],
  ["后", "after"],
];

/** How long the word is that holds a place, for each place of the words. */
function coveredBy(names: readonly Span[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const { start, end } of names) for (let at = start; at < end; at += 1) places.set(at, end - start);
  return places;
}

/** Periods that are passed in by name: 春节, Golden Week. */
export class NamedTable {
  readonly #words: WordTable<readonly NamedPeriod[]>;
  readonly #first: ReadonlySet<string>;

  /** Length of the known word that holds a place of the text. */
  readonly #longer: ReadonlyMap<number, number>;

  /** `names`: words of the text in which no period is meant. */
  constructor(named: readonly NamedPeriod[], names: readonly Span[] = []) {
    this.#longer = named.length === 0 ? new Map() : coveredBy(names);
    const byWord = groupBy(named, ({ word }) => word);
    this.#words = new WordTable(byWord);
    this.#first = new Set([...byWord.keys()].map((word) => Array.from(word)[0] ?? ""));
  }

  mayBegin(point: string): boolean {
    return this.#first.has(point);
  }

  at(points: CodePoints, at: number, year: DatePart | null = null): Found | undefined {
    if (!this.#first.has(points.at(at))) return undefined;
    const match = this.#words.longestAt(points, at);
    if (match && (this.#longer.get(at) ?? 0) > match.end - at) return undefined;
    if (!match || (isLatin(points.at(match.end - 1)) && isLatin(points.at(match.end)))) return undefined;
    const after = REACHES.find(([word]) => points.has(word, match.end));
    const end = match.end + (after?.[0].length ?? 0);
    return { end, said: { kind: "named", periods: match.value, year, reach: after?.[1] ?? null } };
  }

  /** 2026年春节, 今年春节期间. */
  afterYear(points: CodePoints, year: DatePart): Found | undefined {
    return isBareYear(year) ? this.at(points, year.end, year) : undefined;
  }
}
