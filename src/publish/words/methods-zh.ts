import type { MethodsWords } from "./methods.ts";

export const methods: MethodsWords = {
  lede: "怎样计数、怎样判读，哪些话不说。每条规则都写明它到哪里为止。",
  accuracy: "规则有多准",
  accuracyLede: "与人读后所标的相比。两位读者只凭名称得出同样判断，是一致，不是事实。每个数字取自随程序提交的最近一次测量。",
  rule: "规则",
  share: "占比",
  interval: "95%区间",
  of: "样本数",
  from: "测量",
};
