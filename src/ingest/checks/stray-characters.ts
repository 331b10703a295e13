import { memo, memoText } from "../../model/memo.ts";
import type { WordCheck, WordedRow, Found } from "./check.ts";
import { learnEdges, type Edges } from "./stray-edges.ts";
import { freshStages } from "../../model/stages.ts";
import { learnForms, rowsBySource } from "./legal-forms.ts";
import { learnSpacing, withoutSpaces, type Spacing } from "./stray-spaces.ts";

const REASON = "stray-character";

/**
 * No writing needs these inside a name: controls but for line ends and tabs, zero-width spaces, soft hyphens, overrides of
 * direction, private use, and the sign for a character that could not be read. Joiners and direction marks, which
 * Persian, Hindi and Hebrew need, are not among them.
 */
const INVISIBLE = /[^\P{Cc}\t\n\r]|[\u00AD\u200B\u2060\uFEFF\uFFFD\u202D\u202E\uE000-\uF8FF\u{F0000}-\u{10FFFD}]/gu;

/** Characters that do not belong: invisible ones, one of a neighbouring cell, wide digits, lone brackets, odd spaces. */
export const strayCharacters: WordCheck = {
  code: "stray-character",
  unit: "rows",
  runOnWords({ rows }, stages = freshStages()) {
    // Whoever files in one list files in others: what a whole name is, is learnt from all of them.
    const filers = stages.run("filers of all rows", [rows], (all) => all.map(({ filing }) => filing.filer));
    const forms = stages.run("how filers of all rows end", [rows], learnForms);
    const edges = stages.run("edges of filers", [filers, forms], learnEdges);
    const spacing = stages.run("spaces in names", [rows], spacingBySource);
    const strayIn = stages.run("stray characters of a row", [edges, spacing], strayFinder);
    return { examined: rows.length, found: rowsBySource(rows).flatMap((own) => own.flatMap(strayIn)) };
  },
};

type SpacingBySource = ReadonlyMap<string, Spacing>;

const spacingBySource = (rows: readonly WordedRow[]): SpacingBySource =>
  new Map(rowsBySource(rows).map((own) => [own[0]?.source ?? "", learnSpacing(own)]));

/** Looks at each row once, as long as what was learnt from all of them is the same. */
const strayFinder = (edges: Edges, spacing: SpacingBySource): ((row: WordedRow) => Found[]) =>
  memo((row) => [
    ...inRowAlone(row),
    ...NAMES.flatMap((field) => nameFault(row, field, { edges, spacing: spacing.get(row.source) })),
  ]);

const NAMES = ["name", "filer"] as const;
const FIELDS = ["number", ...NAMES, "class", "product", "place"] as const;

/** What a row shows by itself, whatever stands in the others. */
const inRowAlone = memo((row: WordedRow): Found[] => [...FIELDS.flatMap((field) => invisibleIn(row, field)), ...wideNumber(row)]);

function invisibleIn(at: WordedRow, field: (typeof FIELDS)[number]): Found[] {
  const value = at.filing[field] ?? "";
  if (value.search(INVISIBLE) < 0) return [];
  const [first = ""] = value.match(INVISIBLE) ?? [];
  const code = `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const expected = value.replace(INVISIBLE, "");
  return [fault(at, { field, value, expected }, `"${value}" in ${field} holds ${code}, which nobody sees.`)];
}

/** Wide digits and letters in an identifier make two of one. */
function wideNumber(at: WordedRow): Found[] {
  const value = at.filing.number;
  if (!/[\uFF01-\uFF5E]/.test(value)) return [];
  return [fault(at, { field: "number", value, expected: value.normalize("NFKC") }, `"${value}" holds full-width characters.`)];
}

function nameFault(
  at: WordedRow,
  field: (typeof NAMES)[number],
  { edges, spacing }: { edges: Edges; spacing: Spacing | undefined },
): Found[] {
  const value = at.filing[field];
  const edge = field === "filer" ? edges.without(value) : undefined;
  if (edge !== undefined) {
    return [fault(at, { field, value, expected: edge }, `"${value}" in ${field} has a character that "${edge}" does without.`)];
  }
  const spaced = withoutSpaces(value, spacing?.[field] ?? false);
  if (spaced !== undefined) {
    return [{ ...fault(at, { field, value, expected: spaced }, `"${value}" in ${field} has an odd space.`), level: "note" }];
  }
  if (!hasLoneBracket(value)) return [];
  return [{ level: "warning", at, field, value, message: `"${value}" in ${field} has a bracket without its other half.` }];
}

/** A finding with its proposal; only names can be repaired, an identifier is never rewritten. */
function fault(at: WordedRow, values: { field: string; value: string; expected: string }, message: string): Found {
  const { field, value: raw, expected: repaired } = values;
  const repairs = field === "name" || field === "filer" ? [{ field, raw, repaired, reason: REASON }] : [];
  return { level: "warning", at, ...values, message, repairs };
}

const CLOSING: Readonly<Record<string, string>> = {
  ")": "(",
  "]": "[",
  "》": "《",
  "】": "【",
  "」": "「",
  "』": "『",
  "〉": "〈",
};
const OPENING = new Set(Object.values(CLOSING));
const ANY_BRACKET = /[()（）[\]［］《》【】「」『』〈〉]/u;

/** "1) first" is a list's way of counting, not a lone bracket. */
const hasLoneBracket = memoText((value) => {
  if (!ANY_BRACKET.test(value)) return false;
  const open: string[] = [];
  for (const character of value.normalize("NFKC").replace(/^\w{1,3}\)/, "")) {
    if (OPENING.has(character)) open.push(character);
    else if (Object.hasOwn(CLOSING, character) && open.pop() !== CLOSING[character]) return true;
  }
  return open.length > 0;
});
