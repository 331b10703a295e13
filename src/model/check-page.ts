import type { Localized } from "./text.ts";

/** What the page that checks a text tells its script, beside the facts. */
export interface CheckPageSetup {
  readonly words: CheckPageWords;
  /** Text to try it with, as the dossier gives it; "" where it gives none. */
  readonly sample: string;
}

/** Where the things that a verdict rests on have pages of their own: `check-links.json`. Addresses lie within a language. */
export interface CheckLinks {
  readonly version: 1;
  readonly measures: Readonly<Record<string, { readonly label: Localized; readonly slug: string }>>;
  /** The part of an address that names a place or a group. */
  readonly places: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
  /** Every question that has a page, as its address says it: "genai-filed--listed--to-2025-12-31". */
  readonly numbers: readonly string[];
  /** Pages of announced totals and of reported figures, by the ids that evidence may give. */
  readonly observations: Readonly<Record<string, string>>;
}

/** Words for the script of the page. `{gaps}` are filled by it. */
export interface CheckPageWords {
  readonly verdicts: Readonly<Record<"supported" | "refuted" | "disputed" | "not-enough-evidence", string>>;
  /** The number in its text, for a screen reader. */
  readonly mark: string;
  readonly summary: string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly took: string;
  readonly judged: Readonly<Record<"given" | "named" | "none", string>>;
  readonly stages: Readonly<Record<"facts" | "checking", string>>;
  readonly elapsed: string;
  readonly stop: string;
  readonly stopped: string;
  readonly failed: Readonly<Record<"facts" | "version" | "check" | "worker", string>>;
  readonly empty: string;
  readonly tooLong: string;
  readonly elsewhere: string;
  readonly forgotten: string;
  readonly notKept: string;
  readonly file: Readonly<Record<"loaded" | "document" | "not-text" | "too-large" | "unreadable", string>>;
  readonly all: string;
  readonly filter: string;
  readonly text: string;
  readonly list: string;
  readonly listEmpty: string;
  readonly listMore: string;
  readonly backToList: string;
  readonly backToText: string;
  readonly previous: string;
  readonly next: string;
  readonly position: string;
  readonly reason: string;
  readonly right: string;
  readonly about: string;
  readonly aboutParts: Readonly<
    Record<"subject" | "measure" | "place" | "period" | "measurer" | "comparator" | "stance", string>
  >;
  readonly aboutNothing: string;
  readonly comparators: Readonly<Record<string, string>>;
  readonly stances: Readonly<Record<string, string>>;
  readonly remarks: string;
  readonly conflicts: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly rows: string;
  readonly upTo: string;
  readonly between: string;
  readonly clocks: Readonly<Record<"filed_on" | "listed_as_of" | "published_on" | "first_seen", string>>;
  readonly showRows: string;
  readonly numberPage: string;
  readonly observation: string;
  readonly inDossier: string;
  readonly observationPage: string;
  readonly source: string;
  readonly locator: Readonly<Record<"page" | "sheet" | "table" | "row" | "cell" | "line", string>>;
  readonly rowsTitle: string;
  readonly rowsLoading: string;
  readonly rowsFailed: string;
  readonly rowsDiffer: string;
  readonly rowsMore: string;
  readonly columns: Readonly<Record<"name" | "filer" | "number" | "place" | "filedOn" | "list", string>>;
  readonly close: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly reportTitle: string;
  readonly separator: string;
}
