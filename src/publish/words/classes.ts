/** Classes of what is filed: counts and shares with how sure they are. */
export interface ClassesWords {
  readonly title: string;
  readonly none: string;
  readonly lede: string;
  /** "Foundation models: from 57.4% in the second half of 2023 to 0.9% in the second half of 2026" */
  readonly finding: (told: ClassTold) => string;
  /** "Foundation models: 10.9% of all 1,105 (95% interval 9.1%–12.7%)." */
  readonly extent: (told: ClassTold) => string;
  readonly clock: string;
  readonly halfYear: string;
  readonly all: string;
  readonly total: string;
  readonly label: string;
  readonly count: string;
  readonly share: string;
  readonly interval: string;
  readonly byHand: string;
  readonly shown: string;
  readonly shownLede: string;
  readonly chart: (scheme: string, series: string) => string;
  readonly alt: (labels: string, from: string, to: string) => string;
  readonly legend: string;
  readonly source: string;
  readonly csv: string;
  readonly places: string;
  readonly groups: string;
  readonly few: (least: number) => string;
  readonly rows: (label: string) => string;
  readonly rowsLede: (count: string) => string;
  readonly probability: string;
  readonly by: string;
  readonly labellers: Readonly<Record<string, string>>;
  readonly methods: string;
  readonly upTo: (high: string) => string;
}

/** What one class comes to; shares are percentages in words. */
export interface ClassTold {
  readonly label: string;
  readonly share: string;
  /** null where it is no wider than the share. */
  readonly interval: string | null;
  readonly total: string;
  /** Its share if all that cannot be told were of it; null where that is no more. */
  readonly most: string | null;
  /** Its share in the first and in the last half-year that are drawn; null where these are one, or alike. */
  readonly course: { readonly from: ClassAt; readonly to: ClassAt } | null;
}

export interface ClassAt {
  readonly halfYear: string;
  readonly share: string;
}
