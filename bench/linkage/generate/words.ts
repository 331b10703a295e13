import { byRank, Weighted } from "./random.ts";

/** Word lists of general knowledge, written for this generator, in about the order of how common they are. */
const split = (text: string): readonly string[] => text.trim().split(/\s+/);
const letters = (text: string): readonly string[] => Array.from(text.replaceAll(/\s/g, ""));

/** Characters that companies like to put into their brands. */
export const BRAND_CHARACTERS = new Weighted(
  letters(`
    华鑫金宏天盛源海达信泰瑞恒丰兴德诚安隆佳嘉中新大润祥和康凯博力利云通联创维伟卓越优洋阳宝腾正东方南北顺美雅思万友百聚永奇启时双
    贝尚文林清同乐晨超皓浩豪贤轩冠名宇裕汇惠旺亿益一强科蓝明晶飞锦亚欧汉唐龙凤鼎铭辰景禾睿智志远成胜元圆长江河湖山峰石木森春秋
    星月光辉耀昌茂荣富贵福禄寿吉庆喜众合三四五六七八九十千亨元亨茗朗朝晓旭昊昱晟暄曼曦曙本杉松柏柳桂桐梅梓棠楚榕樱橙沃沐沛沣泓波
    泽洁津洪浦涛润涵渊湘溪滨澜澳灵炎炬焱煜燕爱特玉玛珂珍珠琪琳瑶璞璟璐甲申白皇盈真神福禹秀竞竹笑筑简米精素红纵绿网翔翼耐耕聪航舟
    艺芯芳苏若英茵莱莲菲萌葵蒙蓉薇行衡视言语赛赢超路辅辽迅迈进逸邦郎都野量钧钰铂铠锋锐锡闽阔陆雄雪雷霖青韵顶顿风马骏高魔鲁鸣鸿鹏鹿
    麒麟黎齐爵派悦悠惟慧戈拓搏擎攀敏数斯施昂易普晋朋木未杰极果柯标桥森橡步武毅每气水沙法洲派浙浪渝港滋漫火点烁热然煌熙牛犀环瑾甘用由
    界略皖盟知砺硕福稳立章童端第箭粤红纳纽线绎络缘美联肯胤舒艾芙花若茶荷菱蓬蕴虎虹蜀融行衣西观觉言讯论诺谦谱象赫起跃轮迪途道都里
  `),
  byRank(12, 0.9),
);

/** Four-character and other set brands. */
export const SET_BRANDS = split(
  "东方红 万事通 一帆 千里马 好邻居 大自然 金太阳 小蜜蜂 天之骄 百事顺 四海通 新世纪 新时代 新起点 金字塔 金钥匙 好帮手 乐万家 福满堂 满天星 " +
    "万家乐 千百度 亿万家 众志成城 海纳百川 天地人和 五谷丰登 一品堂 老百姓 开心果 红太阳 蓝天使 绿地球 大业 金土地 水云间 九州通达 三人行 第一线",
);

export const LATIN_PARTS = split(
  "Star Smart Tech Sun Sky Uni Data Net Link Gold Green Blue Cloud Soft Max Pro Ever Grand Lite Nova Top One King Bio Eco",
);

/** Surnames, the common ones first; the shares are about those of the population. */
export const SURNAMES = new Weighted(
  split(`
    王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎
    余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文
    庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 伍 韦 申 尤 毕 聂 丛 焦 向 柳 邢 骆 岳 齐 梅 欧阳 司马 上官 诸葛
  `),
  byRank(1.5, 1.05),
);

/** Characters of given names. */
export const GIVEN_CHARACTERS = new Weighted(
  letters(`
    伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文红玉志海春梅晓东玲燕峰飞云斌波辉鹏宇浩俊凯林丹萍鑫健佳欣雪婷慧莉倩琳颖洁
    龙宁博阳雷旭亮成永新小金荣兴庆祥福贵根生林森良忠义德仁信树立学清江河山川松柏青兰菊香凤莲花珍珠翠琴瑞雅思嘉子轩梓涵一诺雨泽宏晨
    光景天立少维世正元卫国庭栋梁才振胜利家民安启程远达道恒昌盛茂群方圆力
  `),
  byRank(6, 0.85),
);

