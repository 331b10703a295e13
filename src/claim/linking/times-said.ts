import type { TimeMention } from "../../text/times/time-mention.ts";
import type { TextToken } from "./text-tokens.ts";

/** 同日, the same day: the time that was spoken of last, which the scene holds. */
export function isSame({ period, text }: TimeMention): boolean {
  return period === null && /^(?:the )?same |^同|^该时|^当/iu.test(text);
}

export function timesIn(tokens: readonly TextToken[]): TimeMention[] {
  return tokens.flatMap((token) => (token.kind === "time" && !isSame(token.time) ? [token.time] : []));
}
