import type { ClassAsked, ReviewEvidence, ReviewQuestion } from "../../build/review/review-questions.ts";
import { differingParts, type NamePart } from "../../model/differing-parts.ts";
import { displayWidth, padEnd } from "../columns.ts";
import { printable } from "../printable.ts";
import { cut, wrap } from "../wrap.ts";
import { HELP, KEYS } from "./help.ts";
import { paint, type Paint } from "./paint.ts";
import { countSteps, LABELS_A_PAGE, pagesOf, rowsOf, type ReviewState } from "./state.ts";

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** Below this nothing is readable; a narrower terminal cuts the lines. */
const NARROWEST = 24;
/** Two columns need at least so many; a narrower terminal has one below the other. */
const SIDE_BY_SIDE = 60;
const WIDEST = 160;

/** The whole screen as lines that fit it. A function of the state alone. */
export function screenOf(state: ReviewState, size: ScreenSize, colour: boolean): string[] {
  const width = Math.max(NARROWEST, Math.min(size.columns, WIDEST));
  const brush = paint(colour);
  const foot = footOf(state, width, brush);
  const room = size.rows - foot.length;
  return [...fitted(bodyOf(state, width, brush), room, brush), ...foot].slice(-Math.max(size.rows, 1));
}

/** What does not fit is left out and said to be; the foot, with the keys, stays where it is. */
function fitted(lines: readonly string[], room: number, brush: Paint): string[] {
  if (lines.length <= room) return [...lines, ...Array.from({ length: room - lines.length }, () => "")];
  const kept = lines.slice(0, Math.max(0, room - 1));
  return [...kept, brush.soft(`… ${lines.length - kept.length} more lines`)];
}

function bodyOf(state: ReviewState, width: number, brush: Paint): string[] {
  const { view } = state;
  const [question] = state.open;
  if (view.kind === "help") return HELP.flatMap(([key, what]) => helpLines(key, what, width));
  if (!question) return endOf(state).flatMap((line) => wrap(line, width));
  if (view.kind === "row") return rowOf(question, view.at, width, brush);
  return questionOf(state, question, width, brush);
}

function helpLines(key: string, what: string, width: number): string[] {
  return wrap(what, width - 8).map((line, index) => `${padEnd(index === 0 ? key : "", 8)}${line}`.trimEnd());
}

function endOf(state: ReviewState): string[] {
  const { answered, skipped } = countSteps(state);
  const again = skipped > 0 ? ` ${skipped} were skipped: s asks them again.` : "";
  return ["", `No question is left. ${answered} answered.${again}`, "", "b takes the last answer back, q ends."];
}

