import type { Claim } from "../claim.ts";
import type { Option } from "./option.ts";
import { signTables, type Signs, type SignTable, type Weights } from "./weights.ts";

/** What another number of the text was taken for. */
export interface Neighbour {
  readonly claim: Claim;
  readonly option: Option;
}

/** Numbers of one paragraph, the nearest first. */
export interface Neighbours {
  readonly before: readonly Neighbour[];
  readonly behind: readonly Neighbour[];
}

const PARTS = ["subject", "measure", "place", "period", "basis"] as const;
type Part = (typeof PARTS)[number];
/** A bit for each part. */
const PATTERNS = 2 ** PARTS.length;
const MOST_ALIKE = 2;

const likenesses = signTables();
const surroundings = signTables();

/** How an option lies to what the numbers before and behind it were taken for: numbers of one sentence tend to be of one thing. */
export function contextSigns(claim: Claim, { before, behind }: Neighbours, weights: Weights): (option: Option) => Signs[] {
  const [likeness, around] = [likenesses(weights), surroundings(weights)];
  const [last, ...earlier] = before;
  const [next, ...later] = behind;
  const right = [...earlier, ...later].filter(({ option: { agree } }) => agree === "agrees");
  const signsOf = [
    ...(last ? [likenessTo(last, "last", claim, likeness)] : []),
    ...(next ? [likenessTo(next, "next", claim, likeness)] : []),
    ...(right.length > 0 ? [(option: Option) => aroundOf(around, option, right)] : []),
  ];
  return (option) => signsOf.map((of) => of(option));
}

function isSame(part: Part, a: Option, b: Option): boolean {
  if (part === "period") return a.period?.start === b.period?.start && a.period?.end === b.period?.end;
  return a[part] === b[part];
}

function likenessTo(
  { claim: other, option: taken }: Neighbour,
  side: "last" | "next",
  claim: Claim,
  table: SignTable,
): (option: Option) => Signs {
  const isHere = other.sentence === claim.sentence;
  const isRight = taken.agree === "agrees";
  const isAlike = other.comparator === claim.comparator;
  const way = (side === "last" ? 0 : 8) + (isHere ? 4 : 0) + (isRight ? 2 : 0) + (isAlike ? 1 : 0);
  return (option) => {
    let pattern = 0;
    for (let at = 0; at < PARTS.length; at += 1) if (isSame(PARTS[at] ?? "subject", option, taken)) pattern += 1 << at;
    const key = way * PATTERNS + pattern;
    return table.get(key) ?? table.keep(key, likenessNames(side, { isHere, isRight, isAlike }, pattern));
  };
}

interface Lying {
  readonly isHere: boolean;
  readonly isRight: boolean;
  readonly isAlike: boolean;
}

function likenessNames(side: string, { isHere, isRight, isAlike }: Lying, pattern: number): readonly string[] {
  const where = `${side} ${isHere ? "here" : "there"}`;
  const sure = isRight ? "right" : "open";
  const way = `${side} ${isAlike ? "alike" : "unlike"}`;
  const same = PARTS.map((_, at) => ((pattern >> at) & 1 ? "same" : "other"));
  return [
    ...PARTS.flatMap((part, at) => [`${where} ${sure} ${part} ${same[at]}`, `${way} ${part} ${same[at]}`]),
    `${where} ${same.map((one) => one.charAt(0)).join("")}`,
  ];
}

/** How many of the right ones further off are of the same, part by part. */
function aroundOf(table: SignTable, option: Option, right: readonly Neighbour[]): Signs {
  const most = Math.min(right.length, MOST_ALIKE);
  let key = most;
  for (const part of PARTS) key = key * (MOST_ALIKE + 1) + alikeIn(part, option, right);
  return (
    table.get(key) ??
    table.keep(
      key,
      PARTS.map((part) => `around ${part} ${alikeIn(part, option, right)} of ${most}`),
    )
  );
}

function alikeIn(part: Part, option: Option, right: readonly Neighbour[]): number {
  let alike = 0;
  for (const { option: other } of right) if (isSame(part, option, other)) alike += 1;
  return Math.min(alike, MOST_ALIKE);
}
