import type { DatePrefix } from "./dates.ts";
import type { Locator } from "./locator.ts";

/** Columns of labels.csv, in the order in which they are written. */
export const LABEL_COLUMNS = ["series", "number", "scheme", "label", "by", "on", "basis", "sample"] as const;

/**
 * How the labelled filings were chosen: `random` rows are a random sample of their series, and what is measured on them
 * holds for the rest. Any other word, or none, is a row that somebody chose, and nothing is measured on it.
 */
export const RANDOM_SAMPLE = "random";

/** A label that a person gave: it wins over every rule and every model. Taking the row away takes it back. */
export interface HumanLabel {
  readonly series: string;
  /** As published, so that the row outlives any id. */
  readonly number: string;
  readonly scheme: string;
  readonly label: string;
  readonly by: string;
  readonly on: DatePrefix;
  /** What it rests on, in a word or a few. */
  readonly basis: string;
  readonly sample: string;
}

/** A human label with where it stands, for the issues that name it. */
export interface GivenLabel extends HumanLabel {
  readonly locator: Locator;
}

/** How a label came to be where no person gave it: words and model agree, the model alone, or not decided. */
export const LABELLERS = ["rule", "model", "unclear"] as const;

/** The class of one number of one series under one scheme. */
export interface FilingLabel {
  readonly scheme: string;
  readonly series: string;
  readonly number: string;
  /** The company that filed it. */
  readonly entity: string;
  /** null where it stands outside of the part that the scheme divides. */
  readonly label: string | null;
  /** Of `label`, 0 to 1; 1 where a person gave it. Of what is unclear: of the likeliest label. */
  readonly probability: number;
  /** One of LABELLERS, or the person. */
  readonly by: string;
  /**
   * What the model gives each label of the scheme, in its order: adding up to 1, or to how likely it stands in the part that
   * the scheme divides. For a filing whose label a person gave it comes from a model that has seen no filing of that filer.
   */
  readonly predicted: readonly number[];
  /** A person's label of a filing in the random sample: the predictions are held against it. */
  readonly isSampled: boolean;
  readonly isHuman: boolean;
}
