import { COUNTIES, DISTRICTS, PREFECTURES, PROVINCES } from "./divisions-of-china.ts";

/** How sure a word is a place, wherever in a name it stands. */
export const PLACE = {
  /** 湖北省, 昆山市, 中国: nothing but a place. */
  full: 1,
  /** 湖北, 武汉, 昆山: a place at the beginning of a name, in brackets, before 分公司, and before a legal form. */
  bare: 2,
  /** 番禺, 浦东: a place in brackets, and after its own city. */
  inner: 4,
  /** 中国, 国家: a place unless nothing else tells the name from others. */
  nation: 8,
  /** 广东, 广东省, 美国: may be followed by another that is bare (江苏|苏州). */
  outer: 512,
  /** 镇, 开发区: what a zone, town or street ends with. */
  zone: 1024,
} as const;

const PEOPLES =
  "各族|(?<!内)蒙古族?|回族?|藏族|羌族|彝族|苗族|侗族|土家族|壮族|瑶族|傣族|景颇族|傈僳族|白族|哈尼族|纳西族|拉祜族|佤族|布朗族|布依族|水族|仡佬族|" +
  "独龙族|怒族|普米族|黎族|畲族|满族|锡伯族?|朝鲜族|达斡尔族?|哈萨克族?|柯尔克孜族?|塔吉克族?|裕固族|东乡族|保安族|撒拉族|土族|仫佬族|毛南族|维吾尔族?";
const SUFFIX = new RegExp(
  `(?:(?:${PEOPLES})*自治[区州县]|特别行政区|(?:${PEOPLES})?自治旗|地区|林区|特区|新区|省|市|县|区|盟|[左右前后中]?旗)$`,
  "u",
);

/** Names of places that are first of all words, or the beginnings of many brands; bare, they are no place. */
const WORDS_FIRST = new Set(
  `阿里 大名 东光 永清 文安 武强 安平 平定 高平 长子 怀仁 左权 和顺 万荣 平顺 永和 静乐 保德 安泽 孝义 化德 康平 新民 灯塔 德惠 集安 乾安 大安
  和龙 方正 富裕 友谊 宝清 丰林 集贤 富锦 庆安 明水 安达 海伦 海安 响水 宝应 兴化 建德 永嘉 文成 泰顺 嘉善 开化 三门 仙居 龙泉 无为 怀远 明光 太和
  天长 金寨 福清 永泰 大田 建宁 惠安 金门 石狮 云霄 平和 华安 光泽 政和 古田 安义 进贤 乐平 莲花 信丰 崇义 永丰 泰和 万安 安福 永新 奉新 铜鼓 樟树
  高安 乐安 万年 高青 龙口 昌乐 嘉祥 梁山 新泰 荣成 惠民 博兴 成武 登封 宝丰 内黄 博爱 清丰 台前 方城 西华 太康 阳新 云梦 应城 公安 石首 红安 黄梅
  赤壁 仙桃 常宁 华容 桃源 石门 双峰 新化 凤凰 永顺 新丰 恩平 四会 海丰 五华 紫金 和平 新兴 永福 资源 平乐 兴业 乐业 凌云 钟山 文昌 万宁 东方 金堂
  富顺 大英 威远 隆昌 仁寿 武胜 天全 宝兴 九龙 新龙 白玉 大方 金沙 兴义 兴仁 普安 安龙 天柱 福泉 富民 富源 威信 永胜 楚雄 禄丰 南华 永仁 开远 弥勒
  石泉 太白 武功 富平 延长 黄龙 定边 清水 民勤 民乐 高台 华亭 玉门 康乐 合作 海晏 同仁 共和 同德 同心 隆德 博乐 温泉 新源 民丰 裕民 新星 白杨 神木
  凤山 平山 新乐 安国 兴隆 海兴 三河 大城 新河 清河 临西 南宫 天镇 阳城 山阴 大宁 商都 兴和 长海 海城 东港 凤城 黑山 北镇 朝阳 兴城 榆树 建昌 龙井
  龙江 临江 甘南 虎林 同江 东宁 北安 宁安 东海 金湖 滨海 建湖 东台 泰兴 平阳 龙港 长兴 新昌 东阳 永康 常山 江山 临海 云和 长丰 太湖 望江 东至 宁国
  广德 连江 将乐 永安 永春 德化 南安 东山 顺昌 福安 瑞昌 德安 兴国 石城 龙南 丰城 南城 德兴 海阳 安丘 东平 平原 东阿 新安 获嘉 长葛 永城 正阳 新蔡
  兴山 京山 通山 广水 天门 宁乡 新宁 平江 安乡 东安 龙山 南雄 南澳 台山 鹤山 高州 广宁 龙门 兴宁 上林 兴安 灵山 东兴 合山 大新 天等 云阳 巫山 中江
  江安 长宁 南江 通江 金川 红原 雅江 德昌 宁南 金阳 喜德 开阳 江口 平塘 长顺 安宁 通海 华宁 永善 永德 马关 祥云 永平 云龙 日土 兴平 三原 长武 永寿
  山阳 镇安 甘泉 紫阳 永昌 山丹 正宁 和政 兴海 乌兰 永宁 福海 青河 北屯 双河 昆玉 和静 新和 尚义 博野 定兴 巨鹿 保康 隆化 文水 交口 凌源 望都
  建平 延寿 尚志 巴彦 木兰 定远 大悟 团风 来凤 嘉禾 蓝山 中方 会同 东源 田林 田东 平果 三台 青神 乡城 同德 合水 静宁 镇远 正安 普定 元阳 绿春 白朗
  吉隆 高密 大冶 大通 长治`.split(/\s+/),
);

