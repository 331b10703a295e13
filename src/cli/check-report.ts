import type { CheckedClaim, CheckResult, Evidence, TextDate, Verdict } from "../claim/checked-claim.ts";
import type { CheckedText } from "../claim/checked-text.ts";
import { sentenceAround } from "../claim/sentence-around.ts";
import { describeLocator } from "../model/locator.ts";
import type { RowsQuery } from "../model/observations.ts";
import { CodePoints } from "../text/code-points.ts";
import { describePlace } from "../text/prose.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** What the report is printed on. */
export interface Paper {
  readonly colour: boolean;
  /** Columns; Infinity where lines are not broken, as in a file or a pipe. */
  readonly width: number;
}

interface Shown {
  readonly mark: string;
  readonly word: string;
  /** SGR colour of the terminal. */
  readonly colour: string;
}

const SHOWN: Readonly<Record<Verdict, Shown>> = {
  supported: { mark: "✓", word: "supported", colour: "32" },
  refuted: { mark: "✗", word: "refuted", colour: "31" },
  disputed: { mark: "≠", word: "disputed", colour: "33" },
  "not-enough-evidence": { mark: "?", word: "not checked", colour: "2" },
};
const [BOLD, FAINT] = ["1", "2"];

/** Code points of its sentence that are shown on either side of a number. */
const AROUND = 40;
const INDENT = "    ";

/** The report on one text, as a person reads it: a block a number in the order of the text, then how many there are of each. */
export function checkReport({ prose, result }: CheckedText, paper: Paper): string[] {
  if (result.claims.length === 0) return ["No numbers found."];
  const points = new CodePoints(prose.text);
  const blocks = result.claims.flatMap((claim) => [
    ...block(claim, { points, place: describePlace(prose.placeOf(claim)), paper }),
    "",
  ]);
  return [...blocks, ...wrapped(summary(result), paper, "")];
}

/** The line above the report on one of several texts. */
export function fileHeading(file: string, paper: Paper): string {
  return painted(`── ${printable(file)} ──`, BOLD, paper);
}

/** What several texts come to together. */
export function totalLine(results: readonly CheckResult[]): string {
  const claims = results.flatMap((result) => result.claims);
  return `${results.length} texts, ${counted(claims)}`;
}

interface Within {
  readonly points: CodePoints;
  readonly place: string;
  readonly paper: Paper;
}

function block(claim: CheckedClaim, { points, place, paper }: Within): string[] {
  const { mark, word, colour } = SHOWN[claim.verdict];
  const right = claim.right === null ? "" : ` → ${painted(printable(`${claim.right}${claim.unit}`), BOLD, paper)}`;
  const head = `${painted(`${mark} ${word.padEnd(11)}`, colour, paper)}  ${place}  ${shown(claim.text)}${right}`;
  return [
    head,
    excerpt(claim, { points, place, paper }),
    ...wrapped(shown(claim.reason), paper),
    ...claim.remarks.flatMap((remark) => wrapped(`Note: ${shown(remark)}`, paper)),
    ...evidenceLines(claim.evidence).flatMap((line) => wrapped(line, paper).map((part) => painted(part, FAINT, paper))),
  ];
}

/** The sentence of a number, cut on both sides, with the number set off: by weight and underline, or by marks where there is no colour. */
function excerpt(claim: CheckedClaim, { points, paper }: Within): string {
  const { start, end } = sentenceAround(points, claim, AROUND);
  const before = shown(points.slice(start, claim.start), false);
  const after = shown(points.slice(claim.end, end), false);
  const number = shown(points.slice(claim.start, claim.end));
  const emphasised = paper.colour ? `\u{1b}[1;4m${number}\u{1b}[0m` : `»${number}«`;
  const open = start === 0 || isEdge(points.at(start - 1)) ? "" : "…";
  const close = end === points.length || isEdge(points.at(end - 1)) || isEdge(points.at(end)) ? "" : "…";
  return `${INDENT}${open}${before}${emphasised}${after}${close}`;
}

/** What a sentence ends with, or what stands around it: where there is none, it was cut. */
const isEdge = (point: string): boolean => /[\s。！？!?.\u{feff}]/u.test(point);

/** A line for each place; one page may give both ends of a difference. */
function evidenceLines(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(evidenceLine))];
}

/** Where to look: the address that gave the number and the place there, or the rows that are counted. */
function evidenceLine(evidence: Evidence): string {
  if ("observation" in evidence) {
    const place = describeLocator(evidence.locator);
    return `↳ ${shown(evidence.source)}${place === "" ? "" : ` (${shown(place)})`}`;
  }
  return `↳ ${shown(evidence.source)}: ${evidence.rows} ${evidence.rows === 1 ? "row" : "rows"} ${shown(described(evidence.query))}`;
}

function described({ measure, clock, start, end, place, group }: RowsQuery): string {
  const time = start === null ? `up to ${end}` : `from ${start} to ${end}`;
  const parts = [
    `of ${measure}`,
    place === null ? "" : `in ${place}`,
    group === null ? "" : `by ${group}`,
    `${time} by ${clock}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function summary({ claims, date }: CheckResult): string {
  return `${counted(claims)} ${DAY[date.how](date)}`;
}

const DAY: Readonly<Record<TextDate["how"], (date: TextDate) => string>> = {
  given: ({ date }) => `Judged by what was known on ${date}, the date given.`,
  named: ({ date }) => `Judged by what was known on ${date}, the latest date that the text names; --date gives another.`,
  none: () => "Judged by all that is known now; --date gives the day of the text.",
};

function counted(claims: readonly CheckedClaim[]): string {
  const counts = Object.entries(SHOWN).map(([verdict, { word }]) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length;
    return `${count} ${word}`;
  });
  return `${claims.length} ${claims.length === 1 ? "number" : "numbers"}: ${counts.join(", ")}.`;
}

function wrapped(text: string, { width }: Paper, indent = INDENT): string[] {
  const lines = width === Infinity ? [text] : wrap(text, Math.max(20, width - indent.length));
  return lines.map((line) => indent + line);
}

/** White space of a text is one space on a line of the report, and nothing in it steers the terminal. */
function shown(text: string, isTrimmed = true): string {
  const line = text.replace(/[\s\u{feff}]+/gu, " ");
  return printable(isTrimmed ? line.trim() : line);
}

function painted(text: string, colour: string, paper: Paper): string {
  return paper.colour ? `\u{1b}[${colour}m${text}\u{1b}[0m` : text;
}
