import { groupBy } from "../../model/group-by.ts";
import { isLatin, type CodePoints } from "../code-points.ts";
import { WordTable } from "../word-table.ts";
import type { DatePart } from "./date-part.ts";
import type { Found } from "./said.ts";
import type { NamedPeriod } from "./time-mention.ts";

const REACHES: readonly (readonly [string, DatePart["reach"]])[] = [
  ["期间", null],
  ["以来", "since"],
  ["至今", "since"],
  ["之前", "until"],
  ["前", "until"],
  ["之后", "after"],
  ["后", "after"],
];

/** Periods that are passed in by name: 春节, Golden Week. */
export class NamedTable {
  readonly #words: WordTable<readonly NamedPeriod[]>;
  readonly #first: ReadonlySet<string>;

  constructor(named: readonly NamedPeriod[]) {
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
    if (!match || (isLatin(points.at(match.end - 1)) && isLatin(points.at(match.end)))) return undefined;
    const after = REACHES.find(([word]) => points.has(word, match.end));
    const end = match.end + (after?.[0].length ?? 0);
    return { end, said: { kind: "named", periods: match.value, year, reach: after?.[1] ?? null } };
  }

  /** 2026年春节, 今年春节期间. */
  afterYear(points: CodePoints, year: DatePart): Found | undefined {
    const bare = year.month === null && year.months === null && year.day === null && !year.last && year.reach === null;
    return bare ? this.at(points, year.end, year) : undefined;
  }
}
