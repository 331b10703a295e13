import type { SeriesMemory } from "./series-memory.ts";
import { isTerm, type Clause, type Site, type TermToken } from "./sentences.ts";
import type { Token } from "./tokens.ts";

export interface SeriesReading {
  /** None, one, or those between which the text leaves open. */
  readonly series: readonly string[];
  /** `own`: said beside the number; `remembered`: act beside it, subject from before; `text`: from an earlier sentence. */
  readonly how: "own" | "remembered" | "sentence" | "text" | "mismatch" | "open";
  /** Two acts are named as one: the number adds two series. */
  readonly joined: boolean;
}

export interface SeriesBefore {
  /** What the sentence counted last. */
  readonly sentence: string | null;
  /** That was itself taken from an earlier sentence: taking it over again makes it no surer. */
  readonly taken: boolean;
  readonly memory: SeriesMemory;
  /** The act that the clause names before the number's own list item, or the only one that it names. */
  readonly clauseAct: TermToken | undefined;
  /** The same of an earlier clause that counted nothing, with the words for what was counted. */
  readonly act: TermToken | undefined;
  readonly subjects: readonly TermToken[];
}

/** Which series a number counts, by the words beside it and else by what was counted before. */
export function seriesOf(site: Site, before: SeriesBefore): SeriesReading {
  const after = upToOtherItem(site.after);
  if (isJoined(site.before) || isJoined(after)) return { series: [], how: "open", joined: true };
  const act = verbOf(site.before) ?? firstAct(after) ?? lastAct(site.before);
  const subjects = subjectsOf(site, after);
  const ruledOut = new Set([...site.before, ...after].flatMap((token) => (isTerm(token) ? token.term.without : [])));
  const fits = (id: string): boolean => !ruledOut.has(id);
  if (act) return choose(act.term.act.filter(fits), subjects, before.memory);
  return inherited(subjects, before, fits);
}

/** So many tokens may stand between a verb and its number: 注销了10个, 一次注销共10个. */
const BETWEEN = 2;

/** 注销10个算法备案: the act right before a number says what was done with so many, and the one behind it what they were. */
function verbOf(before: readonly Token[]): TermToken | undefined {
  const last = before.slice(-1 - BETWEEN).findLast(isTerm);
  return last && namesAct(last) && !namesSubject(last) ? last : undefined;
}

function choose(candidates: readonly string[], subjects: readonly TermToken[], memory: SeriesMemory): SeriesReading {
  const found = (series: readonly string[], how: SeriesReading["how"]): SeriesReading => {
    const [only] = series;
    if (only !== undefined && memory.knows(only)) return { series, how, joined: false };
    // 登记435款: only one series can be registered, if the text is about such things at all.
    const about = candidates.length === 1 && how === "own" && memory.knowsAny();
    return { series, how: about ? "remembered" : "open", joined: false };
  };
  if (candidates.length === 0) return found([], "open");
  const named = bestNamed(candidates, subjects);
  if (named.length === 1) return found(named, "own");
  if (named.length === 0 && subjects.length > 0) return found(candidates, "mismatch");
  if (named.length === 0 && candidates.length === 1) return found(candidates, "own");
  const open = named.length > 0 ? named : candidates;
  const meant = memory.meant(open);
  return meant === undefined ? found(open, "open") : found([meant], "remembered");
}

function inherited(subjects: readonly TermToken[], before: SeriesBefore, fits: (id: string) => boolean): SeriesReading {
  const found = (id: string, how: SeriesReading["how"]): SeriesReading => ({ series: [id], how, joined: false });
  const agrees = (id: string): boolean =>
    fits(id) && (subjects.length === 0 || subjects.some(({ term }) => term.subject.includes(id)));
  if (before.clauseAct) return choose(before.clauseAct.term.act.filter(fits), subjects, before.memory);
  if (before.act) {
    const chosen = choose(before.act.term.act.filter(fits), subjects.length > 0 ? subjects : before.subjects, before.memory);
    return chosen.how === "own" ? { ...chosen, how: "sentence" } : chosen;
  }
  if (before.sentence !== null && agrees(before.sentence)) return found(before.sentence, before.taken ? "text" : "sentence");
  const last = before.memory.last();
  if (last !== undefined && agrees(last)) return found(last, "text");
  const named = [...new Set(subjects.flatMap(({ term }) => term.subject))].filter(fits);
  return { series: named, how: "open", joined: false };
}

/** Those of the candidates that the longest of these words names. */
function bestNamed(candidates: readonly string[], subjects: readonly TermToken[]): string[] {
  let [best, length]: [string[], number] = [[], 0];
  for (const { term, start, end } of subjects) {
    const named = candidates.filter((id) => term.subject.includes(id));
    if (named.length === 0 || end - start < length) continue;
    best = end - start > length ? named : best.filter((id) => named.includes(id));
    length = end - start;
  }
  return best;
}

/** 748款大模型完成备案 names its subject after the number, up to the act; 备案的大模型有748款 before it. */
function subjectsOf(site: Site, after: readonly Token[]): TermToken[] {
  const actAt = after.findIndex((token) => isTerm(token) && token.term.act.length > 0);
  const following = (actAt < 0 ? after : after.slice(0, actAt)).filter(isTerm).filter(namesSubject);
  return following.length > 0 ? following : site.before.filter(isTerm).filter(namesSubject);
}

export const namesSubject = ({ term }: TermToken): boolean => term.subject.length > 0;
const namesAct = (token: Token): token is TermToken => isTerm(token) && token.term.act.length > 0;
const firstAct = (tokens: readonly Token[]): TermToken | undefined => tokens.find(namesAct);
export const lastAct = (tokens: readonly Token[]): TermToken | undefined => tokens.findLast(namesAct);

/** 分别有209款、138款和122款服务完成备案: the one act of a clause is that of all its numbers. */
export function onlyAct({ tokens }: Clause): TermToken | undefined {
  const acts = tokens.filter(namesAct);
  return new Set(acts.map(({ term }) => term)).size === 1 ? acts[0] : undefined;
}

/** 备案748款和登记435款: what follows 和 belongs to the next number, unless the words before it already say what. */
function upToOtherItem(tokens: readonly Token[]): readonly Token[] {
  const and = tokens.findIndex((token) => token.kind === "word" && token.word === "and");
  return and < 0 || tokens.slice(0, and).some(isTerm) ? tokens : tokens.slice(0, and);
}

/** 备案和登记, 备案（登记）: two acts with nothing but such words between them. */
function isJoined(tokens: readonly Token[]): boolean {
  let previous: TermToken | undefined;
  for (const token of tokens) {
    if (namesAct(token)) {
      if (previous && previous.term !== token.term) return true;
      previous = token;
    } else if (!(token.kind === "word" && (token.word === "and" || token.word === "neutral"))) previous = undefined;
  }
  return false;
}

/** The acts of a clause that says 备案和登记分别为748款、435款; undefined where their number does not fit. */
export function actsInOrder(clause: Clause): readonly TermToken[] | undefined {
  if (!clause.words.has("each")) return undefined;
  const firstCount = clause.tokens.findIndex((token) => token.kind === "count");
  const acts = clause.tokens.slice(0, firstCount).filter(namesAct);
  return acts.length > 1 && acts.length === clause.sites.length ? acts : undefined;
}
