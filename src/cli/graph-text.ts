import type {
  AnswerDates,
  AnswerParty,
  AnswerSource,
  CommonAnswer,
  OwnersAnswer,
  PathAnswer,
  PlayerAnswer,
  PlayersAnswer,
  SharedAnswer,
  StakeAnswer,
  StepAnswer,
} from "../build/graph-questions/answers.ts";
import type { GraphAnswer } from "../build/graph-questions/ask-graph.ts";
import { displayWidth, padEnd, padStart } from "./columns.ts";
import { printable } from "./printable.ts";

/** Rows of each table; all of them are printed with --json. */
const SHOWN = 12;

/** An answer of the graph in lines for a person. */
export function graphLines({ question, answer }: GraphAnswer): string[] {
  switch (question) {
    case "players":
      return playersLines(answer);
    case "shared":
      return sharedLines(answer);
    case "path":
      return pathLines(answer);
    case "owners":
      return ownersLines(answer);
  }
}

function playersLines(answer: PlayersAnswer): string[] {
  const { investments, parties, undated, camps } = answer;
  if (investments === 0) return [`No investment is evidenced${until(answer)}.`];
  const people = (own: readonly PlayerAnswer[], cells: (one: PlayerAnswer) => Cell[]) => own.slice(0, SHOWN).map(cells);
  return [
    `${investments} investments between ${parties} parties, evidenced${until(answer)}${undated > 0 ? `; ${undated} of them without a date` : ""}.`,
    "Whether one is still held is not known. Counts are of what sources state.",
    ...table(
      "Investors",
      ["investor", "backs", "also backed by others", "circle", "walk", "last evidenced", "camp"],
      people(answer.investors, (one) => [
        called(one),
        one.backs,
        one.shared,
        one.core,
        one.walk,
        one.last ?? "no date",
        one.camp,
      ]),
    ),
    ...table(
      "Companies invested in",
      ["company", "named investors", "circle", "walk", "last evidenced", "camp"],
      people(answer.companies, (one) => [called(one), one.backedBy, one.core, one.walk, one.last ?? "no date", one.camp]),
    ),
    ...table(
      "Bridges",
      ["who", "pairs between", "cut off without it", "camp", "other camps it ties"],
      people(answer.bridges, (one) => [
        called(one),
        Number(one.between.toFixed(1)),
        one.cutOff,
        one.camp,
        one.otherCamps.join(", "),
      ]),
    ),
    ...table(
      "Camps",
      ["camp", "members", "investments within", "to others", "who"],
      camps
        .slice(0, SHOWN)
        .map(({ camp, members, linesWithin, linesOut }) => [camp, members.length, linesWithin, linesOut, foremost(members)]),
    ),
    ...table(
      "Who invests together",
      ["investors", "in common", "companies"],
      answer.together
        .slice(0, SHOWN)
        .map(({ pair, common }) => [pair.map(called).join(" and "), common.length, common.map(called).join(", ")]),
    ),
  ];
}

function sharedLines(answer: SharedAnswer): string[] {
  const { left, right, investors, companies } = answer;
  const both = `${called(left)} and ${called(right)}`;
  return [
    ...commonLines(`Investors that back both ${both}${until(answer)}`, investors, answer),
    "",
    ...commonLines(`Companies that both ${both} back${until(answer)}`, companies, answer),
    "",
    "Of named investors alone; whether a stake is still held is not known.",
  ];
}

function commonLines(title: string, all: readonly CommonAnswer[], { left, right }: SharedAnswer): string[] {
  if (all.length === 0) return [`${title}: none is known.`];
  return [
    `${title}: ${all.length}`,
    ...all.flatMap((one) => [
      `  ${called(one)}`,
      `    ${called(left)}: ${evidenced(one.left)}`,
      ...sourceLines(one.left.sources),
      `    ${called(right)}: ${evidenced(one.right)}`,
      ...sourceLines(one.right.sources),
    ]),
  ];
}

function pathLines(answer: PathAnswer): string[] {
  const { left, right, steps, asOf } = answer;
  const when = asOf === null ? "" : ` as of ${asOf}`;
  if (steps === null) return [`No relation that is known joins ${called(left)} and ${called(right)}${when}.`];
  if (steps.length === 0) return [`${called(left)} is ${called(right)}.`];
  return [
    `${called(left)} and ${called(right)} are ${steps.length === 1 ? "one step" : `${steps.length} steps`} apart${when}:`,
    ...steps.flatMap((step, at) => [`${at + 1}. ${stepText(step)}`, ...sourceLines(step.sources)]),
  ];
}

