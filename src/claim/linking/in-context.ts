import type { CodePoints } from "../../text/code-points.ts";
import { foldText } from "../../text/mentions/fold-text.ts";
import type { SentencePassages } from "./passages.ts";
import type { Context } from "./pick.ts";
import type { TextToken } from "./text-tokens.ts";

/** So much of what a paragraph said before may tell which measure a word means: a constant, however long the text is. */
const SAID = 200;

/**
 * Each sentence with what decides which of its words mean what: itself, what its paragraph said shortly before, and what the text has
 * named so far, which grows with every sentence. Spans of the sentences' tokens are of `points`.
 */
export function* inContext(
  sentences: readonly SentencePassages[],
  points: CodePoints,
): Generator<{ readonly sentence: SentencePassages; readonly context: Context }> {
  const known = new Set<string>();
  let [paragraph, said] = [-1, ""];
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) said = "";
    paragraph = sentence.paragraph;
    const text = foldText(sentenceText(sentence, points));
    const around = `${said}\n${text}`;
    said = around.slice(-SAID);
    noteKnown(sentence, known);
    yield { sentence, context: { text, known, around } };
  }
}

/** What a sentence names by words that need no context. */
function noteKnown({ clauses }: SentencePassages, known: Set<string>): void {
  for (const token of clauses.flatMap((clause): readonly TextToken[] => clause.tokens)) {
    if (token.kind !== "word") continue;
    for (const word of token.meanings.named) if (!word.with && !word.without) known.add(word.id);
  }
}

function sentenceText({ clauses }: SentencePassages, points: CodePoints): string {
  const [first, last] = [clauses[0]?.tokens[0], clauses.at(-1)?.tokens.at(-1)];
  return first && last ? points.slice(first.start, last.end) : "";
}
