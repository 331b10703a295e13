import type { ReviewWords } from "./review.ts";

export const review: ReviewWords = {
  title: "待定问题",
  lede: (open) => `${open}个问题，任何规则都不得独自决定。信息量大的在前：答案会移动的行数，乘以答案所含的比特数。`,
  none: "没有待定的问题。",
  how: "作答：运行{command}，或把问题下方的一行加进档案的{file}，类别则加进{labels}。下次构建即采用；删去该行，答案随之撤回。",
  page: (number, of) => `第${number}页，共${of}页`,
  next: "下一页",
  before: "上一页",
  asks: { company: "这两个名称是同一家企业吗？", member: "这家企业属于这个集团吗？", class: "这项备案属于哪一类？" },
  likely: (percent) => `提问的规则估计可能性为${percent}`,
  weight: (bits) => `权重${bits}`,
  evidence: "依据",
  weighs: { for: "支持", against: "反对", neither: "无倾向" },
  row: "judgements.csv的一行",
  labelRow: "labels.csv的一行",
  blanks: { by: "您的名字", on: "年-月-日", why: "理由" },
  answers: { positive: "是", negative: "否", unsure: "不确定" },
};
