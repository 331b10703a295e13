import { named } from "./site.ts";
import type { TextToken } from "./text-tokens.ts";

/** Where a text was written, and no place that its numbers are of: BEIJING - …; 新华社北京9月15日电. */
export function withoutDatelines(tokens: readonly TextToken[]): TextToken[] {
  return tokens.filter((token, at) => !(named(token, "place").length > 0 && isDateline(tokens, at)));
}

const LINE_END = /^\n$/u;

function isDateline(tokens: readonly TextToken[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isFirst = before === undefined || (before.kind === "stop" && LINE_END.test(before.mark));
  if (/^\p{Lu}[\p{Lu} ’'-]+$/u.test(token.text)) return isFirst;
  const behind = next?.kind === "time" ? tokens[at + 2] : next;
  return behind?.kind === "other" && WIRED.has(behind.text) && behind.start <= token.end + LONGEST_DATE;
}

/** 北京9月15日电, 上海讯 */
const WIRED: ReadonlySet<string> = new Set(["电", "讯", "電", "訊"]);
const LONGEST_DATE = 12;