/** New areas and zones that are known without their city. */
const KNOWN_ZONES = "浦东新区 滨海新区 雄安 雄安新区 横琴 前海 两江新区 西咸新区 江北新区 天府新区 贵安新区";

/** Counties and cities that became districts and are still named alone. */
const FORMER_COUNTIES =
  "番禺 顺德 南海 花都 增城 从化 萧山 余杭 富阳 临安 鄞州 奉化 柯桥 上虞 江宁 溧水 高淳 吴江 吴中 武进 金坛 江都 姜堰 即墨 黄岛 胶南 章丘 长清 涪陵 万州 永川 江津 合川 南川 綦江 璧山 " +
  "铜梁 潼南 荣昌 大足 开州 梁平 武隆 黔江 双流 郫都 温江 新都 龙泉驿 江夏 黄陂 蔡甸 闽侯 长乐 同安 集美 翔安 浦东";

/** Countries as company names have them. */
const COUNTRIES =
  "美国 英国 法国 德国 日本 韩国 印度 俄罗斯 加拿大 澳大利亚 新西兰 新加坡 马来西亚 泰国 越南 印度尼西亚 菲律宾 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 " +
  "瑞士 瑞典 挪威 丹麦 芬兰 爱尔兰 奥地利 波兰 捷克 匈牙利 希腊 土耳其 以色列 阿联酋 沙特 埃及 南非 巴西 墨西哥 阿根廷 智利 中国香港 中国澳门 中国台湾";

/** Regions: places in brackets only. */
const REGIONS = "亚太 亚洲 大中华区 大中华 华东 华南 华北 华中 西南 西北 东北 欧洲 北美";

const OLD_PROVINCE_NAMES = "香港 澳门 台湾 中国内地";

/** After a place these make a place of whatever stands between: 昆山|千灯镇, 张家港|保税区. */
const ZONES = "镇 乡 街道 街 开发区 高新区 新区 保税区 保税港区 自贸区 示范区 工业园 产业园 工业区 园区 新城";

/** Every word for a place in Chinese, with its kinds of PLACE. A word may be given more than once. */
export function placeWords(): (readonly [string, number])[] {
  const words: (readonly [string, number])[] = [];
  for (const name of [...PROVINCES, ...PREFECTURES, ...COUNTIES]) words.push([name, PLACE.full], ...bareForms(name));
  for (const [city, districts] of DISTRICTS) {
    for (const district of districts) {
      words.push([`${district}区`, PLACE.full], [district, PLACE.inner]);
      // Without 区 a district is one only after its own city: 广州番禺, but not 山西|广信.
      for (const outer of [city, city.replace(SUFFIX, "")])
        words.push([outer + district, PLACE.bare], [`${outer}${district}区`, PLACE.full]);
    }
  }
  for (const name of `${KNOWN_ZONES} ${FORMER_COUNTIES}`.split(" ")) words.push([name, PLACE.bare]);
  for (const name of `${COUNTRIES} ${OLD_PROVINCE_NAMES}`.split(" ")) words.push([name, PLACE.bare]);
  for (const name of ZONES.split(" ")) words.push([name, PLACE.zone]);
  for (const name of REGIONS.split(" ")) words.push([name, PLACE.inner]);
  for (const name of PROVINCES) for (const one of [name, name.replace(SUFFIX, "")]) words.push([one, PLACE.outer]);
  for (const name of ["中国", "中华人民共和国", "国家"]) words.push([name, PLACE.nation]);
  return words;
}

/** 黔南布依族苗族自治州 is called 黔南 too. */
function bareForms(name: string): (readonly [string, number])[] {
  const bare = name.replace(SUFFIX, "");
  return bare === name || bare.length < 2 || WORDS_FIRST.has(bare) ? [] : [[bare, PLACE.bare]];
}
