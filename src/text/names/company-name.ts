/** The parts of an organisation's name, each a piece of the name as given; "" where there is none. */
export interface CompanyName {
  readonly name: string;
  readonly place: string;
  readonly brand: string;
  readonly trade: string;
  readonly form: string;
  readonly branch: string;
}

/** Where the parts stand in the folded name, half-open; both ends 0 where there is none. */
export class NameParts {
  placeStart = 0;
  placeEnd = 0;
  brandStart = 0;
  brandEnd = 0;
  tradeStart = 0;
  tradeEnd = 0;
  formStart = 0;
  formEnd = 0;
  branchStart = 0;
  branchEnd = 0;

  clear(): void {
    this.placeStart = this.placeEnd = this.brandStart = this.brandEnd = this.tradeStart = this.tradeEnd = 0;
    this.formStart = this.formEnd = this.branchStart = this.branchEnd = 0;
  }
}
