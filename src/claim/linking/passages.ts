import { LONGEST_CLAUSE, LONGEST_SENTENCE } from "../longest-sentence.ts";
import type { TextToken } from "./text-tokens.ts";

/** What stands between two commas, with where it stands. Numbers count over the whole text. */
export interface Passage {
  readonly paragraph: number;
  readonly sentence: number;
  readonly clause: number;
  readonly language: "zh" | "en";
  readonly tokens: readonly TextToken[];
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
  let current: TextToken[] = [];
  let length = 0;
  const endClause = (): void => {
    if (current.length > 0) clauses.push(current);
    length += current.length;
    current = [];
    if (length >= LONGEST_SENTENCE) endSentence("");
  };
  const endSentence = (mark: string): void => {
    if (current.length > 0) clauses.push(current);
    [current, length] = [[], 0];
    if (clauses.length > 0) {
      const language = languageOf(clauses);
      const sentence = sentences.length;
      const asked = mark === "？" || mark === "?";
      const first = clause;
      const passages = clauses.map((inside, index): Passage => {
        return { paragraph, sentence, clause: first + index, language, tokens: inside, asked };
      });
      sentences.push({ paragraph, sentence, language, clauses: passages });
      clause += clauses.length;
    }
    clauses = [];
  };
  for (const token of tokens) {
    if (token.kind !== "stop" || token.level === "list" || token.level === "bracket") current.push(token);
    else if (token.level === "clause") endClause();
    else endSentence(token.mark);
    if (current.length >= LONGEST_CLAUSE) endClause();
    if (token.kind === "stop" && token.level === "paragraph") paragraph += 1;
  }
  endSentence("");
  return sentences;
}

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
