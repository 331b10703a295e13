/** One sentence for the reader, in both languages of the report; neither is made from the other. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}
