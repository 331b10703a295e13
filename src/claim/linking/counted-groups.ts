import type { CodePoints, Span } from "../../text/code-points.ts";

/** After these a number of companies or apps is told: 冒出五家, 其中三款, 只剩两项. */
const TOLD_BY = "的了有增共仅僅剩达達出投为為是添占佔中获獲";
/** And after these it takes up those that were named: 这三家, 前两款. */
const POINTING = "这這那该該前后後述余餘者此另";
const ENDS = "，。；！？、,;!?）)」”\n";
/** What is told of all of them together or one by one goes on so. */
const TOGETHER = /^(?:一共|合计|合計|共|总|總|加|都|均|各|分|之和|相加|并|並|齐|齊|依次|同)/u;
/** 集中在三家公司, 落在两款应用上; 在两地 are places that were named. */
const NOUN = /^(?:公司|企业|企業|机构|機構|产品|產品|应用|應用|模型)/u;
/** 三家来自北京. */
const FROM = /^(?:来自|來自|位于|位於|出自|属于|屬於|落户)/u;
/** So many characters are looked at behind it. */
const AHEAD = 2;
/** Names one after the other: 腾讯和百度两家. */
const JOINTS = "、和与與及跟";

/**
 * 三家, 两款 and 五地 mostly take up things that were just named; 腾讯押中四家, 新增两款 and “the four of Tencent” are numbers that the
 * sentence tells. `named` says whether a name ends at a place.
 */
export function isCounted(points: CodePoints, { start, end }: Span, named: (end: number) => boolean): boolean {
  if (points.at(start) < "\u{80}") return /^ of \p{Lu}/u.test(points.slice(end, end + " of X".length));
  if (TOGETHER.test(points.slice(end, end + AHEAD))) return false;
  const before = points.at(start - 1);
  if (before === "" || POINTING.includes(before)) return false;
  if (TOLD_BY.includes(before)) return true;
  if (before === "每" || isOfThem(points, start) || FROM.test(points.slice(end, end + AHEAD))) return true;
  if ("在于於".includes(before) && NOUN.test(points.slice(end, end + AHEAD))) return true;
  const next = points.at(end);
  if (next !== "" && !ENDS.includes(next)) return false;
  return !ENDS.includes(before) && !(named(start) && isListed(points, start));
}

/** 在新晋的独角兽里，四家有它的钱: of those that the clause before named. */
const isOfThem = (points: CodePoints, start: number): boolean =>
  /(?:[里裡]|(?<!集)中|之内|之內)，$/u.test(points.slice(Math.max(0, start - 3), start));

/** Another name stands before the name that ends here. */
function isListed(points: CodePoints, end: number): boolean {
  for (let at = end - 1; at > end - LONGEST_NAME; at -= 1) {
    const point = points.at(at);
    if (JOINTS.includes(point || "x")) return true;
    if (point === "" || ENDS.includes(point)) return false;
  }
  return false;
}

const LONGEST_NAME = 16;
