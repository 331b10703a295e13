import type { KnownFigure } from "../check-facts.ts";
import type { Evidence } from "../checked-claim.ts";
import type { Period } from "../../model/dates.ts";
import type { Said } from "../said.ts";

/** What reported figures say to a claim. `differs`: sources of one standing do not agree, and the claim is one of them. */
export interface FigureOutcome {
  readonly state: "holds" | "fails" | "differs" | "open";
  readonly reason: Said;
  /** What the number should be, in the style of the claim's own and without its unit; null unless it fails. */
  readonly right: string | null;
  readonly evidence: readonly Evidence[];
  /** What an editor should know and what changes no verdict. */
  readonly remarks: readonly Said[];
  /** What the number was held against, or would be; null where nothing is told of anybody whom it may be of. */
  readonly meant: FigureMeant | null;
}

/** Of the words of a claim, which may mean several things, those that figures are told of. */
export interface FigureMeant {
  readonly subject: string;
  readonly measure: string;
  /** null where no figure is told of the time. */
  readonly period: Period | null;
}

export function openFigure(reason: Said, remarks: readonly Said[] = [], meant: FigureMeant | null = null): FigureOutcome {
  return { state: "open", reason, right: null, evidence: [], remarks, meant };
}

/** What a figure tells, as what a claim is about. */
export function meantBy({ entity, measure, start, end }: KnownFigure): FigureMeant | null {
  const [first, last] = [start ?? end, end ?? start];
  if (entity === null) return null;
  return { subject: entity, measure, period: first === null || last === null ? null : { start: first, end: last } };
}

export function evidenceOf(figures: readonly KnownFigure[]): Evidence[] {
  return figures.map(({ id, source, locator }) => ({ observation: id, source, locator }));
}
