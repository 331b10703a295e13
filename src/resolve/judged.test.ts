import { expect, test } from "vitest";
import { buildGroups, buildJudgement } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { indexJudgements, judgeable, type GivenJudgement } from "./judged.ts";

const known = judgeable(
  ["甲公司", "乙(港)公司", "丙公司", null],
  buildGroups({ id: "plover", former: [{ name: "丁公司", now: "x" }] }),
);

function index(...rows: readonly Partial<GivenJudgement>[]) {
  const { issues, report } = collectIssues();
  const judged = indexJudgements(
    rows.map((row, at) => buildJudgement({ locator: { row: at + 2 }, ...row })),
    known,
    report,
  );
  return { judged, said: issues.map(({ level, code, locator }) => `${level} ${code} ${locator?.row}`) };
}

test.each([
  { left: "甲公司", right: "乙(港)公司" },
  { left: "乙（港） 公司", right: "甲公司" },
])("what was judged of two names is found as $left and $right, whatever their order and width", ({ left, right }) => {
  const { judged, said } = index({ left: "甲公司", right: "乙(港)公司", judgement: "negative" });
  expect(judged.of("company", left, right)).toMatchObject({ judgement: "negative" });
  expect(judged.of("member", left, right)).toBeUndefined();
  expect(said).toEqual([]);
});

test("the groups that a name was judged for are found by the name", () => {
  const { judged } = index({ kind: "member", left: "甲公司", right: "plover" }, { left: "甲公司", right: "丙公司" });
  expect(judged.membersOf("甲公司").map(({ right }) => right)).toEqual(["plover"]);
  expect(judged.membersOf("丙公司")).toEqual([]);
});

test.each([
  { what: "says the same", judgement: "positive", code: "warning judged-twice 3" },
  { what: "says otherwise", judgement: "unsure", code: "warning judged-otherwise 3" },
] as const)("of two rows on one question the later counts, and it is told that it $what", ({ judgement, code }) => {
  const { judged, said } = index({ left: "甲公司", right: "丙公司" }, { left: "丙公司", right: "甲公司", judgement });
  expect(judged.all).toMatchObject([{ judgement, locator: { row: 3 } }]);
  expect(said).toEqual([code]);
});

test.each([
  { what: "a group that is not declared", row: { kind: "member", left: "甲公司", right: "gull" }, code: "error unknown-group 2" },
  { what: "one name twice", row: { left: "乙(港)公司", right: "乙（港）公司" }, code: "error one-name 2" },
] as const)("$what says nothing", ({ row, code }) => {
  const { judged, said } = index(row);
  expect(judged.all).toEqual([]);
  expect(said).toEqual([code]);
});

test("a name that stands nowhere is told and kept, a declared former name stands somewhere", () => {
  const { judged, said } = index({ left: "甲公司", right: "戊公司" }, { left: "甲公司", right: "丁公司" });
  expect(judged.all).toHaveLength(2);
  expect(said).toEqual(["warning unknown-name 2"]);
});