function countsOf(state: ReviewState): string {
  const { answered, skipped } = countSteps(state);
  return [`${state.open.length} open`, `${answered} answered`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(" · ");
}

/** A filing with what is known of it, and the labels to pick from, nine at a time. */
function classOf(state: ReviewState, { left, rightName, evidence }: ReviewQuestion, asks: ClassAsked, frame: Frame): string[] {
  const { width, brush } = frame;
  const from = state.page * LABELS_A_PAGE;
  const picks = asks.choices.slice(from, from + LABELS_A_PAGE).map(({ name, probability }, at) => {
    const said = `${at + 1} ${printable(name)} · ${Math.round(probability * 100)}%`;
    return cut(said, width);
  });
  const more = pagesOf(asks) > 1 ? [brush.soft(`m: labels ${from + 1} to ${from + picks.length} of ${asks.choices.length}`)] : [];
  return [
    ...wrap(countsOf(state), width).map(brush.soft),
    "",
    ...wrap(`Which class has this filing? ${printable(rightName)}`, width).map(brush.strong),
    "",
    ...nameLines([plain(left)], width, brush),
    ...evidence.flatMap((one) => evidenceLines(one, width, brush)),
    "",
    ...picks,
    ...more,
    ...whyLines(state, width),
  ];
}

interface Frame {
  readonly width: number;
  readonly brush: Paint;
}

const whyLines = ({ why }: ReviewState, width: number): string[] =>
  why === "" ? [] : ["", ...wrap(`why: ${printable(why)}`, width)];

function questionOf(state: ReviewState, question: ReviewQuestion, width: number, brush: Paint): string[] {
  if (question.asks) return classOf(state, question, question.asks, { width, brush });
  const { kind, left, rightName, probability, weight, evidence } = question;
  const estimate = `${Math.round(probability * 100)}% likely · weight ${weight.toFixed(1)}`;
  const [leftParts, rightParts] = kind === "company" ? differingParts(left, rightName) : [[plain(left)], [plain(rightName)]];
  const sides = layOut(
    { left: leftParts, right: rightParts, evidence: evidence.filter((one) => !isItsName(one, question)) },
    width,
    brush,
  );
  return [
    ...wrap(countsOf(state), width).map(brush.soft),
    "",
    ...wrap(kind === "company" ? "Are these two names one company?" : "Does this company belong to this group?", width).map(
      brush.strong,
    ),
    brush.soft(cut(estimate, width)),
    "",
    ...sides,
    ...whyLines(state, width),
  ];
}

const plain = (text: string): NamePart => ({ text, differs: false });

/** Evidence that says no more than the name above it. */
const isItsName = ({ what, side, text, weighs }: ReviewEvidence, { left, right }: ReviewQuestion): boolean =>
  what === "filer" && weighs === "neither" && text === (side === "left" ? left : right);

interface Sides {
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly evidence: readonly ReviewEvidence[];
}

/** Both sides in two columns, evidence of a sort that both have on one line; one below the other where there is no room. */
function layOut({ left, right, evidence }: Sides, width: number, brush: Paint): string[] {
  const of = (side: ReviewEvidence["side"]) => evidence.filter((one) => one.side === side);
  const both = of("both").flatMap((one) => evidenceLines(one, width, brush));
  const joint = both.length === 0 ? [] : ["", ...both];
  if (width < SIDE_BY_SIDE) {
    const one = (name: readonly NamePart[], side: "left" | "right") => [
      ...nameLines(name, width, brush),
      ...of(side).flatMap((each) => evidenceLines(each, width, brush)),
    ];
    return [...one(left, "left"), brush.soft("─".repeat(width)), ...one(right, "right"), ...joint];
  }
  const column = Math.floor((width - 3) / 2);
  const beside = (first: readonly string[], second: readonly string[]) =>
    Array.from({ length: Math.max(first.length, second.length) }, (_, line) => {
      const text = first[line] ?? "";
      return `${text}${" ".repeat(Math.max(0, column - displayWidth(brush.bare(text))))} ${brush.soft("│")} ${second[line] ?? ""}`;
    });
  const kindsOf = (side: "left" | "right") => [...new Set(of(side).map(({ what }) => what))];
  const shared = kindsOf("left").filter((what) => kindsOf("right").includes(what));
  const lines = (side: "left" | "right", isMeant: (what: string) => boolean) =>
    of(side)
      .filter(({ what }) => isMeant(what))
      .flatMap((one) => evidenceLines(one, column, brush));
  const compared = (isMeant: (what: string) => boolean) => beside(lines("left", isMeant), lines("right", isMeant));
  return [
    ...beside(nameLines(left, column, brush), nameLines(right, column, brush)),
    ...beside([""], [""]),
    ...shared.flatMap((kind) => compared((what) => what === kind)),
    ...compared((what) => !shared.includes(what)),
    ...joint,
  ];
}

const MARKS = { for: "+", against: "−", neither: "·" } as const;

function evidenceLines({ says, weighs, row }: ReviewEvidence, width: number, brush: Paint): string[] {
  const where = row ? ` — ${row.place}` : "";
  const [first = "", ...rest] = wrap(printable(`${says}${where}`), width - 2);
  const mark = weighs === "for" ? brush.good : weighs === "against" ? brush.bad : brush.soft;
  return [`${mark(MARKS[weighs])} ${first}`, ...rest.map((line) => `  ${line}`)];
}

/** A name in lines; where it differs from the other it is painted so. */
function nameLines(parts: readonly NamePart[], width: number, brush: Paint): string[] {
  const points = parts.flatMap(({ text, differs }) => Array.from(printable(text), (point) => ({ point, differs })));
  const text = points.map(({ point }) => point).join("");
  let at = 0;
  return wrap(text, width).map((line) => {
    const runs: { text: string; differs: boolean }[] = [];
    for (const point of line) {
      // Lines lose the spaces at their ends, and no other characters.
      while (at < points.length && points[at]?.point !== point) at++;
      const differs = points[at++]?.differs ?? false;
      const last = runs.at(-1);
      if (last && last.differs === differs) last.text += point;
      else runs.push({ text: point, differs });
    }
    return runs.map((run) => (run.differs ? brush.differing(run.text) : brush.strong(run.text))).join("");
  });
}

function rowOf(question: ReviewQuestion, at: number, width: number, brush: Paint): string[] {
  const rows = rowsOf(question);
  const shown = rows[at];
  if (!shown) return [];
  const { row, side } = shown;
  const cells = Object.entries(row.cells)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${printable(name)}: ${printable(value)}`);
  return [
    brush.soft(cut(`row ${at + 1} of ${rows.length} · ${side === "both" ? "both" : `the ${side} one`}`, width)),
    "",
    ...wrap(printable(row.attachment), width).map(brush.strong),
    ...wrap(printable(row.place), width),
    ...wrap(printable(row.address ?? "no address known"), width).map(brush.soft),
    "",
    ...cells.flatMap((cell) => wrap(cell, width - 2).map((line, index) => (index === 0 ? line : `  ${line}`))),
  ];
}

function footOf(state: ReviewState, width: number, brush: Paint): string[] {
  const { view, notice } = state;
  const told = notice === "" ? [] : wrap(printable(notice), width).slice(0, 4).map(brush.told);
  const keys = wrap(KEYS[view.kind === "question" ? (state.open[0]?.kind ?? "end") : view.kind], width).map(brush.soft);
  // What is being typed stays in view at its end.
  const typed = view.kind === "why" ? [`why: ${wrap(printable(view.text), width - 6).at(-1) ?? ""}▏`] : [];
  return ["", ...told, ...typed, ...keys];
}
