import type { Span } from "../../text/code-points.ts";
import type { Comparator } from "../claim.ts";
import { isDistanceTold } from "./gap-between.ts";
import type { Passage } from "./passages.ts";
import { isFirstOfScore, isOther } from "./scores.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";
import { hasRole, isRole, named, type Site } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** What is computed from two numbers, of which one may be unsaid. */
export const COMPUTED: ReadonlySet<Comparator> = new Set(["difference", "growth", "share", "multiple", "points"]);

/** How a number stands to what it is of, by its own kind and the words beside it. */
export function comparatorOf({ quantity, before, after }: Site, ownMeasureIsRate: boolean): Comparator {
  const near = [...before, ...after];
  switch (quantity.kind) {
    case "rank":
      return "rank";
    case "points":
      return "points";
    case "multiple":
      return quantity.change === null && !leads(sinceAnd(before)) ? "multiple" : "growth";
    case "percent":
    case "fraction":
      if (quantity.change !== null || leads(before) || isBy(before.at(-1)) || hasRole(after.slice(0, 2), "up", "down"))
        return "growth";
      if (isBeyond(after[0]) || isOverTime(before.at(-1))) return "growth";
      if (isPartOfBefore(before) || isPartOfNamed(before, quantity)) return "share";
      if (ownMeasureIsRate) return "value";
      return quantity.kind === "fraction" || hasRole(near, "share") ? "share" : "value";
    case "count":
      return counted(before, quantity.unit === "" ? after : withoutNoun(after, quantity));
  }
}

/** 24.7 billion more than its rival’s and 4.3 times the 24.4 billion of 2023: what is said before the “and” is of the number before it. */
function sinceAnd(before: readonly TextToken[]): readonly TextToken[] {
  const last = before.at(-1);
  return last?.kind === "word" && last.text.toLowerCase() === "and" ? [] : before;
}

/** 1224万的四成: of the number before it. */
const isPartOfBefore = ([of, ...rest]: readonly TextToken[]): boolean =>
  rest.length === 0 && of?.kind === "word" && of.text === "的";

const withoutNoun = (after: readonly TextToken[], { end }: Span): readonly TextToken[] =>
  after.filter((token) => token.start >= end);

/** 豆包的两成, 备案的六成, 相当于北京的75%: of what stands named before it. A rate of 75% may be somebody's own, without a word that equates it. */
export function isPartOfNamed(before: readonly TextToken[], { kind, unit }: Site["quantity"]): boolean {
  const [name, of] = before.slice(-2);
  const isFraction = kind === "fraction" || unit === "成";
  if (!name || of?.kind !== "word" || of.text !== "的" || !(isFraction || equates(before.at(-3)))) return false;
  return (
    (["subject", "place", "series", "act"] as const).some((one) => named(name, one).length > 0) || isRole(name, "whole-country")
  );
}

const equates = (token: TextToken | undefined): boolean =>
  (token?.kind === "word" || token?.kind === "other") && /(?:[是为為]|相[当當][于於]|等[于於])$/u.test(token.text);

/** 10.9% above the 30.1 billion of May: by so much more. */
const isBeyond = (token: TextToken | undefined): boolean => token?.kind === "word" && /^(?:above|below)$/iu.test(token.text);

/** 环比11%: since the time before. */
const isOverTime = (token: TextToken | undefined): boolean =>
  (token?.kind === "word" || token?.kind === "other") && /(?:环比|同比|環比|按季|按年)$/u.test(token.text);

function counted(before: readonly TextToken[], after: readonly TextToken[]): Comparator {
  const near = [...before, ...after];
  if (hasRole(before, "difference") && (isBetweenThem(before) || (hasRole(before, "both") && !hasRole(before, "sum"))))
    return "difference";
  // 比后三者之和还少600万: the sum is what is compared with.
  const isCompared = before.some((token) => token.kind === "word" && token.text === "比");
  const isSummed = (token: TextToken): boolean => isTotal(token) || (isCompared && isRole(token, "sum"));
  const [change, total] = [isChange, isSummed].map((fits) => before.findLastIndex(fits));
  if (total !== undefined && change !== undefined && total >= 0 && change > total) return "difference";
  if (hasRole(before, "sum") || (hasRole(before, "both") && !hasRole(before, "each"))) return "sum";
  if (hasRole(near, "mean")) return "mean";
  if (leads(before) && !hasRole(before, "added") && !isOfNamed(before)) return "difference";
  if (isByHowMuch(before) || isShortOf(before) || isAheadOf(before, after[0])) return "difference";
  if (isPartOf(after)) return "part";
  // 99 more than at the end of June: how many more, and not how many.
  const next = isWith(before.at(-1)) ? undefined : after[0];
  if (next && (isMoreThan(next) || (isRole(next, "difference") && isRole(next, "up", "down")))) return "difference";
  const last = before.findLast((token) => token.kind === "word");
  if ((last && isRole(last, "difference")) || isDistanceTold(before)) return "difference";
  return hasRole(before, "part") ? "part" : "value";
}

