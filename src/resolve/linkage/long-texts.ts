import { optimalStringAlignment } from "../../text/similarity/edit-kernel.ts";
import type { Points } from "../../text/similarity/points.ts";

/** Of longer texts the beginning speaks for the whole: what letters cost grows with their square. */
const MOST_LETTERS = 256;

/** The letters of a text that are compared where all would take too long. */
export const beginningOf = (points: Points): Points =>
  points.length <= MOST_LETTERS ? points : points.subarray(0, MOST_LETTERS);

/**
 * Edits between two texts if they are not more than this share of the longer one, and one more than that where they are. Of long
 * texts that are more than one edit apart only the beginnings are compared, by the same share.
 */
export function editsWithin(left: Points, right: Points, share: number): { readonly edits: number; readonly most: number } {
  const longest = Math.max(left.length, right.length);
  const most = mostOf(share, longest);
  if (longest <= MOST_LETTERS) return { edits: optimalStringAlignment(left, right, most), most };
  if (optimalStringAlignment(left, right, 1) <= 1) return { edits: 1, most };
  const tooMany = { edits: most + 1, most };
  if (Math.abs(left.length - right.length) > most) return tooMany;
  const mostOfBeginning = mostOf(share, MOST_LETTERS);
  const edits = optimalStringAlignment(beginningOf(left), beginningOf(right), mostOfBeginning);
  return edits <= mostOfBeginning ? { edits: Math.min(most, Math.max(2, edits)), most } : tooMany;
}

const mostOf = (share: number, letters: number): number => Math.floor(share * letters + 1e-9);
