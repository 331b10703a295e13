import { sameUnit } from "../arithmetic/likeness.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Against, ClaimTime, Comparator, Link } from "../claim.ts";
import { daysOf } from "../../model/dates.ts";
import { movedDay } from "../../text/times/calendar.ts";
import { frameOf, isState, type Frame } from "../reading.ts";
import { addedUp } from "./added-up.ts";
import { isComparedBehind, isComparedWith, isPossessor, timeParted } from "./comparing.ts";
import type { Discourse } from "./discourse.ts";
import type { Passage } from "./passages.ts";
import { groupsNamed, type Context } from "./pick.ts";
import { hasRole, type Site } from "./site.ts";
import { timeOfWhole } from "./time-of-whole.ts";

const NOTHING: Against = { claims: [], subjects: [], frame: null };

interface Comparing {
  readonly discourse: Discourse;
  readonly context: Context;
  readonly comparator: Comparator;
  readonly base: boolean;
  readonly time: ClaimTime;
}

/**
 * What a computed number is computed from: `claims` has what it is measured from first and, where it is told, what is measured
 * second. A number that is itself what others are compared with is computed from nothing.
 */
export function againstOf(site: Site, clause: Passage, { discourse, context, comparator, base, time: own }: Comparing): Against {
  if (base || comparator === "value" || comparator === "rank" || comparator === "mean") return NOTHING;
  if (comparator === "part") return { ...NOTHING, claims: wholeBefore(site, clause, discourse) };
  if (comparator === "sum") {
    const isOwn = own.how === "own" || own.how === "clause";
    return { ...NOTHING, claims: addedUp(site, clause, { discourse, context, frame: isOwn ? own.frame : null }) };
  }
  const subjects = comparedWith(site, clause, context);
  const { current, lastOf } = discourse;
  const from = baseFor(comparator, clause, discourse);
  const measured = current === null ? undefined : discourse.claims[current]?.quantity;
  const told = (id: string): number | undefined => (measured ? lastOf.get(lastKey(id, measured)) : undefined);
  const named = subjects.map(({ id }) => told(id)).find((at) => at !== undefined && !isOfOtherDay(at, discourse));
  const first = from ?? named;
  const whole = comparator === "share" && from === null ? wholeOfPart(discourse, clause) : undefined;
  if (whole !== undefined && current !== null) return { claims: [whole, current], subjects, frame: null };
  const claims = [first, current].filter((index): index is number => index !== undefined && index !== null);
  const near = clause.language === "en" ? [...site.before, ...site.after] : site.before;
  const based = near.findLast((token) => token.kind === "time" && token.time.base);
  const parted =
    timeParted(site) ?? (clause.language === "en" ? timeOfWhole(site, comparator, clause.sentence, discourse) : undefined);
  const time = based?.kind === "time" ? based.time : parted;
  const said = time ? frameOf(time) : null;
  const frame = said ?? periodBefore(site, discourse);
  const computed = { claims: first === undefined ? [] : [...new Set(claims)], subjects, frame };
  return from === null ? computed : { ...computed, isSaid: true };
}

/** 截至8月底甲岛192个。6月底乙岛169个，比甲岛多5个: how many a place had on another day is not what it is set beside. */
function isOfOtherDay(at: number, { claims, current }: Discourse): boolean {
  const [told, own] = [claims[at], claims[current ?? -1]];
  const [one, other] = [told?.time.frame, own?.time.frame];
  if (told?.places.length !== 1 || !one || !other) return false;
  return isState(one) && isState(other) && one.period.end !== other.period.end;
}

/**
 * What the sentence compares with. A share is of no share, and what another clause is set beside is not its whole: 7903.8万美元，是上年
 * 3052万美元的2.6倍，AI原生产品贡献了其中的67%.
 */
function baseFor(comparator: Comparator, { clause }: Passage, { base, claims }: Discourse): number | null {
  const said = base === null ? undefined : claims[base];
  if (comparator !== "share" || !said) return base;
  return said.quantity.kind === "count" && said.clause === clause ? base : null;
}

/** So many numbers before a part are looked at for its whole: a constant, however long the text is. */
const BACK = 12;

/** 其中, of which: of the last number of its unit that is itself no part, in its sentence or the one before. */
export function wholeBefore({ quantity }: Pick<Site, "quantity">, clause: Passage, { claims }: Discourse): number[] {
  for (let at = claims.length - 1; at >= Math.max(0, claims.length - BACK); at -= 1) {
    const claim = claims[at];
    if (!claim || claim.paragraph !== clause.paragraph || claim.sentence < clause.sentence - 1) return [];
    const isWhole = claim.comparator === "value" || claim.comparator === "sum";
    if (isWhole && claim.quantity.kind === quantity.kind && sameUnit(claim.quantity, quantity)) return [at];
  }
  return [];
}

/** 其中二季度380亿元，占36.6%: of the number that the part was said to be of. */
function wholeOfPart({ claims, current }: Discourse, { sentence }: Passage): number | undefined {
  const part = current === null ? undefined : claims[current];
  return part?.comparator === "part" && part.sentence === sentence ? part.against.claims[0] : undefined;
}

/** 同比: from the same days of the year before; 环比: from the period before, where it is a month, a quarter or a year. */
function periodBefore({ before, after }: Site, { scene, beforeAside }: Discourse): Frame | null {
  const near = [...before, ...after.slice(0, 3)];
  const frame = (beforeAside ?? scene.time)?.frame ?? null;
  if (!frame) return null;
  const { start, end } = frame.period;
  const months = monthsBetween(start, end);
  const back = hasRole(near, "year-on-year") ? 12 : hasRole(near, "on-before") && [1, 3, 12].includes(months) ? months : 0;
  if (back === 0) return null;
  return { ...frame, period: { start: movedDay(start, -back), end: endMoved(end, -back) } };
}

/** Whole months from a first to a last day; 0 where they are none. */
function monthsBetween(start: string, end: string): number {
  if (!start.endsWith("-01") || daysOf(end.slice(0, 7)).end !== end) return 0;
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}

/** The last day of a month stays the last day. */
function endMoved(day: string, months: number): string {
  const moved = movedDay(day, months);
  return daysOf(day.slice(0, 7)).end === day ? daysOf(moved.slice(0, 7)).end : moved;
}

/** The last value of a thing is remembered for each sort of unit: its users are never compared with its money. */
export function lastKey(id: string, { unit, kind }: Quantity): string {
  return JSON.stringify([id, kind, unit]);
}

/** 比北京, 与豆包的7871万相比; 不到DeepSeek的一半: named behind a mark of comparison, or before 的 and the number. */
function comparedWith(site: Site, clause: Passage, context: Context): Link[] {
  const groups = (["subject", "place"] as const).flatMap((kind) => [
    ...groupsNamed(site.before, kind, context).filter(
      (group) => isComparedWith(site.before, group.index, clause.tokens) || isPossessor(site, group),
    ),
    ...groupsNamed(site.after, kind, context).filter((group) => isComparedBehind(site, group, clause)),
  ]);
  return groups.flatMap(({ members }) => members.flat().map((thing): Link => ({ ...thing, how: "own" })));
}
