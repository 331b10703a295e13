import { pageLanguage } from "../labels.ts";
import type { Answer } from "./api.ts";

/** Words of answering on the page. */
export interface ReviewLabels {
  readonly bar: string;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly undo: string;
  readonly why: string;
  readonly by: string;
  readonly keys: string;
  readonly open: (here: number, all: number) => string;
  readonly recorded: (answer: string, names: string) => string;
  readonly takenBack: (names: string) => string;
  readonly elsewhere: string;
  readonly sayWho: string;
  readonly none: string;
  readonly failed: string;
}

const en: ReviewLabels = {
  bar: "Answer",
  answers: { positive: "Yes", negative: "No", unsure: "Unsure" },
  undo: "Undo",
  why: "Why (may be empty)",
  by: "Answers by",
  keys: "j k move · w why",
  open: (here, all) => `${here} open here, ${all} in all.`,
  recorded: (answer, names) => `${answer}: ${names}.`,
  takenBack: (names) => `Taken back: ${names}.`,
  elsewhere: "Taken back; the question is on another page.",
  sayWho: "Say first who answers.",
  none: "Nothing is open on this page.",
  failed: "This could not be recorded.",
};

const zh: ReviewLabels = {
  bar: "作答",
  answers: { positive: "是", negative: "否", unsure: "不确定" },
  undo: "撤回",
  why: "理由（可不填）",
  by: "作答人",
  keys: "j k 移动 · w 理由",
  open: (here, all) => `本页待定${here}个，共${all}个。`,
  recorded: (answer, names) => `${answer}：${names}。`,
  takenBack: (names) => `已撤回：${names}。`,
  elsewhere: "已撤回；该问题在另一页。",
  sayWho: "请先填写作答人。",
  none: "本页没有待定的问题。",
  failed: "未能记录。",
};

export const reviewLabels = (): ReviewLabels => (pageLanguage() === "zh" ? zh : en);
