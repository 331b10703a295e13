import type { ComparedKind } from "../shown/compared-kinds.ts";

/** Words of the pages that put things side by side. */
export interface CompareWords {
  readonly lede: string;
  readonly ready: string;
  readonly readyLede: string;
  readonly every: string;
  readonly everyLede: string;
  readonly kinds: Readonly<Record<ComparedKind, string>>;
  readonly onePage: string;
  readonly partsNote: string;
  readonly largestOf: (shown: string, all: string) => string;
  readonly allOf: (name: string) => string;
  readonly partOf: (kind: string, part: string) => string;
  readonly allOfLede: string;
  readonly companiesLede: string;
  readonly beside: string;
  readonly name: string;
  readonly measure: string;
  readonly value: string;
  readonly counted: (asOf: string) => string;
  /** Beside a count of numbers in force, where the page behind it has more rows. */
  readonly ofRows: (rows: string) => string;
  readonly ofTitles: (titles: string, start: string, end: string) => string;
  readonly backings: Readonly<Record<"backed-by" | "backs", string>>;
  readonly noScope: string;
  readonly noFigure: string;
  readonly nothing: string;
  readonly moreDisputes: (count: string) => string;
  readonly none: string;
  readonly script: CompareScriptWords;
}

/** What the script says, by the names of attributes; `{name}` stands for what it fills in. */
export type CompareScriptWords = Readonly<
  Record<
    | "chosen"
    | "field"
    | "placeholder"
    | "found"
    | "none-found"
    | "no-search"
    | "add"
    | "remove"
    | "full"
    | "one"
    | "many"
    | "twice"
    | "unknown"
    | "and-more"
    | "mixed"
    | "loading"
    | "failed"
    | "measure"
    | "no-figure"
    | "alike"
    | "unlike",
    string
  >
>;
