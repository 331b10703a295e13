import type { Said } from "./said.ts";
import { WHY } from "./count-reasons.ts";
import type { Period } from "../model/dates.ts";
import { frameOf, type Basis, type Frame, type Reading } from "./reading.ts";
import { hasWord, isDate, isTerm, type DateToken, type Site } from "./sentences.ts";
import { monthsSaid, type TimeReading } from "./time-reading.ts";
import type { Token } from "./tokens.ts";

/** What sort of number it is, and what it is measured from. */
export interface KindReading {
  readonly kind: Reading["kind"];
  readonly base: Frame | null;
  /** Where the words beside the number give it another time than the clause has. */
  readonly frame: Frame | null;
  /** The operands are named or counted out, not guessed. */
  readonly sure: boolean;
  /** Why it is none of these. */
  readonly open: Said | null;
}

/** What the clause and the sentence have said before this number. */
export interface ToldBefore {
  readonly time: TimeReading;
  /** What the clause compares with. */
  readonly base: Frame | null;
  /** Readings of the sentence's earlier numbers. */
  readonly readings: readonly Reading[];
}

export function kindOf(site: Site, told: ToldBefore): KindReading {
  const { before } = site;
  if (hasWord(before, "sum") || addsUp(site, told.readings)) return open(WHY.several);
  if (hasWord(before, "less")) return open(WHY.decrease);
  return site.count.quantity.unit === "%" ? percentage(site, told) : counted(site, told);
}

/** 备案748款，登记435款，合计1183款: after different counts, and with nothing to say that it is another one of them. */
function addsUp({ before, after }: Site, readings: readonly Reading[]): boolean {
  if (!hasWord(before, "altogether")) return false;
  const named = [...before, ...after].some((token) => isTerm(token) || isDate(token) || token.kind === "place");
  return !named && new Set(readings.map(({ series, place }) => `${series.join(" ")} ${place}`)).size > 1;
}

function counted({ before, after }: Site, told: ToldBefore): KindReading {
  const baseDate = before.findLast((token): token is DateToken => isDate(token) && token.date.base);
  const rest = baseDate ? before.slice(before.indexOf(baseDate) + 1) : before;
  const grew = hasWord(rest, "more", "added");
  if (baseDate) {
    const base = frameOf(baseDate.date);
    if (!base) return open(WHY.baseUndated);
    return grew ? difference(base, null, true) : { ...COUNT, frame: { ...base } };
  }
  if (hasWord(before, "compare")) return open(WHY.compareUndated);
  if (hasWord(before, "yearOnYear")) return yearOnYear(told, "difference");
  if (grew && told.base) return difference(told.base, null, true);
  if (rises(before) && hasWord(after, "reach")) return open(WHY.roseFrom);
  return (grew ? betweenTotals(before, after, told) : undefined) ?? COUNT;
}

const COUNT: KindReading = { kind: "count", base: null, frame: null, sure: true, open: null };
const open = (reason: Said): KindReading => ({ ...COUNT, sure: false, open: reason });

function difference(base: Frame, frame: Frame | null, sure: boolean): KindReading {
  return { kind: "difference", base, frame, sure, open: null };
}

/** 由302款: 从 or 由 with no date of its own between it and the number. */
function rises(before: readonly Token[]): boolean {
  const from = before.findLastIndex((token) => token.kind === "word" && token.word === "from");
  return from >= 0 && !before.slice(from).some(isDate);
}

/** 6月底439款，8月底538款，两个月增加99款: between the last two totals of the sentence. */
function betweenTotals(before: readonly Token[], after: readonly Token[], told: ToldBefore): KindReading | undefined {
  const [first, second] = comparable(told.readings);
  const names = [...before, ...after].some((token) => isTerm(token) || isDate(token));
  if (!first?.frame || !second?.frame || names || told.time.how !== "sentence") return undefined;
  if (first.basis !== "total") return undefined;
  const said = monthsSaid(before);
  const apart = monthOf(second.frame) - monthOf(first.frame);
  return said === undefined || said === apart ? difference(first.frame, second.frame, said === apart) : undefined;
}

