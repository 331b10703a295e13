import type { Said } from "./said.ts";

/** Why a count is not read, or not trusted, or cannot be answered: half-sentences that may stand after another and a semicolon. */
export const WHY = {
  range: {
    en: "it is a range, and only single numbers are checked",
    zh: "它是一个区间，这里只核对单个数字",
  },
  modal: {
    en: "its clause says what is expected, denied or corrected, not what is",
    zh: "这一小句说的是预期、否认或更正，而不是事实",
  },
  part: {
    en: "it counts a part for which the dossier has no counts",
    zh: "它计的是一个部分，档案里没有这一部分的数",
  },
  toldAlready: {
    en: "its sentence gives another number for the same, and that one is right",
    zh: "同一句已经给出了这一项的数，而且是对的",
  },
  placeUnclear: {
    en: "which place it belongs to is not clear",
    zh: "不清楚它属于哪个地方",
  },
  noDate: {
    en: "it has no date; it would need one, such as 31 December 2025",
    zh: "它没有日期；需要写明，例如“2025年12月31日”",
  },
  unknownThing: {
    en: "what it counts is not said in words that the dossier knows",
    zh: "它计的是什么，没有用档案认识的词说明",
  },
  decrease: {
    en: "it tells a decrease, which this version does not compute",
    zh: "它说的是减少，这里不作推算",
  },
  shareUnclear: {
    en: "what it is a share of is not clear",
    zh: "不清楚它占的是什么",
  },
  grownFrom: {
    en: "the date it has grown from is not said",
    zh: "没有说从什么时候算起",
  },
  measuredFrom: {
    en: "the date it is measured from is not said",
    zh: "没有说从什么时候算起",
  },
  filers: {
    en: "家 may count filers, not filings",
    zh: "“家”计的可能是备案主体，而不是备案",
  },
  earlierThing: {
    en: "what it counts is taken from an earlier sentence",
    zh: "它计的是什么，取自前面的句子",
  },
  seriesUnclear: {
    en: "which series it counts is not clear",
    zh: "不清楚它计的是哪一类名单",
  },
  earlierDate: {
    en: "its date is taken from an earlier sentence",
    zh: "它的日期取自前面的句子",
  },
  either: {
    en: "it may be the total so far or what was new in the period",
    zh: "它可能是累计数，也可能是这一时期的新增数",
  },
  earlierPlace: {
    en: "its place is taken from an earlier sentence",
    zh: "它的地方取自前面的句子",
  },
  countryUnsaid: {
    en: "that it is of the whole country is not said",
    zh: "没有说它是全国的数",
  },
  noDateFits: {
    en: "it has no date of its own, and no date given before it fits; it would need one",
    zh: "它自己没有日期，前面的日期也都对不上；需要写明日期",
  },
  unsaid: {
    en: "what it counts is not said",
    zh: "没有说它计的是什么",
  },
  noRegion: {
    en: "some rows are given to no region, and others may count them here",
    zh: "有些行不属于任何地区，别人可能计在这里",
  },
  nothingYet: {
    en: "it would need a list with rows of that time",
    zh: "需要有那个时间的名单",
  },
  noList: {
    en: "it would need a dated list of this series",
    zh: "需要这一类的一份有日期的名单",
  },
  sinceWhen: {
    en: "it would need the date since when they are new",
    zh: "需要说明从何时算起",
  },
  laterDate: {
    en: "it compares with a later date",
    zh: "它与更晚的日期相比",
  },
  placeAndWhole: {
    en: "it would need a count of a place and of the whole",
    zh: "需要一个地方的数和全国的数",
  },
  zeroBase: {
    en: "it would need a number other than zero to be measured from",
    zh: "基数不能为零",
  },
  noCount: {
    en: "it would need a count of this series",
    zh: "需要这一类的数",
  },
  noneOfThese: {
    en: "only counts, differences, growth and shares of a list are computed here",
    zh: "这里只核对名单的数、差、增幅和占比",
  },
  notCounter: {
    en: "its unit is none of a count",
    zh: "它的单位不是计数单位",
  },
  otherMeasure: {
    en: "it is told of another measure",
    zh: "它说的是另一个指标",
  },
  ofCompany: {
    en: "it is told of one of the companies, whose filings are not counted here",
    zh: "它说的是某一家公司的数",
  },
  quoted: {
    en: "it is quoted",
    zh: "它是引述",
  },
  ownClause: {
    en: "not all of it is said in its own clause",
    zh: "它的各项没有都在这一小句里说明",
  },
} as const satisfies Readonly<Record<string, Said>>;

export function noCounter(unit: string): Said {
  return {
    en: `only counts of entries in the dossier’s lists are checked, and ${unit || "this"} is no counter of them`,
    zh: `这里只核对名单条目的数，${unit ? `“${unit}”` : "它"}不是计条目的单位`,
  };
}

/** Words that no list knows. */
export function mayNarrow(words: string, where: "beside" | "before"): Said {
  const short = words.slice(0, 24);
  return {
    en: `“${short}” ${where} it may narrow down what is counted`,
    zh: `它${where === "beside" ? "旁边" : "前面"}的“${short}”可能缩小了所计的范围`,
  };
}

export function needsMeasure(series: Said): Said {
  return { en: `it would need a measure of ${series.en} alone`, zh: `需要单独计“${series.zh}”的指标` };
}

export function newestList(day: string): Said {
  return {
    en: `it would need a later list: the newest one of this series is of ${day}`,
    zh: `需要更晚的名单：这一类最新的名单截至${day}`,
  };
}
