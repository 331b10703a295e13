import type { CodePoints } from "../../text/code-points.ts";
import { daysOf } from "../../model/dates.ts";
import type { Claim } from "../claim.ts";
import type { FoundInText } from "../found-in-text.ts";
import type { Discourse } from "./discourse.ts";
import { foretold } from "./foretold.ts";
import { withTimesOfHeadlines } from "./headlines.ts";
import { inContext } from "./in-context.ts";
import type { Lexicon } from "./lexicon.ts";
import { foretell, readClause } from "./read-clause.ts";
import type { SentencePassages } from "./passages.ts";
import { EMPTY_SCENE, type Scene } from "./scene.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { hasRole } from "./site.ts";
import { backToPresent } from "./asides.ts";
import { noteStrangers } from "./strangers.ts";
import { backFromAside } from "./times-of-clause.ts";

/** Every number of a text with what it may be tied to, in the order of the text. Spans of the sentences' tokens are of `points`. */
export function linkClaims(
  sentences: readonly SentencePassages[],
  { points, date }: Pick<FoundInText, "points" | "date">,
  { measures, counters }: Pick<Lexicon, "measures" | "counters">,
): Claim[] {
  const discourse: Discourse = {
    measures,
    counters,
    scene: EMPTY_SCENE,
    claims: [],
    counted: [],
    countedIn: -1,
    timesCounted: new Map(),
    lastOf: new Map(),
    recent: [],
    measured: [],
    home: null,
    stranger: "",
    headed: "",
    currency: null,
    growth: null,
    waiting: [],
    waitingPlaces: [],
    waitingSeries: [],
    waitingTimes: [],
    beforeAside: null,
    ofList: null,
    beforePast: null,
    told: null,
    latest: null,
    base: null,
    compared: { subject: [], place: [] },
    current: null,
  };
  const today = date === null ? null : daysOf(date).end;
  let paragraph = -1;
  for (const { sentence, context } of inContext(sentences, points)) {
    Object.assign(discourse, { waiting: [], waitingPlaces: [], waitingSeries: [], waitingTimes: [], base: null, current: null });
    backFromAside(discourse);
    backFromPlans(discourse, today);
    if (sentence.paragraph !== paragraph) beginParagraph(discourse, { before: paragraph, item: listItem(sentence, points) });
    noteStrangers(sentence, discourse);
    paragraph = sentence.paragraph;
    backToPresent(sentence, discourse);
    Object.assign(discourse.compared, { subject: [], place: [] });
    refer(sentence, discourse);
    discourse.scene = attribute(sentence, discourse.scene, context);
    const behind = foretold(sentence);
    if (behind) foretell(behind, discourse, context);
    for (const clause of sentence.clauses) readClause(clause, sentence, discourse, context);
  }
  return withTimesOfHeadlines(discourse.claims);
}

/** What is still to come is spoken of in its own sentence; the next is of the time that was told before it. */
function backFromPlans(discourse: Discourse, today: string | null): void {
  const { scene, told } = discourse;
  const start = scene.time?.frame?.period.start;
  const isAhead = today !== null && start !== undefined && start > today;
  // 明年押谁？豆包过3亿: a sentence that tells no number asks for those of the next.
  if (isAhead && discourse.claims.at(-1)?.sentence !== scene.time?.at.sentence) return;
  if (isAhead) discourse.scene = { ...scene, time: told };
  else discourse.told = scene.time;
  if (!discourse.told?.isOpen && endOf(discourse.told) >= endOf(discourse.latest)) discourse.latest = discourse.told;
}

/** “30 June 2026:” and points below it, each of which is of that time. `begins`: it is the first. */
function listItem({ clauses }: SentencePassages, points: CodePoints): "begins" | "goes on" | null {
  const start = clauses[0]?.tokens[0]?.start ?? 0;
  const mark = LIST_MARK.exec(points.slice(Math.max(0, start - LONGEST_MARK), start + 1));
  return mark && (":：".includes(mark[1] || "-") ? "begins" : "goes on");
}
const LIST_MARK = /(\S?)\s*\n[ \t]*[-*•–] +[*_]*\S$/u;
const LONGEST_MARK = 10;

const endOf = (time: Scene["time"]): string => time?.frame?.period.end ?? "";

interface Beginning {
  /** Number of the paragraph before. */
  readonly before: number;
  readonly item: ReturnType<typeof listItem>;
}

/**
 * A paragraph that ends with what was earlier is left behind: the next is of the latest time that was told. What a question or a heading
 * names is what the paragraph behind it is about.
 */
function beginParagraph(discourse: Discourse, { before, item }: Beginning): void {
  const { scene, latest, home, claims } = discourse;
  const isNamed = scene.place?.things.length === 1 && scene.place.at.paragraph === before;
  const isAsked = isNamed && claims.at(-1)?.paragraph !== before;
  discourse.ofList = item === "begins" ? scene.time : item && discourse.ofList;
  // Points below a line that speaks of a firm are of that firm.
  if (!item) discourse.stranger = "";
  if (discourse.ofList) {
    discourse.scene = { ...scene, measurer: null, place: isAsked ? scene.place : home, time: discourse.ofList };
    return;
  }
  const isLeft = scene.time?.isOpen === true || (scene.time?.frame && endOf(latest) > endOf(scene.time));
  const time = isLeft ? latest : scene.time;
  discourse.scene = { ...scene, measurer: null, place: isAsked ? scene.place : home, time };
}

/** 其, 该公司 and it take up what was spoken of last. */
function refer({ clauses }: SentencePassages, discourse: Discourse): void {
  const { scene, home } = discourse;
  const [opening] = clauses;
  if (!opening || !clauses.some(({ tokens }) => hasRole(tokens, "reference"))) return;
  const { subject } = scene;
  // The province has 106; Northport has 163. It added 12: of the place that the text is about, where it has just been named.
  const isOfHome = home !== null && opening.sentence - home.at.sentence === 1 && home.at.paragraph === opening.paragraph;
  const place = isOfHome ? home : scene.place;
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
