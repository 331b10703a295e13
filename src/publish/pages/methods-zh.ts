import { figure } from "../format.ts";
import type { MethodsSection, MethodsText } from "./methods-inputs.ts";

export function methodsZh({
  measure,
  leastTotal,
  halfYears,
  peersNew,
  peersThen,
  growth,
}: MethodsText): readonly MethodsSection[] {
  const [before, last] = halfYears;
  return [
    {
      id: "reading",
      title: "怎样算“掉队”",
      paragraphs: [
        `判读依据一项指标“${measure}”和两个半年：${before}与${last}。此前各集团合计${figure(peersThen)}个，两个半年合计新增${figure(peersNew)}个，共同步伐为每持有一个新增${growth.toFixed(2)}个。`,
        "按这一步伐，各集团本应新增的数等于其原有数乘以步伐。实际新增数作为泊松计数与之比较，也就是与独立偶发事件在偶然之下可能出现的数比较。",
        "多于偶然所能解释的（概率不足二十分之一）为“上升”；少于偶然所能解释的为“放缓”，若这一年名次也下降，则为“掉队”；其余为“持平”。",
        `“数据不足”也是一种回答：总数少于${leastTotal}个的集团不作判读；即使一个也不新增仍在偶然范围之内的，同样不作判读。`,
        "判读只说明一个集团备案的快慢与同行相比如何，不说明用户、收入或产品好坏。",
      ],
    },
    {
      id: "distinct",
      title: "怎样算一个",
      paragraphs: [
        "一个编号只计一次。同一系列或同一指标的另一系列再次列出的，以最先列出的一行为准。",
        "“有效”指标不计在所问日期之前已公告注销的编号；其他指标仍计。",
      ],
    },
    {
      id: "clocks",
      title: "四个日期，互不混用",
      paragraphs: [
        "一条备案有备案日期、清单截止日、公告发布日和本站首见日。按不同日期数，结果本应不同；每个数字都注明依据哪一个。",
        "日期保留原文的精度。只给出年份的行，不归入任何半年。",
      ],
    },
    {
      id: "groups",
      title: "谁属于一个集团",
      paragraphs: [
        "只有法定名称完全一致、且已知由集团控制的企业才归入集团。名称里带有品牌并不足以认定。各集团页面列出每家企业归属的理由。",
        "“待定”的企业另列，不计入任何数字。",
        "曾用名取自清单自身的备注。",
      ],
    },
    {
      id: "announced",
      title: "公布的累计数",
      paragraphs: [
        "发布机关公布的数与逐行数出的数是两项指标，互相对照；每个差额或有说明，或注明原因不明。不为凑合一方而改动另一方。",
      ],
    },
    {
      id: "reported",
      title: "他方数字",
      paragraphs: ["照原样保留，注明谁说的、见于何处；互相矛盾的并列。没有出处地址的照登，不计入任何总数、判断或指数。"],
    },
    {
      id: "attention",
      title: "热搜点名",
      paragraphs: [
        "数的是热搜榜标题里出现的名字，不是媒体声量。榜单由平台编排，买来的、置顶的、压下的条目与其他条目无从分辨，一律计数。",
        "同一处只认最长的名字；也是普通词的名字，要有上下文里的词才算；平台不在自家的榜上计数。近似重复的标题合为一条。比较用每万条标题中的条数，因为榜单总量逐月不同。各榜不相加，任何两个名字的数也不相加。",
        "查准率在逐条标注的标题上测得，各名字的结果、区间与标注规则见项目文档docs/attention.md与docs/labelling-attention.md。标题原文不在本站，只有计数。",
      ],
    },
    {
      id: "names",
      title: "名称",
      paragraphs: ["法定名称、产品名和标题一律照原文，不作翻译。集团与属地的英文名取自档案。"],
    },
  ];
}
