import type { NameParts } from "./company-name.ts";
import type { FoldedName } from "./folded-name.ts";
import { setPlace } from "./han-places.ts";
import { bracketBefore, endingBefore, isAllPlaces, isWord, placeBefore, placesFrom, TradeFinder, wordAt } from "./han-scan.ts";
import { ENDING, WORD } from "./han-words.ts";

/** What sort of body a name's form says it is. */
export interface Kinds {
  legal: boolean;
  school: boolean;
  authority: boolean;
}

/** What is said in brackets after a name: a place is its place, another name for it belongs to no part. */
export function takeAside(name: FoldedName, parts: NameParts, end: number): number {
  const opening = bracketBefore(name, 1, end);
  if (opening < 0 || endingBefore(name, { from: opening, end, kinds: ENDING.legal | ENDING.body }) >= 0) return end;
  if (isAllPlaces(name, opening + 1, end - 1)) setPlace(parts, opening + 1, end - 1);
  return opening;
}

/** 北京分公司 after a legal form; 邯郸分公司, 第一分店 or 事业部 without one before. */
export function takeBranch(name: FoldedName, parts: NameParts, end: number): number {
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
export function takeForm(name: FoldedName, parts: NameParts, { end, kinds }: { end: number; kinds: Kinds }): number {
  let start = end;
  for (let steps = 0; steps < 3; steps++) {
    const next = endingBefore(name, { from: 1, end: start, kinds: ENDING.legal });
    if (next < 0) break;
    kinds.legal = true;
    start = next;
  }
  const open = bracketBefore(name, 1, start);
  const beforePlace = open > 0 && isAllPlaces(name, open + 1, start - 1) ? open : start;
  // A form in brackets, （个体工商户）, says of a shop who owns it.
  const isCompany = kinds.legal && name.units[start] !== 0x28;
  const wanted = isCompany ? ENDING.body : ENDING.body | ENDING.endBody | ENDING.school | ENDING.authority;
  let bodyEnd = beforePlace;
  for (let steps = 0; steps < 2; steps++) {
    // 易车行 and 龙工作室 are brands: a body leaves more than one character.
    const from = isCompany ? 1 : 2;
    const next = endingBefore(name, { from, end: bodyEnd, kinds: steps === 0 ? wanted : ENDING.body });
    if (next < 0 || (beforePlace !== start && kinds.legal) || isNoBody(name, next, bodyEnd)) break;
    if (steps === 0) noteKind(name, kinds, { from: next, end: bodyEnd });
    bodyEnd = next;
  }
  if (bodyEnd < beforePlace) start = bodyEnd;
  if (start === end) return end;
  parts.formStart = start;
  parts.formEnd = end;
  return start;
}

const trades = new TradeFinder();

/** One character alone is a body after a trade or in a name with a place, and not at the end of a word: 银行, 金蝶轩, 达摩院. */
function isNoBody(name: FoldedName, start: number, end: number): boolean {
  if (end - start !== 1) return false;
  if ([2, 3].some((length) => end > length && isWord(name, { from: end - length, to: end, kinds: WORD.trade }))) return true;
  if (trades.find(name, 0, start) < start) return false;
  const place = placesFrom(name, 0, start);
  return place === 0 || start - place < 2 || isWord(name, { from: 0, to: place, kinds: WORD.nation });
}

function noteKind(name: FoldedName, kinds: Kinds, { from, end }: { from: number; end: number }): void {
  kinds.school = endingBefore(name, { from, end, kinds: ENDING.school }) === from;
  kinds.authority = endingBefore(name, { from, end, kinds: ENDING.authority }) === from;
}

/** 株式会社トヨタ, 주식회사 삼성전자: the form first. */
export function takeLeadingForm(name: FoldedName, parts: NameParts, end: number): number {
  const stop = wordAt(name, { at: 0, to: end - 1, kinds: WORD.legal });
  if (stop < 0) return 0;
  parts.formStart = 0;
  parts.formEnd = stop;
  return name.units[stop] === 0x20 ? stop + 1 : stop;
}
