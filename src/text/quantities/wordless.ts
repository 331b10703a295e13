import { WordTable } from "../word-table.ts";

/**
 * Words and sayings of the language with characters of numbers in them that count nothing, and the mathematicians' 零
 * words. Names of products are no business of the engine: they come in by `names`.
 */
const WORDS =
  "万一 成千上万 一年半载 数以百计 数以千计 数以万计 数以亿计 千万别 千万不 千万要 一万个理由 三心二意 五花八门 三番五次 三番两次 四分五裂 五湖四海 一五一十 三三两两 两面三刀 朝三暮四 三言两语 七嘴八舌 " +
  "十全十美 百分百 千篇一律 千方百计 四面八方 九牛一毛 七上八下 三天两头 三令五申 四通八达 百里挑一 百折不挠 百花齐放 " +
  "百家争鸣 百尺竿头 千变万化 千军万马 千家万户 千头万绪 千载难逢 千丝万缕 千差万别 万无一失 万众一心 万事俱备 万家灯火 " +
  "一举两得 一石二鸟 一箭双雕 一分为二 一清二楚 一干二净 独一无二 数一数二 说一不二 接二连三 丢三落四 颠三倒四 低三下四 不三不四 " +
  "举一反三 约法三章 三顾茅庐 三长两短 三六九等 四平八稳 五光十色 五颜六色 六神无主 七零八落 八仙过海 九死一生 十拿九稳 十有八九 " +
  "十万火急 十字路口 十年树木 百年大计 百年树人 百感交集 半斤八两 一日千里 一落千丈 一刻千金 挂一漏万 以一当十 五十步笑百步 " +
  "三维 二维 二手 二次元 二进制 一次性 一体化 一站式 一揽子 一带一路 一线 二线 三线 四线 一级 二级 三农 三甲 三峡 三亚 四川 四会 六安 八卦 九江 九寨沟 " +
  "百度 千问 亿欧 万科 万物 百科 百姓 百货 千禧 万能 万象 亿万 两岸 两会 两极 两者 两性 两难 双十一 六一 五一 十一黄金周 九一八 " +
  "四合院 三明治 三轮车 八宝粥 七夕 三伏 五金 五官 三角 五角星 六边形 四边形 三观 三餐 一度 一时 一旦 一切 一直 一些 一样 一般 一定 一起 一致 一贯 一成不变 一成不變 一倍数 一倍數 一倍率 " +
  "第一时间 第一手 第一线 第三方 第一性原理 第一夫人 第二天 第三者 第三世界 第三产业 第二产业 第一产业";

/** Where one of these words begins no number may begin, nor inside it. */
export const WORDLESS = new WordTable(WORDS.split(" ").map((word) => [word, true] as const));

/** First characters of the words, for the table of places to look at. */
export const WORDLESS_OPENERS: readonly string[] = [...new Set(WORDS.split(" ").map((word) => Array.from(word)[0] ?? ""))];

/** A table of names in which no number may begin: 第四范式, 58同城, 4399. Make it once for many texts. */
export function nameTable(names: Iterable<string>): WordTable<true> {
  return new WordTable(Array.from(names, (name) => [name, true] as const));
}
