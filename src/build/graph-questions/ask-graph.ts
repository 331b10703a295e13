import { isDatePrefix, type DatePrefix } from "../../model/dates.ts";
import { UserError } from "../../model/issues.ts";
import type { OwnersAnswer, PathAnswer, PlayersAnswer, SharedAnswer } from "./answers.ts";
import { askOwners, askPath } from "./ask-relations.ts";
import { askPlayers, askShared } from "./ask-players.ts";
import { AskedGraph } from "./asked-graph.ts";
import { openGraph } from "./open-graph.ts";

export type GraphAnswer =
  | { readonly question: "players"; readonly answer: PlayersAnswer }
  | { readonly question: "shared"; readonly answer: SharedAnswer }
  | { readonly question: "path"; readonly answer: PathAnswer }
  | { readonly question: "owners"; readonly answer: OwnersAnswer };

export type GraphQuestion = GraphAnswer["question"];

/** How many names each question takes. */
const NAMES: Readonly<Record<GraphQuestion, number>> = { players: 0, shared: 2, path: 2, owners: 1 };

export interface GraphAsked {
  readonly question: GraphQuestion;
  readonly names: readonly string[];
  /** A day, a month or a year; null where none is asked for. */
  readonly asOf: string | null;
}

/** Asks the graph of a build; a UserError says what is wrong with the date or with a name. */
export function askGraph(build: string, { question, names, asOf }: GraphAsked): GraphAnswer {
  const wanted = NAMES[question];
  if (names.length !== wanted)
    throw new UserError(
      "bad-option",
      `tidui graph ${question} takes ${["no name", "one name", "two names"][wanted]}, not ${names.length}. Put a name with spaces in quotation marks.`,
    );
  const day = dayOf(asOf);
  const graph = new AskedGraph(openGraph(build));
  const [left = "", right = ""] = names;
  switch (question) {
    case "players":
      return { question, answer: askPlayers(graph, day) };
    case "shared":
      return { question, answer: askShared(graph, [left, right], day) };
    case "path":
      return { question, answer: askPath(graph, [left, right], day) };
    case "owners":
      return { question, answer: askOwners(graph, left, day) };
  }
}

function dayOf(asOf: string | null): DatePrefix | null {
  if (asOf === null || isDatePrefix(asOf)) return asOf;
  throw new UserError("bad-date", `"${asOf}" is no date. Write a day, a month or a year, such as 2025-06-30, 2025-06 or 2025.`);
}
