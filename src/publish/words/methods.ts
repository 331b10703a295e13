/** Words of the page of methods, and of its table that says how right the rules are. */
export interface MethodsWords {
  readonly lede: string;
  readonly accuracy: string;
  readonly accuracyLede: string;
  readonly rule: string;
  readonly share: string;
  readonly interval: string;
  readonly of: string;
  readonly from: string;
}
