import { told } from "./told-zh.ts";
import { between, by, byClock, date, during, halfYear, listed, quarter, question, upTo } from "./grammar-zh.ts";
import { checker } from "./checker-zh.ts";
import { checks } from "./checks-zh.ts";
import { review } from "./review-zh.ts";
import { design } from "./design-zh.ts";
import { search } from "./search-zh.ts";
import { tellers } from "./tellers-zh.ts";
import { attention } from "./attention-zh.ts";
import { charts } from "./charts-zh.ts";
import { changes } from "./changes-zh.ts";
import { classes } from "./classes-zh.ts";
import { explorer } from "./explorer-zh.ts";
import { figures } from "./figures-zh.ts";
import { verdict } from "./verdict-zh.ts";
import { compare } from "./compare-zh.ts";
import { events } from "./events-zh.ts";
import { front } from "./front-zh.ts";
import { apps } from "./apps-zh.ts";
import { methods } from "./methods-zh.ts";
import { money } from "./money-zh.ts";
import { relations } from "./relations-zh.ts";
import { places as placePages } from "./places-zh.ts";
import { players } from "./players-zh.ts";
import { products } from "./products-zh.ts";
import { stories } from "./stories-zh.ts";
import { who } from "./who-zh.ts";
import { pages } from "./zh-pages.ts";
import type { Words } from "./words.ts";

export const zh: Words = {
  brand: "梯队",
  skip: "跳到正文",
  navigation: "页面",
  menu: "目录",
  breadcrumb: "本页位置",
  areas: {
    overview: "总览",
    leads: "谁领先",
    registry: "登记簿",
    groups: "集团",
    relations: "谁投了谁",
    evidence: "证据",
    check: "核对文稿",
  },
  sections: {
    overview: "总览",
    check: "核对文稿",
    verdict: "判断",
    standing: "位次",
    usage: "使用",
    classes: "类别",
    attention: "热搜点名",
    campaigns: "活动",
    timeline: "时间线",
    money: "资金",
    registry: "登记簿",
    changes: "轮次",
    places: "属地",
    cancellations: "注销",
    groups: "集团",
    map: "谁投了谁",
    backers: "全部投资",
    players: "关键角色",
    explore: "探索全部关系",
    compare: "对比",
    measures: "指标",
    sources: "来源",
    reported: "他方数字",
    quality: "质量",
    methods: "方法",
    review: "待定问题",
    corrections: "更正",
  },
  otherLanguage: "中文",
  footer: "每个数字都可点开，看到它由哪些行数出。清单只说明谁备了案，不说明谁的产品有人用、谁的更好。",
  colon: "：",
  gap: "",
  comma: "，",
  separator: "、",
  unitOf: (unit) => unit,
  listed,
  brackets: (text) => `（${text}）`,
  date,
  halfYear,
  quarter,
  during,
  year: (name) => `${name}年`,
  upTo,
  between,
  by,
  told,
  clocks: { filed_on: "备案日期", listed_as_of: "清单截止日", published_on: "公告发布日", first_seen: "本站首见日" },
  byClock,
  locator: {
    page: (value) => `第${value}页`,
    sheet: (value) => `工作表${value}`,
    table: (value) => `表${value}`,
    row: (value) => `第${value}行`,
    cell: (value) => `第${value}格`,
    line: (value) => `第${value}行`,
  },
  inCopy: (serial, place) => `${serial === undefined ? "" : `序号${serial}，`}副本${place}`,
  cellOf: (name, cell) => `${name}在第${cell}格`,
  question,
  readings: {
    leading: "领先",
    gaining: "上升",
    holding: "持平",
    slipping: "放缓",
    "falling-behind": "掉队",
    "not-enough-data": "数据不足",
  },
  overview: {
    sure: (lists, asOf) =>
      `依据发布机关的清单逐行计数，清单截至${date(lists)}${lists === asOf ? "" : `，并减去截至${date(asOf)}注销的`}。集团只包括已知由其控制、法定名称完全一致的企业。`,
    roundsTitle: ({ label, added, date: day, rank, of }) =>
      of === 1
        ? `${label}：${date(day)}首轮共${added}`
        : `${label}：${date(day)}一轮新增${added}，在${of}轮中${rank === 1 ? "最多" : `居第${rank}`}`,
    roundsSubtitle: "每轮新增，按清单截止日计。各图纵轴自成比例，横轴为同一时间轴。",
    roundsAlt: (label, rounds, last, lastRound) => `柱状图：${label}，共${rounds}轮，${date(lastRound)}一轮新增${last}。`,
    totals: "清单在册",
    changed: "最近一轮有何变化",
    changedLede: "各系列最新一轮，以及名次变动。",
    latest: "最新一轮",
    added: "新增",
    previous: "上一轮",
    mostAdded: "新增最多",
    movedUp: "一年来名次上升",
    movedDown: "一年来名次下降",
    ranks: (from, to) => `第${from}到第${to}`,
    cancelled: (count) => `迄今公告注销${count}个编号`,
    others: (count) => `另外${count}家`,
    nobodyBehind: "尚无集团被判为掉队",
    behind: () => "{groups}掉队",
    rule: "怎样算“掉队”",
    quality: "读不出的、对不上的",
    stories: "报道",
  },
  league: {
    title: "梯队表",
    subtitle: (measure, asOf) => `${measure}，截至${date(asOf)}。横线：前一个半年新增（空心圈）到后一个半年新增（实心点）。`,
    rank: "名次",
    group: "集团",
    total: "总数",
    share: "占比",
    reading: "判读",
    change: (before, last) => `${before} → ${last}`,
    newIn: (period) => `${period}新增`,
    yearBefore: "一年前",
    entered: "新上榜",
    same: "名次与一年前相同",
    up: (places) => `一年上升${places}位`,
    down: (places) => `一年下降${places}位`,
    readings: (groups) => `${groups}个集团的判读`,
    rest: "全部集团，含备案太少、不作判读的",
  },
  rows: {
    caption: "各行",
    name: "名称",
    filer: "主体",
    number: "编号",
    place: "属地",
    class: "类别、产品",
    filedOn: "备案日期",
    remark: "备注",
    where: "位置",
    attachment: "附件",
    clocks: "日期",
    repaired: (reason) => `已修正：${reason}`,
    late: "补登",
    cancelled: (day) => `${day}注销`,
    filerBefore: (name) => `原主体名称：${name}`,
    nameBefore: (name) => `原名称：${name}`,
    remarks: {
      cancelled: "已注销",
      "filer-renamed": "主体变更",
      "name-changed": "名称变更",
      "product-changed": "产品变更",
      "purpose-changed": "用途变更",
      "person-changed": "人员变更",
      "model-changed": "模型变更",
      "disclosure-changed": "公示内容变更",
    },
    cells: "单元格",
    original: "原件",
    announcement: "公告",
    noAddress: "地址不详",
    asOf: "截止",
    publishedOn: "发布",
    firstSeen: "首见",
    unknown: "不详",
    count: (count) => `${count}行`,
  },
  registry: {
    title: "登记簿",
    lede: (count) => `各清单全部${count}行，照原文所载。`,
    first: (count) => `最新${count}行`,
    noScript: "搜索、筛选和整表浏览需要JavaScript。没有它，也可在各附件的页面读到每一行：",
    everyAttachment: "全部附件",
  },
  ...pages,
  places: placePages,
  compare,
  products,
  changes,
  checks,
  checker,
  review,
  search,
  tellers,
  design,
  verdict,
  who,
  stories,
  figures,
  classes,
  attention,
  events,
  front,
  explorer,
  apps,
  methods,
  money,
  players,
  relations,
  charts,
};
