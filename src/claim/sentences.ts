import type { Quantity } from "../text/quantities/quantity.ts";
import { DURATIONS } from "../text/count-units.ts";
import { LONGEST_CLAUSE, LONGEST_SENTENCE } from "./longest-sentence.ts";
import type { Token } from "./tokens.ts";
import type { WordKind } from "./zh-words.ts";

export type CountToken = Extract<Token, { kind: "count" }>;
export type DateToken = Extract<Token, { kind: "date" }>;
export type TermToken = Extract<Token, { kind: "term" }>;

/** What stands between two list marks or brackets. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** Begins with an opening bracket: 北京（209款）. */
  readonly bracket: boolean;
}

/** A count and the words that belong to it: back to the count before, on to the count after, within its list item. */
export interface Site {
  readonly count: CountToken;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Another count of its list item stands before it. */
  readonly follows: boolean;
}

/** What stands between two commas. */
export interface Clause {
  readonly segments: readonly Segment[];
  /** Without stops. */
  readonly tokens: readonly Token[];
  readonly sites: readonly Site[];
  /** Kinds of its function words. */
  readonly words: ReadonlySet<WordKind>;
  /** It speaks of the whole country; 中国移动 does not. */
  readonly national: boolean;
}

export interface Sentence {
  readonly clauses: readonly Clause[];
  /** Number of its paragraph. */
  readonly paragraph: number;
  /** It is all of its paragraph, counts nothing and ends without a mark. */
  readonly heading: boolean;
}

export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let [paragraph, first] = [0, true];
  let clauses: Clause[] = [];
  let current: Token[] = [];
  let length = 0;
  const endClause = (): void => {
    if (current.length > 0) clauses.push(clauseOf(current));
    length += current.length;
    current = [];
    if (length >= LONGEST_SENTENCE) endSentence(true);
  };
  const endSentence = (marked: boolean): void => {
    if (current.length > 0) clauses.push(clauseOf(current));
    [current, length] = [[], 0];
    const heading = first && !marked && clauses.every(({ sites }) => sites.length === 0);
    if (clauses.length > 0) sentences.push({ clauses, paragraph, heading });
    if (clauses.length > 0) first = false;
    clauses = [];
  };
  for (const token of tokens) {
    if (token.kind !== "stop" || token.level === "segment") current.push(token);
    else if (token.level === "clause") endClause();
    else endSentence(token.level === "sentence");
    if (current.length >= LONGEST_CLAUSE) endClause();
    if (token.kind === "stop" && token.level === "paragraph") [paragraph, first] = [paragraph + 1, true];
  }
  endSentence(false);
  return sentences;
}

function clauseOf(tokens: readonly Token[]): Clause {
  const segments: { tokens: Token[]; bracket: boolean }[] = [{ tokens: [], bracket: false }];
  for (const token of tokens) {
    if (token.kind === "stop") segments.push({ tokens: [], bracket: token.bracket });
    else segments.at(-1)?.tokens.push(token);
  }
  const filled = segments.filter((segment) => segment.tokens.length > 0);
  const words = new Set(tokens.flatMap((token) => (token.kind === "word" ? [token.word] : [])));
  return {
    segments: filled,
    tokens: tokens.filter((token) => token.kind !== "stop"),
    sites: groupsOf(filled).flatMap(sitesOf),
    words,
    national: words.has("scope") && unknownWords(tokens) === "",
  };
}

/** Segments without a count belong to the next one with a count, or at the end to the last one. */
function groupsOf(segments: readonly Segment[]): Token[][] {
  const groups: Token[][] = [];
  let waiting: Token[] = [];
  for (const { tokens } of segments) {
    if (tokens.some(isCount)) {
      groups.push(waiting.concat(tokens));
      waiting = [];
    } else for (const token of tokens) waiting.push(token);
  }
  const last = groups.at(-1);
  if (last) for (const token of waiting) last.push(token);
  return groups;
}

function sitesOf(group: readonly Token[]): Site[] {
  const counts = group.flatMap((token, index) => (isCount(token) ? [{ count: token, index }] : []));
  return counts.map(({ count, index }, position) => ({
    count,
    before: group.slice((counts[position - 1]?.index ?? -1) + 1, index),
    after: group.slice(index + 1, counts[position + 1]?.index ?? group.length),
    follows: position > 0,
  }));
}

/** A count that could be a claim; 两个月 is none. */
export function isCount(token: Token): token is CountToken {
  return token.kind === "count" && !isDuration(token.quantity);
}

export const isDuration = ({ unit }: Quantity): boolean => DURATIONS.has(unit);
export const isTerm = (token: Token): token is TermToken => token.kind === "term";
export const isDate = (token: Token): token is DateToken => token.kind === "date";

/** Is one of these function words among the tokens? */
export function hasWord(tokens: readonly Token[], ...kinds: readonly WordKind[]): boolean {
  return tokens.some((token) => token.kind === "word" && kinds.includes(token.word));
}

/** The words of these tokens that no list knows, run together. */
export function unknownWords(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === "other" ? token.text : "")).join("");
}
