import { date, listed } from "./grammar-zh.ts";
import type { ChartWords, RanksTold } from "./charts.ts";

function leadOf({ first, at, since, always }: RanksTold): string {
  if (first.length === 0) return `${at}谁居首无法断定`;
  if (first.length > 1) return `${at}由${listed(first)}并列居首`;
  if (always) return `${first[0]}每次都居首`;
  return since === at ? `${at}由${first[0]}居首` : `${first[0]}自${since}起一直居首`;
}

export const charts: ChartWords = {
  source: "来源",
  drawing: "图表",
  data: "本图数据",
  embed: "嵌入",
  allData: "全部数据（CSV）",
  eachRow: "各行所附地址",
  titles: "榜单标题，由本专题清点",
  opens: "点开数字，可见其出处。",
  round: "轮次",
  added: "新增",
  rank: "名次",
  rankOf: (rank) => `第${rank}`,
  period: "时段",
  value: "数值",
  group: "集团",
  share: "占比",
  fromTo: (low, high) => (low === high ? low : `${low}至${high}`),
  name: "名称",
  outcomeAlt: (label, count) => `条形图：${label}，${count}行。数字见表。`,
  echelons: (tiers, agreement) =>
    tiers.length < 2
      ? `看不出分界：没有一处得到${agreement}的编法同意`
      : `${tiers[0]}在前，${tiers.length === 2 ? `${tiers[1]}在后` : `其后还有${tiers.length - 1}个梯队，${tiers.at(-1)}居末`}`,
  echelonsMeasured: (variants, agreement) =>
    `指数名次：${variants}种编法的中位数（圆点）与九成编法所在的范围（色带）；至少${agreement}的编法同意处才画分界。`,
  ownSource: "由本专题用各项有出处的读数算得",
  robustness: ({ first, share, widest, best, worst }) =>
    `${first}在${share}的编法中居首；${best === worst ? `${widest}在九成编法中都是第${best}` : `最不确定的是${widest}，名次在${best}至${worst}之间`}`,
  robustnessMeasured: (variants) => `指数的${variants}种编法中给出各名次的占比；横线覆盖九成编法。`,
  without: (told) =>
    told === null
      ? "无论去掉哪一项结果，名次都不变"
      : `一项结果就能左右名次：去掉${told.measure}，${told.group}由第${told.from}变为第${told.to}`,
  withoutMeasured: "指数基准编法下的名次：各项结果俱全，以及逐一去掉一项。",
  withoutAlt: (groups) => `名次折线图：${groups}，各项结果俱全与逐一去掉一项时的名次。数字见表。`,
  allIn: "全部结果",
  withoutOne: (measure) => `去掉${measure}`,
  halfYears: ({ name, half, last, before }) => {
    if (before === null) return `${name}：${half}新增${last}`;
    if (before === last) return `${name}：${half}新增${last}，与上一个半年持平`;
    return `${name}：${half}新增${last}，比上一个半年${last > before ? "多" : "少"}${Math.abs(last - before)}`;
  },
  halfYearsMeasured: (measure, unit) => `${measure}：每半年新增（${unit}），按清单截止日计`,
  roundsMeasured: (unit) => `每轮新增（${unit}），按清单截止日计`,
  usageMeasured: (measure, scope) => `${measure} · ${scope}`,
  onlyOne: (app, number, during) => `读数最高为${during}的${number}（${app}）`,
  shares: "占该半年全部备案的比例；最下一类上的竖线是其95%区间",
  timeline: ({ all, year, most, kind, ofKind }) => `${all}件事中${year}年最多，有${most}件；按类别以${kind}最多，有${ofKind}件`,
  timelineMeasured: (from, to) => `各类事件，${date(from)}至${date(to)}。横条是日期未定的范围；空心点只知起讫之一。`,
  money: ({ subject, period, value, highest, of }) => {
    const among = highest ? `，最高时是${highest.period}的${highest.value}` : `，在所述${of}个时段中最高`;
    return `${subject}：${period}为${value}${of < 2 ? "" : among}`;
  },
  moneyMeasured: (measure) => `${measure}，按来源自己的口径`,
  newFirms: ({ year, value }) => `成立于${year}年的最多，有${value}家`,
  newFirmsMeasured: (subject, edition) => `${subject}：按成立年份，${edition}版`,
  strips: ({ name, share, month }) => `${name}在${date(month)}被提到最多：每万条标题中有${share}条`,
  stripsMeasured: (list, from, to) => `${list}每万条标题中提到该名称的条数，按月，${date(from)}至${date(to)}`,
  dailyMeasured: (list, from, to) => `${list}每日上榜次数，${date(from)}至${date(to)}；底色为活动期间`,
  placebosMeasured: (list) => `${list}每千次上榜中的变化：其他日期（短线）与活动期间（圆点）`,
  thisCampaign: "本次活动",
  otherDate: (number) => `其他日期 ${number}`,
  ranks: (told) => {
    const { climber } = told;
    const lead = leadOf(told);
    return climber ? `${lead}；${climber.name}上升最多，由第${climber.from}升至第${climber.to}` : lead;
  },
  ranksMeasured: (measure, by) => `${measure}的名次，${by}`,
  ranksOfApps: (measured, by) => `${measured}的名次，在${by}当期列出的应用之间`,
  ranksAlt: (names, from, to) => `名次折线图：${names}，${from}至${to}。数字见表。`,
  halfYearShort: (name) => `${name.slice(0, 4)}${name.endsWith("H1") ? "上" : "下"}`,
  leagueBy: (lowest) => `截至各半年末；${lowest}名以外只列在表中`,
  conflicts: ({ app, times, period, low, lowBy, high, highBy }) =>
    `${app}：${period}各统计方相差${times}倍，低者${low}（${lowBy}），高者${high}（${highBy}）`,
  conflictsMeasured: (measure) => `${measure}，每个统计方各画一条线；各图纵轴自成比例`,
  conflictsAlt: (app, measurers) => `折线图：${app}，${measurers}的读数。数字见表。`,
  conflictsNote: "色带连接同一时间的最低与最高读数，不取平均。实线是优先采用的统计方。",
  yearBefore: "一年前",
  courses: ({ all, up, down, most }) => {
    const moved = `${all}个应用的末次读数与首次相比，${up}个高、${down}个低`;
    return most === null ? moved : `${moved}；${most.rose ? "升" : "降"}得最多的是${most.app}，为首次的${most.times}倍`;
  },
  coursesMeasured: (measured) => `${measured}；每个应用一图，时间轴相同，各图纵轴自成比例`,
  coursesAlt: (app, readings) => `折线图：${app}的${readings}次读数。数字见表。`,
  coursesNote: "只画各应用优先采用的统计方；三角是“超过”或“不到”，不参与首末相比。线末是末次读数。",
};
