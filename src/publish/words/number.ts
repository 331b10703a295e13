/** Words of the page of a number. */
export interface NumberWords {
  readonly kicker: string;
  readonly breakdown: string;
  readonly breakdownLede: string;
  /** From where to where in a document some rows stand. */
  readonly span: (first: string, last: string) => string;
  readonly agrees: (said: string) => string;
  readonly disagrees: (said: string, difference: string) => string;
  readonly toMeasure: string;
}
