import { NO_CLAIM_WORDS, type ClaimWords } from "../model/claim-words.ts";
import type { DatePrefix } from "../model/dates.ts";
import type { DossierHead, Measure } from "../model/dossier.ts";
import type { FigureMeasure, Measurer } from "../model/figures.ts";
import type { Locator } from "../model/locator.ts";
import type { Observation } from "../model/observations.ts";
import type { AnnouncedTotal, Attachment } from "../model/records.ts";
import type { CountedRow, RowsIndex } from "../measure/rows.ts";
import type { NamedPeriod } from "../text/times/time-mention.ts";

/** What others report, and the words for it: plain data, so that it can be packed for a page. */
export interface FigureFacts {
  /** All reported figures, whatever their standing and whatever excludes them. */
  readonly figures: readonly KnownFigure[];
  /** Their measures as figures.yml declares them: units, kind, whose reading is preferred. */
  readonly figureMeasures: readonly FigureMeasure[];
  readonly measurers: readonly Measurer[];
  /** By which words prose means them, and what they are called. */
  readonly words: ClaimWords;
  /** Holidays and other stretches of time that prose calls by a name. */
  readonly named: readonly NamedPeriod[];
  /** Entity ids of subjects that draw one field alike, each list one definition: what two institutes count as 中国AI. */
  readonly alike: readonly (readonly string[])[];
}

/** A reported figure, when its page went up and in which row of the dossier it stands. */
export interface KnownFigure extends Observation {
  /** null where the page has no date that can be read. */
  readonly published: DatePrefix | null;
  readonly locator: Locator;
}

/** Of a dossier without reported figures and words. */
export const NO_FIGURES: FigureFacts = {
  figures: [],
  figureMeasures: [],
  measurers: [],
  words: NO_CLAIM_WORDS,
  named: [],
  alike: [],
};

/**
 * What a text is checked against: plain data, and the rows that are counted. Browsers get all of it (fact-pack.ts), so a
 * field may hold texts, finite numbers, booleans, null, lists, records, maps and sets, and no functions.
 */
export interface CheckFacts extends FigureFacts {
  readonly head: DossierHead;
  readonly measures: readonly Measure[];
  readonly places: readonly NamedPlace[];
  /** Of a row only what decides whether it is counted; in a browser its `number` is not the printed one. */
  readonly index: RowsIndex<CountedRow>;
  readonly announced: readonly AnnouncedTotal[];
  readonly attachments: readonly Attachment[];
  /** The date of the newest list. */
  readonly latest: DatePrefix;
}

export interface NamedPlace {
  readonly name: string;
  readonly short: string;
}
