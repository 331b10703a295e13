import { checkArithmetic, type ArithmeticResult, type Surroundings } from "../src/claim/arithmetic/check-arithmetic.ts";
import { buildClaim, type BuiltClaim } from "./claim-builders.ts";

/** The last claim of a row is the one that is asked for. */
export type ArithmeticRow = readonly [title: string, claims: readonly BuiltClaim[], wanted: string];

export function lastResult(claims: readonly BuiltClaim[], around?: Surroundings): ArithmeticResult {
  const result = checkArithmetic(claims.map(buildClaim), around).at(-1);
  if (!result) throw new Error("A row without claims");
  return result;
}

/** "holds from 0,1", "fails 16 from 0,1", "open": with what it was computed from. */
export function shownResult({ state, right, operands }: ArithmeticResult): string {
  const from = operands.length > 0 ? ` from ${operands.join(",")}` : "";
  return `${state}${right === null ? "" : ` ${right}`}${from}`;
}

// Numbers that several tables are about: trees filed by two dates, money raised in two years, users in one month.

export const filed = { unit: "款", series: "tree" };
export const by2024 = { text: "302款", value: "302", ...filed, time: "by 2024-12-31" };
export const by2025 = { text: "748款", value: "748", ...filed, time: "by 2025-12-31" };
export const growth = { comparator: "growth", direction: "up" } as const;
export const fall = { comparator: "growth", direction: "down" } as const;
export const money = { unit: "元", measure: "raised", subject: "field" };
export const raised2024 = { text: "372亿元", value: "37200000000", ...money, time: "2024" };
export const raised2025 = { text: "168.18亿元", value: "16818000000", ...money, time: "2025" };
export const users = { measure: "users", time: "2025-11" };
