import { decimalOfText, decimalText, shift } from "../exact-decimal.ts";
import type { Body } from "./body.ts";

/** 28 cents are 0.28 dollars, 8分钱 are 0.08 yuan. */
export function inWholes(body: Body | undefined): Body | undefined {
  const whole = body && WHOLES.get(body.unit);
  if (!whole) return body;
  const [unit, power] = whole;
  const inWhole = (value: string): string => decimalText(shift(decimalOfText(value), power));
  const { value } = body;
  return { ...body, value: typeof value === "string" ? inWhole(value) : [inWhole(value[0]), inWhole(value[1])], unit };
}

const WHOLES: ReadonlyMap<string, readonly [string, number]> = new Map([
  ["美分", ["美元", -2]],
  ["分钱", ["元", -2]],
  ["毛钱", ["元", -1]],
]);