/** 以164款落后上海: the number is its own, and not by how much. */
const isWith = (token: TextToken | undefined): boolean => token?.kind === "word" && token.text === "以";

/** The distance between them is 427 million: of two, and not of both together. */
const isBetweenThem = (before: readonly TextToken[]): boolean =>
  before.some((token) => token.kind === "word" && token.text.toLowerCase() === "between them");

/** Trailing Pelican’s 172 million: the number of whom it is set beside. */
function isBeatenBy(before: readonly TextToken[]): boolean {
  const verb = before.at(-2);
  return isOfNamed(before) && verb !== undefined && isOvertaking(verb);
}

/** Ahead of Shanghai by 71, exceeded it by 30: how much more. */
function isByHowMuch(before: readonly TextToken[]): boolean {
  return isBy(before.at(-1)) && (hasRole(before, "up", "down", "than", "difference") || before.some(isOvertaking));
}

/** 离豆包不过519万, 略胜商汤1.27亿元: by so much, from whom stands named between. */
function isShortOf(before: readonly TextToken[]): boolean {
  const from = before.findLastIndex(isShort);
  return (
    from >= 0 && before.slice(from + 1).some((token) => named(token, "subject").length > 0 || named(token, "place").length > 0)
  );
}

/** 离浙江的99个只差1个: the number is that of whom it stands from. */
const isPossessed = (before: readonly TextToken[]): boolean => {
  const of = before.at(-1);
  return of?.kind === "word" && of.text === "的";
};

const isShort = (token: TextToken): boolean => (token.kind === "word" || token.kind === "other") && SHORT_OF.test(token.text);
const SHORT_OF = /(?:离|離|距|距离|距離|略胜|略勝|小胜|险胜|胜过|勝過)$/u;

/** Finished 5.19 million ahead of it, was 28 ahead of Southport; and not led with 225, ahead of Shanghai. */
function isAheadOf(before: readonly TextToken[], next: TextToken | undefined): boolean {
  const last = before.at(-1);
  const isOwn = last?.kind === "word" && /^(?:with|at|of|to|has|have|had|hit|reached|on)$/iu.test(last.text);
  return (
    !isOwn && before.length > 0 && next?.kind === "word" && /^(?:ahead of|short of|shy of|clear of|adrift of)$/iu.test(next.text)
  );
}

const isBy = (token: TextToken | undefined): boolean => token?.kind === "word" && token.text.toLowerCase() === "by";

/** 300 of them, 12 of which: not of the whole. */
const isPartOf = (after: readonly TextToken[]): boolean => after[0] !== undefined && isRole(after[0], "part");

/** Trailing Doubao’s 172 million: the number is that of whom it stands behind, and not by how much something differs. */
function isOfNamed(before: readonly TextToken[]): boolean {
  const last = before.at(-1);
  return (
    last?.kind === "word" && /^[a-z]/iu.test(last.text) && (named(last, "subject").length > 0 || named(last, "place").length > 0)
  );
}

const isChange = (token: TextToken): boolean => isRole(token, "up", "down", "difference") && !isRole(token, "and", "reach");
const isTotal = (token: TextToken): boolean => token.kind === "word" && ["之和", "总和"].includes(token.text);

/** 446 more than a year earlier; where more and than are read as one word. */
const isMoreThan = (token: TextToken): boolean => token.kind === "word" && /^(?:more|fewer|less) than$/iu.test(token.text);

/** The last word of change before the number says by how much, and not up to what: 增长26%, a rise of 148%, not 增至748款. */
function leads(before: readonly TextToken[]): boolean {
  const last = before.findLast((token) => isRole(token, "up", "down", "reach") && !isRole(token, "and"));
  return last !== undefined && !isRole(last, "reach");
}

export function directionOf({ quantity, before, after }: Site): "up" | "down" | null {
  if (quantity.change) return quantity.change;
  // Second behind Beijing, and down to third: a rank is counted from the bottom only where that is said.
  if (quantity.kind === "rank")
    return [...before, ...after.slice(0, 2)].some(isFromBottom) || isLowest(quantity.text) ? "down" : null;
  const [next] = after;
  if (next?.kind === "word" && isMoreThan(next)) return /^more/iu.test(next.text) ? "up" : "down";
  const last = [...before, ...after.slice(0, 2)].findLast((token) => isRole(token, "up", "down") || sideOf(token) !== null);
  if (!last) return null;
  return sideOf(last) ?? (isRole(last, "down") ? "down" : "up");
}

