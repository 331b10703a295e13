import type { Approximation } from "../../text/approximators.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Passage } from "./passages.ts";
import { hasRole, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** 占全年792亿元的58.8%, 不及792亿元的一半: a share or a multiple told of the number that stands before its 的. */
export interface PartOfNumber {
  readonly isShare: boolean;
  /** What stands before the number that is parted softens the part: 不及792亿元的一半 is less than half. */
  readonly approx: Approximation | null;
}

export function partOfNumber({ quantity, before, after }: Site, { tokens }: Passage): PartOfNumber | undefined {
  const of = before.at(-1);
  if (!PARTED.has(quantity.kind) || of?.kind !== "word" || of.text !== "的") return undefined;
  // 不到鹈鹕的一半, 连后者的三分之一都没有.
  if (before.length > 1) return { isShare: false, approx: isDenied(after) ? "under" : boundIn(before.slice(-1 - FAR, -1)) };
  const at = tokens.indexOf(of) - 1;
  const whole = tokens[at];
  if (whole?.kind !== "quantity" || whole.quantity.kind !== "count") return undefined;
  const ahead = tokens.slice(0, at);
  const near = ahead.slice(ahead.findLastIndex((token) => token.kind === "quantity") + 1);
  const isShare = quantity.kind === "percent" && hasRole(near, "share");
  return { isShare, approx: boundIn(near) ?? boundOf(whole.quantity) };
}

const PARTED: ReadonlySet<Quantity["kind"]> = new Set(["percent", "fraction", "multiple"]);

/** So many words before 的 may name what is parted and soften its part. */
const FAR = 5;

const BOUNDS: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:不及|低于|少于|小于|不到|不足|未及|未到|不够)$/u, "under"],
  [/(?:超过|超过了|高于|多于|大于|超|逾|刚过|突破)$/u, "over"],
  [/(?:接近|将近|(?<![最附])近|几乎)$/u, "near"],
  [/(?:(?<!预)约|大约|大概|差不多)$/u, "about"],
];

function boundIn(tokens: readonly TextToken[]): Approximation | null {
  let [said, found]: [string, Approximation | null] = ["", null];
  for (const token of tokens) {
    said = token.kind === "word" || token.kind === "other" ? said + token.text : "";
    found = BOUNDS.find(([word]) => word.test(said))?.[1] ?? found;
  }
  return found;
}

/** 都没有, 都不到: it is less than the part that is told. */
const isDenied = (after: readonly TextToken[]): boolean =>
  /^(?:都|也)(?:没有?|不到|不足|不及)/u.test(
    after
      .slice(0, 3)
      .map((token) => (token.kind === "word" || token.kind === "other" ? token.text : "，"))
      .join(""),
  );

/** 不到792亿元的一半: read with the number that it stands before, it is of the half. */
const boundOf = ({ approx }: Quantity): Approximation | null => (approx === "under" || approx === "over" ? approx : null);
