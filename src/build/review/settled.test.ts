import { expect, test } from "vitest";
import type { AskedKind, Judgement, JudgementKind, JudgementValue } from "../../model/judgements.ts";
import { settledBy } from "./settled.ts";

type Row = readonly [left: string, right: string, judgement: JudgementValue, kind?: JudgementKind];

const judgement = ([left, right, value, kind = "company"]: Row): Judgement => ({
  kind,
  left,
  right,
  judgement: value,
  by: "reader-a",
  on: "2026-01-02",
  why: "",
});
const ask = (left: string, right: string, kind: AskedKind = "company") => ({ id: `${left} ${right}`, kind, left, right });

test.each([
  { says: "the same pair", rows: [["甲", "乙", "positive"]], left: "甲", right: "乙", settled: true },
  { says: "the same pair turned round", rows: [["乙", "甲", "negative"]], left: "甲", right: "乙", settled: true },
  {
    says: "the same pair in other brackets",
    rows: [["甲（天津）", "乙", "unsure"]],
    left: "甲(天津)",
    right: "乙",
    settled: true,
  },
  { says: "another pair", rows: [["甲", "丙", "positive"]], left: "甲", right: "乙", settled: false },
  {
    says: "two that are the same as a third",
    rows: [
      ["甲", "丙", "positive"],
      ["丙", "乙", "positive"],
    ],
    left: "甲",
    right: "乙",
    settled: true,
  },
  {
    says: "one that differs from what the other is",
    rows: [
      ["甲", "丙", "positive"],
      ["丙", "乙", "negative"],
    ],
    left: "甲",
    right: "乙",
    settled: true,
  },
  {
    says: "two that both differ from a third, which says nothing",
    rows: [
      ["甲", "丙", "negative"],
      ["丙", "乙", "negative"],
    ],
    left: "甲",
    right: "乙",
    settled: false,
  },
  {
    says: "an unsure link, which carries nothing",
    rows: [
      ["甲", "丙", "unsure"],
      ["丙", "乙", "positive"],
    ],
    left: "甲",
    right: "乙",
    settled: false,
  },
  {
    says: "a link that a later row takes back",
    rows: [
      ["甲", "丙", "positive"],
      ["丙", "乙", "positive"],
      ["丙", "甲", "unsure"],
    ],
    left: "甲",
    right: "乙",
    settled: false,
  },
] satisfies { says: string; rows: Row[]; left: string; right: string; settled: boolean }[])(
  "$says: $settled",
  ({ rows, left, right, settled }) => {
    expect(settledBy([ask(left, right)], { before: [], session: rows.map(judgement) }).size).toBe(settled ? 1 : 0);
  },
);

test.each([
  { says: "its own", rows: [["甲", "plover", "negative", "member"]], settled: true },
  { says: "another group's", rows: [["甲", "tern", "positive", "member"]], settled: false },
  {
    says: "that of a name that is the same company",
    rows: [
      ["乙", "plover", "positive", "member"],
      ["甲", "乙", "positive"],
    ],
    settled: true,
  },
  {
    says: "that of another company",
    rows: [
      ["乙", "plover", "positive", "member"],
      ["甲", "乙", "negative"],
    ],
    settled: false,
  },
] satisfies { says: string; rows: Row[]; settled: boolean }[])(
  "membership is settled by $says judgement: $settled",
  ({ rows, settled }) => {
    expect(settledBy([ask("甲", "plover", "member")], { before: rows.map(judgement), session: [] }).size).toBe(settled ? 1 : 0);
  },
);

test("a chain of ten thousand names is walked once", () => {
  const rows = Array.from({ length: 10_000 }, (_, place) => judgement([`甲${place}`, `甲${place + 1}`, "positive"]));
  const questions = Array.from({ length: 10_000 }, (_, place) => ask(`甲${place}`, "甲10000"));
  expect(settledBy(questions, { before: rows, session: [] }).size).toBe(10_000);
});

test("unsure of another day is asked again, unsure of this session is not", () => {
  const unsure = [judgement(["甲", "乙", "unsure"])];
  expect(settledBy([ask("乙", "甲")], { before: unsure, session: [] }).size).toBe(0);
  expect(settledBy([ask("乙", "甲")], { before: [], session: unsure }).size).toBe(1);
});

test("an answer that a later row calls unsure settles nothing any more", () => {
  const before = [judgement(["甲", "乙", "positive"]), judgement(["乙", "甲", "unsure"])];
  expect(settledBy([ask("甲", "乙")], { before, session: [] }).size).toBe(0);
});
