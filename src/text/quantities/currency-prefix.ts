import type { CodePoints } from "../code-points.ts";
import { isSpace } from "./latin-words.ts";

/** Written before a number, the longer before those they end with. ¥ is the yuan: of yen a text says so. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["HK$", "港元"],
  ["US$", "美元"],
  ["NT$", "新台币"],
  ["A$", "澳元"],
  ["C$", "加元"],
  ["S$", "新元"],
  ["$", "美元"],
  ["＄", "美元"],
  ["RMB", "元"],
  ["CNY", "元"],
  ["JP¥", "日元"],
  ["¥", "元"],
  ["￥", "元"],
  ["人民币", "元"],
  ["人民幣", "元"],
  ["USD", "美元"],
  ["HKD", "港元"],
  ["EUR", "欧元"],
  ["€", "欧元"],
  ["GBP", "英镑"],
  ["£", "英镑"],
  ["JPY", "日元"],
  ["KRW", "韩元"],
  ["₩", "韩元"],
  ["INR", "卢比"],
  ["₹", "卢比"],
  ["₽", "卢布"],
];

const BY_LAST = new Map<string, { readonly sign: string; readonly unit: string; readonly length: number }[]>();
for (const [sign, unit] of PREFIXES) {
  const last = Array.from(sign).at(-1) ?? "";
  BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), { sign, unit, length: Array.from(sign).length }]);
}

/** The currency that stands just before a number, one space between them or none. */
export function currencyBefore(points: CodePoints, number: number): { unit: string; start: number } | undefined {
  const end = isSpace(points.at(number - 1)) ? number - 1 : number;
  const found = BY_LAST.get(points.at(end - 1))?.find(({ sign }) => points.endsWith(sign, end));
  return found && { unit: found.unit, start: end - found.length };
}
