import { strangeWords, type Context, type NamedGroup } from "./pick.ts";
import { wordOf, type Site } from "./site.ts";
import type { Passage } from "./passages.ts";
import type { TextToken } from "./text-tokens.ts";

/** 排第二的是广东, 第三名为上海, 第二名上海: a rank is told before the one that has it, whoever was spoken of last. */
export function isRankOf({ quantity, after }: Site, { index }: NamedGroup): boolean {
  const between = after.slice(0, index).map(wordOf);
  const isNoun = /[名位]$/u.test(quantity.text);
  return quantity.kind === "rank" && (RANK_OF.test(between.join("")) || (isNoun && index === 0));
}

const RANK_OF = /^(?:的|的?(?:则|則|就|便|仍|依然)?(?:是|为|為))$/u;

/** Only fifth of the six by users: by what things are ranked stands behind how many they are. */
export function behindSet({ quantity, after }: Site, { tokens }: Pick<Passage, "tokens">): readonly TextToken[] {
  const words = after.map(wordOf).join(" ").toLowerCase();
  const last = after.at(-1);
  if (quantity.kind !== "rank" || !last || (words !== "of the" && words !== "of" && words !== "among the")) return [];
  const [count, ...rest] = tokens.slice(tokens.indexOf(last) + 1);
  const next = rest.findIndex(({ kind }) => kind === "quantity");
  return count?.kind === "quantity" ? rest.slice(0, next < 0 ? rest.length : next) : [];
}

/** 名列第七, 总量排第六, 各省（区、市）: words of a ranking narrow nothing down. */
const RANKING_ZH = /名列|名次|排名|排行|座次|位次|榜单|各省区市|区市|[排列居名]/gu;
/** Its 92 places it fourth. */
const RANKING_EN =
  /^(?:places?|placed|placing|puts?|ranks?|ranked|ranking|position|spot|standings?|table|league|leaves|good|enough|for|an?|overall)$/iu;

/** Words that nothing knows beside a rank. */
export function strangeBesideRank(before: readonly TextToken[], context: Context): string {
  const others = before.filter((token) => !("text" in token && RANKING_EN.test(token.text)));
  return strangeWords(others, context).replace(RANKING_ZH, "");
}
