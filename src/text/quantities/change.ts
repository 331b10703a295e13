import { CharacterSet } from "../character-set.ts";
import type { CodePoints, Span } from "../code-points.ts";
import { isSpace, latinWordAt, latinWordBefore, type LatinWord } from "./latin-words.ts";
import type { Quantity } from "./quantity.ts";

type Change = Quantity["change"];

const UP =
  "增长 增加 上升 上涨 提升 提高 攀升 飙升 激增 猛增 大增 暴涨 大涨 增多 增速 增幅 涨幅 升幅 增长率 扩大 多出 高出 上调 上浮 成长 " +
  "多了 调升 調升 成長 擴大 擴充 擴增 飆升 漲幅 增長率 上調 提昇 翻 增長 增加 上漲 提升 提高 暴漲 增 涨 漲";
const DOWN =
  "下降 减少 下跌 下滑 降低 缩减 缩水 回落 降幅 跌幅 少了 萎缩 锐减 骤降 骤减 暴跌 大跌 大降 收窄 下调 负增长 裁减 裁员 " +
  "调降 調降 萎縮 縮水 銳減 驟降 驟減 大減 下調 負增長 裁減 裁員 減少 下降 下滑 縮減 降 跌 减 減";

const BY_LAST = new Map<string, [string, "up" | "down"][]>();
for (const [words, change] of [
  [DOWN, "down"],
  [UP, "up"],
] as const) {
  for (const word of words.split(" ")) {
    const last = word.at(-1) ?? "";
    BY_LAST.set(last, [...(BY_LAST.get(last) ?? []), [word, change]]);
  }
}
const LASTS = new CharacterSet(BY_LAST.keys());

/** 新增 and 累增 count what is new; 加 and the like end other words. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  增: "新倍递累",
  涨: "高",
  跌: "",
  降: "投起升空沉",
  减: "裁",
  多了: "不",
  翻: "推",
  減: "",
};

const MOST_FILLERS = 3;
const HAN_FILLERS = new CharacterSet("了达為为 约：");

/** 增长了近6倍, 同比下降5%: the word just before the number, past 了, 达, 为 and the like. 增至 tells a state. */
function hanBefore(points: CodePoints, start: number): Change {
  let end = start;
  for (let filler = 0; filler < MOST_FILLERS; filler += 1) {
    const change = changeEnding(points, end);
    if (change !== null) return change;
    if (!HAN_FILLERS.has(points.code(end - 1))) return null;
    end -= points.has("高达", end - 2) ? 2 : 1;
  }
  return changeEnding(points, end);
}

function changeEnding(points: CodePoints, end: number): Change {
  if (!LASTS.has(points.code(end - 1))) return null;
  for (const [word, change] of BY_LAST.get(points.at(end - 1)) ?? []) {
    const before = points.at(end - word.length - 1);
    if (points.endsWith(word, end) && !(before !== "" && NOT_AFTER[word]?.includes(before))) return change;
  }
  return null;
}

const AFTER_UP = [
  "的增长",
  "的增幅",
  "的涨幅",
  "的增速",
  "的速度增长",
  "的速度递增",
  "的同比增长",
  "的年增长",
  "的升幅",
  "的提升",
  "的上涨",
];
const AFTER_DOWN = ["的降幅", "的跌幅", "的下降", "的下滑", "的下跌", "的减少", "的缩水"];

function hanAfter(points: CodePoints, end: number): Change {
  if (points.at(end) !== "的") return null;
  if (AFTER_UP.some((word) => points.has(word, end))) return "up";
  return AFTER_DOWN.some((word) => points.has(word, end)) ? "down" : null;
}

const table = (up: string, down: string): ReadonlyMap<string, "up" | "down"> =>
  new Map([...up.split(" ").map((word) => [word, "up"] as const), ...down.split(" ").map((word) => [word, "down"] as const)]);

const VERBS = table(
  "up rose risen rising rise increased increasing increase increases grew grown growing grow grows growth gained gaining gain climbed climbing " +
    "jumped jumping jump surged surging surge soared soaring expanded expanding added adding leapt leaped spiked advanced rallied",
  "down fell fallen falling fall dropped dropping drop declined declining decline declines decreased decreasing decrease shrank shrunk slipped " +
    "lost plunged plunging plunge tumbled slumped slid cut cutting reduced reducing reduction lowered contracted sank dipped",
);
const NOUNS = table(
  "increase rise growth jump gain surge climb higher uptick",
  "decrease decline drop fall lower reduction cut dip slump",
);
/** Between the word and the number. "to" is none: rose to 26% tells a state. */
const FILLERS = new Set("by of a an another about additional further".split(" "));
const PERIODS = new Set("annual yearly annualised annualized quarterly monthly sharp year yoy".split(" "));

function latinBefore(points: CodePoints, start: number): Change {
  // Rose above $80 tells where it stands, rose over 5% by how much.
  if (points.has("above", start) || points.has("below", start)) return null;
  let at = start;
  for (let count = 0; count <= MOST_FILLERS; count += 1) {
    if (!isSpace(points.at(at - 1))) return null;
    const word = latinWordBefore(points, at - 1);
    if (!word) return null;
    const change = VERBS.get(word.word);
    if (change) return isComposed(points, word) ? null : change;
    if (!FILLERS.has(word.word)) return null;
    at = word.start;
  }
  return null;
}

/** Made up 17.1% tells a part, and took up 3% too: up belongs to the verb. */
function isComposed(points: CodePoints, { word, start }: LatinWord): boolean {
  const verb = word === "up" && isSpace(points.at(start - 1)) ? latinWordBefore(points, start - 1) : undefined;
  return verb !== undefined && COMPOSING.has(verb.word);
}
const COMPOSING = new Set("make makes made making take takes took taken taking use uses used using".split(" "));

function latinAfter(points: CodePoints, end: number): Change {
  let word: LatinWord | undefined = after(points, end);
  if (word && PERIODS.has(word.word))
    word = points.has("-on-year", word.end) ? after(points, word.end + 8) : after(points, word.end);
  return (word && NOUNS.get(word.word)) ?? null;
}

const after = (points: CodePoints, end: number): LatinWord | undefined =>
  isSpace(points.at(end)) || points.at(end) === "-" ? latinWordAt(points, end + 1) : undefined;

/** Whether the number tells by how much something changed, by the words just before and just after it. */
export function changeBeside(points: CodePoints, { start, end }: Span): Change {
  return hanBefore(points, start) ?? latinBefore(points, start) ?? hanAfter(points, end) ?? latinAfter(points, end);
}
