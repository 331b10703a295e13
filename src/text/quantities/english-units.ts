import type { CodePoints } from "../code-points.ts";
import type { UnitMatch } from "../count-units.ts";
import { isLetterCode, isSpace, latinWordAt, wordAfterSpace, wordMap, type LatinWord } from "./latin-words.ts";

/** What is counted in English; the plural is the unit. Regular plurals are not written out. */
const NOUNS =
  "service app application user company firm startup model product patent employee worker customer client subscriber member " +
  "download install installation token parameter unit vehicle car truck deal round investor investment project filing " +
  "registration item case store shop site website page word student teacher developer engineer researcher share chip server " +
  "robot barrel tonne ton mile meter metre kilometer kilometre hectare acre liter litre point seat vote visit visitor view " +
  "click order transaction account device phone smartphone computer merchant partner supplier province region department " +
  "paper article report course school hospital bank fund tool feature agent assistant plugin job role position episode " +
  "dataset image video question answer message request call character language game player family household passenger " +
  "flight ship plane plant mine well bed room apartment home building block bottle box bag pair degree watt megawatt " +
  "gigawatt kilowatt terawatt byte gigabyte terabyte layer node core dose patient resident citizen voter person-year " +
  "participant respondent institution organization organisation agency startup brand outlet branch";
const IRREGULAR: Readonly<Record<string, string>> = {
  person: "people",
  people: "people",
  man: "men",
  men: "men",
  woman: "women",
  women: "women",
  child: "children",
  children: "children",
  company: "companies",
  country: "countries",
  countries: "countries",
  city: "cities",
  cities: "cities",
  county: "counties",
  counties: "counties",
  staff: "staff",
  personnel: "personnel",
  gpu: "GPUs",
  gpus: "GPUs",
  cpu: "CPUs",
  cpus: "CPUs",
  url: "URLs",
  urls: "URLs",
  inch: "inches",
  inches: "inches",
  foot: "feet",
  feet: "feet",
};
/** One unit has one writing, whatever the language of the text: of money, time, rates and multiples the Chinese one. */
const SHARED = wordMap({
  percent: "%",
  pct: "%",
  pc: "%",
  pts: "points",
  yuan: "元",
  renminbi: "元",
  rmb: "元",
  cny: "元",
  dollar: "美元",
  dollars: "美元",
  cent: "美分",
  cents: "美分",
  usd: "美元",
  fen: "分钱",
  jiao: "毛钱",
  hkd: "港元",
  euro: "欧元",
  euros: "欧元",
  eur: "欧元",
  gbp: "英镑",
  sterling: "英镑",
  yen: "日元",
  jpy: "日元",
  won: "韩元",
  krw: "韩元",
  rupees: "卢比",
  roubles: "卢布",
  rubles: "卢布",
  year: "年",
  years: "年",
  month: "个月",
  months: "个月",
  week: "周",
  weeks: "周",
  day: "天",
  days: "天",
  hour: "小时",
  hours: "小时",
  minute: "分钟",
  minutes: "分钟",
  seconds: "秒",
  quarters: "个季度",
  century: "世纪",
  centuries: "世纪",
  fold: "倍",
  gw: "GW",
  mw: "MW",
  kw: "kW",
  kwh: "kWh",
  gwh: "GWh",
  mwh: "MWh",
  twh: "TWh",
  gb: "GB",
  tb: "TB",
  mb: "MB",
  km: "km",
  kg: "kg",
  bp: "个基点",
  bps: "个基点",
  pp: "个百分点",
  ppt: "个百分点",
  ppts: "个百分点",
});

