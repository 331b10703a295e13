import type { Approximation } from "../approximators.ts";
import { englishUnit } from "./english-unit-names.ts";
import { englishNumber, hanNumber, hanDigitOf, printedFraction } from "./printed-number.ts";
import type { Quantity } from "./quantity.ts";

/** What a printed number is made of; the words that it was found in are not kept. */
export type PrintedQuantity = Pick<Quantity, "value" | "unit" | "approx" | "kind">;

/**
 * A quantity in words of a language, such that it is found again with the same value, unit, kind and approximation: 748款,
 * 近八成, 10亿元; "10 billion yuan", "nearly 80%". Chinese counters (款, 家) have no English word, and tenths (成) become per cents.
 * Whether it tells a change is for the sentence around it to say.
 */
export function printQuantity(quantity: PrintedQuantity, language: "zh" | "en"): string {
  return language === "zh" ? printHan(quantity) : printEnglish(quantity);
}

const HAN_SOFTENERS: Readonly<Record<Exclude<Approximation, "part">, string>> = {
  about: "约",
  near: "近",
  over: "超",
  "at-least": "至少",
  under: "不足",
  "at-most": "至多",
};
/** After these 多 comes after the unit: 6倍多, 两成多. */
const BEFORE_MORE = new Set(["倍", "成", "年", "天", "小时", "%"]);
const MORE = "多";

function printHan({ value, unit, approx, kind }: PrintedQuantity): string {
  if (kind === "rank") return `${approx === "at-most" ? "前" : "第"}${String(value)}${unit}`;
  const softener = approx === null || approx === "part" ? "" : HAN_SOFTENERS[approx];
  if (typeof value !== "string") return `${softener}${hanRange(value, unit)}`;
  if (kind === "fraction") return `${softener}${hanFraction(value)}`;
  const joined = /^[a-z]/.test(unit) && unit !== "tokens" ? ` ${unit}` : unit;
  if (approx !== "part") return `${softener}${unit === "成" ? hanTenths(value) : hanNumber(value, unit).join("") + joined}`;
  const [digits, scale] = hanNumber(value, unit);
  if (scale === "" && BEFORE_MORE.has(unit)) return `${unit === "成" ? hanTenths(value) : digits + unit}${MORE}`;
  return `${digits}${MORE}${scale}${joined}`;
}

function hanRange([low, high]: readonly [string, string], unit: string): string {
  const [first, second] = [hanNumber(low, unit), hanNumber(high, unit)];
  const joined = /^[a-z]/.test(unit) && unit !== "tokens" ? ` ${unit}` : unit;
  // Of two numbers in different scales the first would be taken to share the scale of the second: 1至2万.
  if (first[1] !== second[1]) return `${low}至${high}${joined}`;
  return `${first.join("")}至${second.join("")}${joined}`;
}

function hanTenths(value: string): string {
  const [whole = "", tenths = "", ...more] = value.replace(/^(\d)(?:\.(\d))?$/, "$1 $2").split(" ");
  const digit = hanDigitOf(whole);
  if (digit === undefined || more.length > 0) return `${value}成`;
  return `${digit}成${hanDigitOf(tenths) ?? ""}`;
}

function hanFraction(value: string): string {
  const [part, whole] = printedFraction(value);
  return whole === "2" && part === "1" ? "一半" : `${whole}分之${part}`;
}

const ENGLISH_SOFTENERS: Readonly<Record<Exclude<Approximation, "part">, string>> = {
  about: "about ",
  near: "nearly ",
  over: "more than ",
  "at-least": "at least ",
  under: "less than ",
  "at-most": "at most ",
};

function printEnglish(quantity: PrintedQuantity): string {
  const { value, approx, kind } = quantity;
  if (kind === "rank") return `${approx === "at-most" ? "top" : "No."} ${String(value)}`;
  const softener = approx === null || approx === "part" ? "" : ENGLISH_SOFTENERS[approx];
  if (kind === "fraction" && typeof value === "string") return `${softener}${englishFraction(value)}`;
  const tenths = quantity.unit === "成";
  const unit = tenths ? "%" : quantity.unit;
  if (typeof value !== "string") {
    const [low, high] = tenths ? [timesTen(value[0]), timesTen(value[1])] : value;
    return `${softener}${englishRange(low, high)}${englishUnit(unit, high)}`;
  }
  const number = tenths ? timesTen(value) : value;
  if (approx === "part") return `${englishNumber(number).join("")}-odd${unit === "%" ? " percent" : englishUnit(unit, number)}`;
  return `${softener}${englishNumber(number).join("")}${englishUnit(unit, number)}`;
}

function englishRange(low: string, high: string): string {
  const [first, second] = [englishNumber(low), englishNumber(high)];
  return first[1] === second[1] ? `${first.join("")} to ${second.join("")}` : `${low} to ${high}`;
}

function englishFraction(value: string): string {
  const [part, whole] = printedFraction(value);
  return whole === "2" && part === "1" ? "one half" : `${part} out of ${whole}`;
}

function timesTen(value: string): string {
  const [whole = "", fraction = ""] = value.split(".");
  const digits = `${whole}${fraction.slice(0, 1) || "0"}`.replace(/^0+(?=\d)/, "");
  return fraction.length > 1 ? `${digits}.${fraction.slice(1)}` : digits;
}
