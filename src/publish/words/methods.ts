/** Words of the page of methods, and of its tables that say how right the rules are. */
export interface MethodsWords {
  readonly lede: string;
  readonly contents: string;
  readonly accuracy: string;
  readonly accuracyLede: string;
  /** Leads from a rule to its figures. */
  readonly toFigures: (count: number) => string;
  /** Opens the figures that are folded away. */
  readonly more: (count: number) => string;
  /** Heads the figures of no rule on the page. */
  readonly others: string;
  readonly what: string;
  readonly share: string;
  readonly interval: string;
  readonly of: string;
  readonly from: string;
}
