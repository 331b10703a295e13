/** Words of the page of key players. */
export interface PlayerWords {
  readonly title: string;
  readonly lede: (investments: string, parties: string, statements: string) => string;
  readonly until: (date: string) => string;
  readonly undated: (count: string) => string;
  readonly caution: string;
  readonly nothing: string;
  readonly method: string;
  /** The same from the command line, `{command}` where it goes. */
  readonly command: string;
  readonly more: (count: string) => string;
  readonly csv: string;
  readonly source: (pages: string) => string;
  readonly investors: Part & {
    readonly finding: (who: string, count: string) => string;
    readonly share: (who: string, count: string) => string;
  };
  readonly companies: Part & {
    readonly finding: (who: string, count: string) => string;
    readonly share: (who: string, count: string) => string;
  };
  readonly bridges: Part & { readonly finding: (who: string, pairs: string) => string; readonly none: string };
  readonly camps: Part & { readonly finding: (count: string, around: string, size: string) => string; readonly one: string };
  readonly together: Part & { readonly finding: (left: string, right: string, count: string) => string; readonly none: string };
  readonly heads: Readonly<
    Record<
      | "rank" | "investor" | "company" | "who" | "backs" | "shared" | "backers" | "statements" | "core" | "walk" | "camp" | "last"
      | "between" | "otherCamps" | "cutOff" | "size" | "members" | "within" | "out" | "pair" | "common" | "which",
      string
    >
  >; // prettier-ignore
  readonly around: (names: string) => string;
}

/** Of one table: what it is called in a list, what was measured and how to read it. */
interface Part {
  readonly name: string;
  readonly measured: string;
  readonly note: string;
}
