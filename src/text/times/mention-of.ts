import type { CodePoints, Span } from "../code-points.ts";
import { arabicDigit } from "../numerals.ts";
import { wordAfter } from "./en-words.ts";
import { enAhead, enIntroduction, enStandsBeside } from "./en-introductions.ts";
import type { Place, Scan } from "./places.ts";
import type { Around, Known } from "./resolve.ts";
import { inherit, resolveRange } from "./resolve-range.ts";
import { isCarried, openEnded, tell, type Told } from "./tell.ts";
import type { TimeMention } from "./time-mention.ts";
import { zhAhead, zhIntroduction, zhPlanned, type Introduction } from "./zh-introductions.ts";

/** What a text has told when it comes to a time. */
export interface Before extends Scan {
  readonly carry: Known | null;
  /** A sentence has ended since, in a language in which a bare month is then the latest. */
  readonly isFar: boolean;
  readonly before: Known | null;
}

/** A time of a text as a reader gets it, and what later times may take from it. */
export function mentionOf(
  points: CodePoints,
  place: Place,
  { date, explicit, carry, before, isFar }: Before,
): [TimeMention, Told] {
  const { language, said, second } = place;
  const stop = language === "zh" && points.at(place.end) === "止" ? 1 : 0;
  const span = { start: place.start, end: place.end + stop };
  const introduction = introductionOf(points, span, language);
  const compared = introduction === "base" || introduction === "from";
  const ahead = !explicit && (language === "zh" ? zhAhead(points, span) : enAhead(points, span));
  const around: Around = {
    date,
    explicit,
    carry,
    isFar,
    before,
    isBase: isBase(points, span, introduction, language),
    isState: language === "zh" && isState(points, span, introduction),
    ahead,
    language,
  };
  const told = toldOf(place, around, { compared, introduction });
  const whole = second !== null;
  const day = said.kind === "date" && (said.part.day !== null || said.part.anchor?.unit === "day");
  const asOf =
    !whole && said.kind !== "lasting" && (introduction === "as-of" || (introduction === "up-to" && day) || stop > 0 || told.asOf);
  const since = told.open === "end" && told.period !== null;
  const mention: TimeMention = {
    ...span,
    text: points.slice(span.start, span.end),
    period: isCut(points, place.start) ? null : told.period,
    grain: told.grain,
    asOf: asOf && !since,
    upTo: introduction === "up-to",
    from: !whole && introduction === "from" && !since,
    base: introduction === "base",
    carried: told.carried,
    relative: told.relative,
    language,
    open: told.open,
    ...(told.since && { since: told.since }),
    ...(told.rough && { rough: told.rough }),
    ...(told.otherwise && { otherwise: told.otherwise }),
  };
  return [mention, told];
}

interface Introduced {
  readonly compared: boolean;
  readonly introduction: Introduction;
}

function toldOf({ said, second }: Place, around: Around, { compared, introduction }: Introduced): Told {
  if (said.kind === "date" && second) {
    const first = said.part;
    const range = resolveRange([first, inherit(second, first)], around);
    const carried = around.explicit ? first.year === null : isCarried(first, around);
    return { ...range, grain: "span", asOf: false, carried, open: null, carries: true, refers: true };
  }
  const told = tell(said, around, compared);
  if (introduction !== "since" && introduction !== "until" && introduction !== "after") return told;
  const last = said.kind === "date" && said.part.last;
  return openEnded(told, { reach: introduction, last }, around.date);
}

/** 截至年底, and 到年底 where nothing is planned. */
const isState = (points: CodePoints, span: Span, introduction: Introduction): boolean =>
  introduction === "as-of" || (introduction === "up-to" && !zhPlanned(points, { ...span, upTo: true }));

/** Before what was told: 较11月1日; 从3月的1.9亿降至; 172 million in September from 157 million in August. */
function isBase(points: CodePoints, span: Span, introduction: Introduction, language: "zh" | "en"): boolean {
  if (introduction === "base") return true;
  if (introduction !== "from") return false;
  return language === "en" ? enStandsBeside(points, span) === "from" : points.at(span.end) === "的";
}

function introductionOf(points: CodePoints, span: Span, language: "zh" | "en"): Introduction {
  if (language === "zh") return zhIntroduction(points, span);
  const introduction = enIntroduction(points, span);
  // Since nine months had yielded 53 million: because.
  const isBecause = introduction === "since" && BECAUSE.has(wordAfter(points, span.end)?.text ?? "");
  return (isBecause ? undefined : introduction) ?? enStandsBeside(points, span);
}

const BECAUSE = new Set("had was were brought yielded saw".split(" "));

/** In 1-2023-2025年 what comes before the second is not read, so that it is no date of its own. */
function isCut(points: CodePoints, start: number): boolean {
  const mark = points.at(start - 1);
  return mark !== "" && "-–—~～".includes(mark) && arabicDigit(points.at(start - 2)) !== undefined;
}
