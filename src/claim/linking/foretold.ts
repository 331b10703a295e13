import type { Passage, SentencePassages } from "./passages.ts";
import type { TextToken } from "./text-tokens.ts";

/** Longer than any description that stands behind numbers; what goes on for longer tells something of its own. */
const LONGEST = 40;

export interface Foretold {
  readonly clause: Passage;
  /** Brackets tell when and by whom; what else they name is beside the point. */
  readonly inBrackets: boolean;
}

/**
 * What is told behind the numbers that it is of: 阿里云35.8%、腾讯云7%：2025年上半年AI云市场份额; 豆包1.55亿，Kimi 450万（QuestMobile，12月）.
 * Only in a Chinese sentence that says nothing of its time before them. Undefined where the sentence ends otherwise.
 */
export function foretold({ language, clauses }: SentencePassages): Foretold | undefined {
  const first = clauses[0];
  if (language !== "zh" || !first) return undefined;
  const tokens = clauses.flatMap((clause): readonly TextToken[] => clause.tokens);
  const colon = afterColon(clauses);
  const lastNumber = tokens.findLastIndex(({ kind, end }) => kind === "quantity" && (!colon?.[0] || end <= colon[0].start));
  const timed = tokens.findIndex(({ kind }) => kind === "time");
  if (lastNumber < 0 || (timed >= 0 && timed < lastNumber)) return undefined;
  const behind = colon ?? inBrackets(tokens.slice(lastNumber + 1));
  if (!behind || behind.length === 0 || behind.length > LONGEST) return undefined;
  return { clause: { ...first, tokens: behind }, inBrackets: colon === undefined };
}

/** The clause behind a colon before which numbers stand, if it tells none itself. */
function afterColon(clauses: readonly Passage[]): readonly TextToken[] | undefined {
  const colon = clauses.findLastIndex(({ mark }) => mark === "：" || mark === ":" || mark === "—");
  if (colon < 0 || !clauses.slice(0, colon + 1).some(({ tokens }) => hasNumber(tokens))) return undefined;
  const behind = clauses[colon + 1]?.tokens;
  return behind && !hasNumber(behind) ? behind : undefined;
}

const hasNumber = (tokens: readonly TextToken[]): boolean => tokens.some(({ kind }) => kind === "quantity");

/** What is left of the sentence, if it ends with a bracket. */
function inBrackets(rest: readonly TextToken[]): readonly TextToken[] | undefined {
  const [last, opens] = [rest.at(-1), rest.findIndex((token) => isBracket(token, "（("))];
  return opens >= 0 && last && isBracket(last, "）)") ? rest.slice(opens + 1, -1) : undefined;
}

const isBracket = (token: TextToken, marks: string): boolean =>
  token.kind === "stop" && token.level === "bracket" && marks.includes(token.mark);
