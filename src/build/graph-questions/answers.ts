import type { DatePrefix } from "../../model/dates.ts";

/** Who says something: the name, the page and the row of the site that holds it. */
export interface AnswerSource {
  readonly publisher: string;
  readonly address: string | null;
  readonly row: string | null;
}

/** One end of a relation, as the dossier calls it. */
export interface AnswerParty {
  readonly id: string;
  readonly name: string;
  /** Its name in the dossier's further languages, where it has one. */
  readonly names: Readonly<Record<string, string>>;
  /** Address of its page within a language; null where it has none. */
  readonly page: string | null;
}

/** Dates by which something was first and last evidenced. */
export interface AnswerDates {
  readonly first: DatePrefix | null;
  readonly last: DatePrefix | null;
}

export interface PlayerAnswer extends AnswerParty {
  readonly backs: number;
  readonly shared: number;
  readonly backedBy: number;
  readonly between: number;
  readonly cutOff: number;
  readonly core: number;
  readonly walk: number;
  /** From 1, the largest first. */
  readonly camp: number;
  readonly otherCamps: readonly number[];
  readonly last: DatePrefix | null;
}

export interface PlayersAnswer {
  readonly asOf: DatePrefix | null;
  readonly investments: number;
  readonly undated: number;
  readonly parties: number;
  readonly investors: readonly PlayerAnswer[];
  readonly companies: readonly PlayerAnswer[];
  readonly bridges: readonly PlayerAnswer[];
  readonly camps: readonly {
    readonly camp: number;
    readonly linesWithin: number;
    readonly linesOut: number;
    readonly members: readonly AnswerParty[];
  }[];
  readonly together: readonly { readonly pair: readonly AnswerParty[]; readonly common: readonly AnswerParty[] }[];
}

/** One investor, or company, that two have in common, with what is told of it and of each. */
export interface CommonAnswer extends AnswerParty {
  readonly left: AnswerDates & { readonly sources: readonly AnswerSource[] };
  readonly right: AnswerDates & { readonly sources: readonly AnswerSource[] };
}

export interface SharedAnswer {
  readonly asOf: DatePrefix | null;
  readonly left: AnswerParty;
  readonly right: AnswerParty;
  /** Who backs both, and what both back. */
  readonly investors: readonly CommonAnswer[];
  readonly companies: readonly CommonAnswer[];
}

export interface StepAnswer {
  readonly from: AnswerParty;
  readonly to: AnswerParty;
  readonly kind: string;
  readonly status: string;
  /** The relation goes from `from` to `to`; else the other way. */
  readonly isForward: boolean;
  readonly start: DatePrefix | null;
  readonly end: DatePrefix | null;
  /** The dates do not tell whether it holds as of the date. */
  readonly cannotTell: boolean;
  readonly sources: readonly AnswerSource[];
}

export interface PathAnswer {
  readonly asOf: DatePrefix | null;
  readonly left: AnswerParty;
  readonly right: AnswerParty;
  /** null where nothing joins the two. */
  readonly steps: readonly StepAnswer[] | null;
}

export interface StakeAnswer extends AnswerParty {
  /** Percentages; null where no source states one: the share is unknown. */
  readonly direct: number | null;
  readonly isDirect: boolean;
  readonly share: number | null;
  /** More may be held than the share says. */
  readonly isLeast: boolean;
  readonly cannotTell: boolean;
  readonly sources: readonly AnswerSource[];
}

export interface OwnersAnswer {
  readonly asOf: DatePrefix | null;
  readonly of: AnswerParty;
  readonly owners: readonly StakeAnswer[];
  readonly holdings: readonly StakeAnswer[];
  /** Percent that no ultimate owner is known to hold. */
  readonly unaccounted: number;
}
