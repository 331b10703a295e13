import type { CodePoints } from "../../text/code-points.ts";
import { sameUnit } from "../arithmetic/likeness.ts";
import type { Claim } from "../claim.ts";

/** 61家门店里，有24家; 名单611款中的477款. */
const PART_ZH = /^[^，。；、：0-9]{0,8}(?:里头?|中|当中|之中)(?:的|，?(?:已有|就有|仅有|只有|有))$/u;
/** Of its 61 entries 24 are new. */
const WHOLE_EN = /(?:^|[\s(“"])of (?:[\p{L}’'-]+ ){0,3}$/iu;
const PART_EN = /^(?: (?!of\b)[\p{Ll}-]+){0,2},? $/u;
/** So many characters before a whole say that it is one. */
const BEFORE = 40;

/** The next number is a part of the one before it; undefined where it is not. */
export function partBeside(before: readonly Claim[], claim: Claim, points: CodePoints): Claim | undefined {
  const whole = before.at(-1);
  if (!whole || claim.comparator !== "value" || !isCounted(whole) || whole.sentence !== claim.sentence) return undefined;
  const isCount = claim.quantity.kind === "count" && sameUnit(whole.quantity, claim.quantity);
  const gap = between(whole, claim, points);
  const isPart =
    claim.language === "zh"
      ? PART_ZH.test(gap)
      : PART_EN.test(gap) && WHOLE_EN.test(points.slice(Math.max(0, whole.quantity.start - BEFORE), whole.quantity.start));
  if (!isCount || !isPart) return undefined;
  return { ...claim, comparator: "part", against: { ...claim.against, claims: [before.length - 1] } };
}

/** 477款，占78%; 477款（78%）. */
const AGAIN_ZH =
  /^(?:[（(，、]|[（(，、]?(?:占|占比|占了|占总数的?|占全部的?|占全国的?|占比为|占比约|约占))(?:约|近|超|超过|逾|不足|不到)?$/u;
const BRACKET = /[（(]/u;
/** 477, or 78%; 477 (78%); 477 entries – 78%. */
const AGAIN_EN = /^(?: [\p{Ll}-]+){0,3},? (?:or (?:\p{Ll}+ ){0,2}|\()$/u;

/** 85 million in all, of which 26 million went into models, 31%; 1.8 million – 6.4% – pay: a percentage that stands by itself behind a part. */
const APPOSED_EN = /^(?: [\p{L}’'-]+){0,6}(?:, | [–—] )(?:a mere |merely |just |only |about |some |roughly |nearly |or )*$/u;
const ALONE_EN = /^(?:[.,;:)]| [–—])/u;

const OUT_OF = /^(?: [\p{Ll}-]+){0,2} (?:out of|of) (?:an? |the |its )?(?:(?:total|whole|overall \p{Ll}+) (?:of )?)?$/u;

/** 1.1 billion out of 1.74 billion, a share of 63%: of the two numbers before it. */
function ofBoth(before: readonly Claim[], claim: Claim, points: CodePoints): readonly number[] | undefined {
  const [part, whole] = before.slice(-2);
  if (!part || !whole || claim.language !== "en" || part.sentence !== claim.sentence || whole.clause !== part.clause)
    return undefined;
  const isOf = OUT_OF.test(between(part, whole, points)) && sameUnit(part.quantity, whole.quantity);
  const isNext = claim.clause - whole.clause === 1 && isCounted(part) && isCounted(whole);
  return isOf && isNext ? [before.length - 1, before.length - 2] : undefined;
}

/** A share that tells the number before it again; undefined where it is none. */
export function shareBeside(before: readonly Claim[], claim: Claim, points: CodePoints): Claim | undefined {
  const part = before.at(-1);
  const isRate = claim.quantity.kind === "percent" || claim.quantity.kind === "fraction";
  const isOpen = (claim.comparator === "value" || claim.comparator === "share") && claim.against.claims.length === 0;
  if (!part || !isRate || !isOpen || part.sentence !== claim.sentence || !isCounted(part)) return undefined;
  const both = ofBoth(before, claim, points);
  if (both) return { ...claim, comparator: "share", against: { ...claim.against, claims: both, isBeside: true } };
  const gap = between(part, claim, points);
  const isAgain =
    claim.language === "zh"
      ? AGAIN_ZH.test(gap) && (BRACKET.test(gap) || gap.includes("占"))
      : AGAIN_EN.test(gap) || (APPOSED_EN.test(gap) && isAlone(claim, points));
  return isAgain ? { ...claim, comparator: "share", against: { ...claim.against, of: before.length - 1 } } : undefined;
}

/** Nothing is said of it: it is told with no change, and a mark follows. */
const isAlone = ({ quantity: { end, change, kind }, direction }: Claim, points: CodePoints): boolean =>
  kind === "percent" && change === null && direction === null && ALONE_EN.test(points.slice(end, end + 2));

/** What stands between two numbers. */
export const between = (one: Claim, other: Claim, points: CodePoints): string =>
  points.slice(one.quantity.end, other.quantity.start);

/** A number of things, and no change of it. */
function isCounted({ quantity: { kind, change }, comparator }: Claim): boolean {
  return kind === "count" && change === null && (comparator === "value" || comparator === "part" || comparator === "sum");
}
