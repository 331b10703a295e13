import type { Stance } from "../claim.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { hasRole, isRole, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** …, the bureau said: a last clause without a number tells who says it. */
function isSaidBehind({ clause }: Passage, { clauses }: SentencePassages): boolean {
  const next = clauses.find((other) => other.clause === clause + 1);
  const isQuote = next && hasRole(next.tokens, "said") && !next.tokens.some(({ kind }) => kind === "quantity");
  if (isQuote) return true;
  const last = clauses.at(-1);
  const end = last?.tokens.at(-1);
  if (!last || !end || last.clause <= clause || last.tokens.some(({ kind }) => kind === "quantity")) return false;
  return isRole(end, "said");
}

/** 若从2024年底算起, 如果只算今年, if one adds the two: so it is counted, and nothing is supposed. */
const COUNTED_ZH =
  /^(?:只|仅|僅|单|單)*(?:算|计|計|看|统计|統計)|[算计計]起|来[算看]|來[算看]|[算计計加]上|加总|加總|加起|合并|剔除|扣除|不[算计計]|^[与與跟和同拿].*(?:比|对照)|^按.*(?:[算计計看]|口径|口徑)/u;
const COUNTED_EN =
  /^(?:(?:you|one|we)\s+)?(?:(?:only|just)\s+)?(?:counts?|adds?|looks?|compares?|includes?|excludes?|measured|counted|compared|judged)\b/iu;
/** At this pace by the end of the year: what is still to come. */
const GOES_ON = /速度|增速|势头|勢頭|节奏|節奏|趋势|趨勢|步伐|\b(?:pace|rate|trend)\b/iu;

function supposes(tokens: readonly TextToken[]): boolean {
  const at = tokens.findIndex((token) => isRole(token, "hypothetical"));
  if (at < 0) return false;
  const behind = tokens.slice(at + 1).map(textOf);
  const [zh, en] = [behind.join(""), behind.join(" ")];
  const isCounted = COUNTED_ZH.test(zh) || COUNTED_EN.test(en);
  return !isCounted || GOES_ON.test(zh) || GOES_ON.test(en);
}

/** Of what is no word only that it is there. */
const textOf = (token: TextToken): string => (token.kind === "word" || token.kind === "other" ? token.text : "…");

/** Whether a number is stated as a fact. Words before it in its clause decide, and those of 如果 and 计划 in earlier clauses. */
export function stanceOf({ before, quantity }: Site, clause: Passage, sentence: SentencePassages): Stance {
  if (clause.asked) return "asked";
  const behind = clause.tokens.findIndex((token) => token.end > quantity.start);
  const here = behind < 0 ? clause.tokens : clause.tokens.slice(0, behind);
  if (supposes(here) || clause.clause > firstHypothetical(sentence)) return "hypothetical";
  if (hasRole(before, "negated") || hasRole(here.slice(-4), "negated")) return "negated";
  if (hasRole(here, "planned")) return "planned";
  if (hasRole(here, "opinion")) return "opinion";
  return hasRole(here, "said") || (clause.language === "en" && isSaidBehind(clause, sentence)) ? "quoted" : "asserted";
}

/** By sentence: which of its clauses is the first that supposes something. A sentence may have a number in each of its clauses. */
const supposed = new WeakMap<SentencePassages, number>();

function firstHypothetical(sentence: SentencePassages): number {
  const known = supposed.get(sentence);
  if (known !== undefined) return known;
  const first = sentence.clauses.find(({ tokens }) => supposes(tokens))?.clause ?? Infinity;
  supposed.set(sentence, first);
  return first;
}
