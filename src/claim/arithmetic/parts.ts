import { isClose, type Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { endsBefore, type Interval } from "./interval.ts";
import { sameUnit, shareOne } from "./likeness.ts";
import { textOperand } from "./operands.ts";
import { linkedTo } from "./pairs.ts";
import { listed } from "./sentences.ts";
import { isJudged, type ArithmeticState, type Surroundings } from "./values.ts";

/** What whole and part say of a claim beside what it is computed to. */
export interface PartFinding {
  /** Only `fails` or nothing: that a part is no larger than its whole supports neither. */
  readonly state: Extract<ArithmeticState, "fails"> | null;
  readonly other: number;
  readonly said: Said;
}

export type NoteFinding = (claim: number, finding: PartFinding) => void;

/** 其中, of which, of the 78: a part that the text itself ties to its whole. */
export function checkSaidParts(claims: readonly Claim[], around: Surroundings, note: NoteFinding): void {
  claims.forEach((part, index) => {
    if (!isJudged(part)) return;
    const said = part.comparator === "part" ? linkedTo(claims, index) : [];
    const told = part.against.within === undefined ? said : [...said, part.against.within];
    const whole = told.find((other) => isWhole(claims[other], part));
    if (whole === undefined) return;
    const [ranges, all] = [rangeAt(claims, index, around), rangeAt(claims, whole, around)];
    if (ranges && all && endsBefore(all, ranges)) noteBoth(claims, { part: index, whole }, { around, note });
  });
}

function isWhole(whole: Claim | undefined, part: Claim): boolean {
  return (
    whole !== undefined &&
    isJudged(whole) &&
    sameUnit(whole.quantity, part.quantity) &&
    !isOfAnotherMeasure(part, whole) &&
    !(whole.comparator === "difference" && isFarOff(part, whole)) &&
    whole.quantity.kind === part.quantity.kind
  );
}

/** It was larger by 171. Guangdong has 2,106 of them: of what it was larger than, and not of what it was larger by. */
const isFarOff = (part: Claim, whole: Claim): boolean => Number(part.quantity.value) > FAR_OFF * Number(whole.quantity.value);
const FAR_OFF = 3;

/** What each is a number of is said beside it. A part whose measure is taken over from an earlier sentence is of that of its whole. */
function isOfAnotherMeasure(part: Claim, whole: Claim): boolean {
  return (["measures", "series"] as const).some(
    (kind) => shareOne(whole[kind], part[kind]) === false && [part, whole].every((claim) => claim[kind].some(isClose)),
  );
}

export function rangeAt(claims: readonly Claim[], index: number, { valueOf }: Surroundings): Interval | undefined {
  return textOperand(claims, index, valueOf)?.range;
}

interface Tie {
  readonly part: number;
  readonly whole: number;
}

/** Both cannot be right. The one that the dossier bears out stays; if it bears out neither, the part is what is wrong. */
export function noteBoth(
  claims: readonly Claim[],
  { part, whole }: Tie,
  { around, note }: { around: Surroundings; note: NoteFinding },
): void {
  const [ofPart, ofWhole] = [around.stateOf?.(part), around.stateOf?.(whole)];
  const partFails = ofPart !== "holds" && ofWhole !== "fails";
  const wholeFails = ofPart === "holds" && ofWhole !== "holds";
  note(part, { state: partFails ? "fails" : null, other: whole, said: partSaid(claims, { part, whole }) });
  note(whole, { state: wholeFails ? "fails" : null, other: part, said: wholeSaid(claims, { part, whole }) });
}

export function partSaid(claims: readonly Claim[], { part, whole }: Tie): Said {
  const [a, b] = [listed(claims, [part]), listed(claims, [whole])];
  return {
    zh: `${a.zh}是${b.zh}的一部分，却比它大：两者至少有一个不对。`,
    en: `${a.en} is part of ${b.en} and larger than it: at least one of the two is wrong.`,
  };
}

export function wholeSaid(claims: readonly Claim[], { part, whole }: Tie): Said {
  const [a, b] = [listed(claims, [part]), listed(claims, [whole])];
  return {
    zh: `文中作为${b.zh}一部分的${a.zh}比它大。`,
    en: `${a.en}, which the text makes a part of ${b.en}, is larger than it.`,
  };
}
