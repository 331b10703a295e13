import { CodePoints } from "../text/code-points.ts";
import { findQuantities } from "../text/quantities/find-quantities.ts";

/** The number that a right value is printed as: "309", "1.56亿", "15600万". */
export function valueIn(right: string): string | undefined {
  if (/^-?\d+(?:\.\d+)?$/u.test(right)) return right;
  const value = findQuantities(new CodePoints(right), [])[0]?.value;
  return typeof value === "string" ? value : undefined;
}
