import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules } from "./method.ts";

/** What others report, and what is said of who leads. */
export function judgingZh({ settings, verdict }: MethodsRules): Method[] {
  const { standing, composite, echelons, reported, campaigns } = settings;
  const of = (share: number) => inHundred(share);
  return [
    {
      id: "standing",
      title: "单项指标里的状态",
      paragraphs: [
        `每项指标单独看：同一测量方、同一范围、同一种时段。一个时段里至少有${figure(standing.leastRead)}个集团的读数才算数。上下限与区间照原样保留；一句话只有对其中每个值都成立才说。`,
        `对每个值都居首，为“领先”。低于中位数，且差距一次比一次大、合计扩大超过${of(standing.tolerance)}，为“掉队”。其余的，把最近${figure(standing.intervals)}个间隔的增长与中位数的增长相比：高出${of(standing.tolerance)}以上为“上升”，低出同样多为“放缓”，之间为“持平”。`,
        "读数定不了的，为“数据不足”。",
      ],
    },
    {
      id: "composite",
      title: "多项结果合成的指数",
      paragraphs: [
        `评判只看结果（使用、下载、收入），不看为此做了什么。一个集团至少要有${figure(composite.leastDimensions)}个方面的${figure(composite.leastMeasures)}项结果；这样的集团不足${figure(composite.leastUnits)}个，就没有指数。${verdict ? `一项结果取最新一期，或取早不超过${figure(verdict.levelDays)}天而涉及更多集团的一期；说变化的两次读数，相隔不超过${figure(verdict.changeDays)}天。` : ""}`,
        `指数总有取舍，所以编${figure(verdict?.variants ?? composite.variants)}种。${figure(composite.normalisations)}种归一、${figure(composite.aggregations)}种合成、${figure(composite.missing)}种补缺，与${figure(composite.weightings)}类权重（抽取的权重上下浮动${of(composite.spread)}）、${figure(composite.sourcings)}种取用来源的办法互相搭配。`,
        `登出来的，是各种编法一致的部分；名次区间两端各去掉${of(composite.tail)}的编法。编法的占比只说明名次有多不依赖取舍，不是概率，也不知道测量方有没有测错。`,
      ],
    },
    {
      id: "echelons",
      title: "梯队",
      paragraphs: [
        `只有各种编法一致之处才划线：一种编法里，线上的每个集团都排在线下的每个集团之前，才算同意。分别看${echelons.agreements.map(of).join("、")}的编法同意时线在哪里；文字依据${of(echelons.said)}。`,
        "同一梯队之内不分先后。一个集团若在各种编法里忽前忽后，它经过之处都划不了线：那时所知就是如此。",
      ],
    },
    {
      id: "reported",
      title: "他方数字",
      paragraphs: [
        `照原样保留，注明谁说的、见于何处；互相矛盾的并列。“约”某数，上下可差${of(reported.about)}。没有出处地址的照登，不计入任何总数、判断或指数。`,
      ],
    },
    {
      id: "campaigns",
      title: "活动期间变了什么",
      paragraphs: [
        `总额与起止照来源所说。逐日数出热搜榜每${figure(campaigns.per)}条里点名它的有几条，看活动期间和前后各${figure(campaigns.around)}天；检验的是活动期间相对前后走势有没有一级台阶。`,
        `只有台阶的区间不含零，而且至少有${figure(campaigns.leastPlacebos)}个对照日期时其中变化同样大的不超过${of(campaigns.rare)}，才说多了或少了。榜单在活动前不足${figure(campaigns.before)}天、活动中不足${figure(campaigns.during)}天、活动后不足${figure(campaigns.after)}天，或合计上榜不足${figure(campaigns.appearances)}次、上榜的日子不足${figure(campaigns.named)}天，就是太少，不作判断；使用量则前、中、后须有同一测量方的${figure(campaigns.readingsBefore)}、${figure(campaigns.readingsDuring)}、${figure(campaigns.readingsAfter)}次读数。`,
        "这是“活动期间的变化”，从不是“效果”：没有活动会怎样，无从得知。",
      ],
    },
  ];
}
