import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";
import type { KnownNumber, Surroundings } from "./arithmetic/check-arithmetic.ts";
import type { Finding } from "./check-claims.ts";
import type { CheckFacts } from "./check-facts.ts";
import type { Claim, Link } from "./claim.ts";
import type { FigureKnowledge, FigureOptions } from "./figures/figure-knowledge.ts";
import type { Frame } from "./reading.ts";
import type { FigureOutcome } from "./figures/figure-outcome.ts";

interface Found {
  readonly counted: readonly (Finding | undefined)[];
  readonly reported: readonly FigureOutcome[];
}

/** What lists and figures have found, for the arithmetic between the claims of a text. */
export function surroundingsOf(claims: readonly Claim[], { counted, reported }: Found, asking: Asking): Surroundings {
  const { facts } = asking;
  const kinds = new Map(facts.figureMeasures.map(({ id, kind }) => [id, kind]));
  const stateOf = (index: number) => {
    const states = new Set([counted[index]?.state, reported[index]?.state]);
    return states.has("holds") ? "holds" : states.has("fails") ? "fails" : undefined;
  };
  const valueOf = (index: number): KnownNumber | undefined => {
    if (stateOf(index) !== "fails") return undefined;
    const right = [counted[index], reported[index]].find((found) => found?.state === "fails")?.right;
    const value = right == null ? undefined : valueIn(right);
    if (value === undefined) return undefined;
    return { value, bound: null, source: "dossier", scope: claims[index]?.scopes[0]?.id ?? null };
  };
  return {
    valueOf,
    stateOf,
    baseOf: (index) => {
      const claim = claims[index];
      return claim && figureAt(claim, claim.against.frame ?? claim.time.frame, basesOf(claim), asking);
    },
    ownOf: (index) => {
      const claim = claims[index];
      return claim && figureAt(claim, claim.time.frame, claim.subjects, asking);
    },
    basisOf: (index) => claims[index]?.basis ?? undefined,
    isFlow: (measure) => kinds.get(measure) === "flow",
  };
}

export interface Asking {
  readonly facts: CheckFacts;
  readonly knowledge: FigureKnowledge;
  readonly options: FigureOptions;
}

/** What a number is compared with: another thing that is named, or the same at another time; nothing where neither is said. */
function basesOf({ against, subjects }: Claim): readonly Link[] {
  if (against.subjects.length > 0) return against.subjects;
  return against.frame ? subjects : [];
}

/** The one number that named measurers give for a subject, measure, scope and time; undefined where they differ or give none. */
function figureAt(
  { measures, scopes, quantity, measurer }: Claim,
  frame: Frame | null,
  subjects: readonly Link[],
  { knowledge, options }: Asking,
): KnownNumber | undefined {
  const [subject] = subjects;
  const measure = measures.find(({ id }) => LEVELS.has(knowledge.measure(id)?.kind ?? ""));
  if (!frame || !subject || !measure || quantity.kind === "points") return undefined;
  const question = { subjects: [subject.id], measures: [measure.id], scopes: scopes.map(({ id }) => id), frame };
  const figures = knowledge
    .candidates(question, options)
    .known.filter(({ figure, period }) => period === "same" && figure.kind === "value" && figure.standing <= 2)
    .map(({ figure }) => figure)
    .filter(({ figure }) => !measurer || figure?.measurer === measurer.id);
  const values = new Set(figures.map(({ value }) => value));
  const [value] = values;
  const one = values.size === 1 && new Set(figures.map(({ scope }) => scope)).size === 1;
  if (!one || value == null) return undefined;
  return { value: String(value), bound: null, source: "dossier", scope: figures[0]?.scope ?? null };
}

const LEVELS: ReadonlySet<string> = new Set(["level", "flow", "cumulative"]);

/** The number that a right value is printed as: "309", "1.56亿", "15600万". */
function valueIn(right: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/u.test(right)) return right;
  const value = findQuantities(new CodePoints(right), [])[0]?.value;
  return typeof value === "string" ? value : undefined;
}
