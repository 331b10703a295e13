import { DERIVED, type Claim } from "./claim.ts";
import type { Ways } from "./combine.ts";
import type { ClaimFinding } from "./finding.ts";
import { HOLDS } from "./weighing/judge.ts";
import type { Weighed } from "./weighing/weigh.ts";

/** So likely must it be by the words alone that the number is of what has it. */
const MEANT_BY_WORDS = 0.07;

/**
 * 备案那一边，北京294款 behind a paragraph that counts another list, of which Beijing has 195: grammar took the number for that one's, and something that its words
 * may name as well has just this number. Then grammar refutes nothing, and weighing decides; unless a slip of the pen, an exchange or a wrong direction shows.
 */
export function unlessMeant(claim: Claim, finding: ClaimFinding, weighed: Weighed | undefined, ways: Ways): ClaimFinding {
  if (finding.state !== "fails" || !weighed || isShown(claim, ways)) return finding;
  const { agreeing, agreeingByWords, worded } = weighed;
  if (agreeing < HOLDS || agreeingByWords < MEANT_BY_WORDS || worded.miswritten !== null) return finding;
  return { ...finding, state: "open", right: null, evidence: [], reading: null, reason: MEANT };
}

function isShown({ comparator, against }: Claim, { counted, reported, computed }: Ways): boolean {
  const isTurned = computed.isTurned === true || (reported.state === "fails" && DERIVED.has(comparator));
  // 合计161项，占四成: of the number right before it, and of nothing else.
  return isTurned || counted?.isChangedOver === true || against.of !== undefined;
}

const MEANT = {
  zh: "紧邻的文字说的是另一个数，但附近所提的另一项正是这个数。",
  en: "The words beside it name another number, but something else that the text speaks of has just this one.",
} as const;
