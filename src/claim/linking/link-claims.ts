import type { CodePoints } from "../../text/code-points.ts";
import { foldText } from "../../text/mentions/fold-text.ts";
import type { Claim } from "../claim.ts";
import type { Discourse } from "./discourse.ts";
import { foretold } from "./foretold.ts";
import type { Lexicon } from "./lexicon.ts";
import { foretell, readClause } from "./read-clause.ts";
import type { SentencePassages } from "./passages.ts";
import { EMPTY_SCENE, type Scene } from "./scene.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { hasRole } from "./site.ts";
import { backFromAside } from "./times-of-clause.ts";
import type { TextToken } from "./text-tokens.ts";

/** So much of what a paragraph said before may tell which measure a word means: a constant, however long the text is. */
const SAID = 200;

/** Every number of a text with what it may be tied to, in the order of the text. Spans of the sentences' tokens are of `points`. */
export function linkClaims(sentences: readonly SentencePassages[], points: CodePoints, measures: Lexicon["measures"]): Claim[] {
  const discourse: Discourse = {
    measures,
    scene: EMPTY_SCENE,
    claims: [],
    counted: [],
    lastOf: new Map(),
    recent: [],
    measured: [],
    growth: null,
    waiting: [],
    waitingPlaces: [],
    waitingSeries: [],
    waitingTimes: [],
    beforeAside: null,
    base: null,
    compared: { subject: [], place: [] },
    current: null,
  };
  const known = new Set<string>();
  let [paragraph, said] = [-1, ""];
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) {
      discourse.scene = { ...discourse.scene, measurer: null, place: null };
      said = "";
    }
    paragraph = sentence.paragraph;
    Object.assign(discourse, { waiting: [], waitingPlaces: [], waitingSeries: [], waitingTimes: [], base: null, current: null });
    Object.assign(discourse.compared, { subject: [], place: [] });
    refer(sentence, discourse);
    const text = foldText(sentenceText(sentence, points));
    const context = { text, known, around: sentence.language === "zh" ? `${said}\n${text}` : text };
    said = context.around.slice(-SAID);
    noteKnown(sentence, known);
    discourse.scene = attribute(sentence, discourse.scene, context);
    const behind = foretold(sentence);
    if (behind) foretell(behind, discourse, context);
    backFromAside(discourse);
    for (const clause of sentence.clauses) readClause(clause, sentence, discourse, context);
  }
  return discourse.claims;
}

/** What a sentence names by words that need no context. */
function noteKnown({ clauses }: SentencePassages, known: Set<string>): void {
  for (const token of clauses.flatMap((clause): readonly TextToken[] => clause.tokens)) {
    if (token.kind !== "word") continue;
    for (const word of token.meanings.named) if (!word.with && !word.without) known.add(word.id);
  }
}

/** 其, 该公司 and it take up what was spoken of last. */
function refer({ clauses }: SentencePassages, discourse: Discourse): void {
  const { scene } = discourse;
  if (!clauses.some(({ tokens }) => hasRole(tokens, "reference"))) return;
  const { subject, place } = scene;
  // Of a place and a company it takes up the one that was named later.
  if (place && (!subject || place.at.clause > subject.at.clause))
    discourse.scene = { ...scene, place: { ...place, referred: true } };
  else if (subject) discourse.scene = { ...scene, subject: { ...subject, referred: true } };
}

/** …, according to QuestMobile: who measured is told behind the numbers, in a clause without one. */
function attribute({ language, clauses }: SentencePassages, scene: Scene, context: Context): Scene {
  if (language !== "en") return scene;
  const said = clauses.filter(({ tokens }) => hasRole(tokens, "according") && !tokens.some(({ kind }) => kind === "quantity"));
  const things = said.flatMap(({ tokens }) => groupsNamed(tokens, "measurer", context)[0]?.members[0] ?? []);
  const [at] = said;
  return at && things.length > 0 ? { ...scene, measurer: { things, at, referred: false } } : scene;
}

function sentenceText({ clauses }: SentencePassages, points: CodePoints): string {
  const [first, last] = [clauses[0]?.tokens[0], clauses.at(-1)?.tokens.at(-1)];
  return first && last ? points.slice(first.start, last.end) : "";
}
