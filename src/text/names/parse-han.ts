import type { NameParts } from "./company-name.ts";
import type { FoldedName } from "./folded-name.ts";
import { type Kinds, takeAside, takeBranch, takeForm, takeLeadingForm } from "./han-endings.ts";
import { isBare, isNation, setPlace, takePlace, takeTrailingPlace } from "./han-places.ts";
import { firstBracket, isAllPlaces, isWord, placeBefore, TradeFinder, wordAt } from "./han-scan.ts";
import { WORD } from "./han-words.ts";

const trades = new TradeFinder();

/**
 * Parts of a name in Han characters, kana or Hangul. From the right: branch, form; from the left: places; what is left is
 * brand, and trade from the first place at which nothing but words of trade follows. docs/names.md has the rule.
 */
export function parseHan(name: FoldedName, parts: NameParts): void {
  let start = 0;
  let end = takeAside(name, parts, name.length);
  end = takeBranch(name, parts, end);
  end = takeAside(name, parts, end);
  const kinds = { legal: false, school: false, authority: false };
  end = takeForm(name, parts, { end, kinds });
  if (parts.formEnd === 0) start = takeLeadingForm(name, parts, end);
  const core = takePlace(name, parts, { start, end });
  const tail = takeTrailingPlace(name, parts, core, end);
  splitCore(name, parts, { start, core, end: tail, kinds });
  // 中国移动通信集团|宁夏: the place before it has become part of the brand.
  if (tail < end && name.units[tail] !== 0x28) setPlace(parts, tail, end);
}

/** End of 大学 within from..end, where it names a school; -1 where it does not. */
function schoolWithin(name: FoldedName, from: number, end: number): number {
  for (let at = from; at + 2 <= end; at++) {
    if (name.units[at] !== 0x5927 || name.units[at + 1] !== 0x5b66) continue;
    // 大学生 and 大学城 are no school.
    if (name.units[at + 2] !== 0x751f && name.units[at + 2] !== 0x57ce) return at + 2;
  }
  return -1;
}

interface Core {
  /** Where the name begins, without a form that stands first. */
  readonly start: number;
  /** Where it begins without its places. */
  readonly core: number;
  readonly end: number;
  readonly kinds: Kinds;
}

function splitCore(name: FoldedName, parts: NameParts, { start, core, end, kinds }: Core): void {
  const bracket = firstBracket(name, core, end);
  if (bracket && bracket[0] > core && isAllPlaces(name, bracket[0] + 1, bracket[1])) {
    if (parts.placeEnd === core && core > start && trades.find(name, core, bracket[0]) === core && isBare(name, parts)) {
      // 大余科技（北京）: of two places the one in brackets is one.
      parts.placeEnd = 0;
      return splitCore(name, parts, { start, core: start, end, kinds });
    }
    if (core > start && schoolWithin(name, core, bracket[0]) === bracket[0]) {
      // 北京大学（天津滨海）新一代信息技术: the school's name is whole here, too.
      dropLeadingPlace(parts, core);
      return splitCore(name, parts, { start, core: start, end, kinds });
    }
    setPlace(parts, bracket[0] + 1, bracket[1]);
    if (bracket[1] + 1 < end) return splitAround(name, parts, { core, bracket, end });
    return splitCore(name, parts, { start, core, end: bracket[0], kinds });
  }
  const school = schoolWithin(name, core, end);
  if (school > 0) {
    // 西安交通大学|出版社, 山东大学齐鲁|医院: the school's name is whole.
    dropLeadingPlace(parts, core);
    const rest = trades.find(name, school, end);
    return setBrand(parts, start, rest === school ? school : end, end);
  }
  const trade = trades.find(name, core, end);
  if (kinds.school || (trade === core && core > start && isNation(name, parts) && !kinds.legal)) {
    // The proper name of a school or of a body of the nation: all that stands before its kind.
    const from = trade === core ? start : core;
    if (from === start) dropLeadingPlace(parts, core);
    return setBrand(parts, from, end, end);
  }
  if (kinds.authority && core > start) return setBrand(parts, core, core, end);
  if (trade > core && core > start && isPlainCompany(name, parts)) {
    const lead = tradesEnd(name, core, trade);
    if (lead > core) return setBrand(parts, trade - lead > 1 ? lead : core, trade - lead > 1 ? trade : core, end);
  }
  if (trade > core) return splitAtTrade(name, parts, { core, trade, end });
  splitWithoutBrand(name, parts, { start, core, end });
}

/**
 * End of the words of trade that stand in a row from `from`. Names with 公司 alone are descriptions rather than names
 * (广州国际货运公司): in these, words of trade come first as well, and one more character (箱包|布|塑胶) is no brand.
 */
function tradesEnd(name: FoldedName, from: number, end: number): number {
  let at = from;
  for (;;) {
    const next = wordAt(name, { at, to: end, kinds: WORD.trade });
    if (next < 0) return at;
    at = next;
  }
}

/** 蚂蚁财富（上海）金融信息服务: brand before the bracket, trade behind it. */
function splitAround(
  name: FoldedName,
  parts: NameParts,
  { core, bracket, end }: { core: number; bracket: readonly [number, number]; end: number },
): void {
  const [opening, closing] = bracket;
  const trade = trades.find(name, closing + 1, end);
  const before = trades.find(name, core, opening);
  const brandEnd = before > core + 1 && (trade === end || saysTechnology(name, opening)) ? before : opening;
  setBrand(parts, core, brandEnd, brandEnd);
  if (trade < end) [parts.tradeStart, parts.tradeEnd] = [trade, end];
  else [parts.tradeStart, parts.tradeEnd] = [brandEnd, opening];
}

