import type { CodePoints } from "../code-points.ts";
import { WordTable } from "../word-table.ts";
import type { Length, Unit } from "./calendar.ts";
import { datePart, isBareYear, isYear, type Anchor, type DatePart } from "./date-part.ts";
import { foundDate, type Found, type Said } from "./said.ts";
import { dayAt, zhDateAt } from "./zh-dates.ts";
import { closed, lastAt } from "./zh-endings.ts";
import { lastingTo, lengthAt } from "./zh-lengths.ts";
import { lastMonthsAt } from "./zh-stretches.ts";
import { digitsAt, isRangeMark, smallNumberAt } from "./zh-numbers.ts";

const anchored = (words: string, of: Anchor["of"], unit: Unit, by: number): [string, Anchor][] =>
  words.split(" ").map((word) => [word, { of, unit, by }]);

const ANCHORS = new WordTable<Anchor>([
  ...anchored("后年", "text", "year", 2),
  ...anchored("上一年 前一年", "before", "year", -1),
  ...anchored("后一年 第二年", "before", "year", 1),
  ...anchored("本月 这个月 本月份", "text", "month", 0),
  ...anchored("上月 上个月 上月份", "text", "month", -1),
  ...anchored("下月 下个月", "text", "month", 1),
  ...anchored("当月 同月 该月", "before", "month", 0),
  ...anchored("次月 翌月", "before", "month", 1),
  ...anchored("前一个月 前一月", "before", "month", -1),
  ...anchored("本季度 本季 这个季度", "text", "quarter", 0),
  ...anchored("上季度 上季 上个季度 上一季度 上一个季度 上一季", "text", "quarter", -1),
  ...anchored("下季度 下个季度 下一季度 下一个季度 下一季", "text", "quarter", 1),
  ...anchored("当季 该季度", "before", "quarter", 0),
  ...anchored("前一季 前一季度 前一个季度", "before", "quarter", -1),
  ...anchored("后一季 后一季度 后一个季度 次季", "before", "quarter", 1),
  ...anchored("当周 该周 那周 那一周 同一周", "before", "week", 0),
  ...anchored("次周 后一周", "before", "week", 1),
  ...anchored("前一周", "before", "week", -1),
  ...anchored("今天", "text", "day", 0),
  ...anchored("昨天 昨日", "text", "day", -1),
  ...anchored("前天", "text", "day", -2),
  ...anchored("明天", "text", "day", 1),
  ...anchored("后天", "text", "day", 2),
  ...anchored("当日 当天 同日 同一天", "before", "day", 0),
  ...anchored("次日 翌日 隔日 隔天 第二天 后一天", "before", "day", 1),
  ...anchored("前一天 前一日", "before", "day", -1),
]);
/** What shows that such a word was none: 上月球, 次日留存, 当天猫, 每隔日. */
const NO_ANCHOR = ["球", "留存", "猫", "围", "节目", "赛", "份", "报"];

/** What has a day of its own, known or not. */
const DAYS_OF = "除夕 初一 初二 初三 节 夜 生日 周年 开幕 上市 发布会".split(" ");

const NOW: Said = { kind: "now" };
const VAGUE: Said = { kind: "vague" };
const said = (words: string, meaning: Said): [string, Said][] => words.split(" ").map((word) => [word, meaning]);
/** 今日 is a day only after 截至: it is a name too (今日头条). */
const WORDS = new WordTable<Said>([
  ...said("目前 目前为止 截至目前 截止目前 截至目前为止 到目前为止 迄今 迄今为止 至今 当前 现在 如今 眼下 时至今日", NOW),
  ...said("截至今日 截至今天 截至发稿 截至发稿时 截至记者发稿 截至记者发稿时 截至本文发稿 截至本文发布 截至当前 截至现在", NOW),
  ...said("近日 日前 近期 近年来 近几年 近些年 过去几年 此前 以往 本周 上周 下周 年中 十三五 十四五 十五五", VAGUE),
  ...said("年初至今 年初以来 年初迄今 开年以来 开年至今", {
    kind: "date",
    part: datePart({ end: 0, anchor: thisYear(), reach: "since" }),
  }),
  ...said("年内", { kind: "within", part: datePart({ end: 0 }) }),
  ...said("年初", VAGUE),
  ...said("同期", { kind: "moved", unit: "year", by: 0 }),
]);
/** 三年内 and 全年内 are no 年内. */
const NO_YEAR_BEFORE = "0123456789０１２３４５６７８９一二三四五六七八九十百几数多半两整全本当年";
const SAME = ["同期", "同月", "同日", "同季", "同一天", "同一时间", "同一时期", "这个时候", "此时"];
const WINDOWS = ["过去的", "过去", "最近的", "最近", "过往", "近"];
/** 历时近三年 took nearly three years. */
const TOOK = ["历时", "用了", "耗时", "长达", "经过", "历经", "有", "用"];
const FOLLOWING = ["其后的", "其后", "此后的", "此后", "随后的", "随后", "之后的", "之后"];
const LEADING = ["此前的", "此前", "之前的", "之前"];
/** 未来三年: a time to come, whose first day nobody says. */
const COMING = ["未来", "今后", "接下来"];
/** A day and one of these: the week that begins with it. */
const WEEKS_OF = ["当周", "那周", "那一周", "这一周"];
/** 一年前是, 一年前才: what the number told before is set beside. */
const SET_BESIDE = /^(?:[是为仅只才还的这该约尚则]|不[足到过]|[有共达]?[0-9０-９])/u;

