/** Words of the page that searches; those of its script are in src/web/search. */
export interface SearchWords {
  readonly title: string;
  readonly lede: (companies: string, filings: string) => string;
  readonly noScript: string;
  readonly lists: string;
  /** Above what stands in no area with others. */
  readonly beside: string;
}
