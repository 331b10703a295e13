import { isRole } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** 是元宝的三倍、文心助手的六倍; six times Acme's budget, three times Bolt's: whose number is multiplied, and not whose the next one is. */
export function isMultiplied(token: TextToken | undefined, clause: readonly TextToken[]): boolean {
  const at = token ? clause.indexOf(token) : -1;
  const [of, number] = at < 0 ? [] : clause.slice(at + 1, at + 3);
  if (of?.kind === "word" && of.text === "的" && isMultipleToken(number)) return true;
  const before = at < 1 ? [] : clause.slice(Math.max(0, at - 2), at);
  const times = before.findLastIndex(isMultipleToken);
  return times >= 0 && before.slice(times + 1).every((one) => isRole(one, "neutral"));
}

const isMultipleToken = (token: TextToken | undefined): boolean =>
  token?.kind === "quantity" && token.quantity.kind === "multiple" && token.quantity.change === null;
