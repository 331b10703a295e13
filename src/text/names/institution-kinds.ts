/** What kind of body a name ends with, where it is not, or not only, a legal form. */

/** Stand at the end, or before a legal form: 集团有限公司, 研究院有限公司. */
export const BODIES =
  `集团 集团总公司 (集团) 科学院 研究院 研究总院 研究所 研究中心 科学研究院 设计院 设计研究院 规划设计院 规划设计研究院 勘察设计院 勘察设计研究院
 科学研究所 设计所 实验室 国家实验室 重点实验室 总厂 工厂 制造厂 加工厂 总店 医院 中医院 人民医院 中医医院 口腔医院 妇幼保健院 诊所 门诊部 总院 分院 俱乐部 学校 幼儿园 培训学校 培训中心 服务中心
 事务所 律师事务所 会计师事务所 商店 商场 商行 商店 便利店 专卖店 专营店 旗舰店 联合会 促进会 基金会 出版社 院`.split(/\s+/);

/** Stand at the end only. */
export const END_BODIES =
  `协会 学会 商会 研究会 联盟 总会 分会 工会 总工会 联合社 委员会 中心 总站 服务站 工作站 工作室 事务局 博物馆 图书馆 美术馆 艺术馆 文化馆
 科技馆 体育馆 展览馆 生活馆 养生馆 会馆 茶馆 宾馆 餐馆 酒店 饭店 酒楼 餐厅 酒吧 咖啡馆 咖啡店 超市 大卖场 批发部 经营部 销售部 服务部 门市部 门市 营业部 商贸部
 贸易部 物资部 维修部 经销部 经销处 商贸行 贸易行 贸易商行 批发商行 商贸店 书店 药店 大药房 药房 花店 网店 淘宝店 服装店 服饰店 电脑店 手机店 百货店
 食品店 烟酒店 茶叶店 精品店 美容店 美容院 养老院 福利院 敬老院 卫生院 保健院 卫生所 报社 日报社 晚报社 晨报社 时报社 商报社 通讯社 杂志社 旅行社 电视台 广播电视台 广播电台
 广播电视总台 农场 牧场 林场 养殖场 种植场 苗圃 果园 茶园 渔场 市场 批发市场 加油站 作坊 加工坊 工坊 酒坊 画室 琴行 车行 酒行 茶行 水产行 艺术行 专柜
 水果摊 摊 社 厂 店 坊 铺 行 馆 吧 屋 部 所 场 园 站 庄 楼 轩`.split(/\s+/);

/** Schools: what stands before them is their proper name, whatever it means. */
export const SCHOOLS = "大学 学院 职业学院 职业技术学院 师范学院 医学院 商学院 中学 小学 高级中学 党校 研究生院".split(" ");

/** Bodies of the state: what stands before them, after the place, is what they see to. */
export const AUTHORITIES =
  "局 总局 厅 委员会 办公室 办公厅 人民政府 人民政府办公室 人民政府办公厅 政府 法院 人民法院 检察院 人民检察院 管委会 管理委员会 街道办事处 海关".split(
    " ",
  );

/** Parts of a body: 北京分公司, 第一分店, 事业部. */
export const BRANCHES =
  `分公司 支公司 分行 支行 分店 分部 分厂 分所 分社 分院 分校 分中心 代表处 办事处 联络处 营业部 营业厅 营业所 事业部 事业群 运营中心
 项目部 项目经理部 工程处 直营店 加盟店 连锁店 校区 院区 厂区`.split(/\s+/);
