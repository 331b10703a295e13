import { pageLanguage } from "../labels.ts";
import type { NumberWords } from "./table-csv.ts";

export interface ToolWords extends NumberWords {
  /** What a drawing is called to those who hear it. */
  readonly chart: string;
  readonly walk: string;
  readonly take: string;
  readonly embedCode: string;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
}

const en: ToolWords = {
  chart: "chart",
  walk: "Arrow keys go from mark to mark.",
  take: "Download",
  embedCode: "HTML for your page",
  copy: "Copy",
  copied: "Copied",
  failed: "This could not be drawn.",
  low: "Lowest",
  high: "Highest",
  unit: "Unit",
  shown: "As shown",
};

const zh: ToolWords = {
  chart: "图表",
  walk: "用方向键逐个查看。",
  take: "下载",
  embedCode: "嵌入页面的HTML",
  copy: "复制",
  copied: "已复制",
  failed: "未能绘出。",
  low: "最低",
  high: "最高",
  unit: "单位",
  shown: "如页面所示",
};

export const toolWords = (): ToolWords => (pageLanguage() === "zh" ? zh : en);
