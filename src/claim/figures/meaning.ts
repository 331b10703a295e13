import { groupOf } from "../../model/claim-words.ts";
import type { Observation } from "../../model/observations.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Claim, Link, Nearness } from "../claim.ts";
import { canMeasure, unitsOf } from "../linking/measure-units.ts";
import type { FigureKnowledge } from "./figure-knowledge.ts";

/** What a claim is taken to ask of the figures, and how firmly it says so. */
export interface Meaning {
  /** Ids that the nearest words may mean, and whether they stand near enough to refute. */
  readonly subjects: readonly string[];
  readonly subjectFirm: boolean;
  /** Other subjects as near, of which the number may be just as well; those that own one of `subjects` are none. */
  readonly rivals: readonly string[];
  /** Anybody else whom the claim names. */
  readonly named: readonly string[];
  /** Measures told in the claim's unit, the likeliest first; all of the subjects where none is said. */
  readonly measures: readonly string[];
  readonly measureSaid: boolean;
  /** One measure alone is said, and near enough to refute. */
  readonly measureFirm: boolean;
  readonly scopes: readonly string[];
  readonly scopeFirm: boolean;
  /** Id of whoever is said to have measured it; "" where nobody is. The press measures nothing. */
  readonly measurer: string;
  /** Said beside the number, and not somewhere in its paragraph. */
  readonly measurerFirm: boolean;
  readonly timeFirm: boolean;
}

const FIRM: ReadonlySet<string> = new Set<Nearness>(["own", "clause", "sentence", "reference"]);
const firm = (link: Link | undefined): boolean => link !== undefined && FIRM.has(link.how);

export function meaningOf(claim: Claim, knowledge: FigureKnowledge): Meaning {
  const subjects = nearest(claim.subjects);
  const rivals = claim.subjects.filter(({ start, how }) => how === subjects[0]?.how && start !== subjects[0].start);
  const ids = distinct(subjects);
  const owners = new Set(ids.map((id) => groupOf(knowledge.words, id)));
  const measures = measuresOf(claim, knowledge);
  return {
    subjects: ids,
    subjectFirm: firm(subjects[0]),
    rivals: distinct(rivals).filter((id) => !ids.includes(id) && !owners.has(id)),
    named: [...distinct(claim.subjects), ...distinct(claim.against.subjects)].filter((id) => !ids.includes(id)),
    measures: distinct(measures),
    measureSaid: measures.length > 0,
    measureFirm: measures.length > 0 && distinct(measures).length === 1 && firm(measures[0]),
    ...scopesOf(claim, () => true),
    ...measurerOf(claim, ids, knowledge),
    timeFirm: claim.time.frame !== null && FIRM.has(claim.time.how),
  };
}

/** Scopes that the nearest word may mean, of those in which something is told: 生成式AI is a scope of revenue, and none of users. */
export function scopesOf({ scopes }: Claim, isTold: (scope: string) => boolean): Pick<Meaning, "scopes" | "scopeFirm"> {
  const said = nearest(scopes.filter(({ id }) => isTold(id)));
  return { scopes: distinct(said), scopeFirm: firm(said[0]) };
}

const distinct = (links: readonly Link[]): string[] => [...new Set(links.map(({ id }) => id))];

/** All that the nearest word may mean. */
function nearest(links: readonly Link[]): readonly Link[] {
  const [first] = links;
  return first ? links.filter(({ start, how }) => start === first.start && how === first.how) : [];
}

/** Of the nearest word with a meaning in the claim's unit: per cent are no users, and money no deals. */
function measuresOf({ measures, quantity }: Claim, knowledge: FigureKnowledge): readonly Link[] {
  return nearest(measures.filter(({ id }) => isToldIn(quantity, knowledge.measure(id))));
}

type Told = Pick<FigureMeasure, "units" | "kind">;

export const isToldIn = (quantity: Quantity, measure: Told | undefined): boolean =>
  measure !== undefined && measuresOfUnit(quantity.kind)(quantity.unit)(measure);

/** Of every number every measure is asked again and again, and a text has few units. */
const measuresOfUnit = memoText((kind) =>
  memoText((unit) =>
    memo((measure: Told): boolean => {
      const units = Object.values(measure.units);
      if (kind === "percent") return units.includes("%");
      return kind === "count" && !units.every((other) => other === "%") && canMeasure({ kind, unit }, unitsOf(measure));
    }),
  ),
);

/** Yuan are not dollars, and neither is converted. */
export function sameCurrency({ unit }: Quantity, figure: Pick<Observation, "unit">): boolean {
  const told = currencyOf(figure.unit);
  return told === "" || currencyOf(unit) === told;
}

const currencyOf = memoText((unit): string => {
  if (!/元|dollar|yuan|renminbi|RMB|CNY|USD|HKD|[$¥￥]/iu.test(unit)) return "";
  if (/港|HK/iu.test(unit)) return "HKD";
  return /美|USD?|dollar|\$/iu.test(unit) ? "USD" : "CNY";
});

/** A group that speaks of its own, or of itself, measures as `self`; what the press tells has no measurer. */
function measurerOf(
  { measurer }: Claim,
  subjects: readonly string[],
  { measurers, words }: FigureKnowledge,
): Pick<Meaning, "measurer" | "measurerFirm"> {
  if (!measurer) return { measurer: "", measurerFirm: false };
  const declared = measurers.find(({ id }) => id === measurer.id);
  const measurerFirm = firm(measurer);
  if (declared)
    return declared.kind === "press" ? { measurer: "", measurerFirm: false } : { measurer: declared.id, measurerFirm };
  const isOwn = subjects.some((id) => id === measurer.id || groupOf(words, id) === measurer.id);
  const self = measurers.find(({ kind }) => kind === "self");
  return { measurer: isOwn && self ? self.id : measurer.id, measurerFirm };
}
