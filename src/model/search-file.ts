import type { Localized } from "./text.ts";

/** What a search can find. */
export type SearchKind =
  | "group"
  | "app"
  | "investor"
  | "subject"
  | "company"
  | "filing"
  | "measure"
  | "measurer"
  | "website"
  | "source"
  | "document"
  | "story"
  | "place"
  | "page";

/**
 * `search.json`: all that search looks in, for both languages, by column where there are thousands. Companies stand in an order of
 * their own; filings stand under their companies, so that no row has to name its company.
 */
export interface SearchFile {
  readonly version: 1;
  readonly languages: readonly string[];
  /** Everything but companies that file and filings. */
  readonly things: readonly SearchThing[];
  readonly companies: SearchCompanies;
  readonly filings: SearchFilings;
  /** A reading, then all characters that can be read so: "a阿啊 ai爱". Only characters that occur in what is searched. */
  readonly readings: string;
  /** Traditional characters each followed by the simplified one, where that occurs. */
  readonly simplified: string;
}

export interface SearchThing {
  readonly kind: Exclude<SearchKind, "filing">;
  /** Within a language. */
  readonly address: string;
  readonly name: Localized;
  /** Other names by which it is found. */
  readonly also?: readonly string[];
  /** How much there is of it: rows of a group, investments, figures. */
  readonly size?: number;
  /** The one language it exists in. */
  readonly language?: string;
  /** The same id as in `companies.group`; of groups alone. */
  readonly id?: string;
}

export interface SearchCompanies {
  readonly name: readonly string[];
  readonly slug: readonly string[];
  /** Which of the things is its group; −1 for none. */
  readonly group: readonly number[];
  /** How many of the filings are its own: the next so many. */
  readonly filings: readonly number[];
  /** Further names: which company, and the name. */
  readonly also: readonly (readonly [company: number, name: string])[];
}

export interface SearchFilings {
  readonly name: readonly string[];
  readonly number: readonly string[];
  readonly series: readonly number[];
  readonly seriesNames: readonly Localized[];
  readonly attachment: readonly number[];
  readonly attachmentSlugs: readonly string[];
  /** Last part of the address of its own page: "=" for the number in lower case, "" where it has none. */
  readonly page: readonly string[];
  /** "t1r17" on the page of the attachment. */
  readonly at: readonly string[];
}
