import type { AppWords } from "./apps.ts";
import type { Reading } from "../../measure/league.ts";
import type { Clock } from "../../model/observations.ts";
import type { IssueLevel } from "../../model/issues.ts";
import type { AttentionWords } from "./attention.ts";
import type { ChangesWords } from "./changes.ts";
import type { ChartWords } from "./charts.ts";
import type { CheckWords } from "./checks.ts";
import type { CheckerWords } from "./checker.ts";
import type { ClassesWords } from "./classes.ts";
import type { CompareWords } from "./compare.ts";
import type { EventWords } from "./events.ts";
import type { FrontWords } from "./front.ts";
import type { FigureWords } from "./figures.ts";
import type { MethodsWords } from "./methods.ts";
import type { MoneyWords } from "./money.ts";
import type { RelationWords } from "./relations.ts";
import type { PlaceWords } from "./places.ts";
import type { ProductWords } from "./products.ts";
import type { ExplorerPageWords } from "./explorer.ts";
import type { NumberWords } from "./number.ts";
import type { ReviewWords } from "./review.ts";
import type { DesignWords } from "./design.ts";
import type { SearchWords } from "./search.ts";
import type { Area, Section } from "./sections.ts";
import type { SourceWords } from "./sources.ts";
import type { DateWords } from "../../model/date-words.ts";
import type { StoryWords } from "./stories.ts";
import type { ToldWords } from "./told.ts";
import type { VerdictWords } from "./verdict.ts";
import type { WhoWords } from "./who.ts";

/** Every string of the interface, and nothing about any industry: that is the dossier's. */
export interface Words extends DateWords {
  readonly brand: string;
  readonly skip: string;
  readonly navigation: string;
  /** All pages at once, in a narrow window. */
  readonly menu: string;
  readonly breadcrumb: string;
  readonly areas: Readonly<Record<Area, string>>;
  readonly sections: Readonly<Record<Section, string>>;
  readonly search: SearchWords;
  readonly design: DesignWords;
  readonly otherLanguage: string;
  readonly footer: string;
  readonly colon: string;
  /** Between two sentences of one paragraph. */
  readonly gap: string;
  readonly comma: string;
  /** Between the items of a list that has no last word. */
  readonly separator: string;
  /** A unit as the dossier names it, beside a count. */
  readonly unitOf: (unit: string, count: number) => string;
  readonly listed: (names: readonly string[]) => string;
  readonly brackets: (text: string) => string;

  readonly year: (name: string) => string;
  readonly upTo: (date: string) => string;
  readonly told: ToldWords;
  readonly clocks: Readonly<Record<Clock, string>>;
  readonly byClock: Readonly<Record<Clock, string>>;
  readonly locator: Readonly<Record<"page" | "sheet" | "table" | "row" | "cell" | "line", (value: number | string) => string>>;
  /** Where a row stands that was read from a copy: its number in the list first, for that leads to the original. */
  readonly inCopy: (serial: string | undefined, place: string) => string;
  /** In which cell of its row a value stands. */
  readonly cellOf: (name: string, cell: number) => string;
  readonly question: (parts: QuestionParts) => string;

  readonly readings: Readonly<Record<Reading | "leading", string>>;
  readonly overview: OverviewWords;
  readonly league: LeagueWords;
  readonly rows: RowWords;
  readonly registry: RegistryWords;
  readonly products: ProductWords;
  readonly places: PlaceWords;
  readonly compare: CompareWords;
  readonly group: GroupWords;
  readonly company: CompanyWords;
  readonly sources: SourceWords;
  readonly reported: ReportedWords;
  readonly announced: AnnouncedWords;
  readonly measure: MeasureWords;
  readonly number: NumberWords;
  readonly quality: QualityWords;
  readonly changes: ChangesWords;
  readonly checks: CheckWords;
  readonly checker: CheckerWords;
  readonly events: EventWords;
  readonly front: FrontWords;
  readonly explorer: ExplorerPageWords;
  readonly apps: AppWords;
  readonly methods: MethodsWords;
  readonly money: MoneyWords;
  readonly relations: RelationWords;
  readonly review: ReviewWords;
  readonly verdict: VerdictWords;
  readonly who: WhoWords;
  readonly stories: StoryWords;
  readonly figures: FigureWords;
  readonly classes: ClassesWords;
  readonly attention: AttentionWords;
  readonly notFound: { readonly title: string; readonly text: string };
  readonly cancellations: Readonly<Record<"title" | "lede" | "cancelledOn" | "notice", string>>;
  readonly charts: ChartWords;
}

/** A count as a question: "up to 31 December 2025" is `period`, in the page's language like the rest. */
export interface QuestionParts {
  readonly measure: string;
  readonly clock: Clock;
  readonly period: string;
  readonly place: string | null;
  readonly group: string | null;
}

export interface OverviewWords {
  readonly sure: (listed: string, asOf: string) => string;
  readonly roundsTitle: (round: { label: string; added: string; date: string; rank: number; of: number }) => string;
  readonly roundsSubtitle: string;
  readonly roundsAlt: (label: string, rounds: number, last: string, lastRound: string) => string;
  readonly totals: string;
  readonly changed: string;
  readonly changedLede: string;
  readonly latest: string;
  readonly added: string;
  readonly previous: string;
  readonly mostAdded: string;
  readonly movedUp: string;
  readonly movedDown: string;
  readonly ranks: (from: number, to: number) => string;
  readonly cancelled: (count: string) => string;
  /** Further leaders that are not named. */
  readonly others: (count: number) => string;
  readonly nobodyBehind: string;
  /** With `{groups}` where their names go. */
  readonly behind: (count: number) => string;
  readonly rule: string;
  readonly quality: string;
  readonly stories: string;
}

