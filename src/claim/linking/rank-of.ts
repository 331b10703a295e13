import type { NamedGroup } from "./pick.ts";
import type { Site } from "./site.ts";

/** 排第二的是广东, 第三名为上海: a rank is told before the one that has it, whoever was spoken of last. */
export function isRankOf({ quantity, after }: Site, { index }: NamedGroup): boolean {
  const between = after.slice(0, index).map((token) => ("text" in token ? token.text : ""));
  return quantity.kind === "rank" && RANK_OF.test(between.join(""));
}

const RANK_OF = /^的?(?:则|則|就|便|仍|依然)?(?:是|为|為)$/u;
