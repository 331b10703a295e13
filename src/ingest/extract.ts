import { compilePattern, type ExtractRule } from "../model/source-rules.ts";

/** A longer cell is no title, number or remark, and a pattern that goes back and forth in it could take for ever. */
export const LONGEST_VALUE = 10_000;

/** What the rules of one field make of a row. */
export interface Extracted {
  /** "" where no rule gives any. */
  readonly value: string;
  /** What is odd: the header of a cell that a rule should have understood, or that is longer than is searched. */
  readonly misunderstood: string | undefined;
  readonly tooLong: string | undefined;
}

/**
 * The value of a field by the first of its rules that gives one. `cellOf` gives the trimmed text under a header, or
 * undefined where the table has no such column.
 */
export function extractField(
  field: string,
  rules: readonly ExtractRule[],
  cellOf: (header: string) => string | undefined,
): Extracted {
  let misunderstood: string | undefined;
  let tooLong: string | undefined;
  for (const rule of rules) {
    const header = rule.from.find((name) => cellOf(name));
    const text = header === undefined ? undefined : cellOf(header);
    if (!text) continue;
    if (isTooLong(text)) {
      tooLong ??= header;
      continue;
    }
    const value = applyRule(field, rule, text);
    if (value !== "") return { value, misunderstood: undefined, tooLong };
    if (rule.must_match) misunderstood ??= header;
  }
  return { value: "", misunderstood, tooLong };
}

function applyRule(field: string, { pattern, value, codes, without }: ExtractRule, text: string): string {
  if (codes) {
    const bare = without === undefined ? text : takeOut(text, compilePattern(without));
    return Object.entries(codes)
      .filter(([, code]) => compilePattern(code).test(bare))
      .map(([code]) => code)
      .join(";");
  }
  const match = pattern === undefined ? null : compilePattern(pattern).exec(text);
  if (!match) return "";
  return value ?? (match.groups?.[field] ?? match[1] ?? (match.length > 1 ? "" : match[0])).trim();
}

/** The text without what the pattern's first group matches, or without all that matches where it has no group. */
function takeOut(text: string, pattern: RegExp): string {
  const everywhere = new RegExp(pattern, "dgu");
  let rest = "";
  let from = 0;
  for (const match of text.matchAll(everywhere)) {
    const [start, end] = match.indices?.[1] ?? match.indices?.[0] ?? [from, from];
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}

const isTooLong = (text: string): boolean =>
  text.length > LONGEST_VALUE && (text.length > 2 * LONGEST_VALUE || Array.from(text).length > LONGEST_VALUE);
