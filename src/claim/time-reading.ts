import { frameOf, type Frame } from "./reading.ts";
import { hasWord, isDate, isDuration, type Clause, type DateToken, type Site } from "./sentences.ts";
import type { Token } from "./tokens.ts";

/** `clause`: said in the clause; `sentence`: before it; `same`: 同一时点; `after`: behind the number; `none`: not said. */
export interface TimeReading {
  readonly frame: Frame | null;
  readonly how: "clause" | "sentence" | "same" | "after" | "none" | "unclear";
}

/** The time a sentence has arrived at. */
export interface TimeBefore {
  readonly frame: Frame | null;
  /** It said a time that no calendar can tell, so nothing earlier may be taken over. */
  readonly unclear: boolean;
  /** A number has been told for it. */
  readonly used: boolean;
  /** The last date of the sentences before. */
  readonly earlier: Frame | null;
}

const UNCLEAR: TimeReading = { frame: null, how: "unclear" };

/** The time of each count of a clause, in order. */
export function timesOfCounts(clause: Clause, before: TimeBefore): TimeReading[] {
  const dates = clause.tokens.filter(isDate).filter(({ date }) => !date.base);
  const aligned = inOrder(clause, dates);
  if (aligned) return aligned;
  let current = startOfClause(before);
  return clause.sites.map((site) => {
    const start = site.before.findLast(isDate);
    if (start?.date.from) return read(start);
    current = advance(site.before, current, before);
    return current.how === "none" ? (behind(site, clause) ?? current) : current;
  });
}

function startOfClause({ frame, unclear }: TimeBefore): TimeReading {
  if (unclear) return UNCLEAR;
  return frame ? { frame, how: "sentence" } : { frame: null, how: "none" };
}

/** What the sentence has arrived at after these words; a date in them ends what was said before. */
export function advance(tokens: readonly Token[], current: TimeReading, before: TimeBefore): TimeReading {
  const dates = tokens.filter(isDate).filter((token) => !token.date.base);
  const date = dates.findLast((token) => !token.date.from);
  if (date && isSameTime(date)) return sameTime(before);
  if (date) return read(date);
  // 由6月底的439款增至748款: when it was 748 is what the sentence said before, or it is not said at all.
  if (dates.length > 0) return before.frame ? { frame: before.frame, how: "sentence" } : UNCLEAR;
  if (hasWord(tokens, "sameTime")) return sameTime(before);
  // 截至2025年底，目前已有748款: a 目前 that follows a date before anything is counted only repeats it.
  const repeats = current.frame?.asOf === true && !before.used;
  return hasWord(tokens, "someTime") || (hasWord(tokens, "now") && !repeats) ? UNCLEAR : current;
}

/** 同期, 同一天: the time told last, which stands in another line where the reader of times finds none. */
export const isSameTime = ({ date }: DateToken): boolean =>
  date.period === null && /^(?:同期|同日|同一天|当日|当天)/u.test(date.text);

function sameTime({ frame, earlier }: TimeBefore): TimeReading {
  const same = frame ?? earlier;
  return same ? { frame: same, how: "same" } : UNCLEAR;
}

function read({ date }: DateToken): TimeReading {
  const frame = frameOf(date);
  return frame ? { frame, how: "clause" } : UNCLEAR;
}

/** 748款完成备案（截至2025年12月31日）: the only date of the clause, behind its only number. */
function behind(site: Site, clause: Clause): TimeReading | undefined {
  const date = site.after.find((token): token is DateToken => isDate(token) && !token.date.base);
  if (!date || clause.sites.length > 1) return undefined;
  const { frame } = read(date);
  return frame ? { frame, how: "after" } : UNCLEAR;
}

/** 2023年、2024年和2025年分别备案61款、241款和446款. */
function inOrder(clause: Clause, dates: readonly DateToken[]): TimeReading[] | undefined {
  const first = clause.sites[0];
  if (dates.length < 2 || !first || !dates.every((date) => date.end <= first.count.start)) return undefined;
  if (dates.length === clause.sites.length) return dates.map(read);
  return clause.words.has("each") ? clause.sites.map(() => UNCLEAR) : undefined;
}

/** Months that 两个月 or 半年 stands for; undefined where nothing of the kind is said. */
export function monthsSaid(tokens: readonly Token[]): number | undefined {
  for (const token of tokens) {
    if (token.kind === "word" && (token.word === "oneYear" || token.word === "halfYear"))
      return token.word === "oneYear" ? 12 : 6;
    if (token.kind !== "count" || !isDuration(token.quantity)) continue;
    const { value, unit } = token.quantity;
    if (unit === "个月") return Number(value);
    if (unit === "年") return Number(value) * 12;
    return NaN;
  }
  return undefined;
}
