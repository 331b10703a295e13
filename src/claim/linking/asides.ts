import { wordOf } from "./site.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import { COMPUTED } from "./comparing.ts";
import type { Comparator, ClaimTime } from "../claim.ts";
import { frameOf } from "../reading.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage, SentencePassages } from "./passages.ts";
import { nearness } from "./scene.ts";
import type { TextToken } from "./text-tokens.ts";

// What an English text tells beside the time that it is of, and how it comes back from there.

/** A year earlier it had been 92; in 2024 it had held 46%: what was before the time that the text is of is told beside it. */
export function noteToldBefore(said: TimeMention, { tokens, language, paragraph }: Passage, discourse: Discourse): void {
  const held = discourse.scene.time;
  const [period, told] = [frameOf(said)?.period, held?.frame?.period];
  if (language !== "en" || !period || !told || period.start >= told.start || period.end >= told.end) return;
  if (said.carried && STEPPED_BACK.test(said.text)) discourse.beforeAside ??= held;
  // What it changed by in its sentence is of then.
  else if (held?.at.paragraph === paragraph && isPastPerfect(tokens)) discourse.beforePast ??= held;
}

const STEPPED_BACK = /\b(?:earlier|before|prior|previous|preceding)\b/iu;

/** Had been, had stood, had since passed. */
function isPastPerfect(tokens: readonly TextToken[]): boolean {
  const at = tokens.findIndex((token) => smallOf(token) === "had");
  return at >= 0 && tokens.slice(at + 1, at + 3).some((token) => PARTICIPLE.test(smallOf(token)));
}
const PARTICIPLE =
  /^(?:\w{2,}ed|been|had|stood|held|made|taken|gone|fallen|risen|grown|seen|won|begun|spent|sold|drawn|brought)$/u;

const smallOf = (token: TextToken): string => wordOf(token).toLowerCase();

/** The batch of July had 389, so it grew by half; it stood at 26 then, which makes it ten times as long: of the later time that was told before. */
export function timeConcluded(computed: Comparator | null, clause: Passage, discourse: Discourse): ClaimTime | undefined {
  const { scene, latest, beforePast } = discourse;
  // It had been 46% in 2024, before it gained three points.
  const isBefore = computed !== null && clause.tokens[0] !== undefined && smallOf(clause.tokens[0]) === "before";
  if (isBefore && beforePast?.frame) return { frame: beforePast.frame, how: nearness(beforePast.at, clause) };
  if (computed === null || computed === "share" || !COMPUTED.has(computed) || clause.language !== "en") return undefined;
  const [own, later] = [scene.time?.frame?.period, latest?.frame];
  if (!own || !latest || !later || scene.time?.at.sentence !== clause.sentence || later.period.end <= own.end) return undefined;
  if (latest.at.paragraph !== clause.paragraph || !clause.tokens.slice(0, LEADING).some(isConclusion)) return undefined;
  discourse.scene = { ...scene, time: latest };
  return { frame: later, how: nearness(latest.at, clause) };
}
const LEADING = 3;
const isConclusion = (token: TextToken): boolean => CONCLUSIONS.has(smallOf(token));
const CONCLUSIONS: ReadonlySet<string> = new Set("so thus hence therefore making makes which".split(" "));

/** Shanghai has 305, behind what was a year ago: what is told in the present is of the latest time that the text has told. */
export function backToPresent({ clauses, language, paragraph }: SentencePassages, discourse: Discourse): void {
  const { scene, latest } = discourse;
  const [own, later] = [scene.time?.frame?.period, latest?.frame?.period];
  if (language !== "en" || !own || !latest || !later || later.end <= own.end) return;
  if (latest.at.paragraph !== paragraph || !isPresent(clauses.flatMap(({ tokens }): readonly TextToken[] => tokens))) return;
  discourse.scene = { ...scene, time: latest };
  [discourse.beforeAside, discourse.beforePast] = [null, null];
}

/** By its first verb that has only one time. */
function isPresent(tokens: readonly TextToken[]): boolean {
  const verb = tokens.slice(0, LONGEST_SUBJECT).find((token) => PRESENT.has(smallOf(token)) || PAST.test(smallOf(token)));
  return verb !== undefined && PRESENT.has(smallOf(verb));
}
const LONGEST_SUBJECT = 12;
const PRESENT: ReadonlySet<string> = new Set(
  "has have is are stands leads ranks makes make accounts account remains follows counts holds hold claims".split(" "),
);
const PAST = /^(?:had|was|were|did|stood|held|came|made|took|fell|rose|grew|led|\w{3,}ed)$/u;
