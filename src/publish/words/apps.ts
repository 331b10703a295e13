/** Words of the pages of apps and models that figures speak of. */
export interface AppWords {
  readonly kind: string;
  readonly told: (figures: string) => string;
  readonly group: string;
  readonly attention: string;
  readonly filed: string;
  readonly notFiled: string;
}
