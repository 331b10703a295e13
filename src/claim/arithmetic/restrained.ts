import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import { changeBefore } from "./through-difference.ts";
import { slipsBetween } from "../weighing/slips.ts";
import type { ArithmeticResult, Surroundings } from "./values.ts";

/**
 * A wrong "refuted" is the worst error, and operands that stand elsewhere are taken up wrongly more often than numbers are computed
 * wrongly. So what is computed from numbers of other sentences refutes only where the text itself says both of them, and a sum only
 * if it is off by as little as a slip is.
 */
export function restrained(
  claims: readonly Claim[],
  results: readonly ArithmeticResult[],
  { stateOf }: Pick<Surroundings, "stateOf">,
): ArithmeticResult[] {
  const isBorneOut = (index: number): boolean => stateOf?.(index) === "holds";
  return results.map((result, index) => {
    const claim = claims[index];
    const isComputed = claim?.against.isRest || (claim && COMPUTED.has(claim.comparator));
    if (!claim || result.state !== "fails" || result.isPart || !isComputed) return result;
    return isTold(claims, index, result) || isListed(claim, result, isBorneOut)
      ? result
      : { ...result, state: "open", right: null, reason: unsure(result.reason) };
  });
}

const COMPUTED: ReadonlySet<Claim["comparator"]> = new Set([
  "sum",
  "mean",
  "difference",
  "growth",
  "share",
  "multiple",
  "points",
]);

function isTold(claims: readonly Claim[], index: number, { operands, right, isTurned, isNamed }: ArithmeticResult): boolean {
  const claim = claims[index];
  if (!claim) return false;
  if (isNamed) return isNearlyRight(claim, right, SLIP);
  if (claim.against.isRest || claim.against.together) return false;
  if (claim.against.of !== undefined) return isNearlyRight(claim, right);
  const isHere = claim.against.isBeside === true || operands.every((operand) => claims[operand]?.sentence === claim.sentence);
  const isNext = changeBefore(claims, index) !== undefined;
  const isLinked = isNext || claim.against.claims.length > 1 || (claim.against.claims.length === 1 && isSaid(claim));
  // Where the text says both numbers beside it, it is theirs, whatever they are numbers of.
  if (isFar(claim) && !(isHere && claim.against.claims.length > 1)) return false;
  // Right but for its sign: the one of two times whose year is not said may be of another year.
  if (isTurned && !claim.against.isSaid && operands.some((operand) => claims[operand]?.time.frame?.carried !== false))
    return false;
  if (claim.comparator !== "sum" && claim.comparator !== "mean")
    return isLinked && (isHere || (claim.against.claims.length > 1 && isSaid(claim)));
  return isHere && isNearlyRight(claim, right);
}

/** The three together, or what they leave, of all that its words take up, each of which is right; a wrong one may be what the sum is not of. */
function isListed(claim: Claim, { operands, right }: ArithmeticResult, isBorneOut: (index: number) => boolean): boolean {
  const isTaken = claim.against.claims.length > 1 && operands.every((operand) => claim.against.claims.includes(operand));
  const isAll = claim.against.isRest === true || claim.against.together !== undefined || (claim.comparator === "sum" && isTaken);
  return isAll && operands.every(isBorneOut) && isNearlyRight(claim, right);
}

const isSaid = ({ against }: Claim): boolean => against.frame !== null || against.subjects.length > 0;

/** What it is a number of is taken from another paragraph. */
const isFar = ({ measures: [measure], series: [series] }: Claim): boolean =>
  (measure?.how === "text" && series?.how !== "own" && series?.how !== "sentence") || (!measure && series?.how === "text");

const NEARLY = 1.3;
/** What is computed from numbers that its words name, as far off as a slip may be. */
const SLIP = 2;

function isNearlyRight({ quantity }: Claim, right: string | null, nearly = NEARLY): boolean {
  const [said, computed] = [Number(quantity.value), Number(/[\d.]+/u.exec(right ?? "")?.[0] ?? NaN)];
  const digits = Number(/[\d.]+/u.exec(quantity.text.replaceAll(",", ""))?.[0] ?? said);
  return (
    [computed / digits, computed / said].some((ratio) => ratio >= 1 / nearly && ratio <= nearly) ||
    slipsBetween(digits, computed).length > 0
  );
}

function unsure({ zh, en }: Said): Said {
  return {
    zh: `${zh.replace(/。$/u, "")}；但文中没有说明由哪些数算出。`,
    en: `${en.replace(/\.$/u, "")}; but the text does not say which numbers it is computed from.`,
  };
}
