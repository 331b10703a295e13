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

export function partOfNumber({ quantity, before }: Site, { tokens }: Passage): PartOfNumber | undefined {
  const [of, ...others] = before;
  if (!PARTED.has(quantity.kind) || of?.kind !== "word" || of.text !== "的" || others.length > 0) return undefined;
  const at = tokens.indexOf(of) - 1;
  const whole = tokens[at];
  if (whole?.kind !== "quantity" || whole.quantity.kind !== "count") return undefined;
  const ahead = tokens.slice(0, at);
  const near = ahead.slice(ahead.findLastIndex((token) => token.kind === "quantity") + 1);
  const isShare = quantity.kind === "percent" && hasRole(near, "share");
  return { isShare, approx: boundIn(near) ?? boundOf(whole.quantity) };
}

const PARTED: ReadonlySet<Quantity["kind"]> = new Set(["percent", "fraction", "multiple"]);

const BELOW: ReadonlySet<string> = new Set(["不及", "低于", "少于", "小于", "不到", "不足", "未及"]);
const ABOVE: ReadonlySet<string> = new Set(["超过", "超过了", "高于", "多于", "大于", "超"]);

function boundIn(tokens: readonly TextToken[]): Approximation | null {
  const last = tokens.findLast((token) => token.kind === "word" && (BELOW.has(token.text) || ABOVE.has(token.text)));
  if (last?.kind !== "word") return null;
  return BELOW.has(last.text) ? "under" : "over";
}

/** 不到792亿元的一半: read with the number that it stands before, it is of the half. */
const boundOf = ({ approx }: Quantity): Approximation | null => (approx === "under" || approx === "over" ? approx : null);
