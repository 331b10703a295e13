/**
 * How characters with several readings are read in the names of companies, products and places, where that is not the reading
 * of the table: phrases, and single characters whose usual reading in names is another one. The longest phrase holds. Written
 * from knowledge of the language: a phrase, then a syllable for each character.
 */
export const PHRASES: readonly (readonly [phrase: string, syllables: string])[] = [
  // Single characters as names mostly have them; what follows below are their exceptions.
  ...phrases("长 chang,都 du,厦 xia,佛 fo,薄 bo,曾 zeng,拓 tuo,地 di,仔 zai,帧 zhen,著 zhu,广厦 guang sha,拓片 ta pian"),
  ...phrases("成长 cheng zhang,生长 sheng zhang,增长 zeng zhang,长大 zhang da,家长 jia zhang,校长 xiao zhang,院长 yuan zhang"),
  ...phrases("董事长 dong shi zhang,班长 ban zhang,队长 dui zhang,部长 bu zhang,市长 shi zhang,局长 ju zhang,店长 dian zhang"),
  ...phrases(
    "都是 dou shi,大厦 da sha,仿佛 fang fu,宝藏 bao zang,藏族 zang zu,藏药 zang yao,藏医 zang yi,藏文 zang wen,藏语 zang yu,川藏 chuan zang",
  ),
  ...phrases(
    "重庆 chong qing,重新 chong xin,重复 chong fu,重构 chong gou,重塑 chong su,重建 chong jian,重启 chong qi,重生 chong sheng",
  ),
  ...phrases("双重 shuang chong,多重 duo chong,重叠 chong die,重组 chong zu,重奏 chong zou,重阳 chong yang"),
  ...phrases(
    "银行 yin hang,商行 shang hang,分行 fen hang,支行 zhi hang,总行 zong hang,央行 yang hang,行业 hang ye,行情 hang qing",
  ),
  ...phrases(
    "排行 pai hang,工行 gong hang,农行 nong hang,中行 zhong hang,建行 jian hang,交行 jiao hang,招行 zhao hang,内行 nei hang",
  ),
  ...phrases("车行 che hang,琴行 qin hang,行家 hang jia,太行 tai hang,行列 hang lie,投行 tou hang,洋行 yang hang"),
  ...phrases(
    "音乐 yin yue,乐器 yue qi,乐队 yue dui,乐团 yue tuan,声乐 sheng yue,乐谱 yue pu,民乐 min yue,乐曲 yue qu,器乐 qi yue",
  ),
  ...phrases("乐章 yue zhang,乐坛 yue tan,国乐 guo yue,配乐 pei yue,乐府 yue fu,乐清 yue qing"),
  ...phrases("会计 kuai ji,财会 cai kuai,自传 zi zhuan,传记 zhuan ji,外传 wai zhuan,列传 lie zhuan,水浒传 shui hu zhuan"),
  ...phrases(
    "调节 tiao jie,调整 tiao zheng,调理 tiao li,调解 tiao jie,调味 tiao wei,空调 kong tiao,协调 xie tiao,调试 tiao shi,调优 tiao you",
  ),
  ...phrases(
    "调教 tiao jiao,调制 tiao zhi,调和 tiao he,调色 tiao se,表率 biao shuai,率先 shuai xian,率领 shuai ling,曾经 ceng jing",
  ),
  // Places.
  ...phrases("六安 lu an,番禺 pan yu,单县 shan xian,蚌埠 beng bu,台州 tai zhou,丽水 li shui,大埔 da bu"),
  ...phrases("黄埔 huang pu,柞水 zha shui,厦门 xia men,西藏 xi zang,成都 cheng du,长春 chang chun,铅山 yan shan,乐亭 lao ting"),
  ...phrases("亳州 bo zhou,浚县 xun xian,尉犁 yu li,洪洞 hong tong,燕京 yan jing,朝阳 chao yang,莘县 shen xian,莘庄 xin zhuang"),
  ...phrases("东莞 dong guan,高句丽 gao gou li,龟兹 qiu ci,宁波 ning bo,济南 ji nan,荥阳 xing yang"),
  // Words that names and products use.
  ...phrases(
    "便宜 pian yi,薄荷 bo he,朝夕 zhao xi,今朝 jin zhao,朝气 zhao qi,角色 jue se,主角 zhu jue,弹琴 tan qin,弹性 tan xing",
  ),
  ...phrases("脉脉 mo mo,企查查 qi cha cha,爱企查 ai qi cha,哪吒 ne zha,的确 di que,目的 mu di,了解 liao jie,明了 ming liao"),
  ...phrases(
    "知了 zhi liao,数数 shu shu,参差 cen ci,人参 ren shen,海参 hai shen,党参 dang shen,给予 ji yu,供给 gong ji,给水 ji shui",
  ),
  ...phrases(
    "还原 huan yuan,归还 gui huan,偿还 chang huan,降龙 xiang long,投降 tou xiang,觉醒 jue xing,睡觉 shui jiao,校对 jiao dui",
  ),
  ...phrases(
    "校验 jiao yan,校准 jiao zhun,强壮 qiang zhuang,倔强 jue jiang,差旅 chai lv,出差 chu chai,公差 gong cha,差异 cha yi",
  ),
  ...phrases(
    "称职 chen zhi,对称 dui chen,匀称 yun chen,着陆 zhuo lu,着色 zhuo se,衣着 yi zhuo,执着 zhi zhuo,沉着 chen zhuo,着力 zhuo li",
  ),
  ...phrases(
    "提供 ti gong,堤防 di fang,处理 chu li,处方 chu fang,好处 hao chu,数字 shu zi,系统 xi tong,和平 he ping,唱和 chang he",
  ),
  ...phrases("创伤 chuang shang,扁舟 pian zhou,阿胶 e jiao,什锦 shi jin,色子 shai zi,似的 shi de,尽管 jin guan,螺钿 luo dian"),
];

function phrases(list: string): [string, string][] {
  return list.split(",").map((entry) => {
    const space = entry.indexOf(" ");
    return [entry.slice(0, space), entry.slice(space + 1)];
  });
}
