import { CharacterSet } from "../character-set.ts";
import type { CodePoints } from "../code-points.ts";
import { arabicDigit, beginsNumeral } from "../numerals.ts";
import { isSpace } from "./latin-words.ts";

/** Written before a number, the longer before those they end with. ¥ is the yuan: of yen a text says so. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ["HK$", "港元"],
  ["US$", "美元"],
  ["NT$", "新台币"],
  ["AU$", "澳元"],
  ["CA$", "加元"],
  ["A$", "澳元"],
  ["C$", "加元"],
  ["S$", "新元"],
  ["$", "美元"],
  ["＄", "美元"],
  ["RMB", "元"],
  ["Rmb", "元"],
  ["rmb", "元"],
  ["CNH", "元"],
  ["CN¥", "元"],
  ["CNY", "元"],
  ["JP¥", "日元"],
  ["¥", "元"],
  ["￥", "元"],
  ["人民币", "元"],
  ["人民幣", "元"],
  ["美元", "美元"],
  ["美金", "美元"],
  ["港元", "港元"],
  ["港币", "港元"],
  ["港幣", "港元"],
  ["新台币", "新台币"],
  ["新台幣", "新台币"],
  ["新臺幣", "新台币"],
  ["台币", "新台币"],
  ["台幣", "新台币"],
  ["日元", "日元"],
  ["日圆", "日元"],
  ["日圓", "日元"],
  ["欧元", "欧元"],
  ["歐元", "欧元"],
  ["英镑", "英镑"],
  ["英鎊", "英镑"],
  ["韩元", "韩元"],
  ["韓元", "韩元"],
  ["USD", "美元"],
  ["HKD", "港元"],
  ["TWD", "新台币"],
  ["NTD", "新台币"],
  ["SGD", "新元"],
  ["AUD", "澳元"],
  ["CAD", "加元"],
  ["CHF", "瑞士法郎"],
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

const LASTS = new CharacterSet(BY_LAST.keys());

/** The currency that stands just before a number, one space between them or none. */
export function currencyBefore(points: CodePoints, number: number): { unit: string; start: number } | undefined {
  const end = isSpace(points.at(number - 1)) ? number - 1 : number;
  if (!LASTS.has(points.code(end - 1))) return undefined;
  const found = BY_LAST.get(points.at(end - 1))?.find(({ sign }) => points.endsWith(sign, end));
  const start = end - (found?.length ?? 0);
  return found && !(isHan(found.sign) && isOfAnother(points, start)) ? { unit: found.unit, start } : undefined;
}

const isHan = (sign: string): boolean => sign >= "\u4e00";

/** 10美元7.2元 and 每美元7.2元: the currency is that of the number before, or what is paid for. */
function isOfAnother(points: CodePoints, start: number): boolean {
  const before = points.at(start - 1);
  if (before === "" || "每兑兌对對换換".includes(before)) return before !== "";
  return arabicDigit(before) !== undefined || beginsNumeral(before, true) || "多余餘".includes(before);
}
