import { CharacterSet } from "./character-set.ts";
import { isLatin, type CodePoints } from "./code-points.ts";
import { SIMPLIFIED } from "./names/simplified-characters.ts";
import { WordTable } from "./word-table.ts";

/** Units of time are found so that no other reading takes their numbers; they are no counts. */
export const DURATIONS: ReadonlySet<string> = new Set("个月 年 天 周 小时 分钟 秒 毫秒 个季度 世纪".split(" "));

const CURRENCIES =
  "元 美元 美分 分钱 分錢 毛钱 毛錢 角钱 港元 欧元 日元 人民币 美金 港币 英镑 韩元 卢布 卢比 新台币 台币 加元 澳元 新元 新加坡元 瑞士法郎 日圆 歐元 英鎊 韓元 元人民币 块钱";
const COUNTERS =
  "封 場 輪 間 層 門 處 冊 單 組 頭 塊 顆 隻 雙 双 款 个 個 项 項 家 起 条 條 次 件 种 種 类 類 名 人 位 台 部 篇 例 批 户 只 支 套 座 所 间 辆 輛 架 艘 股 份 页 頁 字 场 轮 届 " +
  "本 册 卷 集 首 幅 张 張 颗 枚 粒 块 片 笔 筆 单 票 桶 箱 层 岁 歲 人次 家次 户次 场次 班次 车次 架次 项次 门 道 处 杯 碗 盒 袋 瓶 罐 棵 堂 段 句 组 趟 头 倍 成 折 参数 字节 词元 汉字";
const MEASURES =
  "吨 噸 公斤 千克 克 斤 公里 千米 米 厘米 毫米 纳米 平方米 平方公里 平方千米 立方米 亩 公顷 升 毫升 瓦 千瓦 兆瓦 吉瓦 千瓦时 " +
  "兆瓦时 度电 伏 安 赫兹 摄氏度";
const RATES = "% ％ ‰ 百分点 个百分点 個百分點 基点 个基点";
const TIMES = "个月 個月 年 天 周 周年 小时 小時 个小时 分钟 秒 毫秒 个季度 个星期 个世纪";
/** Written with Latin letters in Chinese text too; what follows must be no letter. */
const LATIN = "tokens Tokens token Token GW MW kW kWh MWh GWh TWh GB TB PB MB KB km kg nm mm cm GHz MHz Hz PFLOPS EFLOPS TOPS ms";

const UNITS = [CURRENCIES, COUNTERS, MEASURES, RATES, TIMES].join(" ").split(" ");

/** Different writings of one unit. */
const SAME: Readonly<Record<string, string>> = {
  個: "个",
  項: "项",
  條: "条",
  種: "种",
  類: "类",
  輛: "辆",
  頁: "页",
  張: "张",
  筆: "笔",
  場: "场",
  輪: "轮",
  間: "间",
  層: "层",
  門: "门",
  處: "处",
  冊: "册",
  單: "单",
  組: "组",
  頭: "头",
  塊: "块",
  顆: "颗",
  隻: "只",
  雙: "双",
  歲: "岁",
  噸: "吨",
  千克: "公斤",
  千米: "公里",
  平方千米: "平方公里",
  "％": "%",
  百分点: "个百分点",
  個百分點: "个百分点",
  基点: "个基点",
  個月: "个月",
  小時: "小时",
  个小时: "小时",
  个星期: "周",
  个世纪: "世纪",
  美金: "美元",
  港币: "港元",
  日圆: "日元",
  歐元: "欧元",
  英鎊: "英镑",
  韓元: "韩元",
  台币: "新台币",
  新加坡元: "新元",
  人民币: "元",
  元人民币: "元",
  块钱: "元",
  分錢: "分钱",
  毛錢: "毛钱",
  角钱: "毛钱",
  Tokens: "tokens",
  token: "tokens",
  Token: "tokens",
  词元: "tokens",
};

