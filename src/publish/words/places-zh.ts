import { date } from "./grammar-zh.ts";
import type { PlaceWords } from "./places.ts";

export const places: PlaceWords = {
  lede: "备案主体在哪里，以清单的属地一栏为准：省份，或在这一栏里代替省份的机构。",
  map: (measure, asOf) => `${measure}：按属地，截至${date(asOf)}`,
  mapLede: "一格一地，大致按方位排列；各格大小相同，与面积无关。点一格看该地，点表中数字看各行。",
  mapAlt: (measure, count) => `方格地图：${measure}，${count}个属地。数字见表。`,
  found: ({ names, several, count, whole, share, foremost }) => {
    const lead = several ? `${names}并列最多，各有${count}` : `${names}最多，${whole}中有${count}，占${share}`;
    return foremost === null ? lead : `${lead}；前${foremost.count}地合计占${foremost.share}`;
  },
  nowhere: (measure) => `${measure}：均无属地`,
  legend: "深浅分五档，各占五分之一的属地",
  from: (low, high) => (low === high ? low : `${low}–${high}`),
  offMap: "不在图上的",
  none: "本档案的清单没有属地。",
  unknown: (count, series) => `${series}：${count}`,
  unknownTitle: "清单未给出属地的行",
  newestOf: (shown, all) => `共${all}行，列出最新${shown}行。`,
  place: "属地",
  kinds: { province: "省级行政区", body: "列在属地一栏的机构", district: "区" },
  byMeasure: "清单在册",
  halfYears: "每半年新增",
  halfYearsLede: "各系列按各自的计时依据；系列之间不相加。",
  halfYear: "半年",
  groups: "在此备案最多的集团",
  noGroups: "此地的主体均未归入集团。",
  filers: "在此行数最多的主体",
  rows: "行数",
  newest: "最新各行",
  nothing: "没有一行写有这一属地。",
  allRows: "在登记簿中查看全部",
};
