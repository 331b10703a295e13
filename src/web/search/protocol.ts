import type { SearchKind } from "../../model/search-file.ts";
import type { ShownHit } from "./shown-hit.ts";

/** What the page asks the worker, one question after the other: the next one is asked when the last is answered. */
export type Question =
  | {
      readonly kind: "open";
      /** Whole address of the file, for the worker lies elsewhere than the page. */
      readonly file: string;
      readonly language: string;
      /** What the palette can do, by its own id: how it is called. */
      readonly actions: Readonly<Record<string, string>>;
    }
  | { readonly kind: "start"; readonly most: number }
  | { readonly kind: "find"; readonly query: string; readonly most: number }
  /** A page's own names, by entry and the most important entry first: found from then on as the site's are. */
  | { readonly kind: "names"; readonly names: readonly (readonly string[])[] }
  | { readonly kind: "among"; readonly query: string; readonly most: number }
  /** What has a page of its own in one of these folders. */
  | { readonly kind: "pick"; readonly query: string; readonly folders: readonly string[]; readonly most: number }
  | {
      readonly kind: "list";
      readonly query: string;
      readonly only: SearchKind | null;
      readonly withAlike: boolean;
      readonly most: number;
    };

export interface Found {
  /** The best of them, ready to be shown. */
  readonly hits: readonly ShownHit[];
  /** All that is what was asked for. */
  readonly count: number;
  /** So many more are only like it: they have an error, or initials inside in common. */
  readonly alike: number;
  /** Nothing is written or spelled so: what is shown has a letter wrong. */
  readonly isNear: boolean;
}

/** What the page of search shows: results alone, without what the palette can do; the counts are of the chosen kind. */
export interface Listed extends Found {
  readonly perKind: readonly (readonly [kind: SearchKind, count: number])[];
}

/** Answer to each kind of question; `open` is answered by whether there is anything to search in. */
export interface Answers {
  readonly open: boolean;
  readonly start: readonly ShownHit[];
  readonly find: Found;
  readonly list: Listed;
  readonly pick: readonly ShownHit[];
  readonly names: true;
  /** Entries, the best first. */
  readonly among: readonly number[];
}
