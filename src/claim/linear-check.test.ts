import { expect, test } from "vitest";
import { startCounting } from "../../test/count-steps.ts";

const countSteps = startCounting();
const { checkText } = await import("./check-text.ts");
const { overlap } = await import("./tolerance.ts");
const { FACTS } = await import("../../test/check-fixture.ts");

// Of the whole check: reading, counting, figures and arithmetic together. Twice the text may cost twice the steps and a little more,
// where a sentence that never ends is cut a few tokens earlier or later; four times is what a list walked through for each number costs.

const numbered = (length: number, part: (index: number) => string): string => {
  let text = "";
  for (let index = 0; text.length < length; index += 1) text += part(index);
  return text;
};

const repeated = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length));

/** How a text of some length is made that nobody writes, by what it is made of. */
const TEXTS: readonly (readonly [string, (length: number) => string])[] = [
  ["one long run of digits", (length) => "1".repeat(length)],
  ["digits and points", (length) => "1.".repeat(length / 2)],
  ["Chinese digits (一一一一)", (length) => "一".repeat(length)],
  ["万万万万", (length) => "万".repeat(length)],
  ["places", (length) => repeated("北京、上海、", length)],
  ["commas", (length) => "，".repeat(length)],
  ["one clause that never ends", (length) => repeated("备案748项和", length)],
  ["one English clause that never ends", (length) => repeated("12 million users and ", length)],
  ["nested brackets", (length) => "（(".repeat(length / 4) + ")）".repeat(length / 4)],
  ["brackets that never close", (length) => repeated("（1亿", length)],
  ["quantities of one measure", (length) => repeated("月活用户1.7亿。", length)],
  ["as many quantities of one series, all different", (length) => numbered(length, (at) => `截至2025年底，备案古树木${at}项。`)],
  ["percentages in one clause", (length) => repeated("增长12%和", length)],
  ["percentages in one sentence", (length) => repeated("增长12%，", length)],
  ["percentages in sentences", (length) => repeated("同比增长12%。", length)],
  ["percentages in one paragraph, all different", (length) => numbered(length, (at) => `增长${at % 97}.${at % 7}%。`)],
  ["shares", (length) => repeated("占12.5%，", length)],
  ["counts in one clause", (length) => repeated("748项", length)],
  ["sums", (length) => repeated("三家合计45亿元、", length)],
  ["parts", (length) => repeated("其中1亿，", length)],
  ["分别", (length) => repeated("北京、上海分别有209项和138项，", length)],
  ["ranks", (length) => repeated("排名第一，", length)],
  ["comparisons", (length) => repeated("比2024年的372亿元减少54.8%，", length)],
  ["years", (length) => numbered(length, (at) => `${1900 + (at % 150)}年有${at + 100}万，`)],
  ["翻番", (length) => "翻番".repeat(length / 2)],
  ["如果", (length) => repeated("如果1亿，", length)],
  ["rows of a table", (length) => repeated("| 1亿 | 2% |\n", length)],
];

const LENGTH = 4000;
const MOST = 2.4;
/** A function that was left out both times makes the shorter text too cheap: what is quadratic is so every time. */
const ATTEMPTS = 3;

/** Now and then a function is left out when steps are taken, so they are taken twice. */
const mostSteps = (work: () => void): number => Math.max(countSteps(work), countSteps(work));

test.each(TEXTS)("%s: twice as long costs twice as much", (_, make) => {
  const steps = (length: number) => {
    const text = make(length);
    return mostSteps(() => checkText(text, FACTS));
  };
  steps(100);
  let ratio = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && ratio >= MOST; attempt += 1) {
    const [once, twice] = [steps(LENGTH), steps(2 * LENGTH)];
    expect(once).toBeGreaterThan(10_000);
    ratio = twice / once;
  }
  expect(ratio).toBeLessThan(MOST);
});

test("steps are counted: of a list that is walked through for each of its numbers they are four times as many", () => {
  const { claims } = checkText("北京92项、".repeat(200), FACTS);
  const walk = (length: number) => {
    const some = claims.slice(0, length);
    return mostSteps(() => void some.map(({ end }) => some.filter((other) => overlap({ low: end, high: end }, range(other)))));
  };
  expect(claims).toHaveLength(200);
  expect(walk(200) / walk(100)).toBeGreaterThan(3.8);
});

const range = ({ start, end }: { readonly start: number; readonly end: number }) => ({ low: start, high: end });
