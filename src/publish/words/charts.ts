/** What charts say of themselves: their findings, from numbers that the data give, and what stands around every drawing. */
export interface ChartWords {
  readonly source: string;
  /** What the box around a drawing is called. */
  readonly drawing: string;
  readonly data: string;
  readonly embed: string;
  readonly allData: string;
  readonly eachRow: string;
  readonly titles: string;
  readonly opens: string;
  readonly round: string;
  readonly added: string;
  readonly rank: string;
  readonly rankOf: (rank: number) => string;
  readonly period: string;
  readonly value: string;
  readonly group: string;
  readonly share: string;
  /** "2 to 4", "2": ranks, or values with their unit. */
  readonly fromTo: (low: string, high: string) => string;
  /** The groups of each echelon, foremost first; the share of variants that a gap takes. */
  /** Of an app, a model or a group. */
  readonly name: string;
  readonly outcomeAlt: (label: string, count: string) => string;
  readonly echelons: (tiers: readonly string[], agreement: string) => string;
  readonly echelonsMeasured: (variants: string, agreement: string) => string;
  /** Of the index and the dossier's figures. */
  readonly ownSource: string;
  readonly robustness: (told: Told<"first" | "share" | "widest" | "best" | "worst">) => string;
  readonly robustnessMeasured: (variants: string) => string;
  /** What leaving one outcome out does to ranks; a group that moves most, or none. */
  readonly without: (told: Told<"group" | "measure" | "from" | "to"> | null) => string;
  readonly withoutMeasured: string;
  readonly withoutAlt: (groups: string) => string;
  readonly allIn: string;
  readonly withoutOne: (measure: string) => string;
  readonly halfYears: (told: {
    readonly name: string;
    readonly half: string;
    readonly last: number;
    readonly before: number | null;
  }) => string;
  readonly halfYearsMeasured: (measure: string, unit: string) => string;
  readonly roundsMeasured: (unit: string) => string;
  readonly usageMeasured: (measure: string, scope: string) => string;
  readonly onlyOne: (app: string, number: string, during: string) => string;
  readonly shares: string;
  readonly timeline: (told: {
    readonly all: number;
    readonly year: string;
    readonly most: string;
    readonly kind: string;
    readonly ofKind: string;
  }) => string;
  readonly timelineMeasured: (from: string, to: string) => string;
  readonly money: (
    told: Told<"subject" | "period" | "value"> & { readonly highest: Told<"period" | "value"> | null; readonly of: number },
  ) => string;
  readonly moneyMeasured: (measure: string) => string;
  readonly newFirms: (told: Told<"year" | "value">) => string;
  readonly newFirmsMeasured: (subject: string, edition: string) => string;
  readonly strips: (told: Told<"name" | "share" | "month">) => string;
  readonly stripsMeasured: (list: string, from: string, to: string) => string;
  readonly dailyMeasured: (list: string, from: string, to: string) => string;
  readonly placebosMeasured: (list: string) => string;
  readonly thisCampaign: string;
  readonly otherDate: (number: number) => string;
  readonly ranks: (told: RanksTold) => string;
  readonly ranksMeasured: (measure: string, by: string) => string;
  readonly ranksOfApps: (measured: string, by: string) => string;
  readonly ranksAlt: (names: string, from: string, to: string) => string;
  readonly halfYearShort: (name: string) => string;
  readonly leagueBy: (lowest: number) => string;
  /** The widest range between measurers of one thing at one time. */
  readonly conflicts: (told: Told<"app" | "times" | "period" | "low" | "lowBy" | "high" | "highBy">) => string;
  readonly conflictsMeasured: (measure: string) => string;
  readonly conflictsAlt: (app: string, measurers: string) => string;
  readonly conflictsNote: string;
  readonly yearBefore: string;
  readonly courses: (told: CoursesTold) => string;
  readonly coursesMeasured: (measured: string) => string;
  readonly coursesAlt: (app: string, readings: string) => string;
  readonly coursesNote: string;
}

export type Told<K extends string> = Readonly<Record<K, string>>;

/** Who is first at last, alone or with others, since when without a break, and who climbed most from the first time to the last. */
export interface RanksTold {
  readonly first: readonly string[];
  readonly at: string;
  readonly since: string;
  readonly always: boolean;
  readonly climber: { readonly name: string; readonly from: number; readonly to: number } | null;
}

/** How many stand higher at their last reading than at their first, how many lower, and who moved most that way. */
export interface CoursesTold {
  readonly all: number;
  readonly up: number;
  readonly down: number;
  /** Who rose most, or where none rose, fell most, and how many times its first reading the last is; null where none moved. */
  readonly most: { readonly app: string; readonly rose: boolean; readonly times: string } | null;
}
