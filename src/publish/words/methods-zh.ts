import type { MethodsWords } from "./methods.ts";

export const methods: MethodsWords = {
  lede: "怎样计数、怎样判读，哪些话不说。每条规则都写明它到哪里为止，其中的数就是程序所用的数。",
  contents: "规则",
  accuracy: "规则有多准",
  accuracyLede:
    "测过的准确程度都在这里，随程序提交：测的是什么、多少个、用哪条命令，算过区间的附区间。多数与人读后所标的相比；两位读者只凭名称得出同样判断，是一致，不是事实。短横表示那次测量没有记下多少个。",
  toFigures: (count) => `有多准：${count}项数字`,
  more: (count) => `另有${count}项`,
  others: "其他规则",
  what: "测的是什么",
  share: "占比",
  interval: "95%区间",
  of: "样本数",
  from: "命令",
};
