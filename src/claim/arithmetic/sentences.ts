import type { Claim } from "../claim.ts";
import type { Said } from "../said.ts";
import type { Computation } from "./compute.ts";
import type { Interval } from "./interval.ts";
import { toldAs } from "./show.ts";

// The sentences of arithmetic. Each is written twice, once for each language of a report.

const MOST_SHOWN = 8;

/** "748款、435款" and "748, 435"; a long list is cut. */
export function listed(claims: readonly Claim[], indexes: readonly number[]): Said {
  const texts = indexes.slice(0, MOST_SHOWN).flatMap((index) => claims[index]?.quantity.text.trim() ?? []);
  const more = indexes.length > MOST_SHOWN ? "…" : "";
  return { zh: texts.join("、") + more, en: texts.join(", ") + more };
}

export type Computed = Computation | "share" | "sum" | "mean" | "rest";

const NAMES: Readonly<Record<Computed, Said>> = {
  rise: { zh: "增幅", en: "the growth" },
  fall: { zh: "降幅", en: "the fall" },
  ratio: { zh: "比值", en: "the ratio" },
  share: { zh: "占比", en: "the share" },
  gain: { zh: "增加", en: "the increase" },
  loss: { zh: "减少", en: "the decrease" },
  distance: { zh: "相差", en: "the difference" },
  lead: { zh: "领先", en: "the lead" },
  sum: { zh: "合计", en: "the sum" },
  mean: { zh: "平均", en: "the mean" },
  rest: { zh: "余下", en: "what is left" },
};

export interface Told {
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  readonly computed: Computed;
  readonly face: Interval;
  /** Claims of the text it is computed from. */
  readonly operands: readonly number[];
  /** Numbers of the dossier stand in for what the text does not say, or says wrongly. */
  readonly byDossier: boolean;
}

/** What a claim was computed to, and from what. */
export function computedFrom({ claims, claim, computed, face, operands, byDossier }: Told): Said {
  const from = listed(claims, operands);
  const value = toldAs(claim, face);
  const name = NAMES[computed];
  if (byDossier) return { zh: `按资料库中的数，${name.zh}为${value}。`, en: `By the dossier's numbers, ${name.en} is ${value}.` };
  return { zh: `由文中的${from.zh}，${name.zh}为${value}。`, en: `From ${from.en} in the text, ${name.en} is ${value}.` };
}

export const NOT_JUDGED: Said = {
  zh: "这里说的是计划、否定、假设、看法或提问，不作判断。",
  en: "It is planned, denied, supposed, an opinion or asked, and is not judged.",
};
export const NO_OPERANDS: Said = {
  zh: "要核对它，需要知道它由哪些数算出。",
  en: "It would need the numbers that it is computed from.",
};
export const NOT_DERIVED: Said = { zh: "它不是由文中其他数算出的。", en: "It is not computed from other numbers of the text." };
export const NO_NUMBER: Said = { zh: "它的数值无法读出。", en: "Its value cannot be read as a number." };
export const SEVERAL: Said = {
  zh: "附近有不止一组可比的数，没有一组得出它。",
  en: "More than one pair of numbers near it could be meant, and none gives it.",
};
export const NOT_WRONG: Said = {
  zh: "按其说法和各数的取整，还不能说它错。",
  en: "By its wording and the rounding of the numbers it cannot be called wrong.",
};
export const UNSURE: Said = {
  zh: "文中没有说明它是和哪个数相比。",
  en: "The text does not say which number it is compared with.",
};

export const joined = (a: Said, b: Said): Said => ({ zh: a.zh + b.zh, en: `${a.en} ${b.en}` });

/** A number off by a power of ten: the commonest slip of a unit. */
export function slipNote(power: number): Said {
  const times = `10^${Math.abs(power)}`;
  const factor = Math.abs(power) <= 4 ? String(10 ** Math.abs(power)) : times;
  return power > 0
    ? {
        zh: `它恰好是应有数的${factor}倍，可能是单位写错。`,
        en: `It is exactly ${factor} times too large: perhaps a slip of the unit.`,
      }
    : {
        zh: `它恰好是应有数的${factor}分之一，可能是单位写错。`,
        en: `It is exactly ${factor} times too small: perhaps a slip of the unit.`,
      };
}

export const LOOSE: Said = {
  zh: "说法成立，但离实际数较远。",
  en: "The wording is true of it, but the number is far from what it is said to pass.",
};

/** As much, but the other way: what it is instead of what it was called. */
export const TURNED_ROUND: Readonly<Record<"rise" | "fall", Said>> = {
  rise: { zh: "大小相符而方向相反：是增加，不是减少。", en: "It is as much the other way round: a rise and no fall." },
  fall: { zh: "大小相符而方向相反：是减少，不是增加。", en: "It is as much the other way round: a fall and no rise." },
};
