import type { CodePoints } from "../../text/code-points.ts";
import { sameTime } from "../arithmetic/likeness.ts";
import { isJudged } from "../arithmetic/values.ts";
import { isClose, type Claim } from "../claim.ts";
import { between } from "./parts-beside.ts";

/**
 * Claims with the number that the text says they are a part of, where no word beside them says so: of the 78 new ones Zhejiang supplied 21; 21 of the 78;
 * 688款里，深圳一地就有212款; 12月这批里…; and what a list goes on with behind 其中 or “of which”.
 */
export function linkWithin(claims: readonly Claim[], points: CodePoints): Claim[] {
  const linked: Claim[] = [];
  for (const [index, claim] of claims.entries()) {
    const whole = isCounted(claim) ? wholeOf(claim, index, { claims, linked, points }) : undefined;
    linked.push(whole === undefined ? claim : { ...claim, against: { ...claim.against, within: whole } });
  }
  return linked;
}

interface Around {
  readonly claims: readonly Claim[];
  /** Those before it, as linked so far. */
  readonly linked: readonly Claim[];
  readonly points: CodePoints;
}

const STATES: ReadonlySet<string> = new Set(["value", "part", "sum"]);

/** A number of things as they stand, and no change of it. */
const isCounted = (claim: Claim): boolean =>
  claim.quantity.kind === "count" && claim.quantity.change === null && STATES.has(claim.comparator) && isJudged(claim);

function wholeOf(claim: Claim, index: number, around: Around): number | undefined {
  const { claims, points } = around;
  const [before, next] = [claims[index - 1], claims[index + 1]];
  if (claim.language === "en" && next && isTaken(claim, next, between(claim, next, points))) return index + 1;
  if (before?.sentence === claim.sentence && isAlike(before, claim) && isCounted(before)) {
    const gap = between(before, claim, points);
    if (OTHER[claim.language].test(gap)) return undefined;
    if (claim.language === "zh" ? INSIDE_ZH.test(gap) || ALONE_ZH.test(gap) : isOfWhole(before, gap, points)) return index - 1;
    if (GOES_ON[claim.language].test(gap) && isAnother(before, claim)) return wholeTold(around.linked[index - 1]);
  }
  return claim.language === "zh" ? wholeOfBatch(claim, index, around) : undefined;
}

/** The whole of the part before: what follows it in a list is a part of the same. */
const wholeTold = (before: Claim | undefined): number | undefined =>
  before?.against.within ?? (before?.comparator === "part" ? before.against.claims[0] : undefined);

/** Of another place or somebody else than the number before it. */
const isAnother = (before: Claim, claim: Claim): boolean =>
  [claim.places, claim.subjects].some(([own]) => own !== undefined && isClose(own)) && keyOf(before) !== keyOf(claim);

const keyOf = ({ places, subjects }: Claim): string => [places, subjects].map(([one]) => one?.id ?? "").join("|");

/** Counted in one unit; what is told bare may be of the unit told before. */
function isAlike(whole: Claim, part: Claim): boolean {
  const [a, b] = [whole.quantity.unit, part.quantity.unit];
  return a === b || (b === "" && whole.language === "en");
}

/** What is told by how much more, of all so far or of another time is no part. */
const OTHER = {
  zh: /比|较|較|累计|累計|总[数计量]|總[數計量]|增至|升至|降至|超过|超過|多于|多於|去年|上年|此前|目标|目標/u,
  en: /\b(?:more|fewer|less|than|against|total|altogether|overall|up|down|versus|compared|after|before|now)\b/iu,
} as const;

/** 688款里，深圳一地就有212款; 在全部620名员工中，研发人员多达330名. What is counted in provinces or firms has other parts. */
const INSIDE_ZH =
  /^(?!(?:省|城市|地区|地區|国家|國家|公司|企业|企業|厂商|廠商|机构|機構))[^，。；、：:;0-9]{0,8}(?:里头?|裡頭?|中|当中|當中|之中)，?[^，。；：:;0-9]{1,16}$/u;
