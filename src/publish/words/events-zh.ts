import { date } from "./grammar-zh.ts";
import type { ChangeTexts, EventWords } from "./events.ts";

const levels = ({ list, before, during, after }: ChangeTexts): string =>
  `在${list}，每千条上榜里点名它的：活动前${before}，活动中${during}，活动后${after}`;
const interval = ({ change, low, high }: ChangeTexts): string => `变化${change}（95%区间${low}至${high}）`;

export const events: EventWords = {
  timeline: "时间线",
  timelineLede: (all, undated) =>
    `发布、上市、融资、活动与注销，共${all}件，来源说到多细就多细${undated === "0" ? "" : `；${undated}件没有日期`}。一件事几处都说，是一件事几个来源；说法不一的都留着，以“≠”标出。`,
  timelineAlt: (kinds, from, to) => `按类排开的时间线：${kinds}，${date(from)}至${date(to)}。逐件见下表。`,
  ownKinds: { funding: "融资", cancellation: "注销", other: "其他" },
  names: {
    "funding round": "融资",
    "funding talks": "融资洽谈（未成交）",
    "filing cancelled": "备案注销",
  },
  undated: "没有日期",
  when: "时间",
  kind: "类别",
  who: "谁",
  what: "何事",
  told: "出处",
  sources: (count) => `${count}处`,
  precision: {
    day: "",
    week: "",
    month: "只到月",
    quarter: "只到季",
    "half-year": "只到半年",
    year: "只到年",
    span: "",
    to: "截至",
    undated: "",
  },
  claimed: "日期不确切",
  announcedOn: (day) => `${date(day)}宣布`,
  noEnd: "结束时间不详",
  conflict: (count) => `≠ ${count}`,
  chosen: (shown, all, choice) => `${choice}：${all}件事中的${shown}件`,
  all: "全部",
  campaigns: "活动",
  campaignsLede:
    "活动之前、之中、之后，热搜上榜与使用量各是多少。这里只说“活动期间的变化”，从不说“效果”：没有活动会怎样，无从得知；同一时间别家也在做活动，不能拿来当对照。",
  noCampaigns: "本专题没有声明活动。",
  budget: "宣布的总额",
  noBudget: "没有来源说总额",
  window: "起止",
  noWindow: "起止不详：不作测算",
  basis: { told: "来源所说", announced: "只知宣布日，从宣布日算起", set: "编辑所定" },
  rivals: (names) => `同期也在做活动：${names}。它们不是对照。`,
  noRivals: "本档案没有同期的其他活动。",
  events: "依据",
  otherwise: "另有说法",
  attention: "热搜上榜",
  attentionNote: "热搜榜里有付费位，也有人工干预，数据里分不出来：上榜不等于关注。",
  noAttention: "没有逐日的上榜数。",
  segments: { before: "之前四周", during: "活动中", after: "之后四周", partly: "部分在活动中" },
  days: "天数",
  appearances: "上榜次数",
  level: "每千条",
  earlier: (day) => `往年同期，${date(day)}起`,
  state: {
    "too-few": ({ list }) => `在${list}：读数太少，说不出变化。`,
    more: (texts) => `${levels(texts)}。活动期间多了：${interval(texts)}。`,
    less: (texts) => `${levels(texts)}。活动期间少了：${interval(texts)}。`,
    "not-unusual": (texts) => `${levels(texts)}。${interval(texts)}，但别的日子里这样的变化并不少见。`,
    uneven: (texts) =>
      `${levels(texts)}。别的日子很少有这么大的变化；但活动中各天相差太大，${interval(texts)}，变化有多大说不准。`,
    "none-seen": (texts) => `${levels(texts)}。看不出变化：${interval(texts)}。`,
  },
  least: ({ before, during, after, appearances, named }) =>
    `榜单在活动前不足${before}天、活动中不足${during}天、活动后不足${after}天，或上榜合计不足${appearances}次、不足${named}天的，说不出变化。`,
  lessEarlier: (calendar, change, low, high) =>
    `按“${calendar}”对齐，减去往年同期之后，变化${change}（95%区间${low}至${high}）。`,
  noEarlier: (calendar) => `按“${calendar}”对齐的往年同期，它还没有在该榜出现过，或榜单缺日：无法减去。`,
  placebos: (share, dates, apart) =>
    `同样的算法放到另外${dates}个日期上，变化至少这样大的（连活动本身）占${share}；这些日期多有重叠，互不重叠的只有${apart}个。`,
  noPlacebos: (dates) => `可比的其他日期只有${dates}个，太少。`,
  placeboAlt: (dates) => `点状图：${dates}个其他日期的变化，和活动期间的变化。`,
  placeboAxis: "每千条的变化",
  dailyAlt: (from, to, start, end) =>
    `柱状图：${date(from)}至${date(to)}每天上榜次数，活动期${date(start)}至${date(end)}有底色。逐日数字见下表。`,
  daily: "逐日数字",
  usage: "使用量",
  usageNote: ({ before, during, after }) =>
    `同一测量者、同一口径的读数，活动前不足${before}个、活动中不足${during}个、活动后不足${after}个的，说不出变化。整月的读数只有部分日子在活动中的，不算任何一段。`,
  noUsage: "活动前后半年没有它的使用量读数。",
  tooFewReadings: ({ before, during, after }) => `读数太少，说不出变化：之前${before}个，活动中${during}个，之后${after}个。`,
  usageChange: (change, low, high) => `活动期间的变化：${change}（95%区间${low}至${high}）。`,
  part: "时段",
  listSource: "来源：本档案由榜单标题清点。",
  eventsSource: "来源：各行所附地址。",
};
