import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";

/** What a number is known to be, or is said to be; exact decimals or "1/3" as in a Quantity, in the unit of the claim. */
export interface KnownNumber {
  /** [low, high]: anything in between. */
  readonly value: string | readonly [string, string];
  /** All that it may be, if that is more. */
  readonly range?: readonly [string, string];
  /** A bound that is taken at its face: 突破1500万 is at least that. */
  readonly bound: "at-least" | "at-most" | null;
  readonly source: "text" | "dossier";
  /** What part of a thing it covers; null where that is all of it, or unsaid. Nothing is compared across scopes unremarked. */
  readonly scope: string | null;
}

/** What is known of a claim of the text, by index. Of source `text`, it takes the place of what the quantity says. */
export type ValueOf = (claim: number) => KnownNumber | undefined;

/** What others have found of the claims of a text, for the arithmetic between them. */
export interface Surroundings {
  /** What a claim's number should be by the dossier. */
  readonly valueOf: ValueOf;
  /** What a derived claim is compared with, or is a share of, where the text gives no number for it. */
  readonly baseOf?: ValueOf;
  /** What a derived claim was computed for (the 868 of 增幅26%), where the text gives no number for it. */
  readonly ownOf?: ValueOf;
  /** How the dossier's lists and figures judge a claim by itself. */
  readonly stateOf?: (claim: number) => ArithmeticState | undefined;
  /** What a claim counts beside its time, where that is known: all so far, or what is new. Two bases are no contradiction. */
  readonly basisOf?: (claim: number) => string | undefined;
  /** How many places of the list stand before that of a claim, by our own counts; undefined where no list has its number. */
  readonly placesBefore?: (claim: number) => number | undefined;
  /** Does a measure add up over time (money raised), so that half a year is part of its year? */
  readonly isFlow?: (measure: string) => boolean;
}

export type ArithmeticState = "holds" | "fails" | "open";

/** What arithmetic says of one claim. */
export interface ArithmeticResult {
  readonly state: ArithmeticState;
  readonly reason: Said;
  /** In the unit and style of the claim, without the unit: "528万", "1.3"; null unless it fails. */
  readonly right: string | null;
  /** Claims it was computed from, by index. */
  readonly operands: readonly number[];
  /** Claims that give the same thing another value, or cannot be right together with this one. */
  readonly conflicts: readonly number[];
  readonly remarks: readonly Said[];
  /** It fails by its direction alone: a fall told as a rise. */
  readonly isTurned?: true;
  /** It was computed from numbers of what the words beside it name. */
  readonly isNamed?: true;
  /** It fails as a part that is larger than its whole, whatever it is computed from. */
  readonly isPart?: true;
}

/** Of a text alone. */
export const NOTHING_KNOWN: Surroundings = { valueOf: () => undefined };

/** What is planned, denied or asked is nobody's statement of what is so. */
export const isJudged = ({ stance }: Claim): boolean => stance === "asserted" || stance === "quoted";
