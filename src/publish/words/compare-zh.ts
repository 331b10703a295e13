import { date } from "./grammar-zh.ts";
import type { CompareWords } from "./compare.ts";

export const compare: CompareWords = {
  lede: "各集团并列，逐项指标对照。一行是一项指标的一个范围；每个数字注明谁测、何时，点开即见出处。",
  ready: "有专属颜色的集团",
  readyLede: "同一行的数字可能出自不同的测量者、不同的时间，以数字下方所注为准。",
  everyGroup: "全部集团",
  everyGroupLede: "每个集团一页，列出其全部指标。",
  largestOf: (shown, all) => `共${all}个，列出行数最多的${shown}个。`,
  allOf: (group) => `${group}：全部指标`,
  allOfLede: "对这一集团有所知的每项指标。不同范围各占一行，绝不混用。",
  beside: "与其他集团并列",
  measure: "指标",
  counted: (asOf) => `本站计数，${date(asOf)}`,
  noFigure: "没有数字",
  none: "没有任何集团的计数或报道数字。",
  chosen: "对比中",
  add: "添加集团",
  remove: "移除",
  most: "至多六个。",
  loading: "载入中……",
  failed: "未能载入。",
};