const isFromBottom = (token: TextToken): boolean => (token.kind === "word" || token.kind === "other") && isLowest(token.text);
const isLowest = (text: string): boolean => /倒数|倒數|最少|最低|最小|垫底|墊底|fewest|lowest|smallest|least|bottom/iu.test(text);

/** 比阿里巴巴多247亿元, 低3个百分点: which of two is the larger. */
function sideOf(token: TextToken): "up" | "down" | null {
  if (isBeyond(token)) return token.kind === "word" && /^above$/iu.test(token.text) ? "up" : "down";
  if (!isRole(token, "difference") || token.kind !== "word") return null;
  return token.text === "多" || token.text === "高" ? "up" : token.text === "低" ? "down" : null;
}

/**
 * Does the number tell what something else is compared with: 较2024年的372亿元, higher than the 15.8%? Then the words between
 * the mark of comparison and the number say neither a change nor what was reached.
 */
export function isBaseValue(site: Site, clause: readonly TextToken[]): boolean {
  const { quantity, before, after } = site;
  if (quantity.kind === "multiple" || quantity.kind === "points" || quantity.kind === "rank") return false;
  if (isByHowMuch(before) || (isShortOf(before) && !isPossessed(before)) || isFirstOfScore(site, clause)) return false;
  if (isOther(site, clause) || isBeatenBy(before)) return true;
  if (isBehindOthers(clause, quantity.start)) return true;
  const mark = before.findLastIndex((token) => isMark(token, clause));
  const rest = before.slice(mark + 1);
  if (mark >= 0) return !rest.some((token) => isRole(token, "up", "down", "reach", "difference") && !isRole(token, "than"));
  // 是小荷AI医生127.8万的近12倍: 的 behind the number makes it the one that is multiplied.
  const of = after[0];
  const multiple = clause.find((token) => token.kind === "quantity" && token.quantity.start > quantity.end);
  const kind = multiple?.kind === "quantity" ? multiple.quantity.kind : null;
  const isTenths = multiple?.kind === "quantity" && multiple.quantity.unit === "成";
  const isParted = kind === "multiple" || kind === "fraction" || isTenths || (kind === "percent" && hasRole(before, "share"));
  return of?.kind === "word" && of.text === "的" && isParted;
}

/** A mark of comparison. 与, 是 and from are marks only where the clause compares at all. */
export function isMark(token: TextToken, clause: readonly TextToken[]): boolean {
  if (token.kind === "time") return token.time.base || token.time.from;
  if (isShort(token)) return true;
  if (token.kind === "word" && isMoreThan(token)) return clause[clause.indexOf(token) + 1]?.kind !== "quantity";
  if (isRole(token, "than") || isRole(token, "from") || isAfterward(token, clause)) return true;
  if (!isRole(token, "base")) return false;
  if (token.kind === "word" && STRONG.has(token.text.toLowerCase())) return true;
  return clause.some(
    (other) =>
      isRole(other, "difference", "than") ||
      (other.kind === "word" && /^相[比较]/u.test(other.text)) ||
      (other.kind === "quantity" && ["multiple", "points"].includes(other.quantity.kind)),
  );
}

/** 79.2 billion in 2025 after 76.8 billion in 2024: what came before is what the other is set beside. */
function isAfterward(token: TextToken, clause: readonly TextToken[]): boolean {
  if (token.kind !== "word" || token.text.toLowerCase() !== "after") return false;
  return clause[clause.indexOf(token) + 1]?.kind === "quantity";
}

const STRONG: ReadonlySet<string> = new Set([
  "比",
  "较",
  "較",
  "较之",
  "相比",
  "相比于",
  "相较",
  "相较于",
  "比起",
  "对比",
  "than",
  "more than",
  "fewer than",
  "less than",
  "compared with",
  "compares with",
  "compare with",
  "compared to",
  "against",
  "versus",
  "vs",
  "relative to",
]);

/** 不到DeepSeek的一半, 后者的12倍: named before 的 and the number, it is what is multiplied or parted. */
export function isPossessor({ before, quantity }: Site, { end }: Span): boolean {
  const of = before.at(-1);
  const computed = quantity.kind === "multiple" || quantity.kind === "fraction" || quantity.unit === "成";
  return computed && of?.kind === "word" && of.text === "的" && of.start === end;
}

