import type { ClaimWord } from "../../model/claim-words.ts";
import { PROVINCE_SHORT_NAMES } from "../../text/names/province-short-names.ts";
import type { Role } from "./grammar.ts";
import type { Lexicon } from "./lexicon.ts";
import { isRole } from "./site.ts";
import type { TextToken, WordToken } from "./text-tokens.ts";

/**
 * 沪苏浙皖 with their numbers behind them, 京津冀合计, 苏、浙、皖: characters that nothing else knows, each a province, two or more in a row. Without a
 * number in their clause (粤沪争先) they tell of no count.
 */
export function withShortPlaces(tokens: readonly TextToken[], { places }: Pick<Lexicon, "places">): readonly TextToken[] {
  const ids = tokens.map((token) => shortPlace(token, places));
  if (!ids.some((id) => id !== undefined)) return tokens;
  return tokens.map((token, at) => {
    const id = ids[at];
    return id !== undefined && token.kind === "other" && isInRow(tokens, at, ids) && isCounted(tokens, at)
      ? placeToken(token, id)
      : token;
  });
}

function shortPlace(token: TextToken, places: ReadonlySet<string>): string | undefined {
  const id = token.kind === "other" ? PROVINCE_SHORT_NAMES.get(token.text) : undefined;
  return id !== undefined && places.has(id) ? id : undefined;
}

/** Straight beside another one, or parted from it by 、 or 和 alone. */
function isInRow(tokens: readonly TextToken[], at: number, ids: readonly (string | undefined)[]): boolean {
  const reaches = (step: 1 | -1): boolean => {
    const next = tokens[at + step];
    const isJoint = next !== undefined && (isRole(next, "and") || (next.kind === "stop" && next.level === "list"));
    return ids[at + step] !== undefined || (isJoint && ids[at + 2 * step] !== undefined);
  };
  return reaches(1) || reaches(-1);
}

/** So many tokens behind it, the first number stands: a constant, however long the text is. */
const MOST_BEHIND = 40;

function isCounted(tokens: readonly TextToken[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 1 + MOST_BEHIND);
  const next = rest.find((token) => token.kind === "quantity" || (token.kind === "stop" && PARTS.has(token.level)));
  return next?.kind === "quantity";
}

const PARTS: ReadonlySet<string> = new Set(["clause", "sentence", "paragraph"]);

const NO_ROLES: ReadonlySet<Role> = new Set();

/** A word that names this place and does nothing else. */
export function placeToken({ text, start, end }: Pick<WordToken, "text" | "start" | "end">, id: string): WordToken {
  const word: ClaimWord = { kind: "place", id, language: "zh", word: text };
  return { kind: "word", meanings: { named: [word], roles: NO_ROLES }, text, implied: true, start, end };
}

/** Names of one character in a row need no mark between them. */
export const areRunTogether = (one: TextToken, next: TextToken): boolean =>
  one.end === next.start && next.end - next.start === 1 && one.end - one.start === 1;
