import type { NameParts } from "./company-name.ts";
import type { FoldedName } from "./folded-name.ts";
import { bracketBefore, isAllPlaces, isWord, placeBefore, placesFrom, TradeFinder, wordAt } from "./han-scan.ts";
import { WORD } from "./han-words.ts";

const trades = new TradeFinder();

/** Places at the beginning; gives where the rest begins. */
export function takePlace(name: FoldedName, parts: NameParts, { start, end }: { start: number; end: number }): number {
  let core = placesFrom(name, start, end);
  if (core === start) return start;
  let zone = overZone(name, core, end);
  // 上海市浦东|新区|张江镇: a town of a zone.
  if (zone > core) zone = overZone(name, zone, end);
  // 广州搞搞镇文化科技: a town that leaves no brand is the brand.
  if (zone === core || trades.find(name, zone, end) > zone || name.units[zone - 1] === 0x533a) core = zone;
  setPlace(parts, start, core);
  return core;
}

/** 小镇, 古镇 and 水乡 are words. */
const NO_TOWNS = new Set(Array.from("小古名水老故家城", (sign) => sign.charCodeAt(0)));

/** End of a zone, town or street that is named after a place; `from` itself where there is none. */
function overZone(name: FoldedName, from: number, end: number): number {
  for (let length = 0; length <= 8 && from + length < end - 1; length++) {
    const at = from + length;
    const stop = wordAt(name, { at, to: end, kinds: WORD.zone });
    if (stop < 0 || (length === 0 && stop - at === 1) || NO_TOWNS.has(name.units[at - 1] ?? 0)) continue;
    return stop < end ? stop : from;
  }
  return from;
}

/** A place between the trade and the form: 力赛佳管道支架技术|上海|有限公司. */
export function takeTrailingPlace(name: FoldedName, parts: NameParts, core: number, end: number): number {
  // 中国移动通信集团宁夏有限公司 is of 宁夏.
  if (parts.placeEnd > 0 && !(isNation(name, parts) && parts.placeEnd === core)) return end;
  const opening = bracketBefore(name, core + 1, end);
  if (opening > 0 && isAllPlaces(name, opening + 1, end - 1)) {
    setPlace(parts, opening + 1, end - 1);
    return parts.placeEnd === end - 1 ? opening : end;
  }
  if (parts.formEnd === 0) return end;
  const start = placeBefore(name, core + 2, end);
  // Some words of trade must stand before it, or it is the end of a brand.
  if (start < 0 || trades.find(name, core, start) === start) return end;
  if (parts.placeEnd === 0) setPlace(parts, start, end);
  else if (trades.find(name, core, start) > core) return end;
  return start;
}

export function setPlace(parts: NameParts, start: number, end: number): void {
  if (parts.placeEnd > 0) return;
  parts.placeStart = start;
  parts.placeEnd = end;
}

/** Is the place written without 省, 市 or 县? */
export const isBare = (name: FoldedName, parts: NameParts): boolean =>
  !isWord(name, { from: parts.placeStart, to: parts.placeEnd, kinds: WORD.full });

/** Is the place 中国 or 国家? */
export const isNation = (name: FoldedName, parts: NameParts): boolean =>
  isWord(name, { from: parts.placeStart, to: parts.placeEnd, kinds: WORD.nation });
