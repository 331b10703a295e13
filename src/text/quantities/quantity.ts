import type { Approximation } from "../approximators.ts";
import type { Span } from "../code-points.ts";

/**
 * `count`: of things, people, money, anything with a unit or none. `percent`: 5%, 百分之五, 两成. `points`: 个百分点.
 * `multiple`: 6倍, three-fold, double. `fraction`: 三分之一, 一半, a third. `rank`: 第三, third-largest.
 */
export const QUANTITY_KINDS = ["count", "percent", "points", "multiple", "fraction", "rank"] as const;
export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** A number with its unit, as a text gives it. */
export interface Quantity extends Span {
  readonly text: string;
  /** Exact decimal ("1640000000" for 16.4亿); [low, high] for a range; "1/3" where no decimal is exact. */
  readonly value: string | readonly [string, string];
  /** In its usual writing: 款, 元, 美元, %, 个百分点, 成, 倍; "" for a number of nothing named. */
  readonly unit: string;
  readonly approx: Approximation | null;
  readonly kind: QuantityKind;
  /** It tells a change and not a state: 增长6倍 is up by 6, 翻番 up to twice (multiple 2), 腰斩 down to half. */
  readonly change: "up" | "down" | null;
}
