import type { Claim } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import type { Lexicon } from "./lexicon.ts";
import { readClause } from "./read-clause.ts";
import type { SentencePassages } from "./passages.ts";
import { EMPTY_SCENE } from "./scene.ts";
import { hasRole } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** Every number of a text with what it may be tied to, in the order of the text. */
export function linkClaims(sentences: readonly SentencePassages[], measures: Lexicon["measures"]): Claim[] {
  const discourse: Discourse = {
    measures,
    scene: EMPTY_SCENE,
    claims: [],
    counted: [],
    lastOf: new Map(),
    recent: [],
    waiting: [],
    waitingPlaces: [],
    waitingTimes: [],
    base: null,
    current: null,
  };
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) discourse.scene = { ...discourse.scene, measurer: null, place: null };
    paragraph = sentence.paragraph;
    Object.assign(discourse, { waiting: [], waitingPlaces: [], waitingTimes: [], base: null, current: null });
    refer(sentence, discourse);
    const context = { text: sentenceText(sentence) };
    for (const clause of sentence.clauses) readClause(clause, sentence, discourse, context);
  }
  return discourse.claims;
}

/** 其, 该公司 and it take up what was spoken of last. */
function refer({ clauses }: SentencePassages, discourse: Discourse): void {
  const { scene } = discourse;
  if (!scene.subject || !clauses.some(({ tokens }) => hasRole(tokens, "reference"))) return;
  discourse.scene = { ...scene, subject: { ...scene.subject, referred: true } };
}

function sentenceText({ clauses }: SentencePassages): string {
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  return tokens.map((token) => ("text" in token ? token.text : token.kind === "stop" ? token.mark : "")).join("");
}