const WORDS = new Map<string, string>();
for (const noun of NOUNS.split(" ")) {
  const ending = /(?:s|x|ch|sh)$/.test(noun) ? "es" : "s";
  const plural = /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}${ending}`;
  WORDS.set(noun, plural).set(plural, plural);
}
for (const [word, unit] of [...Object.entries(IRREGULAR), ...SHARED]) WORDS.set(word, unit);

/** The unit of a word, undefined where it is in no table. */
export const unitOfWord = (word: string): string | undefined => WORDS.get(word);

/** Two and three words; the rest of each is looked at once its first word stands. */
const PHRASES = wordMap<readonly (readonly [readonly string[], string])[]>({
  percentage: [
    [["points"], "个百分点"],
    [["point"], "个百分点"],
  ],
  per: [
    [["cent"], "%"],
    [["mille"], "‰"],
  ],
  of: [
    [["a", "percentage", "point"], "个百分点"],
    [["a", "percent"], "%"],
    [["a", "per", "cent"], "%"],
  ],
  basis: [
    [["points"], "个基点"],
    [["point"], "个基点"],
  ],
  us: [
    [["dollars"], "美元"],
    [["dollar"], "美元"],
  ],
  chinese: [[["yuan"], "元"]],
  japanese: [[["yen"], "日元"]],
  korean: [[["won"], "韩元"]],
  hong: [[["kong", "dollars"], "港元"]],
  singapore: [[["dollars"], "新元"]],
  taiwan: [[["dollars"], "新台币"]],
  australian: [[["dollars"], "澳元"]],
  canadian: [[["dollars"], "加元"]],
  british: [[["pounds"], "英镑"]],
  pounds: [[["sterling"], "英镑"]],
  square: [
    [["meters"], "square meters"],
    [["metres"], "square meters"],
    [["kilometers"], "square kilometers"],
    [["kilometres"], "square kilometers"],
    [["miles"], "square miles"],
    [["feet"], "square feet"],
  ],
});

/** After "times" these tell how often, as the end of a clause does; all else is so many times as much. */
const OFTEN = new Set(
  "a an per each every daily weekly this last in during over since before and or on at by within for so until".split(" "),
);

/** The English unit after a number that ends at `at`: after one space, a hyphen (5-year), or attached (5x, 100GW). */
export function englishUnitAt(points: CodePoints, at: number): UnitMatch | undefined {
  const join = points.at(at);
  const attached = isLetterCode(points.code(at));
  if (!attached && join !== "-" && !isSpace(join)) return undefined;
  const word = latinWordAt(points, attached ? at : at + 1);
  if (!word) return undefined;
  if (attached) return attachedUnit(points, word);
  // A 748-strong list.
  if (join === "-" && word.word === "strong") return { unit: "", end: word.end };
  if (word.word === "u" && points.has("U.S. dollars", word.start)) return { unit: "美元", end: word.start + 12 };
  return phraseAt(points, word) ?? timesAt(points, word, at) ?? compoundUnit(points, word) ?? wordUnit(points, word);
}

/** 536 trillion model tokens: what is counted is the later of two nouns, of which the first is told once. */
function compoundUnit(points: CodePoints, { word, end, capital, start }: LatinWord): UnitMatch | undefined {
  const unit = WORDS.get(word);
  // 1 firm reports a loss: after one the second would be no plural.
  if (/(?:^|[^\d.,])(?:1|one|a)[ -]$/iu.test(points.slice(Math.max(0, start - 6), start))) return undefined;
  if (capital || unit === undefined || unit === word || SHARED.has(word)) return undefined;
  const next = wordAfterSpace(points, end);
  return next && !next.capital && WORDS.get(next.word) === next.word ? wordUnit(points, next) : undefined;
}

function wordUnit(points: CodePoints, { word, end, capital }: LatinWord): UnitMatch | undefined {
  const unit = WORDS.get(word);
  if (unit === undefined || points.at(end) === "-" || isDigit(points.code(end))) return undefined;
  // "5 Apps" and "50 Cent" may be names, 5 GW and 10 Yuan are none.
  return capital && (unit === word || unit === "美分") ? undefined : { unit, end };
}

function attachedUnit(points: CodePoints, { word, end }: LatinWord): UnitMatch | undefined {
  if (isDigit(points.code(end))) return undefined;
  if (word === "x") return { unit: "倍", end };
  const unit = SHARED.get(word);
  return unit === undefined && word !== "nm" && word !== "mm" && word !== "cm" ? undefined : { unit: unit ?? word, end };
}

function phraseAt(points: CodePoints, { word, end }: LatinWord): UnitMatch | undefined {
  for (const [rest, unit] of PHRASES.get(word) ?? []) {
    let last = end;
    const isHere = rest.every((expected) => {
      const next = wordAfterSpace(points, last);
      last = next?.end ?? last;
      return next?.word === expected;
    });
    if (isHere) return { unit, end: last };
  }
  return undefined;
}

function timesAt(points: CodePoints, { word, end }: LatinWord, at: number): UnitMatch | undefined {
  if (word !== "times") return undefined;
  const next = wordAfterSpace(points, end);
  const isOften = next === undefined ? !hasFraction(points, at) : OFTEN.has(next.word) && !isOfTime(points, next);
  return { unit: isOften ? "times" : "倍", end };
}

/** 2.3 times last year’s sales: as much as those of a time, and not how often in it. */
function isOfTime(points: CodePoints, { word, end }: LatinWord): boolean {
  const time = word === "last" || word === "this" ? wordAfterSpace(points, end) : undefined;
  return time !== undefined && /^[’']s? /u.test(points.slice(time.end, time.end + 3));
}

/** 1.9 times: nothing is done a part of a time, but on average. */
function hasFraction(points: CodePoints, at: number): boolean {
  if (ON_AVERAGE.test(points.slice(Math.max(0, at - CLAUSE), at))) return false;
  let start = at - 1;
  while (isDigit(points.code(start))) start -= 1;
  return start < at - 1 && points.at(start) === "." && isDigit(points.code(start - 1));
}

const CLAUSE = 80;
const ON_AVERAGE =
  /\b(?:each|every|average|averaged|averaging|apiece|per|opened|opens|open|used|visited|launched)\b[^.;\n]*(?:\.\d+)?$/iu;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
