import fc from "fast-check";
import { expect, test } from "vitest";
import { foldNearDuplicates } from "./near-duplicates.ts";

const RULE = { days: 7, leastLength: 8 };

/** Topics of titles on these days, each by the index of its first. */
function fold(...rows: readonly (readonly [day: number, title: string])[]): number[] {
  const titles = rows.map(([, title]) => title);
  return [...foldNearDuplicates({ titles, days: Int32Array.from(rows, ([day]) => day) }, RULE)];
}

test.each([
  { left: "苍鹭发布了新模型", right: "苍鹭发布了新模型", why: "the same" },
  { left: "苍鹭：发布「新」模型！", right: "苍鹭 发布新模型", why: "signs and spaces alone" },
  { left: "HERON发布Ａ1", right: "heron发布a1", why: "case and width alone" },
  { left: "蒼鷺發布", right: "苍鹭发布", why: "traditional and simplified" },
  { left: "苍鹭今天发布新模型", right: "苍鹭今天发布新模型了", why: "one character more" },
  { left: "年轻人不买快时尚的账", right: "年轻人不买快时尚的帐", why: "a misprint read alike" },
])("$left and $right are one topic: $why", ({ left, right }) => {
  expect(fold([1, left], [2, right])).toEqual([0, 0]);
  expect(fold([1, right], [1, left])).toEqual([0, 0]);
});

test.each([
  { left: "苍鹭手机15正式发布了", right: "苍鹭手机17正式发布了", why: "another figure" },
  { left: "苍鹭手机正式发布了吗", right: "苍鹭手机正式发布了吗2", why: "a figure more" },
  { left: "广东新增本土确诊五例", right: "广东新增本土确诊六例", why: "another Chinese numeral" },
  { left: "某某晋级中网女单八强", right: "某某晋级武网女单八强", why: "another word" },
  { left: "某队晋级杯赛半决赛了", right: "某队晋级杯赛决赛了", why: "a word that tells events apart" },
  { left: "苍鹭回应测评的争议", right: "苍鹭再回应测评的争议", why: "a second time" },
  { left: "苍鹭发布", right: "苍鹭发布了", why: "too short" },
  { left: "苍鹭今天发布新模型", right: "苍鹭昨天发布新模型了", why: "two characters" },
  { left: "🐦", right: "🦆", why: "signs alone are no words" },
  { left: "🐦", right: "🐦", why: "not even the same signs" },
])("$left and $right are two topics: $why", ({ left, right }) => {
  expect(fold([1, left], [2, right])).toEqual([0, 1]);
});

test("a title that comes back goes on as long as it comes back in time", () => {
  expect(fold([1, "苍鹭股价"], [8, "苍鹭股价"], [15, "苍鹭股价"], [23, "苍鹭股价"])).toEqual([0, 0, 0, 3]);
});

test("a title is held against the latest day of another, not its first", () => {
  const [title, longer] = ["苍鹭今天发布新模型", "苍鹭今天发布新模型了"];
  expect(fold([1, title], [7, title], [14, longer])).toEqual([0, 0, 0]);
  expect(fold([1, title], [9, longer])).toEqual([0, 1]);
});

test("a flood of titles that begin and end alike takes a time that grows with their number, not with its square", () => {
  const titles = Array.from(
    { length: 12_000 },
    (_, at) => `苍鹭今天${Array.from(String(at), (digit) => "甲乙丙丁戊己庚辛壬癸"[Number(digit)]).join("")}发布模型`,
  );
  const start = process.cpuUsage();
  const topics = foldNearDuplicates({ titles, days: new Int32Array(titles.length) }, RULE);
  expect(new Set(topics).size).toBeGreaterThan(1000);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(8);
});

test("as a comparison of every title with all before it finds", () => {
  // Few titles, each with an edit or two, so that many of them are alike.
  const edit = fc.tuple(fc.nat(10), fc.nat(1), fc.constantFrom("", "苍", "账", "帐", "再", "1", "！"));
  const title = fc
    .tuple(
      fc.constantFrom<string>("苍鹭说账目已经公开", "苍鹭说帐目已经公开", "苍鹭账", "二十字里苍鹭账帐再帐账账"),
      fc.array(edit, { maxLength: 2 }),
    )
    .map(([base, edits]) => edits.reduce((text, [at, out, put]) => Array.from(text).toSpliced(at, out, put).join(""), base));
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), title), { maxLength: 40 });
  fc.assert(
    fc.property(rows, (unordered) => {
      const ordered = unordered.toSorted(([left], [right]) => left - right);
      expect(fold(...ordered)).toEqual(foldSlowly(ordered));
    }),
    { numRuns: 300 },
  );
});

/** The rule in plain words: the latest equal title within the days, or else the latest that differs in one character. */
function foldSlowly(rows: readonly (readonly [number, string])[]): number[] {
  const topics: number[] = [];
  const keys = rows.map(([, title]) => Array.from(title.replaceAll(/[^\p{L}\p{N}]/gu, "")));
  for (const [index, [day]] of rows.entries()) {
    const key = keys[index] ?? [];
    const before = rows.flatMap(([other], at) => (at < index && other >= day - RULE.days ? [at] : [])).toReversed();
    const same = before.find((at) => key.length > 0 && keys[at]?.join("") === key.join(""));
    const like = before.find((at) => isLike(key, keys[at] ?? []));
    topics.push(topics[same ?? like ?? -1] ?? index);
  }
  return topics;
}

function isLike(left: readonly string[], right: readonly string[]): boolean {
  if (Math.min(left.length, right.length) < RULE.leastLength) return false;
  if (left.length === right.length) {
    const differing = left.flatMap((one, at) => (one === right[at] ? [] : [`${one}${right[at]}`]));
    return differing.length === 1 && ["账帐", "帐账"].includes(differing[0] ?? "");
  }
  const [longer, shorter] = left.length > right.length ? [left, right] : [right, left];
  if (longer.length !== shorter.length + 1) return false;
  return longer.some((one, at) => !"再12二十".includes(one) && longer.toSpliced(at, 1).join("") === shorter.join(""));
}
