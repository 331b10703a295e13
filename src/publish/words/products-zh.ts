import { date } from "./grammar-zh.ts";
import type { ProductWords } from "./products.ts";

export const products: ProductWords = {
  precision: { month: "原文只到月", year: "原文只到年" },
  notGiven: "未给出",
  cancelled: (day, noticed) => `${date(day)}注销，见${date(noticed)}的公告。`,
  labels: "类别",
  labelledBy: (probability, by) => (probability === null ? `人工判读：${by}` : `概率${probability}，由${by}判定`),
  dates: "各个日期，互不混用",
  row: "原文所在行",
  rows: "原文所在各行",
  sameName: "同名的其他备案",
  sameNameLede: "名称逐字相同；并无人说它们是同一事物。",
  moreOfName: (count) => `另有${count}条同名`,
  builtOn: "所依托的",
  buildsOn: "依托于它的",
  builtLede: "以有人说明或名称可辨为限；如何得知，逐条注明。",
  statuses: { stated: "有出处", unverified: "未核实", editor: "编辑判定", inferred: "由名称推断" },
  reported: "以此名称报道的数字",
  reportedLede: "所说的名称逐字相同，且属同一集团。各范围、各测量者分列，不相加。",
  disputed: (count) => `其中${count}对互不相符`,
  attention: (name) => `${name}在热搜榜上被点名的次数`,
};
