import { pageLanguage } from "../labels.ts";

export interface ToolWords {
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
};

const zh: ToolWords = {
  chart: "图表",
  walk: "用方向键逐个查看。",
  take: "下载",
  embedCode: "嵌入页面的HTML",
  copy: "复制",
  copied: "已复制",
  failed: "未能绘出。",
};

export const toolWords = (): ToolWords => (pageLanguage() === "zh" ? zh : en);
