import type { FigureMeasure } from "../../model/figures.ts";
import { memo, memoText } from "../../model/memo.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";

/** What is known of a measure by its declaration: the units it is told in, and whether it is a rate or a growth. */
export interface MeasureUnits {
  readonly units: readonly string[];
  readonly kind: FigureMeasure["kind"];
}

export const unitsOf = memo(({ units, kind }: Pick<FigureMeasure, "units" | "kind">): MeasureUnits => ({
  units: [...new Set([...Object.keys(units), ...Object.values(units)])],
  kind,
}));

const MONEY = /元|円|dollar|yuan|renminbi|euro|pound|yen|RMB|CNY|USD|[$€£¥]/iu;
const TOKENS = /token/iu;

type Family = "money" | "rate" | "tokens" | "things";

const familyOf = memoText((unit): Family => {
  if (MONEY.test(unit)) return "money";
  if (unit === "%" || unit === "％") return "rate";
  return TOKENS.test(unit) ? "tokens" : "things";
});

/**
 * Can a number with this unit be one of this measure? Money is never users, nor firms deals; a number of nothing named may be
 * either. What is computed from a measure (per cent, 倍, 个百分点) may be of any.
 */
export function canMeasure({ unit, kind }: Pick<Quantity, "unit" | "kind">, { units }: MeasureUnits): boolean {
  if (kind !== "count") return true;
  const family = familyOf(unit);
  const same = units.filter((other) => familyOf(other) === family);
  if (unit === "") return units.some((other) => familyOf(other) === "things" || familyOf(other) === "tokens");
  if (family !== "things") return same.length > 0;
  // Of 14 model companies the words say what is counted, in whatever the figures are told.
  if (GENERAL.has(unit) || /^[a-z]/iu.test(unit)) return same.length > 0;
  const named = same.filter((other) => other !== "").map(counterOf);
  return named.length === 0 ? same.length > 0 : named.includes(counterOf(unit));
}

/** 次/day: what is counted; prose says how often beside it. */
const counterOf = (unit: string): string => unit.split("/", 1)[0] ?? unit;

/** Counters that any number of things may be told with. */
const GENERAL: ReadonlySet<string> = new Set(["个", "users", "people", "人次"]);

export const isMoney = ({ units }: MeasureUnits): boolean =>
  units.length > 0 && units.every((unit) => familyOf(unit) === "money");

export const isCurrency = (unit: string): boolean => familyOf(unit) === "money";

export const isRate = ({ units, kind }: MeasureUnits): boolean => kind === "share" || kind === "rate" || units.includes("%");
