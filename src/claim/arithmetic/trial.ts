import type { Claim } from "../claim.ts";
import { compute, scaled, type Computation, type Operand } from "./compute.ts";
import type { Interval } from "./interval.ts";
import { textOperand } from "./operands.ts";
import type { Pair } from "./pairs.ts";
import type { Question } from "./question.ts";
import { isBelow, UNITY } from "./rational.ts";
import type { ValueOf } from "./values.ts";
import { gradeOf, type Grade, type Truth, type Wording } from "./wording.ts";

/** A claim computed once, and how it stands to that. */
export interface Trial {
  readonly grade: Grade;
  readonly computed: Computation | "sum" | "mean" | "rest";
  readonly face: Interval;
  /** Claims of the text, what it is of after what it is held against. */
  readonly operands: readonly number[];
  /** It would fail, but other numbers may be meant than these. */
  readonly unsure?: boolean;
}

const ORDER: readonly Grade[] = ["holds", "loosely", "off", "fails"];

/** The first of the best. */
export function best(trials: readonly Trial[]): Trial | undefined {
  for (const grade of ORDER) {
    const found = trials.find((trial) => trial.grade === grade);
    if (found) return found;
  }
  return undefined;
}

export function tried(wording: Wording, truth: Truth, rest: Pick<Trial, "computed" | "operands">): Trial {
  return { grade: gradeOf(wording, truth), face: truth.face, ...rest };
}

/** Every way to read the claim, of two numbers in this order. */
export function trialsOf(question: Question, wording: Wording, own: Operand, base: Operand): Trial[] {
  const operands = [...new Set([...base.claims, ...own.claims])];
  return question.ways.flatMap((computed) => {
    const truth = compute(computed, own, base);
    return truth ? [tried(wording, scaled(truth, question.scale), { computed, operands })] : [];
  });
}

export interface Asked {
  readonly claims: readonly Claim[];
  readonly question: Question;
  readonly wording: Wording;
}

/** What the text's own numbers say: the best reading of the pair, both ways round where nothing tells which is the base. */
export function tryPair({ claims, question, wording }: Asked, pair: Pair, valueOf: ValueOf): Trial | undefined {
  const base = textOperand(claims, pair.base, valueOf);
  const own = textOperand(claims, pair.own, valueOf);
  if (!base || !own) return undefined;
  const straight = best(trialsOf(question, wording, own, base));
  const turned = best(trialsOf(question, wording, base, own));
  if (!pair.ordered) return best([straight, turned].filter((trial) => trial !== undefined));
  return straight && turned && isUpsideDown(straight, wording) ? rightedOf(straight, turned) : straight;
}

/** 6倍 of what is the larger of the two: which is the base was taken up wrongly, or is told wrongly. */
function isUpsideDown({ computed, face, grade }: Trial, { holds }: Wording): boolean {
  const [isBelowOne, isAboveOne] = [face.high && isBelow(face.high, UNITY), holds.low && isBelow(UNITY, holds.low)];
  return computed === "ratio" && grade === "fails" && isBelowOne === true && isAboveOne === true;
}

function rightedOf(straight: Trial, turned: Trial): Trial {
  return turned.grade === "fails" ? turned : withoutRefuting(straight);
}

/** What only stands near and may not be meant refutes nothing. */
export function withoutRefuting(trial: Trial): Trial {
  return trial.grade === "fails" ? { ...trial, grade: "off", unsure: true } : trial;
}
