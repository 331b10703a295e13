import { inLanguage } from "../../model/text.ts";
import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules, type ReadingRule } from "./method.ts";

export function readingZh({ measure, leastTotal, halfYears, peersNew, peersThen, growth, chance }: ReadingRule): Method {
  const [before, last] = halfYears;
  return {
    id: "reading",
    title: "怎样算“掉队”",
    paragraphs: [
      `判读依据一项指标“${inLanguage(measure, "zh")}”和两个半年：${before}与${last}。此前各集团合计${figure(peersThen)}个，两个半年合计新增${figure(peersNew)}个，共同步伐为每持有一个新增${growth.toFixed(2)}个。`,
      "按这一步伐，各集团本应新增的数等于其原有数乘以步伐。实际新增数作为泊松计数与之比较，也就是与独立偶发事件在偶然之下可能出现的数比较。",
      `多于偶然所能解释的（概率不足${inHundred(chance)}）为“上升”；少于偶然所能解释的为“放缓”，若这一年名次也下降，则为“掉队”；其余为“持平”。`,
      `“数据不足”也是一种回答：总数少于${leastTotal}个的集团不作判读；即使一个也不新增仍在偶然范围之内的，同样不作判读。`,
      "判读只说明一个集团备案的快慢与同行相比如何，不说明用户、收入或产品好坏。",
    ],
  };
}

/** How rows become numbers, and whose they are. */
export function countingZh({ settings, schemes, openQuestions }: MethodsRules): Method[] {
  const { classes, questions } = settings;
  const targets = schemes.map(({ name, target }) => `“${inLanguage(name, "zh")}”${inHundred(target)}`).join("，");
  return [
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
      id: "companies",
      title: "哪些名称是同一家企业",
      paragraphs: [
        "两个名称算同一家企业，须是：只有写法不同；某行备注写明改名；只差组织形式；或由编辑或判断者认定。判断高于一切规则。",
        `其余看着相像的，只提问、不合并；关于企业及其归属，现有${figure(openQuestions)}个问题待答。每条提问的规则都写明它在已标注的名称对上对了多少，各条在${inHundred(questions.least)}到${inHundred(questions.most)}之间。`,
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
      id: "classes",
      title: "一条备案是做什么的",
      paragraphs: [
        `清单没有说。人读后所标的总是优先；没有标的，由从这些标签学来的小模型在足够确定时给出，否则为“无法判断”，列入待答问题。已标注的不足${figure(classes.leastLabelled)}条时什么也不学，只看字面。`,
        `要多确定才给，是在模型没见过其备案主体的备案上定的，分${figure(classes.parts)}份轮流留出，使判定的当中对的达到规定的比例${targets === "" ? "" : `（${targets}）`}。已标注的不足${figure(classes.leastOfLabel)}条的类别，与其他同样少的类别共用一条门槛。`,
        "各类的数不靠逐条的标签得出，而是由随机抽取、逐条读过的样本估计，并附区间。",
      ],
    },
    {
      id: "announced",
      title: "公布的累计数",
      paragraphs: [
        "发布机关公布的数与逐行数出的数是两项指标，互相对照；每个差额或有说明，或注明原因不明。不为凑合一方而改动另一方。",
      ],
    },
  ];
}