const TECHNOLOGY = new Set(["科技", "技术"]);
const saysTechnology = (name: FoldedName, end: number): boolean => TECHNOLOGY.has(name.folded(end - 2, end));

function splitAtTrade(
  name: FoldedName,
  parts: NameParts,
  { core, trade, end }: { core: number; trade: number; end: number },
): void {
  if (trade === end && takeNamedPart(name, parts, { core, end })) return;
  if (trade - core === 1) return splitAtOne(name, parts, { core, trade, end });
  const brandEnd = trade;
  setBrand(parts, core, brandEnd, end);
  if (parts.placeEnd > 0 || brandEnd >= end) return;
  const place = placeBefore(name, core + 2, brandEnd);
  if (place < 0) return;
  setPlace(parts, place, brandEnd);
  // 建业|电缆|信阳|销售: what it deals in may stand before the place as well.
  const earlier = trades.find(name, core, place);
  parts.brandEnd = earlier > core + 1 ? earlier : place;
}

/** The place before the brand becomes part of it; one in brackets stays. */
function dropLeadingPlace(parts: NameParts, core: number): void {
  if (parts.placeEnd === core) parts.placeStart = parts.placeEnd = 0;
}

/** No brand has one character: 北京|商高|科技, 麦珠宝. 上海滩, 义乌购 and 乐清湾 are words of their own. */
function splitAtOne(
  name: FoldedName,
  parts: NameParts,
  { core, trade, end }: { core: number; trade: number; end: number },
): void {
  const later = trades.find(name, core + 2, end);
  const isAfterPlace = parts.placeEnd === core && core > parts.placeStart && isBare(name, parts);
  const isOuter = isWord(name, { from: parts.placeStart, to: parts.placeEnd, kinds: WORD.outer });
  const isAlone = trade === end && parts.formEnd === 0;
  if (isAfterPlace && (isAlone || LANDMARKS.has(name.folded(core, trade)) || (later >= end && !isOuter))) {
    const from = parts.placeStart;
    parts.placeStart = parts.placeEnd = 0;
    return setBrand(parts, from, trade, end);
  }
  const brandEnd = later < end ? later : end;
  setBrand(parts, core, brandEnd, end);
}

/** Is the form 公司 and nothing else? */
const isPlainCompany = (name: FoldedName, { formStart, formEnd }: NameParts): boolean =>
  formEnd - formStart === 2 && name.folded(formStart, formEnd) === "公司";

/** 邓禄普|轮胎销售|天骄公司: a name after the trade, with 公司 alone, is a part of the company. */
function takeNamedPart(name: FoldedName, parts: NameParts, { core, end }: { core: number; end: number }): boolean {
  // A place in brackets before the form stays a place: the part would hold it.
  if (!isPlainCompany(name, parts) || parts.branchEnd > 0 || parts.formStart > end) return false;
  for (const length of [2, 3]) {
    const trade = trades.find(name, core, end - length);
    if (trade < core + 2 || trade >= end - length) continue;
    setBrand(parts, core, trade, end - length);
    [parts.branchStart, parts.branchEnd] = [end - length, parts.formEnd];
    parts.formStart = parts.formEnd = 0;
    return true;
  }
  return false;
}

const LANDMARKS = new Set("购 滩 湾 人 岛 港 桥 城 河 江 山 湖 海 仔 味 通 云 帝 号 小 大".split(" "));

/** Nothing but places and trades: the brand is empty, unless the place is what the body is known by. */
function splitWithoutBrand(
  name: FoldedName,
  parts: NameParts,
  { start, core, end }: { start: number; core: number; end: number },
): void {
  if (core === start) {
    const form = name.folded(parts.formStart, parts.formEnd);
    if (form === "公司" || form === "有限公司") return setBrand(parts, start, start, end);
    return setBrand(parts, start, form === "" ? end : shortestTrade(name, start, end), end);
  }
  let proper = properTradeEnd(name, core, end);
  if (proper < 0 && isNation(name, parts)) proper = shortestTrade(name, core, end);
  // 北京大学, 山东广播电视台 and 海南航空 are known by their place.
  const isShort =
    (parts.formEnd === 0 && parts.branchEnd === 0) ||
    (core === end && !LEGAL_ONLY.has(name.folded(parts.formStart, parts.formEnd)));
  const isWhole = proper < 0 && isShort;
  const brandEnd = isWhole ? end : proper;
  if (brandEnd < 0 || !isBare(name, parts)) return setBrand(parts, core, core, end);
  parts.placeStart = parts.placeEnd = 0;
  setBrand(parts, start, brandEnd, end);
}

/** 中国|移动|通信: the first word of trade, as short as it can be. */
function shortestTrade(name: FoldedName, core: number, end: number): number {
  for (let at = core + 2; at <= Math.min(end, core + 4); at++) {
    if (isWord(name, { from: core, to: at, kinds: WORD.trade }) && trades.find(name, at, end) === at) return at;
  }
  return end;
}

/** End of the word that makes a proper name: 长沙|银行, 上海浦东|发展银行; -1 where there is none. */
function properTradeEnd(name: FoldedName, core: number, end: number): number {
  for (let at = core; at < Math.min(end, core + 8); at++) {
    const stop = wordAt(name, { at, to: end, kinds: WORD.proper });
    if (stop > 0) return stop;
  }
  return -1;
}

const LEGAL_ONLY = new Set(["有限公司", "股份有限公司", "有限责任公司", "公司"]);

function setBrand(parts: NameParts, start: number, end: number, tradeEnd: number): void {
  [parts.brandStart, parts.brandEnd] = [start, end];
  [parts.tradeStart, parts.tradeEnd] = [end, tradeEnd];
}