/** What may not follow, because unit and next character are then one word: 人 of 人工, 成 of 成为. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  个: "月星期季",
  封: "闭閉装裝面锁鎖城杀殺顶",
  次: "日年月元要级",
  人: "工民大才均类物数力",
  项: "目",
  部: "门委分署队长曲",
  类: "似",
  种: "子植族",
  位: "于居列置",
  例: "如外",
  起: "来步点草",
  家: "族庭长乡园电居用",
  成: "为立功都长本员果熟品效交",
  条: "例件款目理约",
  批: "量准复发评",
  名: "单称义为",
  台: "湾风州阶词",
  款: "项式待",
  元: "宝旦宇月器素年",
  户: "外籍均口型",
  年: "底末初度级代轻",
  只: "有是能要会需好差占剩相用花涨增升多少限为在得想不够算",
  支: "持付撑出援",
  套: "餐利路",
  所: "以有谓在属示",
  间: "接隔谍",
  架: "构子",
  股: "东票权市份价",
  份: "额子",
  页: "面岩",
  字: "节符典母体幕",
  场: "景所地馆",
  轮: "流胎船",
  本: "身次地土来质科国届年月周报文人田",
  首: "先次个席都届发家批款日位创",
  张: "力扬",
  片: "面段区",
  单: "位元个一独纯",
  票: "房据价务",
  块: "链状",
  门: "槛户店外",
  道: "路理德",
  处: "理于置罚",
  集: "团中成体合资",
  层: "面次级",
  克: "服隆",
  米: "其哈",
  升: "级至到值幅高降",
  安: "全装",
  伏: "特",
  天: "然气津使猫活",
  周: "期边围末活",
  秒: "杀级",
  枚: "举",
  双: "方边十向胞语赢轨休一碳减创重倍手眼脚",
  卷: "入积",
  折: "叠射",
  瓦: "解",
  头: "条部脑发衔号像痛",
  段: "落位子",
  组: "织成建合长",
  袋: "鼠",
};

/** NOT_BEFORE with the traditional characters too. */
const NOT_AFTER: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(NOT_BEFORE).map(([unit, points]) => [unit, withTraditional(points)]),
);

function withTraditional(points: string): ReadonlySet<string> {
  const simple = new Set(points);
  const more = [...SIMPLIFIED].filter(([, character]) => simple.has(character)).map(([character]) => character);
  return new Set([...simple, ...more]);
}

/** By what is written, the unit in its usual writing and what may not follow it. */
const TABLE = new WordTable(
  [...UNITS, ...LATIN.split(" ")].map((written) => {
    const unit = SAME[written] ?? written;
    return [written, { unit, notBefore: NOT_AFTER[unit] }] as const;
  }),
);

/** First characters of the units. */
export const UNIT_OPENERS: ReadonlySet<string> = new Set(
  [...UNITS, ...LATIN.split(" ")].map((unit) => Array.from(unit)[0] ?? ""),
);

/** What digits count without a counter: 12地, 31省份, 40余国. */
const PLACES = new WordTable(
  "省份 省区市 省區市 省市 国家 國家 地区 地區 城市 部门 部門 省 国 國 地 城".split(" ").map((word) => [word, word] as const),
);
/** What may follow a place of one character, so that it is no longer word: 12地新增, but 12地块. */
const AFTER_PLACE = new CharacterSet(
  "，。、；：！？,;!?)）」”的和与與及新共合已均都获獲发發联聯备備登落参參有在累居排位列占佔超突实實完推开開拥擁贡貢总總",
);
const AFTER_WORD = new CharacterSet("级級队隊标標性群圈");

/** The kind of place that digits count without a counter, as it is written. */
export function placeUnitAt(points: CodePoints, at: number): UnitMatch | undefined {
  const match = PLACES.longestAt(points, at);
  if (!match) return undefined;
  const next = points.code(match.end);
  const isOther = match.value.length > 1 ? AFTER_WORD.has(next) : points.at(match.end) !== "" && !AFTER_PLACE.has(next);
  return isOther ? undefined : { unit: match.value, end: match.end };
}

/** Money is counted in it, in the writing that `unitAt` gives. */
export const MONEY_UNITS: ReadonlySet<string> = new Set(CURRENCIES.split(" ").map((unit) => SAME[unit] ?? unit));

/** A unit in its usual writing and where its words end. */
export interface UnitMatch {
  readonly unit: string;
  readonly end: number;
}

/** 连一成都没有: the 都 begins what is denied, and 成都 is no town. */
const isNotEven = (points: CodePoints, at: number): boolean =>
  points.at(at) === "都" && "不没沒未无無".includes(points.at(at + 1) || "x");

/** 超九成为自研: tenths and 为; after 一 it is 成为, as in 之一成为 and 统一成为. */
const isTenths = (points: CodePoints, unit: number): boolean =>
  "为為".includes(points.at(unit + 1) || "x") && "两兩二三四五六七八九".includes(points.at(unit - 1) || "x");

/** The unit that stands here, in its usual writing. */
export function unitAt(points: CodePoints, at: number): UnitMatch | undefined {
  const longest = TABLE.longestAt(points, at);
  if (!longest) return undefined;
  // 浙江92家次之: 次 belongs to 次之.
  const isNext = longest.end === at + 2 && points.at(at + 1) === "次" && "之于於".includes(points.at(longest.end) || "x");
  const match = isNext ? { value: { unit: points.at(at), notBefore: undefined }, end: at + 1 } : longest;
  const { unit, notBefore } = match.value;
  const next = points.at(match.end);
  if (next !== "" && notBefore?.has(next) && !isNotEven(points, match.end) && !(unit === "成" && isTenths(points, at)))
    return undefined;
  if (next !== "" && isLatin(points.at(match.end - 1)) && isLatin(next)) return undefined;
  return { unit, end: match.end };
}
