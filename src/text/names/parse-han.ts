import type { NameParts } from "./company-name.ts";
import type { FoldedName } from "./folded-name.ts";
import {
  bracketBefore,
  endingBefore,
  firstBracket,
  isAllPlaces,
  isWord,
  placeBefore,
  placesFrom,
  TradeFinder,
  wordAt,
} from "./han-scan.ts";
import { ENDING, WORD } from "./han-words.ts";

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
  splitCore(name, parts, { start, core, end: takeTrailingPlace(name, parts, core, end), kinds });
}

interface Kinds {
  legal: boolean;
  school: boolean;
  authority: boolean;
}

/** What is said in brackets after a name: a place is its place, another name for it belongs to no part. */
function takeAside(name: FoldedName, parts: NameParts, end: number): number {
  const opening = bracketBefore(name, 1, end);
  if (opening < 0 || endingBefore(name, { from: opening, end, kinds: ENDING.legal | ENDING.body }) >= 0) return end;
  if (isAllPlaces(name, opening + 1, end - 1)) setPlace(parts, opening + 1, end - 1);
  return opening;
}

/** 北京分公司 after a legal form; 邯郸分公司, 第一分店 or 事业部 without one before. */
function takeBranch(name: FoldedName, parts: NameParts, end: number): number {
  const word = endingBefore(name, { from: 2, end, kinds: ENDING.branch });
  if (word < 0) return end;
  let start = legalFormEndBefore(name, word);
  if (start < 0) start = placeBefore(name, 2, word);
  if (start < 0) start = ordinalBefore(name, word);
  if (name.units[start - 1] === 0x29 && start === word) {
    const opening = bracketBefore(name, 2, start);
    if (opening > 0) start = opening;
  }
  parts.branchStart = start;
  parts.branchEnd = end;
  return start;
}

/** End of the last 公司 before `end`, where a branch is named after it. Looks back over the longest name of a branch. */
function legalFormEndBefore(name: FoldedName, end: number): number {
  for (let at = end; at > Math.max(2, end - 40); at--) {
    if (name.units[at - 1] === 0x53f8 && endingBefore(name, { from: 1, end: at, kinds: ENDING.legal }) >= 0) return at;
  }
  return -1;
}

/** 第一|分店, 第12|分店, 二|分厂. */
function ordinalBefore(name: FoldedName, end: number): number {
  let at = end;
  while (at > 2 && end - at < 6 && isNumeral(name.units[at - 1] ?? 0)) at--;
  return at < end && at > 2 && name.units[at - 1] === 0x7b2c ? at - 1 : at;
}

const NUMERALS = new Set(Array.from("0123456789一二三四五六七八九十百", (sign) => sign.charCodeAt(0)));
const isNumeral = (unit: number): boolean => NUMERALS.has(unit);

/** The legal form, and before it group and kind of body: （集团）|有限公司, 研究院|有限公司. At least one unit stays before it. */
function takeForm(name: FoldedName, parts: NameParts, { end, kinds }: { end: number; kinds: Kinds }): number {
  let start = end;
  for (let steps = 0; steps < 3; steps++) {
    const next = endingBefore(name, { from: 1, end: start, kinds: ENDING.legal });
    if (next < 0) break;
    kinds.legal = true;
    start = next;
  }
  const open = bracketBefore(name, 1, start);
  const beforePlace = open > 0 && isAllPlaces(name, open + 1, start - 1) ? open : start;
  const wanted = kinds.legal ? ENDING.body : ENDING.body | ENDING.endBody | ENDING.school | ENDING.authority;
  let bodyEnd = beforePlace;
  for (let steps = 0; steps < 2; steps++) {
    const next = endingBefore(name, { from: 1, end: bodyEnd, kinds: steps === 0 ? wanted : ENDING.body });
    if (next < 0 || (beforePlace !== start && kinds.legal) || isEndOfTrade(name, next, bodyEnd)) break;
    if (steps === 0) noteKind(name, kinds, { from: next, end: bodyEnd });
    bodyEnd = next;
  }
  if (bodyEnd < beforePlace) start = bodyEnd;
  if (start === end) return end;
  parts.formStart = start;
  parts.formEnd = end;
  return start;
}

/** 行 of 银行 is no body. */
function isEndOfTrade(name: FoldedName, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  return [2, 3].some((length) => end > length && isWord(name, { from: end - length, to: end, kinds: WORD.trade }));
}

function noteKind(name: FoldedName, kinds: Kinds, { from, end }: { from: number; end: number }): void {
  kinds.school = endingBefore(name, { from, end, kinds: ENDING.school }) === from;
  kinds.authority = endingBefore(name, { from, end, kinds: ENDING.authority }) === from;
}

/** 株式会社トヨタ, 주식회사 삼성전자: the form first. */
function takeLeadingForm(name: FoldedName, parts: NameParts, end: number): number {
  const stop = wordAt(name, { at: 0, to: end - 1, kinds: WORD.legal });
  if (stop < 0) return 0;
  parts.formStart = 0;
  parts.formEnd = stop;
  return name.units[stop] === 0x20 ? stop + 1 : stop;
}

/** Places at the beginning; gives where the rest begins. */
function takePlace(name: FoldedName, parts: NameParts, { start, end }: { start: number; end: number }): number {
  let core = placesFrom(name, start, end);
  if (core === start) return start;
  core = overZone(name, core, end);
  setPlace(parts, start, core);
  return core;
}

