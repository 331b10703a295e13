import { figure } from "../format.ts";
import type { FigureWords } from "./figures.ts";

/** 159000000 写作“1.59亿”，15000000 写作“1,500万”，有几位写几位，不超过所要的有效位数。 */
function inScale(value: number, digits: number): string {
  const signs = [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ] as const;
  const [scale, sign] = signs.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return figure(Number((value / scale).toPrecision(digits))) + sign;
}

export const figures: FigureWords = {
  usage: "使用",
  usageLede:
    "各应用有多少人在用，由谁测得。口径不同的数字不放在一张图里，也不排名：原生应用、应用内助手、手机厂商助手各是一件事。同一时间的不同读数并列保留。",
  none: "本专题没有使用量数字。",
  finding: (top, number, period, measurer) => `${period}最高的是${top}，${number}（${measurer}）`,
  prefers: (names) => `以${names}的读数为先，其余并列。`,
  segment: "整个赛道",
  noScope: "口径未说明：不与任何数字相比",
  chart: (measure, scope) => `${measure} · ${scope}`,
  alt: (apps, from, to) => `折线图：${apps}，${from}至${to}。数字见下表。`,
  legend: "圆点是首选读数，横线是它覆盖的时间；空心点是其他测量者或未注明者；箭头是“超过”或“不到”，竖条是区间。",
  subject: "应用",
  number: "数值",
  asTold: "原文",
  counts: "是否计入",
  yes: "计入",
  repeats: "同一读数，另有转述",
  csv: "下载CSV",
  rows: "全部读数",
  source: (measurers) => `来源：${measurers}，各行附地址。`,
  nobody: "未注明测量者",
  worded: {
    plain: ["", ""],
    "at-least": ["超过", ""],
    "at-most": ["不到", ""],
    "just-under": ["近", ""],
    about: ["约", ""],
  },
  natures: { measured: "", peak: "峰值", estimate: "估计", plan: "计划" },
  open: "时间不确切",
  standings: { 1: "测量者自己的页面", 2: "注明测量者，有地址", 3: "未注明测量者", 4: "没有地址" },
  exclusions: {
    "no-address": "没有地址",
    undated: "没有日期",
    "unreadable-period": "时间读不出",
    "unknown-measure": "未声明的指标",
    "unknown-unit": "未声明的单位",
    "unknown-subject": "未声明的对象",
    "unknown-scope": "未声明的口径",
    "share-over-100": "份额超出整体",
    "share-without-base": "未说明是什么的份额",
    "unit-slip": "与前后各数相差万倍或亿倍",
    "circular-source": "互为出处",
    "as-written": "单位照原文，不可能正确",
  },
  granularities: {
    day: "日",
    week: "周",
    month: "月",
    quarter: "季",
    "half-year": "半年",
    year: "年",
    span: "一段时间",
    to: "截至",
    undated: "无日期",
  },
  disagreements: "互相矛盾的读数",
  disagreementsLede: (count) => `同一件事的两个读数对不上，共${count}对。都保留，并写出可能的原因；左边是该指标首选的一个。`,
  noDisagreements: "没有互相矛盾的读数。",
  reasons: {
    slip: ["笔误", "只差一位数字，或两位颠倒"],
    unit: ["单位错误", "正好相差十的几次方：万、亿与billion混淆"],
    "other-measurer": ["测量者不同", "两家测量，两个水平"],
    "other-definition": ["口径不同", "范围未说明，或一个是估计、峰值"],
    "other-span": ["时间跨度不同", "一季的均值与其中一个月"],
    "part-over-whole": ["部分大于整体", "一段时间的数大于包含它的时间"],
    "two-dates": ["同一个数，两个日期", "一个精确的数被说成两个时间的"],
    "two-measures": ["同一个数，两种指标", "一个数被说成两种指标"],
    stale: ["过时", "远离同期读数，却与一年以前的相近"],
  },
  preferred: "首选读数",
  other: "另一读数",
  record: "记录",
  unit: (unit) => (unit === "人" ? "" : unit),
  scaled: (value) => inScale(value, 4),
  exact: (value) => inScale(value, 12),
};
