import type { Span } from "../text/code-points.ts";
import type { Quantity } from "../text/quantities/quantity.ts";
import type { Frame } from "./reading.ts";

/** How far from the number a thing was said, the nearest first; `reference`: taken up by 其, 该公司, it, the former. */
export const NEARNESS = ["own", "clause", "sentence", "reference", "paragraph", "text"] as const;
export type Nearness = (typeof NEARNESS)[number];

/** A thing of the dossier that words of the text may mean. */
export interface Link extends Span {
  readonly id: string;
  readonly how: Nearness;
}

/** When a number is told for; `frame` is null where nothing says so, or not so that a calendar could tell. */
export interface ClaimTime {
  readonly frame: Frame | null;
  readonly how: Nearness | "none" | "unclear";
}

/** Was it said beside the number, or in its clause? */
export const isClose = ({ how }: { readonly how: ClaimTime["how"] }): boolean => how === "own" || how === "clause";

/** Was it said in the number's sentence? */
export const isInSentence = ({ how }: { readonly how: ClaimTime["how"] }): boolean => isClose({ how }) || how === "sentence";

/** Was it said in the number's sentence, or taken up plainly? Only then may it refute by itself. */
export const isSaidNear = (how: ClaimTime["how"]): boolean => isInSentence({ how }) || how === "reference";

/** How a number stands to what it is of. */
export const COMPARATORS = [
  "value",
  "part",
  "sum",
  "difference",
  "growth",
  "share",
  "multiple",
  "points",
  "rank",
  "mean",
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** What is computed from other numbers. */
export const DERIVED: ReadonlySet<Comparator> = new Set([
  "sum",
  "difference",
  "growth",
  "share",
  "multiple",
  "points",
  "mean",
  "rank",
]);

/** What is computed from one number and another that it is held against. */
export const PAIRED: ReadonlySet<Comparator> = new Set(["difference", "growth", "share", "multiple", "points"]);

/** Only what is asserted is judged; a quoted number is somebody else's assertion and is judged as theirs. */
export const STANCES = ["asserted", "quoted", "planned", "negated", "hypothetical", "opinion", "asked"] as const;
export type Stance = (typeof STANCES)[number];

/** What a number is compared with: numbers of the text by index, things named, a time. */
export interface Against {
  readonly claims: readonly number[];
  readonly subjects: readonly Link[];
  readonly frame: Frame | null;
  /** The number that a share tells again: 477款，占78%. */
  readonly of?: number;
  /** The number that it is said to be a part of, by the words around both. */
  readonly within?: number;
  /** Words beside the first of `claims` say that it is the one that is compared with: 较6月的492个. */
  readonly isSaid?: true;
  /** `claims` are the numbers beside it, and no others can be meant. */
  readonly isBeside?: true;
  /** Numbers that are added up to what a share is of: two thirds come from the three together. */
  readonly together?: readonly number[];
  /** It is what the numbers before it leave of a whole. */
  readonly isRest?: true;
}

/** A number of a text and what it is taken to say. Every list has the nearest first and is empty where nothing is said. */
export interface Claim {
  readonly quantity: Quantity;
  readonly language: "zh" | "en";
  /** Counted over the whole text. */
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  /** Entities and declared subjects, by id of the dossier. More than one of one nearness: it is open which, or it is of all. */
  readonly subjects: readonly Link[];
  /** Ids of whatever else its paragraph has named so far, the last first: of them it may be if it is not of its subjects. */
  readonly nearby?: readonly string[];
  readonly measures: readonly Link[];
  readonly scopes: readonly Link[];
  readonly series: readonly Link[];
  readonly places: readonly Link[];
  /** Its clause says that it is of the whole country. */
  readonly isNational?: true;
  readonly time: ClaimTime;
  /** All so far or what was new in the period, where words say which. */
  readonly basis: "total" | "added" | null;
  readonly comparator: Comparator;
  readonly direction: "up" | "down" | null;
  readonly against: Against;
  /** Whose figure it is said to be: 据QuestMobile数据. */
  readonly measurer: Link | null;
  readonly stance: Stance;
  /** Words beside it that nothing knows, and that may narrow down what is counted. */
  readonly unknown: string;
  /** It stands in a table: the order of words tells nothing. */
  readonly cell?: true;
}
