/** Words of the table that says how right the rules are. */
export interface MethodsWords {
  readonly accuracy: string;
  readonly accuracyLede: string;
  readonly rule: string;
  readonly share: string;
  readonly interval: string;
  readonly of: string;
  readonly from: string;
}