function thisYear(): Anchor {
  return { of: "text", unit: "year", by: 0 };
}

/** The time that begins here in Chinese words, whether a calendar can tell it or only the text around it. */
export function zhTimeAt(points: CodePoints, at: number): Found | undefined {
  return (
    yearsAt(points, at) ??
    listedYearAt(points, at) ??
    comingAt(points, at) ??
    weekdayAt(points, at) ??
    dayInBracketsAt(points, at) ??
    windowAt(points, at) ??
    besideAt(points, at) ??
    passedAt(points, at) ??
    wordAt(points, at) ??
    anchorAt(points, at) ??
    dateAt(points, at) ??
    shiftAt(points, at)
  );
}

function dateAt(points: CodePoints, at: number): Found | undefined {
  const part = zhDateAt(points, at);
  if (!part) return undefined;
  const same = isBareYear(part) ? SAME.find((word) => points.has(word, part.end)) : undefined;
  if (same !== undefined) return { end: part.end + same.length, said: { kind: "same", year: part } };
  // 2025年12月第二周 is known where weeks that begin with the month are those that begin with a Monday.
  if (part.vague && part.day !== null && points.at(part.end - 1) === "周") {
    return { end: part.end, said: { kind: "week", from: { ...part, vague: false }, begins: false } };
  }
  const week = part.day === null ? undefined : WEEKS_OF.find((word) => points.has(word, part.end));
  if (week !== undefined) {
    const end = part.end + week.length;
    if (!points.endsWith("截至", at)) return { end, said: { kind: "week", from: part, begins: false } };
    return { end, said: { kind: "lasting", unit: "week", count: 1, to: part } };
  }
  return lastingTo(points, at, part) ?? foundDate(sinceEnd(points, part));
}

/** 2025年底以来: from the day after. */
function sinceEnd(points: CodePoints, part: DatePart): DatePart {
  const since = part.last ? ["以来", "至今", "迄今"].find((word) => points.has(word, part.end)) : undefined;
  return since === undefined ? part : { ...part, end: part.end + since.length, reach: "since" };
}

/** 2023—2025年; a mark before it (1-2023-2025年) shows a longer number. */
function yearsAt(points: CodePoints, at: number): Found | undefined {
  const first = digitsAt(points, at);
  if (first.length !== 4 || !isRangeMark(points.at(first.end)) || isRangeMark(points.at(at - 1))) return undefined;
  const second = digitsAt(points, first.end + 1);
  if (second.length !== 4 || points.at(second.end) !== "年" || !isYear(first.value) || !isYear(second.value)) return undefined;
  // 2023-2025年6月 and 2023-2025年底 end with more than a year: where they begin is not clear.
  if (smallNumberAt(points, second.end + 1) || lastAt(points, second.end) !== undefined) return undefined;
  return { end: second.end + 1, said: { kind: "years", first: first.value, last: second.value } };
}

const LISTED_BY = "、和与及";
const MOST_LISTED = 10;

