/** Words of the page of one thing filed: a service, an app, a model. */
export interface ProductWords {
  /** Follows a date that is no day. */
  readonly precision: Readonly<Record<"month" | "year", string>>;
  readonly notGiven: string;
  readonly cancelled: (day: string, noticed: string) => string;
  readonly labels: string;
  readonly labelledBy: (probability: string | null, by: string) => string;
  readonly dates: string;
  readonly row: string;
  readonly rows: string;
  readonly sameName: string;
  readonly sameNameLede: string;
  readonly moreOfName: (count: string) => string;
  readonly builtOn: string;
  readonly buildsOn: string;
  readonly builtLede: string;
  readonly statuses: Readonly<Record<string, string>>;
  readonly reported: string;
  readonly reportedLede: string;
  readonly disputed: (count: number) => string;
  readonly attention: (name: string) => string;
}
