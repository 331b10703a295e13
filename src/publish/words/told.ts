/** What the ways of writing a time say in the page's language, and how a telling is called. */
export interface ToldWords {
  /** By the way it is written, with `{}` for each date: "past year to {}". A remark in brackets is a way of its own. */
  readonly times: Readonly<Record<string, string>>;
  /** Before somebody else did the same. */
  readonly earlier: (name: string) => string;
  /** Whose number it is that another page tells. */
  readonly via: (whose: string, teller: string) => string;
}