/** What a relation says of its two ends, in its own direction. */
const SAYS: Readonly<Record<string, string>> = {
  "invested-in": "backs",
  member: "has as its member",
  owns: "owns",
  operates: "runs",
  filed: "filed",
  "built-on": "is built on",
};

function stepText({ from, to, kind, status, isForward, start, end, cannotTell }: StepAnswer): string {
  const [subject, object] = isForward ? [from, to] : [to, from];
  const dates = kind === "invested-in" ? evidenced({ first: start, last: end }) : held(start, end);
  const notes = [
    ...(status === "stated" ? [] : [status]),
    ...(cannotTell ? ["the dates do not tell whether it holds then"] : []),
  ];
  return `${called(subject)} ${SAYS[kind] ?? kind} ${called(object)}, ${dates}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
}

function held(start: string | null, end: string | null): string {
  if (start === null && end === null) return "without a date";
  return [start === null ? "" : `since ${start}`, end === null ? "" : `until ${end}`].filter(Boolean).join(" ");
}

function ownersLines({ of, owners, holdings, unaccounted, asOf }: OwnersAnswer): string[] {
  const when = asOf === null ? "" : ` as of ${asOf}`;
  const isStated = owners.some(({ share }) => share !== null);
  return [
    ...stakes(`Who holds ${called(of)}${when}`, owners),
    ...(isStated ? [`  ${percent(unaccounted)} is held by nobody that is known.`] : []),
    "",
    ...stakes(`What ${called(of)} holds${when}`, holdings),
    "",
    "Only percentages that a source states are added; none is worked out from a round or a valuation.",
  ];
}

function stakes(title: string, all: readonly StakeAnswer[]): string[] {
  if (all.length === 0) return [`${title}: nobody and nothing is known.`];
  return [
    `${title}: ${all.length}`,
    ...all.flatMap((one) => [`  ${called(one)}: ${stakeText(one)}`, ...sourceLines(one.sources)]),
  ];
}

function stakeText({ share, isDirect, isLeast, cannotTell }: StakeAnswer): string {
  const told = share === null ? "share unknown" : `${isLeast ? "at least " : ""}${percent(share)}`;
  return [told, ...(isDirect ? [] : ["through others"]), ...(cannotTell ? ["whether it still holds is not known"] : [])].join(
    ", ",
  );
}

const percent = (value: number): string => `${Number(value.toFixed(4))}%`;

const until = ({ asOf }: { readonly asOf: string | null }): string => (asOf === null ? "" : ` by ${asOf}`);

/** The name, with another language's after it. */
const called = ({ name, names }: AnswerParty): string => {
  const [other] = Object.values(names);
  return printable(other === undefined || other === name ? name : `${name} (${other})`);
};

function evidenced({ first, last }: AnswerDates): string {
  if (first === null) return "no date is told";
  return last === null || last === first ? `evidenced by ${first}` : `first evidenced by ${first}, last by ${last}`;
}

/** Each page once, whichever of its statements tell it. */
const sourceLines = (sources: readonly AnswerSource[]): string[] => [
  ...new Set(sources.map(({ publisher, address, row }) => printable(`       ${publisher}  ${address ?? row ?? "no address"}`))),
];

/** Members of a camp that a line names. */
const NAMED = 6;

function foremost(members: readonly AnswerParty[]): string {
  const more = members.length - NAMED;
  return members.slice(0, NAMED).map(called).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

type Cell = string | number;

function table(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  if (rows.length === 0) return ["", `${title}: none`];
  const cells = rows.map((row) => row.map(String));
  const widths = heads.map((head, at) => Math.max(displayWidth(head), ...cells.map((row) => displayWidth(row[at] ?? ""))));
  const line = (row: readonly string[], of: readonly Cell[]) =>
    row
      .map((cell, at) => (typeof of[at] === "number" ? padStart(cell, widths[at] ?? 0) : padEnd(cell, widths[at] ?? 0)))
      .join("  ")
      .trimEnd();
  const like = rows[0] ?? [];
  return ["", title, line(heads, like), ...cells.map((row) => line(row, like))];
}