export interface LeagueWords {
  readonly title: string;
  readonly subtitle: (measure: string, asOf: string) => string;
  readonly rank: string;
  readonly group: string;
  readonly total: string;
  readonly share: string;
  readonly reading: string;
  readonly change: (before: string, last: string) => string;
  readonly newIn: (period: string) => string;
  readonly yearBefore: string;
  readonly entered: string;
  readonly same: string;
  readonly up: (places: number) => string;
  readonly down: (places: number) => string;
  readonly rest: string;
  readonly readings: (groups: number) => string;
}

export interface RowWords {
  readonly caption: string;
  readonly name: string;
  readonly filer: string;
  readonly number: string;
  readonly place: string;
  readonly class: string;
  readonly filedOn: string;
  readonly remark: string;
  readonly repaired: (reason: string) => string;
  readonly where: string;
  readonly attachment: string;
  readonly clocks: string;
  readonly late: string;
  readonly cancelled: (date: string) => string;
  readonly filerBefore: (name: string) => string;
  readonly nameBefore: (name: string) => string;
  /** What a remark says, by its code. */
  readonly remarks: Readonly<Record<string, string>>;
  readonly cells: string;
  readonly original: string;
  readonly announcement: string;
  readonly noAddress: string;
  readonly asOf: string;
  readonly publishedOn: string;
  readonly firstSeen: string;
  readonly unknown: string;
  readonly count: (count: string) => string;
}

export interface RegistryWords {
  readonly title: string;
  readonly lede: (count: string) => string;
  readonly first: (count: string) => string;
  readonly noScript: string;
  readonly everyAttachment: string;
}

export interface GroupWords {
  readonly index: string;
  /** Of groups for which a list has no room. */
  readonly more: (count: string) => string;
  readonly indexLede: string;
  readonly founded: string;
  readonly aliases: string;
  readonly brands: string;
  readonly apps: string;
  readonly place: (rank: number, of: number) => string;
  readonly rankThen: (rank: number | null) => string;
  /** With `{yearAgo}`, `{before}` and `{last}` where their counts go. */
  readonly pace: (growth: string, expected: string) => string;
  readonly notRanked: string;
  readonly byMeasure: string;
  readonly halfYears: string;
  readonly halfYearsAlt: (name: string, last: string, value: string) => string;
  readonly members: string;
  readonly membersLede: string;
  readonly member: string;
  readonly why: string;
  readonly bases: Readonly<Record<string, string>>;
  readonly rowsOf: string;
  readonly proposed: string;
  readonly proposedLede: string;
  readonly reported: string;
  readonly rows: string;
  readonly none: string;
}

export interface CompanyWords {
  readonly of: string;
  readonly noGroup: string;
  readonly series: string;
  readonly rows: string;
}

export interface ReportedWords {
  readonly title: string;
  /** What the value of an investment is. */
  readonly investor: string;
  readonly lede: (count: string, none: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly says: string;
  readonly value: string;
  readonly period: string;
  /** What its source tells, word for word. */
  readonly recorded: string;
  readonly by: string;
  readonly address: string;
  readonly standing: string;
  readonly standings: Readonly<Record<1 | 2 | 3 | 4, string>>;
  readonly noAddress: string;
  readonly contents: string;
}

export interface AnnouncedWords {
  readonly title: (series: string, date: string) => string;
  readonly lede: string;
  readonly figure: string;
  readonly said: string;
  readonly ours: string;
  readonly difference: string;
  readonly reason: string;
  readonly total: string;
  readonly added: (since: string) => string;
  readonly codes: Readonly<Record<string, string>>;
  readonly notice: string;
  readonly confirmedBy: string;
  /** What a total was read from, by the word of the dossier. */
  readonly confirmations: Readonly<Record<string, string>>;
  readonly against: string;
}

export interface MeasureWords {
  readonly index: string;
  readonly indexLede: string;
  readonly definition: string;
  readonly unit: string;
  readonly clock: string;
  readonly otherClocks: string;
  readonly counts: string;
  readonly inForce: string;
  readonly latest: string;
  readonly rounds: string;
  readonly round: string;
  readonly cumulative: string;
  readonly added: string;
  readonly halfYears: string;
  readonly years: string;
  readonly months: string;
  readonly period: string;
  readonly places: string;
  readonly place: string;
  readonly groups: string;
  readonly share: string;
  /** Of parts for which a table has no room. */
  readonly more: (count: string) => string;
  readonly differences: string;
  readonly announcedFor: string;
}

export interface QualityWords {
  readonly title: string;
  readonly lede: (errors: string, warnings: string, notes: string) => string;
  readonly levels: Readonly<Record<IssueLevel, string>>;
  readonly source: string;
  readonly level: string;
  readonly code: string;
  readonly count: string;
  readonly message: string;
  readonly where: string;
  readonly none: string;
  readonly differences: string;
  /** What is odd about a reported figure and what became of it, by the code of the issue. */
  readonly ofFigure: Readonly<Record<string, string>>;
  /** What codes of issues are called; one that is not here stands as it is. */
  readonly codes: Readonly<Record<string, string>>;
}
