import type { Claim } from "../claim.ts";
import type { Option } from "./option.ts";

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
const MOST_ALIKE = 2;

/** How an option lies to what the numbers before and behind it were taken for: numbers of one sentence tend to be of one thing. */
export function contextNames(option: Option, claim: Claim, { before, behind }: Neighbours): readonly string[] {
  const [last, ...earlier] = before;
  const [next, ...later] = behind;
  const right = [...earlier, ...later].filter(({ option: { agree } }) => agree === "agrees");
  const around = PARTS.map((part) => {
    const alike = right.filter((other) => isSame(part, option, other.option)).length;
    return `around ${part} ${Math.min(alike, MOST_ALIKE)} of ${Math.min(right.length, MOST_ALIKE)}`;
  });
  return [
    ...(last ? likeness("last", option, claim, last) : []),
    ...(next ? likeness("next", option, claim, next) : []),
    ...(right.length > 0 ? around : []),
  ];
}

function isSame(part: Part, a: Option, b: Option): boolean {
  if (part === "period") return a.period?.start === b.period?.start && a.period?.end === b.period?.end;
  return a[part] === b[part];
}

function likeness(side: string, option: Option, claim: Claim, { claim: other, option: taken }: Neighbour): readonly string[] {
  const where = `${side} ${other.sentence === claim.sentence ? "here" : "there"}`;
  const sure = taken.agree === "agrees" ? "right" : "open";
  const way = `${side} ${other.comparator === claim.comparator ? "alike" : "unlike"}`;
  const same = PARTS.map((part) => (isSame(part, option, taken) ? "same" : "other"));
  return [
    ...PARTS.flatMap((part, at) => [`${where} ${sure} ${part} ${same[at]}`, `${way} ${part} ${same[at]}`]),
    `${where} ${same.map((one) => one.charAt(0)).join("")}`,
  ];
}
