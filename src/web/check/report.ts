import type { CheckedClaim, CheckResult } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { fill } from "./fill.ts";
import { countOf } from "./filter-counts.ts";
import { SIGNS } from "./signs.ts";

/** One sentence for the page, a screen reader and a report. */
export function summaryOf({ claims }: CheckResult, words: CheckPageWords): string {
  if (claims.length === 0) return words.nothing;
  const count = (show: Parameters<typeof countOf>[1]): string => countOf(claims, show).toLocaleString("en");
  return fill(words.summary, {
    all: count("all"),
    supported: count("supported"),
    refuted: count("refuted"),
    disputed: count("disputed"),
    open: count("not-enough-evidence"),
  });
}

/** The day the text is judged at, and why that one. */
export function judgedBy({ date: { date, how } }: CheckResult, words: CheckPageWords): string {
  return fill(words.judged[date === null ? "none" : how], { date: date ?? "" });
}

/** Every number with its verdict, for pasting elsewhere. It quotes the numbers, and nothing else of the text. */
export function plainReport(result: CheckResult, words: CheckPageWords): string {
  const lines = result.claims.map(
    (claim) => `${SIGNS[claim.verdict]} ${claim.text}${rightOf(claim)} (${words.verdicts[claim.verdict]})\n  ${claim.reason}`,
  );
  return [words.reportTitle, summaryOf(result, words), judgedBy(result, words), "", ...lines, ""].join("\n");
}

export function markdownReport(result: CheckResult, words: CheckPageWords): string {
  const lines = result.claims.map((claim) => {
    const head = `${SIGNS[claim.verdict]} ${escaped(claim.text)}${escaped(rightOf(claim))}`;
    return `- **${head}** (${words.verdicts[claim.verdict]}) ${escaped(claim.reason)}`;
  });
  return [`## ${words.reportTitle}`, "", summaryOf(result, words), judgedBy(result, words), "", ...lines, ""].join("\n");
}

const rightOf = ({ right, unit }: CheckedClaim): string => (right === null ? "" : ` → ${right}${unit}`);

/** Text in Markdown, where none of its signs means anything; a line of a list stays one line. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&").replace(/\s+/g, " ");