/** 这一批共78个，浙江一省就拿走21个. */
const ALONE_ZH =
  /^，[^，。；：:;0-9]{1,8}一(?:地|省|市|区|家|国|國|社|款)[^，。；：:;0-9]{0,4}(?:拿走|拿下|占|佔|贡献|貢獻|包揽|包攬|独揽|獨攬|就有|便有)[^，。；：:;0-9]{0,4}$/u;

/** Of the 78 that were new to it in May, Zhejiang supplied 21. */
const WHOLE_EN = /(?:^|[^\p{L}])Of (?:\p{Ll}+ ){0,2}$/u;
const OF_WHOLE_EN = /^[^.;:!?()\d]{0,80}, (?:[^.,;:!?()\d]{1,30} )?$/u;
/** What is counted in these has other parts than they. */
const HAVING_EN =
  /^\S+ (?:provinces|regions|places|cities|countries|companies|firms|groups|makers|vendors|offices|months|weeks|years)\b/iu;
const BEFORE = 24;
/** A whole of so few is one of the things that are spoken of, of which each has its own number. */
const LEAST_WHOLE = 10;

function isOfWhole(whole: Claim, gap: string, points: CodePoints): boolean {
  const { start, value, text } = whole.quantity;
  const isSome = Number(value) >= LEAST_WHOLE && whole.comparator === "value" && !HAVING_EN.test(`${text}${gap}`);
  return isSome && OF_WHOLE_EN.test(gap) && WHOLE_EN.test(points.slice(Math.max(0, start - BEFORE), start));
}

/** 121 of the 78 new ones, 63 million out of the 115 million. */
const TAKEN_EN = /^(?: \p{Ll}[\p{L}-]*){0,2} (?:out )?of (?:the|its|their|all|those|these) (?:[\p{L}’'-]+ ){0,2}$/u;

function isTaken(part: Claim, whole: Claim, gap: string): boolean {
  const isNext = whole.sentence === part.sentence && isCounted(whole) && Number(whole.quantity.value) >= LEAST_WHOLE;
  return isNext && TAKEN_EN.test(gap) && (isAlike(whole, part) || isAlike(part, whole));
}

/** 其中浙江21个，广东16个: a list goes on. */
const GOES_ON = {
  zh: /^(?:[，、；]|和|及|以及|与)[^，。；、：:;0-9]{1,8}$/u,
  en: /^(?: from| in| by)?(?: \p{Lu}[\p{L}’'-]*){0,3}(?:,|;| and|, and) (?:\p{Lu}[\p{L}’'-]* (?:with |on |for )?){0,3}$/u,
} as const;

/** 12月这批里, 这一批共78个: a batch that its sentence is about. */
const BATCH_ZH = /(?:这|這|该|該|此|本)一?(?:批|轮|輪|期)(?:次|次的)?(?:里|裡|中|内|內)/u;
/** So many claims before one are looked at. */
const BACK = 8;

/** Of the batch that the sentence is about the number told last of its time, in the sentence before. */
function wholeOfBatch(claim: Claim, index: number, { claims, points }: Around): number | undefined {
  const first = firstOfSentence(claims, index);
  const last = claims[first - 1];
  if (!last || last.paragraph !== claim.paragraph || last.sentence < claim.sentence - 1) return undefined;
  const opening = between(last, claims[first] ?? claim, points);
  const own = index === first ? opening : between(claims[index - 1] ?? last, claim, points);
  if (!BATCH_ZH.test(opening) || OTHER.zh.test(own)) return undefined;
  for (let at = first - 1; at >= Math.max(0, first - BACK) && claims[at]?.sentence === last.sentence; at -= 1) {
    const whole = claims[at];
    if (!whole || !isCounted(whole) || !isAlike(whole, claim)) continue;
    const isOfAll = !whole.places.some(isClose) && sameTime(whole.time.frame, claim.time.frame) !== false;
    return isOfAll ? at : undefined;
  }
  return undefined;
}

function firstOfSentence(claims: readonly Claim[], index: number): number {
  let first = index;
  while (claims[first - 1]?.sentence === claims[index]?.sentence) first -= 1;
  return first;
}
