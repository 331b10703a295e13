import { halfYear } from "./grammar-zh.ts";
import type { ClassesWords } from "./classes.ts";

export const classes: ClassesWords = {
  title: "类别",
  none: "本专题没有分类方案。",
  lede: "清单不分类。这里的类别由人读名称、备案主体与产品标注，其余由规则和一个小模型推断，并按随机样本上测得的误差校正。按名称读出的标签，两人一致只是一致，不是真相。",
  finding: ({ label, share, total, course }) => {
    if (course === null) return `${label}占全部${total}的${share}`;
    const { from, to } = course;
    return `${label}由${halfYear(from.halfYear)}的${from.share}变为${halfYear(to.halfYear)}的${to.share}`;
  },
  extent: ({ label, share, interval, total, most }) => {
    const all = `占全部${total}的${share}${interval === null ? "" : `（95%区间${interval}）`}`;
    return `${label}${all}${most === null ? "" : `；若无法判断的全属此类，至多${most}`}。`;
  },
  clock: "时钟",
  halfYear: "半年",
  all: "全部",
  total: "合计",
  label: "类别",
  count: "估计数",
  share: "份额",
  interval: "95%区间",
  byHand: "其中人工标注",
  shown: "归入此类的各行",
  shownLede: "未校正：标签表里写着此类的行数",
  chart: (scheme, series) => `${scheme} · ${series}`,
  alt: (labels, from, to) => `堆叠柱状图：${labels}的份额，${from}至${to}。数字见下表。`,
  legend: "柱为各类份额，竖线是95%区间。",
  source: "清单各行；标签见labels.csv，其余由模型推断。",
  csv: "下载CSV",
  places: "各属地",
  groups: "各集团",
  few: (least) => `只列有${least}个以上的。少于三十个抽样行的，按全部样本的误差校正。`,
  rows: (label) => `归入“${label}”的各行`,
  rowsLede: (count) => `${count}行，按确定程度从低到高。人工标注的概率记为1。`,
  probability: "概率",
  by: "由谁",
  labellers: {
    rule: "规则与模型",
    model: "模型",
    unclear: "无法判断",
    reader: "一位读者",
    readers: "两位读者一致",
    "third-reader": "第三位读者",
  },
  methods: "标注规则与准确度",
  upTo: (high) => `至多${high}`,
};
