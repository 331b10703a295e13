import { pinyinInitials } from "./pinyin.ts";
import type { Points } from "./points.ts";

/** A way that does not exist: below every sum. */
const NONE = -0x40_00_00_00;

/**
 * How well a short form stands for a name whose letters it takes in order (中国移动 → 中移, 招商银行 → 招行): the share of the
 * name's letters that are taken or stand beside a taken one as the other half of a two-character word, by the choice that
 * covers most. 0 where the letters are not all there in that order, or where the short form is no shorter.
 */
export function abbreviationScore(short: Points, name: Points): number {
  if (short.length === 0 || short.length >= name.length) return 0;
  // Most letters covered of the name's beginning, for each beginning of the short form that was taken: three rows in turn.
  const width = short.length + 1;
  let [twoBefore, before, here] = [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
  before.fill(NONE, 1);
  twoBefore.fill(NONE);
  for (let at = 0; at < name.length; at++) {
    here[0] = 0;
    for (let taken = 1; taken < width; taken++) {
      const letter = short[taken - 1];
      const isHere = name[at] === letter;
      let best = before[taken] as number;
      if (isHere) best = Math.max(best, (before[taken - 1] as number) + 1);
      if (at > 0 && (isHere || name[at - 1] === letter)) best = Math.max(best, (twoBefore[taken - 1] as number) + 2);
      here[taken] = best;
    }
    [twoBefore, before, here] = [before, here, twoBefore];
  }
  const covered = before[short.length] as number;
  return covered > 0 ? covered / name.length : 0;
}

/** Words that initials may pass over. */
const SMALL_WORDS = /\b(?:of|and|the|for|de|la|du|des|et|und|für|y)\b/giu;

/**
 * How well letters stand for a name as the initials of its words or syllables (IBM; BYD for 比亚迪): 1 where they are all of
 * them, less where the name goes on, by the share they are; 0 where they are not its first ones. Small words (of, and) may count
 * or not. A single letter says nothing.
 */
export function initialsScore(letters: string, name: string): number {
  const wanted = letters
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
  if (wanted.length < 2) return 0;
  const scores = [name, name.replaceAll(SMALL_WORDS, " ")].map((text) => {
    const initials = pinyinInitials(text);
    return initials.startsWith(wanted) ? wanted.length / initials.length : 0;
  });
  return Math.max(...scores);
}