/** What a zone, town or street ends with; after a place it is a place whatever its name: 昆山|千灯镇, 张家港|保税区. */
const ZONES = "镇 乡 街道 开发区 高新区 新区 保税区 保税港区 自贸区 示范区 工业园 产业园 工业区 园区 新城".split(" ");

/** 小镇, 古镇 and 水乡 are words. */
const NO_TOWNS = new Set("小 古 名 水 老 故 家 城".split(" "));

function overZone(name: FoldedName, from: number, end: number): number {
  for (let length = 0; length <= 8 && from + length < end - 1; length++) {
    const at = from + length;
    const zone = ZONES.find((one) => name.folded(at, Math.min(end, at + one.length)) === one);
    if (zone === undefined || (length === 0 && zone.length === 1) || NO_TOWNS.has(name.folded(at - 1, at))) continue;
    return at + zone.length < end ? at + zone.length : from;
  }
  return from;
}

/** A place between the trade and the form: 力赛佳管道支架技术|上海|有限公司. */
function takeTrailingPlace(name: FoldedName, parts: NameParts, core: number, end: number): number {
  if (parts.placeEnd > 0) return end;
  const opening = bracketBefore(name, core + 1, end);
  if (opening > 0 && isAllPlaces(name, opening + 1, end - 1)) {
    setPlace(parts, opening + 1, end - 1);
    return opening;
  }
  if (parts.formEnd === 0) return end;
  const start = placeBefore(name, core + 2, end);
  // Some words of trade must stand before it, or it is the end of a brand.
  if (start < 0 || trades.find(name, core, start) === start) return end;
  setPlace(parts, start, end);
  return start;
}

function setPlace(parts: NameParts, start: number, end: number): void {
  if (parts.placeEnd > 0) return;
  parts.placeStart = start;
  parts.placeEnd = end;
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
    setPlace(parts, bracket[0] + 1, bracket[1]);
    if (bracket[1] + 1 < end) return splitAround(name, parts, { core, bracket, end });
    return splitCore(name, parts, { start, core, end: bracket[0], kinds });
  }
  const trade = trades.find(name, core, end);
  if (kinds.school || (trade === core && core > start && isNation(name, parts) && !kinds.legal)) {
    // The proper name of a school or of a body of the nation: all that stands before its kind.
    const from = trade === core ? start : core;
    if (from === start) dropLeadingPlace(parts, core);
    return setBrand(parts, from, end, end);
  }
  if (kinds.authority && core > start) return setBrand(parts, core, core, end);
  if (trade > core) return splitAtTrade(name, parts, { core, trade, end });
  splitWithoutBrand(name, parts, { start, core, end });
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
  let brandStart = core;
  let brandEnd = trade;
  if (trade - core === 1 && trade < end) {
    if (parts.placeEnd === core && LANDMARKS.has(name.folded(core, trade))) {
      // 上海滩, 深圳湾: no brand has one character, and this one makes another word of the place.
      brandStart = parts.placeStart;
      parts.placeStart = parts.placeEnd = 0;
    } else {
      const next = wordAt(name, { at: trade, to: end, kinds: WORD.trade });
      if (next > 0 && next < end) brandEnd = next;
    }
  }
  setBrand(parts, brandStart, brandEnd, end);
  if (parts.placeEnd > 0 || brandEnd >= end) return;
  const place = placeBefore(name, core + 2, brandEnd);
  if (place < 0) return;
  setPlace(parts, place, brandEnd);
  parts.brandEnd = place;
}

/** The place before the brand becomes part of it; one in brackets stays. */
function dropLeadingPlace(parts: NameParts, core: number): void {
  if (parts.placeEnd === core) parts.placeStart = parts.placeEnd = 0;
}

const LANDMARKS = new Set("滩 湾 人 岛 港 桥 城 河 江 山 湖 海 仔 味 通 云 帝 号 小 大".split(" "));

/** Nothing but places and trades: the brand is empty, unless the place is what the body is known by. */
function splitWithoutBrand(
  name: FoldedName,
  parts: NameParts,
  { start, core, end }: { start: number; core: number; end: number },
): void {
  if (core === start) {
    // No place either: the first word is all that can tell it from others, unless a form says that it is a full name.
    const isFull = parts.formEnd > 0;
    return setBrand(parts, start, isFull ? start : end, end);
  }
  let proper = properTradeEnd(name, core, end);
  if (proper < 0 && isNation(name, parts)) proper = shortestTrade(name, core, end);
  const isShort = parts.formEnd === 0 && parts.branchEnd === 0;
  const isWhole = proper < 0 && isShort;
  const brandEnd = isWhole ? end : proper;
  const isBare = !isWord(name, { from: parts.placeStart, to: parts.placeEnd, kinds: WORD.full });
  if (brandEnd < 0 || !isBare) return setBrand(parts, core, core, end);
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

const isNation = (name: FoldedName, parts: NameParts): boolean =>
  isWord(name, { from: parts.placeStart, to: parts.placeEnd, kinds: WORD.nation });

function setBrand(parts: NameParts, start: number, end: number, tradeEnd: number): void {
  [parts.brandStart, parts.brandEnd] = [start, end];
  [parts.tradeStart, parts.tradeEnd] = [end, tradeEnd];
}