/** A third of Alibaba's, 2.5 times Shanghai's, 108 more than Shanghai: named behind the number, it is what that is measured by. */
export function isComparedBehind(
  { after, quantity }: Site,
  { index }: { readonly index: number },
  { language, tokens }: Passage,
): boolean {
  if (language !== "en") return false;
  if (isOrigin(after, index)) return false;
  if (isComparedWith(after, index, tokens)) return true;
  const ratio = quantity.kind === "multiple" || quantity.kind === "fraction";
  return ratio && index <= 2 && after.slice(0, index).every((token) => isRole(token, "neutral"));
}

/** 138 were from Shanghai: where they come from, and nothing that they are measured from. */
export function isOrigin(after: readonly TextToken[], index: number): boolean {
  const from = after[index - 1];
  const rest = after.slice(0, index - 1);
  return from !== undefined && isRole(from, "from") && rest.length <= 3 && rest.every((token) => isRole(token, "neutral"));
}

/** Doubao overtook DeepSeek with 157 million: the number is that of whoever came before. */
const isOvertaking = (token: TextToken): boolean => token.kind === "word" && OVERTAKING.has(token.text.toLowerCase());
const OVERTAKING: ReadonlySet<string> = new Set(
  "领先 落后 高出 多出 超出 反超 赶超 力压 压过 甩开 逼近 不及 overtook overtaking overtake overtakes overtaken surpassed surpasses surpassing surpass passed passing passes beat beats beating trails trailed trailing lags lagged lagging outpaced topped topping exceeded exceeds exceeding outstripped outstrips leapfrogged leapfrogs outpaces outdid outdoes outranks outranked eclipsed eclipses dwarfs dwarfed bested outspent outspends outsold outsells outgrew leads leading led behind".split(
    " ",
  ),
);

/** 完成了上年的72.8%, 是2015年的约5%. */
const MAKES = /(?:是|为|為|相当于|相當於|等于|等於|完成|完成了|只有|仅有|僅有|只剩|不到|不足|达到|達到)$/u;

/** 是2024年底的3.3倍, 占全年的58%: a time before 的 and a computed number is that of what it is computed from. */
export function timeParted({ before, quantity }: Site): TimeMention | undefined {
  const [verb, time, of] = before.length > 2 ? before.slice(-3) : [undefined, ...before.slice(-2)];
  const parts = quantity.kind === "multiple" || quantity.kind === "fraction" || quantity.unit === "成";
  const isMade = verb?.kind === "word" || verb?.kind === "other" ? MAKES.test(verb.text) : false;
  const isComputed = parts || (quantity.kind === "percent" && (hasRole(before, "share") || isMade));
  return isComputed && time?.kind === "time" && of?.kind === "word" && of.text === "的" ? time.time : undefined;
}

/** 仅次于上海的196款、北京的177款; second only to Shanghai’s 196: all that its clause names from there on stands before whoever is spoken of. */
const isBehindOthers = (clause: readonly TextToken[], start: number): boolean =>
  clause.some((token) => token.kind === "word" && token.end <= start && BEHIND_OTHERS.has(token.text.toLowerCase()));
const BEHIND_OTHERS: ReadonlySet<string> = new Set(
  "仅次于 僅次於 次于 次於 排在前面的是 前面的是 前面是 前面有 前面还有 前面只有 排在其前的是 其前面是 身前是 身前还有 前头是 前头有"
    .split(" ")
    .concat("second only to", "behind only"),
);

/** Notes from the Acme call: what tells no number compares nothing. */
const isSource = (token: TextToken, clause: readonly TextToken[]): boolean =>
  isRole(token, "from") && !clause.some(({ kind }) => kind === "quantity");

/** A subject that stands behind a mark of comparison, with no number between: 比北京, 与同日豆包的, than Shanghai. */
export function isComparedWith(tokens: readonly TextToken[], index: number, clause: readonly TextToken[]): boolean {
  if (isBehindOthers(clause, tokens[index]?.start ?? 0)) return true;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token || (token.kind === "quantity" && token.quantity.kind !== "rank")) return false;
    if ((isMark(token, clause) && !isSource(token, clause)) || (at === index - 1 && isOvertaking(token))) return true;
    if (token.kind === "word" && named(token, "subject").length > 0) return false;
    // 与前一名浙江相差4款: a few characters say which one it is.
    if (token.kind === "other" && !(HAN.test(token.text) && index - at <= LONGEST_RANK)) return false;
  }
  return false;
}

const HAN = /^\p{Script=Han}$/u;
const LONGEST_RANK = 4;
