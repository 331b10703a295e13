import { expect, test } from "vitest";
import type { AnswerParty, StakeAnswer, StepAnswer } from "../build/graph-questions/answers.ts";
import { graphLines } from "./graph-text.ts";

const party = (name: string, other?: string): AnswerParty => ({ id: name, name, names: other ? { en: other } : {}, page: null });
const source = { publisher: "paper", address: "https://news.example/1", row: null };

test("a path is told in the direction of each relation, with what it rests on, each page once", () => {
  const step: StepAnswer = {
    from: party("闪电", "Bolt"),
    to: party("顶点"),
    kind: "invested-in",
    status: "claimed",
    isForward: false,
    start: "2024-02",
    end: "2025-03",
    cannotTell: true,
    sources: [source, source],
  };
  const answer = { asOf: "2025", left: step.from, right: step.to, steps: [step] };
  expect(graphLines({ question: "path", answer })).toEqual([
    "闪电 (Bolt) and 顶点 are one step apart as of 2025:",
    "1. 顶点 backs 闪电 (Bolt), first evidenced by 2024-02, last by 2025-03 (claimed; the dates do not tell whether it holds then)",
    "       paper  https://news.example/1",
  ]);
  expect(graphLines({ question: "path", answer: { ...answer, steps: null } })).toEqual([
    "No relation that is known joins 闪电 (Bolt) and 顶点 as of 2025.",
  ]);
});

test("a share that nobody states is unknown, and one that may be more says so", () => {
  const stake: StakeAnswer = {
    ...party("顶点"),
    direct: null,
    isDirect: true,
    share: null,
    isLeast: true,
    cannotTell: true,
    sources: [],
  };
  const through: StakeAnswer = { ...stake, share: 12.5, isDirect: false, cannotTell: false };
  const answer = { asOf: null, of: party("闪电"), owners: [through, stake], holdings: [], unaccounted: 87.5 };
  expect(graphLines({ question: "owners", answer })).toEqual([
    "Who holds 闪电: 2",
    "  顶点: at least 12.5%, through others",
    "  顶点: share unknown, whether it still holds is not known",
    "  87.5% is held by nobody that is known.",
    "",
    "What 闪电 holds: nobody and nothing is known.",
    "",
    "Only percentages that a source states are added; none is worked out from a round or a valuation.",
  ]);
});

test("a name that would steer the terminal is shown without what does it", () => {
  const players = { asOf: null, investments: 1, undated: 0, parties: 2, companies: [], bridges: [], camps: [], together: [] };
  const one = {
    ...party("坏\u001b[31m名"),
    backs: 1,
    shared: 0,
    backedBy: 0,
    between: 0,
    cutOff: 0,
    core: 1,
    walk: 1,
    camp: 1,
    otherCamps: [],
    last: null,
  };
  const lines = graphLines({ question: "players", answer: { ...players, investors: [one] } });
  expect(lines.join("\n")).not.toContain("\u001b");
  expect(lines.join("\n")).toContain("no date");
});
