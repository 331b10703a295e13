import { LONGEST_CLAUSE, LONGEST_SENTENCE } from "../longest-sentence.ts";
import { isRole, named } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** What stands between two commas, with where it stands. Numbers count over the whole text. */
export interface Passage {
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  readonly language: "zh" | "en";
  readonly tokens: readonly TextToken[];
  /** The mark behind it; "" at the end of its sentence. */
  readonly mark: string;
  /** Its sentence ends with a question mark. */
  readonly asked: boolean;
}

export interface SentencePassages {
  readonly paragraph: number;
  readonly sentence: number;
  readonly language: "zh" | "en";
  readonly clauses: readonly Passage[];
}

const HAN = /\p{Script=Han}/u;

/** The text as sentences of clauses. Brackets and list marks stay inside a clause. */
export function passagesOf(tokens: readonly TextToken[]): SentencePassages[] {
  const sentences: SentencePassages[] = [];
  let [paragraph, clause] = [0, 0];
  let clauses: TextToken[][] = [];
  let marks: string[] = [];
  let current: TextToken[] = [];
  let length = 0;
  const endClause = (mark: string): void => {
    length += current.length;
    if (current.length > 0) {
      clauses.push(current);
      marks.push(mark);
    } else if (marks.length > 0) marks[marks.length - 1] = mark;
    current = [];
    if (length >= LONGEST_SENTENCE) endSentence("");
  };
  const endSentence = (mark: string): void => {
    if (current.length > 0) {
      clauses.push(current);
      marks.push("");
    }
    [current, length] = [[], 0];
    if (clauses.length > 0) {
      const language = languageOf(clauses);
      const behind = marks;
      const sentence = sentences.length;
      const asked = mark === "？" || mark === "?";
      const first = clause;
      const passages = clauses.map((inside, index): Passage => {
        return { paragraph, sentence, clause: first + index, language, tokens: inside, mark: behind[index] ?? "", asked };
      });
      sentences.push({ paragraph, sentence, language, clauses: passages });
      clause += clauses.length;
    }
    [clauses, marks] = [[], []];
  };
  for (const [at, token] of tokens.entries()) {
    if (isListComma(tokens, at)) current.push({ ...token, kind: "stop", level: "list", mark: "," });
    else if (token.kind !== "stop" || token.level === "list" || token.level === "bracket") current.push(token);
    else if (token.level === "clause") endClause(token.mark);
    else endSentence(token.mark);
    if (current.length >= LONGEST_CLAUSE) endClause("");
    if (token.kind === "stop" && token.level === "paragraph") paragraph += 1;
  }
  endSentence("");
  return sentences;
}

/** Tencent, Alibaba and Baidu spent 79, 104 and 12 billion, respectively: a comma between two of a kind, or before that word. */
function isListComma(tokens: readonly TextToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "stop" || token.mark !== ",") return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  // A, B, and C is a list; A, and B may be two clauses.
  const isLastOfThree = after !== undefined && isRole(after, "and") && isStop(tokens[at - 2]);
  const next = isLastOfThree ? tokens[at + 2] : after;
  if (!before || !next) return false;
  if (after && isRole(after, "each")) return true;
  if (before.kind === "quantity") return next.kind === "quantity";
  return LISTED.some((kind) => named(before, kind).length > 0 && named(next, kind).length > 0);
}
const isStop = (token: TextToken | undefined): boolean => token?.kind === "stop" && token.mark === ",";
const LISTED = ["subject", "place"] as const;

/** A sentence with Han characters outside the names in it is Chinese. */
function languageOf(clauses: readonly (readonly TextToken[])[]): "zh" | "en" {
  let [han, latin] = [0, 0];
  for (const token of clauses.flat()) {
    if (token.kind !== "word" && token.kind !== "other") continue;
    if (HAN.test(token.text)) han += Array.from(token.text).length;
    else latin += 1;
  }
  return han > latin ? "zh" : "en";
}
