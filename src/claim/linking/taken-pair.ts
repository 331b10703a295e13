import type { ClaimWord } from "../../model/claim-words.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { hasRole, isRole } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** 前者 and 后者 name the first and second of the two things named last, or of the two lists counted last. */
export function withPair({ tokens, language, paragraph }: Passage, { recent, claims }: Discourse): readonly TextToken[] {
  if (!hasRole(tokens, "former", "latter")) return tokens;
  const [one, other] = recent.slice(-2);
  const [earlier, later] = language === "zh" && other?.paragraph !== paragraph ? listsCounted(claims, paragraph) : [];
  if (later && earlier) return withNames(tokens, earlier, later, "series-subject");
  // One thing of each of two sentences is no pair.
  const isPair = language === "zh" || one?.sentence === other?.sentence;
  const [first, second] = isPair ? [one?.links, other?.links] : [];
  if (!first || !second) return tokens;
  return withNames(
    tokens,
    first.map(({ id }) => id),
    second.map(({ id }) => id),
    "entity",
  );
}

/** So many numbers back, the first of two lists may stand. */
const PAIR_BACK = 8;

/** The last two lists that the numbers of a paragraph count, the first first. */
function listsCounted(claims: Discourse["claims"], paragraph: number): readonly string[][] {
  const near = claims.slice(-PAIR_BACK).filter((claim) => claim.paragraph === paragraph);
  const lists = new Map<string, string[]>();
  for (const ids of near.map(({ series }) => series.map(({ id }) => id))) if (ids.length > 0) lists.set(ids.join(" "), ids);
  return [...lists.values()].slice(-2);
}

/** With what they mean as the names of 前者 and 后者. */
function withNames(
  tokens: readonly TextToken[],
  former: readonly string[],
  latter: readonly string[],
  kind: "entity" | "series-subject",
): readonly TextToken[] {
  return tokens.map((token): TextToken => {
    if (token.kind !== "word" || !isRole(token, "former", "latter")) return token;
    const ids = isRole(token, "former") ? former : latter;
    const named = ids.map((id): ClaimWord => ({ kind, id, language: "zh", word: token.text }));
    return { ...token, meanings: { ...token.meanings, named } };
  });
}