/** The 2023 of 2023、2024和2025年: 年 stands behind the last year only, and what follows it is said of all. */
function listedYearAt(points: CodePoints, at: number): Found | undefined {
  const first = digitsAt(points, at);
  let last = first;
  for (let listed = 0; listed < MOST_LISTED && last.length === 4 && isYear(last.value); listed += 1) {
    const mark = points.at(last.end);
    if (mark === "年" && listed > 0) {
      if (points.at(last.end + 1) === "代") return undefined;
      const isLast = lastAt(points, last.end + 1) !== undefined;
      return foundDate(datePart({ end: first.end, year: first.value, last: isLast }));
    }
    if (mark === "" || !LISTED_BY.includes(mark)) return undefined;
    last = digitsAt(points, last.end + 1);
  }
  return undefined;
}

const WEEKS: readonly (readonly [string, number])[] = [
  ["上周", -1],
  ["本周", 0],
  ["下周", 1],
];
const WEEKDAYS = "日一二三四五六";
/** 上周五款, 本周三次, 上周日均: the numeral counts, or the word is another. */
const NO_WEEKDAY = "个款家次场起项亿万千百十成分倍名位人周均活只支部大天";

/** 上周五, 本周三. */
function weekdayAt(points: CodePoints, at: number): Found | undefined {
  const week = WEEKS.find(([word]) => points.has(word, at));
  const [name, after] = [points.at(at + 2), points.at(at + 3)];
  const day = name === "" || (after !== "" && NO_WEEKDAY.includes(after)) ? -1 : WEEKDAYS.indexOf(name);
  return week === undefined || day < 0 ? undefined : { end: at + 3, said: { kind: "weekday", day, week: week[1], of: "text" } };
}

/** 未来三年, 今后五年. */
function comingAt(points: CodePoints, at: number): Found | undefined {
  const word = COMING.find((candidate) => points.has(candidate, at));
  const length = word === undefined ? undefined : lengthAt(points, at + word.length);
  return length && { end: length.end, said: VAGUE };
}

/** 昨（14）日, 今（15）日. */
function dayInBracketsAt(points: CodePoints, at: number): Found | undefined {
  const by = { 前: -2, 昨: -1, 今: 0, 明: 1 }[points.at(at)];
  if (by === undefined || !"（(".includes(points.at(at + 1)) || points.at(at + 1) === "") return undefined;
  const day = smallNumberAt(points, at + 2);
  if (!day || !"）)".includes(points.at(day.end)) || points.at(day.end + 1) !== "日") return undefined;
  return foundDate(datePart({ end: day.end + 2, day: day.value, anchor: { of: "text", unit: "day", by } }));
}

function wordAt(points: CodePoints, at: number): Found | undefined {
  const word = WORDS.longestAt(points, at);
  if (!word) return undefined;
  if (points.at(at) === "年" && points.at(at - 1) !== "" && NO_YEAR_BEFORE.includes(points.at(at - 1))) return undefined;
  const { value, end } = word;
  // 截至今年6月底 has no 至今.
  if (points.at(end - 1) === "今" && points.at(end) !== "" && "年天日".includes(points.at(end))) return undefined;
  if (value.kind === "within") {
    const months = lastMonthsAt(points, end);
    return {
      said: { kind: "within", part: datePart({ end: months?.end ?? end, months: months?.months ?? null }) },
      end: months?.end ?? end,
    };
  }
  return value.kind === "date" ? foundDate({ ...value.part, end }) : { said: value, end };
}

/** 上月底, 本月6日, 上季度末, 次日. */
function anchorAt(points: CodePoints, at: number): Found | undefined {
  const word = ANCHORS.longestAt(points, at);
  if (!word || NO_ANCHOR.some((next) => points.has(next, word.end))) return undefined;
  if (points.at(at) === "隔" && points.at(at - 1) === "每") return undefined;
  // 次日达 is sent by tomorrow; 次日达到 is the day.
  if (points.at(word.end) === "达" && points.at(word.end + 1) !== "到") return undefined;
  const { value: anchor, end } = word;
  if (anchor.unit === "week") return { end, said: { kind: "moved", unit: "week", by: anchor.by } };
  // 除夕当天, 上线当日: the day of what is named, and not the one told before.
  if ("天日".includes(points.at(end - 1)) && points.at(at) === "当" && DAYS_OF.some((noun) => points.endsWith(noun, at)))
    return { said: VAGUE, end };
  const last = anchor.unit === "day" ? undefined : lastAt(points, end);
  if (last !== undefined) return foundDate(sinceEnd(points, datePart({ end: last, anchor, last: true })));
  const day = anchor.unit === "month" ? dayAt(points, end) : undefined;
  if (day) return foundDate(closed(points, datePart({ end: day.end, day: day.value, anchor })));
  const part = closed(points, datePart({ end, anchor }));
  // 前一年同期: as long as the time told before.
  const shifts = anchor.unit === "month" || anchor.unit === "quarter" || (anchor.unit === "year" && anchor.of === "before");
  const same = shifts && SAME.some((next) => points.has(next, end));
  return same ? { end: end + 2, said: { kind: "moved", unit: anchor.unit, by: anchor.by } } : foundDate(part);
}

