import type { AppWords } from "./apps.ts";

export const apps: AppWords = {
  kind: "他方数字所说的应用或模型",
  told: (figures) => `他方说到它的数字共${figures}个，口径、统计方各不相同，并列保留，不相加。`,
  group: "所属集团（据本专题所列）",
  attention: "热搜上榜",
  filed: "恰以此名备案的条目",
  notFiled: "同一集团的企业中，没有哪一行备案恰用此名。它可能以别的名称备案，本站不作推断。",
};