/** The last two numbers of the sentence, if they count the same at two times, the earlier first. */
function comparable(readings: readonly Reading[]): readonly Reading[] {
  const [first, second] = readings.slice(-2);
  if (!first?.frame || !second?.frame || first.kind !== "count" || second.kind !== "count") return [];
  const same = first.basis === second.basis && first.place === second.place && first.series.join() === second.series.join();
  const clear = first.series.length === 1 && (first.basis === "total" || first.basis === "added");
  return same && clear && first.frame.period.end < second.frame.period.end ? [first, second] : [];
}

function monthOf({ period }: Frame): number {
  return Number(period.end.slice(0, 4)) * 12 + Number(period.end.slice(5, 7));
}

function percentage({ before, after }: Site, told: ToldBefore): KindReading {
  const last = told.readings.at(-1);
  if (hasWord(before, "share")) {
    if (last?.kind === "count" && last.place !== null) return { ...COUNT, kind: "share", frame: last.frame };
    return open(WHY.shareUnclear);
  }
  if (hasWord(before, "yearOnYear")) return yearOnYear(told, "growth");
  const baseDate = before.findLast((token): token is DateToken => isDate(token) && token.date.base);
  const base = baseDate ? frameOf(baseDate.date) : told.base;
  const grew = hasWord(before, "growth", "more", "added") || hasWord(after, "growth");
  if (!grew) return open(WHY.bothNumbers);
  if (base) return { ...difference(base, null, true), kind: "growth" };
  if (last?.kind === "difference" && last.frame)
    return { ...difference(last.base ?? last.frame, last.frame, true), kind: "growth" };
  const [first, second] = comparable(told.readings);
  if (first?.frame && second?.frame) return { ...difference(first.frame, second.frame, true), kind: "growth" };
  return open(WHY.grownFrom);
}

/** 同比: from the same day a year before. */
function yearOnYear({ time, readings }: ToldBefore, kind: "difference" | "growth"): KindReading {
  const pair = aYearApart(readings);
  if (pair) return { ...difference(pair.from, pair.to, true), kind };
  if (!time.frame) return open(WHY.grownTo);
  const { asOf, grain } = time.frame;
  const told = readings.at(-1);
  const increase = kind === "growth" && told?.basis === "added" && told.frame?.period.end === time.frame.period.end;
  if (!asOf && !(increase && (grain === "year" || grain === "span"))) return open(WHY.yearBefore);
  return { ...difference({ ...time.frame, period: yearBefore(time.frame.period) }, null, true), kind };
}

/** 上半年新增240款，去年同期137款，同比增长75%: the last two numbers, of which one is of a year before the other. */
function aYearApart(readings: readonly Reading[]): { from: Frame; to: Frame } | undefined {
  const [first, second] = readings.slice(-2);
  if (!first?.frame || !second?.frame || first.kind !== "count" || second.kind !== "count") return undefined;
  const same = first.place === second.place && first.series.join() === second.series.join() && first.basis === second.basis;
  if (!same || first.basis === "either") return undefined;
  const [from, to] = first.frame.period.end < second.frame.period.end ? [first, second] : [second, first];
  if (!from.frame || !to.frame) return undefined;
  const before = yearBefore(to.frame.period);
  const { start, end } = from.frame.period;
  return before.start === start && before.end === end ? { from: from.frame, to: to.frame } : undefined;
}

function yearBefore({ start, end }: Period): Period {
  const back = (day: string): string => {
    const date = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
    return date.endsWith("-02-29") ? `${date.slice(0, 8)}28` : date;
  };
  return { start: back(start), end: back(end) };
}

export const BASIS_WORDS = ["added", "more", "total", "stock", "reach"] as const;

/** A total or an increase, by the words before the number and by how its time is told. */
export function basisOf(frame: Frame, before: readonly Token[], increaseBefore: boolean): Basis {
  const total = hasWord(before, "total");
  if (hasWord(before, "added", "more")) return frame.asOf || frame.grain === "day" ? "added-by" : "added";
  if (frame.upTo && total) return "total";
  if (frame.asOf) return increaseBefore && !total ? "either" : "total";
  if (frame.grain === "span") return hasWord(before, "total", "stock") ? "either" : "added";
  if (frame.grain === "day" && total) return "total";
  return "either";
}
