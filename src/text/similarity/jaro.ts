import { type Points, perPoint } from "./points.ts";

// A hot kernel: one bit a letter where both texts fit a word of 32 bits, one byte a letter where they do not.
const WORD = 32;

/** Winkler's: how much each letter of a common beginning adds, of how many, and above which similarity only. */
const PREFIX = { weight: 0.1, longest: 4, above: 0.7 };

/**
 * Jaro similarity, from 0 to 1. Letters match when they are equal and no farther apart than half of the longer text (less one);
 * the mean of three shares: matches of either text, and matches that stand in the same order. Two empty texts are equal.
 *
 * Jaro, "Advances in record-linkage methodology as applied to matching the 1985 census of Tampa, Florida", JASA 84 (1989).
 */
export function jaro(left: Points, right: Points): number {
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0;
  const found = right.length <= WORD && left.length <= WORD ? countShort(left, right) : countLong(left, right);
  if (found.matches === 0) return 0;
  const swaps = found.outOfOrder >> 1;
  return (found.matches / left.length + found.matches / right.length + (found.matches - swaps) / found.matches) / 3;
}

/**
 * Jaro–Winkler similarity: a similarity above 0.7 is raised by a tenth of what it lacks to 1 for each letter of a common
 * beginning, of four at most.
 *
 * Winkler, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record linkage", Proc. ASA
 * Survey Research Methods (1990), with the threshold of the Census Bureau's strcmp95 and none of its tables for English.
 */
export function jaroWinkler(left: Points, right: Points): number {
  const similarity = jaro(left, right);
  if (similarity <= PREFIX.above) return similarity;
  const most = Math.min(PREFIX.longest, left.length, right.length);
  let common = 0;
  while (common < most && left[common] === right[common]) common++;
  return similarity + common * PREFIX.weight * (1 - similarity);
}

// What was counted last; one object, so that a call makes none.
const found = { matches: 0, outOfOrder: 0 };

const reachOf = (left: Points, right: Points): number => Math.max(0, (Math.max(left.length, right.length) >> 1) - 1);

function countShort(left: Points, right: Points): typeof found {
  const reach = reachOf(left, right);
  for (let at = 0; at < right.length; at++) {
    perPoint[right[at] as number] = (perPoint[right[at] as number] as number) | (1 << at);
  }
  let matchedLeft = 0;
  let matchedRight = 0;
  let matches = 0;
  for (let at = 0; at < left.length; at++) {
    const from = Math.max(0, at - reach);
    const to = Math.min(right.length - 1, at + reach);
    if (from > to) break;
    const within = (-1 << from) & (-1 >>> (WORD - 1 - to));
    const free = (perPoint[left[at] as number] as number) & within & ~matchedRight;
    if (free === 0) continue;
    matchedRight |= free & -free;
    matchedLeft |= 1 << at;
    matches++;
  }
  for (let at = 0; at < right.length; at++) perPoint[right[at] as number] = 0;
  found.matches = matches;
  found.outOfOrder = 0;
  while (matchedLeft !== 0) {
    const here = left[WORD - 1 - Math.clz32(matchedLeft & -matchedLeft)];
    if (here !== right[WORD - 1 - Math.clz32(matchedRight & -matchedRight)]) found.outOfOrder++;
    matchedLeft &= matchedLeft - 1;
    matchedRight &= matchedRight - 1;
  }
  return found;
}

// Which letters of either text are matched. Grown when a longer text comes.
let flags = { left: new Uint8Array(256), right: new Uint8Array(256) };

function countLong(left: Points, right: Points): typeof found {
  const longest = Math.max(left.length, right.length);
  if (flags.left.length < longest) flags = { left: new Uint8Array(2 * longest), right: new Uint8Array(2 * longest) };
  const reach = reachOf(left, right);
  flags.left.fill(0, 0, left.length);
  flags.right.fill(0, 0, right.length);
  found.matches = 0;
  found.outOfOrder = 0;
  for (let at = 0; at < left.length; at++) {
    const to = Math.min(right.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= to; other++) {
      if (flags.right[other] === 1 || left[at] !== right[other]) continue;
      flags.left[at] = 1;
      flags.right[other] = 1;
      found.matches++;
      break;
    }
  }
  let other = 0;
  for (let at = 0; at < left.length; at++) {
    if (flags.left[at] === 0) continue;
    while (flags.right[other] === 0) other++;
    if (left[at] !== right[other]) found.outOfOrder++;
    other++;
  }
  return found;
}