/** 过去两年, 近三年, 最近半年, 过去12个月. */
function windowAt(points: CodePoints, at: number): Found | undefined {
  if (!"过最近".includes(points.at(at))) return undefined;
  const word = WINDOWS.find((candidate) => points.has(candidate, at));
  if (word === undefined || (word === "近" && TOOK.some((took) => points.endsWith(took, at)))) return undefined;
  const length = lengthAt(points, at + word.length);
  if (!length) return undefined;
  const { unit, count, end } = length;
  const after = points.at(end);
  // 近三年时间 is nearly three years, 过去两年多 more than two.
  if (after !== "" && "多前后时之半级龄轻".includes(after)) return undefined;
  return { end: "来间里内".includes(after) && after !== "" ? end + 1 : end, said: { kind: "window", unit, count } };
}

/** 其后三个月, 此前两周: what follows the time told before, or leads up to it. */
function besideAt(points: CodePoints, at: number): Found | undefined {
  if (!"其此随之".includes(points.at(at))) return undefined;
  const [following, leading] = [FOLLOWING, LEADING].map((words) => words.find((word) => points.has(word, at)));
  const length = lengthAt(points, at + (following ?? leading ?? "").length);
  if (!length || (following ?? leading) === undefined) return undefined;
  const { end, unit, count } = length;
  if ("多前后时之半级".includes(points.at(end)) && points.at(end) !== "") return undefined;
  const inside = "里内间中".includes(points.at(end)) && points.at(end) !== "" ? end + 1 : end;
  return { end: inside, said: { kind: "beside", unit, count, side: following === undefined ? -1 : 1 } };
}

const PASSING = ["再过了", "再过", "又过了", "又过", "往后推", "往后", "往前推", "往回推", "往回翻", "往回数", "往前数", "倒推"];
const BACKWARDS = "前回倒";

/** 再过一个月, 又过了两年, 往回翻半年: so far from the time told before. */
function passedAt(points: CodePoints, at: number): Found | undefined {
  if (!"再又往倒".includes(points.at(at))) return undefined;
  const word = PASSING.find((candidate) => points.has(candidate, at));
  const length = word === undefined ? undefined : lengthAt(points, at + word.length);
  if (word === undefined || !length) return undefined;
  const isBack = Array.from(word).some((point) => BACKWARDS.includes(point));
  const { unit, count, end } = length;
  return "多前后之以".includes(points.at(end)) && points.at(end) !== ""
    ? undefined
    : { end, said: { kind: "moved", unit, by: isBack ? -count : count } };
}

/** 两年前, 三个月后, 半年后, 一年前的12月. */
function shiftAt(points: CodePoints, at: number): Found | undefined {
  if (points.at(at - 1) === "第") return undefined;
  const length = lengthAt(points, at);
  if (!length) return undefined;
  const { unit, count } = length;
  const end = "以之".includes(points.at(length.end)) && points.at(length.end) !== "" ? length.end + 1 : length.end;
  if (points.at(end) === "前") return monthAgo(points, end + 1, length) ?? agoAt(points, end + 1, length);
  return points.at(end) === "后" ? { end: end + 1, said: { kind: "moved", unit, by: count } } : undefined;
}

function agoAt(points: CodePoints, end: number, { unit, count }: Length): Found {
  if (SAME.some((next) => points.has(next, end))) return { end: end + 2, said: { kind: "moved", unit, by: -count } };
  const isBeside = SET_BESIDE.test(points.slice(end, end + 2));
  return { end, said: { kind: "ago", unit, count, isBeside } };
}

/** 两年前的5月. */
function monthAgo(points: CodePoints, end: number, { unit, count }: Length): Found | undefined {
  if (unit !== "year" || points.at(end) !== "的") return undefined;
  const part = zhDateAt(points, end + 1);
  if (!part || part.month === null || part.year !== null || part.vague || part.reach !== null) return undefined;
  return { end: part.end, said: { kind: "year-ago", part, count } };
}
