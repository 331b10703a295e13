import type { Approximation } from "../approximators.ts";
import type { Span } from "../code-points.ts";
import type { Quantity, QuantityKind } from "./quantity.ts";

/** A number with its unit, before the words that soften it are looked for. */
export interface Body extends Span {
  readonly value: Quantity["value"];
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly approx: Approximation | null;
  readonly change: Quantity["change"];
  /**
   * `sure` whatever stands around it; `softened` only if a softening word stands beside it; `placed` if that or the place
   * that it stands in says that it is a number.
   */
  readonly needs: "sure" | "softened" | "placed";
}

/** The kind of a number by its unit in its usual writing. */
export function kindOfUnit(unit: string): QuantityKind {
  if (unit === "%" || unit === "‰" || unit === "成") return "percent";
  if (unit === "个百分点" || unit === "个基点") return "points";
  return unit === "倍" ? "multiple" : "count";
}

export function sure(
  { start, end }: Span,
  value: Quantity["value"],
  unit: string,
  { kind = kindOfUnit(unit), approx = null, change = null, needs = "sure" }: Partial<Body> = {},
): Body {
  return { start, end, value, unit, kind, approx, change, needs };
}
