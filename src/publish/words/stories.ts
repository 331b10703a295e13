import type { IndexFigure } from "../../claim/bound/bound-number.ts";

/** Pages of stories. */
export interface StoryWords {
  readonly title: string;
  readonly lede: string;
  /** Under the headline. */
  readonly publishedOn: (date: string) => string;
  readonly signedBy: (names: string) => string;
  readonly howMany: (numbers: number) => string;
  readonly corrected: string;
  readonly correctedOn: (date: string, reason: string) => string;
  readonly changed: (before: string, after: string) => string;
  readonly added: (after: string) => string;
  readonly takenOut: (before: string) => string;
  readonly worked: string;
  readonly workedLede: string;
  /** The mark of a corrected story in a list. */
  readonly correctedMark: string;
  readonly all: string;
  readonly appearances: (name: string, list: string, period: string) => string;
  readonly titleShare: (name: string, list: string, period: string) => string;
  readonly classCount: (label: string, series: string, period: string) => string;
  readonly classShare: (label: string, series: string, period: string) => string;
  readonly allTime: string;
  readonly announced: (series: string, period: string) => string;
  readonly index: Readonly<Record<IndexFigure, (group: string) => string>>;
}
