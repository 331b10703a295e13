/** Words of the map of places and of the page of one. */
export interface PlaceWords {
  readonly lede: string;
  readonly map: (measure: string, asOf: string) => string;
  readonly mapLede: string;
  readonly mapAlt: (measure: string, places: string) => string;
  /** Where most are. */
  readonly found: (told: PlacesTold) => string;
  readonly nowhere: (measure: string) => string;
  /** What the shades mean: how many filings a place has. */
  readonly legend: string;
  readonly from: (low: string, high: string) => string;
  readonly offMap: string;
  readonly none: string;
  readonly unknown: (count: string, series: string) => string;
  readonly unknownTitle: string;
  readonly newestOf: (shown: string, all: string) => string;
  readonly place: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly byMeasure: string;
  readonly halfYears: string;
  readonly halfYearsLede: string;
  readonly halfYear: string;
  readonly groups: string;
  readonly noGroups: string;
  readonly filers: string;
  readonly rows: string;
  readonly newest: string;
  readonly nothing: string;
  readonly allRows: string;
}

export interface PlacesTold {
  readonly names: string;
  /** More than one place has the most. */
  readonly several: boolean;
  readonly count: string;
  readonly whole: string;
  readonly share: string;
  /** The first of them together; null where there are no more. */
  readonly foremost: { readonly count: number; readonly share: string } | null;
}