/** A line of business: how a name has it, and how else the same company may be called in other lists. */
export interface Trade {
  readonly word: string;
  readonly others: readonly string[];
}

const trade = (text: string): Trade => {
  const [word = "", ...others] = text.split("/");
  return { word, others };
};

/** Trades, the common ones first; after a slash what is written for them by mistake or for short. */
export const TRADES = new Weighted(
  split(`
    科技/技术/网络科技/信息科技 商贸/贸易/商务 贸易/商贸/经贸 建筑工程/建设工程/建筑/工程 信息技术/信息科技/信息/技术 网络科技/网络/科技/网络技术
    实业/实业发展 文化传媒/传媒/文化传播/文化 电子科技/电子/电子技术 机械设备/机械/设备 企业管理/企业管理咨询/管理 物流/物流运输/运输 餐饮管理/餐饮/餐饮服务
    装饰工程/装饰/装饰设计/装修工程 投资管理/投资/投资咨询 房地产开发/房地产/置业 生物科技/生物技术/生物 医疗器械/医疗科技/医疗 农业科技/农业/农业发展
    汽车销售/汽车贸易/汽车销售服务/汽车 食品/食品科技 教育科技/教育咨询/教育 广告传媒/广告 环保科技/环保/环境科技 物业管理/物业服务/物业 人力资源/人力资源服务/人才服务
    新能源科技/新能源/能源科技 软件/软件科技/软件开发 机电设备/机电/机电工程 新材料/新材料科技/材料科技 电子商务/电商/网络商务 进出口/进出口贸易/国际贸易
    供应链管理/供应链/供应链科技 智能科技/智能技术/智能 化工/化工科技/化学 服饰/服装/制衣 塑料制品/塑胶制品/塑胶/塑料 金属制品/五金制品/金属 园林绿化/园林工程/园林
    自动化设备/自动化科技/自动化 建材/建筑材料 酒店管理/酒店/宾馆 旅行社/国际旅行社/旅游 健康管理/健康咨询/健康科技 医药/医药科技/药业 包装材料/包装制品/包装
    家具/家居/家私 纺织/纺织品 市政工程/市政建设 劳务/劳务服务/建筑劳务 通信技术/通信科技/通讯技术 电力工程/电力科技/电力 电气/电气设备 数据科技/大数据科技/数据服务
    人工智能科技/人工智能/智能科技 影视文化/影视传媒/影视 体育文化/体育发展/体育 融资租赁/租赁 检测技术/检测/检测服务 钢结构工程/钢结构/钢构 水产/水产养殖
    畜牧/养殖 消防工程/消防科技/消防 展览展示/会展服务/展览 印刷/印务 珠宝/珠宝首饰 茶业/茶叶 酒业/酒类销售 半导体/半导体科技/微电子 集成电路/集成电路设计
  `).map(trade),
  byRank(3, 1.05),
);

/** Second words of trade, put after the first: 科技|发展, 商贸|服务. */
export const TRADE_ENDS = split("发展 服务 咨询 开发 制造 销售 研究");

/** Legal forms, with their shares in the register. */
export const FORMS = new Weighted(
  [
    ["有限公司", 77],
    ["有限责任公司", 9],
    ["股份有限公司", 4],
    ["集团有限公司", 2],
    ["合伙企业（有限合伙）", 3],
    ["中心", 2],
    ["经营部", 2],
    ["厂", 1],
  ] as const,
  ([, share]) => share,
);

/** Roads that most cities have. */
export const ROADS = new Weighted(
  split(`
    人民路 中山路 解放路 建设路 新华路 和平路 文化路 胜利路 北京路 工业路 民主路 长江路 黄河路 青年路 迎宾大道 科技路 创业路 振兴路 朝阳路 学院路 滨河路 东风路 光明路
    富强路 幸福路 团结路 友谊路 健康路 环城路 站前路 兴业街 府前街 金融街 创新大道 科苑路 高新大道 软件大道 物流大道 学府路 花园路 南湖路 西湖路 凤凰路 龙泉路 翠竹路
  `),
  byRank(4, 0.8),
);

/** What blocks, parks and towers are called, after a word of their own. */
export const BUILDINGS = split("大厦 广场 国际中心 科技园 创业园 商务中心 产业园 写字楼 花园 小区 商城 工业园");
