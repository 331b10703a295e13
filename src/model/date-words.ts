/** How a language names dates, halves of years and quarters: as precise as given. */
export interface DateWords {
  /** Of "2025", "2025-12", "2025-12-31". */
  readonly date: (text: string) => string;
  /** Of "2025H1". */
  readonly halfYear: (name: string) => string;
  /** Of "2025Q3". */
  readonly quarter: (name: string) => string;
  readonly between: (start: string, end: string) => string;
  readonly by: (text: string) => string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const ORDINALS = ["first", "second", "third", "fourth"];

/** "31 December 2025", "December 2025", "2025". */
export const ENGLISH: DateWords = {
  date: (text) => {
    const [year = "", month, day] = text.split("-");
    return [day === undefined ? "" : String(Number(day)), month === undefined ? "" : (MONTHS[Number(month) - 1] ?? month), year]
      .filter((part) => part !== "")
      .join(" ");
  },
  halfYear: (name) => `${name.endsWith("H1") ? "first" : "second"} half of ${name.slice(0, 4)}`,
  quarter: (name) => `${ORDINALS[Number(name.at(-1)) - 1] ?? ""} quarter of ${name.slice(0, 4)}`,
  between: (start, end) => `from ${ENGLISH.date(start)} to ${ENGLISH.date(end)}`,
  by: (text) => `by ${ENGLISH.date(text)}`,
};

/** “2025年12月31日”、“2025年12月”、“2025年”. */
export const CHINESE: DateWords = {
  date: (text) => {
    const [year = "", month, day] = text.split("-");
    return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
  },
  halfYear: (name) => `${name.slice(0, 4)}年${name.endsWith("H1") ? "上" : "下"}半年`,
  quarter: (name) => `${name.slice(0, 4)}年第${"一二三四"[Number(name.at(-1)) - 1] ?? ""}季度`,
  between: (start, end) => `${CHINESE.date(start)}至${CHINESE.date(end)}`,
  by: (text) => `不晚于${CHINESE.date(text)}`,
};

/** A stretch of months, days or years. */
export interface Stretch {
  /** null where only its end is told. */
  readonly from: string | null;
  readonly by: string;
}

/** By its name where it has one: a year, a half of a year, a quarter; else by its ends. */
export function stretchName({ date, halfYear, quarter, between, by: upTo }: DateWords, { from, by }: Stretch): string {
  if (from === null) return upTo(by);
  if (from === by) return date(by);
  const year = by.slice(0, 4);
  const isMonths = from.length === 7 && by.length === 7 && from.slice(0, 4) === year;
  const [first, last] = [Number(from.slice(5)), Number(by.slice(5))];
  if (isMonths && first === 1 && last === 12) return date(year);
  if (isMonths && last - first === 5 && last % 6 === 0) return halfYear(`${year}H${last / 6}`);
  if (isMonths && last - first === 2 && last % 3 === 0) return quarter(`${year}Q${last / 3}`);
  return between(from, by);
}
