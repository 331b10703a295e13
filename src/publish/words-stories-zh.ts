import { date } from "./grammar-zh.ts";
import type { StoryWords } from "./words-stories.ts";

export const stories: StoryWords = {
  title: "报道",
  lede: "报道里的每个数都绑着来历：点开就是它的行。数变了，签字作废，报道先撤下再重审。",
  publishedOn: (day) => `${date(day)}发布`,
  signedBy: (names) => `数字由${names}签字`,
  howMany: (numbers) => `${numbers}个数，逐个可查`,
  corrected: "更正",
  correctedOn: (day, reason) => `${date(day)}更正：${reason}`,
  changed: (before, after) => `原为“${before}”，现为“${after}”`,
  added: (after) => `新增“${after}”`,
  takenOut: (before) => `删去“${before}”`,
  worked: "这些数怎么算出来的",
  workedLede: "文中由别的数算出的数，算式如下；每个算数都能点开。",
  correctedMark: "有更正",
  all: "全部报道",
  appearances: (name, list, period) => `${name}，${period}在${list}出现的次数`,
  titleShare: (name, list, period) => `${name}，${period}占${list}每万条标题的条数`,
  classCount: (label, series, period) => `${series}中归为“${label}”的，${period}`,
  classShare: (label, series, period) => `${series}中“${label}”所占份额，${period}`,
  allTime: "全部",
  announced: (series, period) => `主管部门公布：${series}，${period}`,
  index: {
    "first-share": (group) => `${group}排第一的算法占全部算法的份额`,
    "fall-share": (group) => `${group}比基准名次低两位以上的算法所占份额`,
    rank: (group) => `${group}在基准算法里的名次`,
    "rank-low": (group) => `${group}名次区间的前端`,
    "rank-high": (group) => `${group}名次区间的后端`,
    variants: () => "综合指数一共试了多少种算法",
    groups: () => "数据够进综合指数的集团数",
  },
};
