import { expect, test } from "vitest";
import { buildGroups, buildJudgement } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { indexGroups } from "./groups.ts";
import { indexJudgements, judgeable, type GivenJudgement } from "./judged.ts";
import { membershipOf } from "./memberships.ts";

const share = { evidence: "registered-share", share: 62.5, document: "https://register.example/", date: "2025-06" };
const groups = buildGroups(
  {
    id: "plover",
    entities: ["甲公司", { name: "乙公司", basis: "known", ...share }],
    former: [{ name: "旧乙公司", now: "乙公司" }],
  },
  { id: "tern", proposed: [{ name: "丙公司", basis: "product" }] },
);

function member(names: readonly string[], ...judgements: readonly Partial<GivenJudgement>[]) {
  const { report } = collectIssues();
  const rows = judgements.map((row, at) => buildJudgement({ kind: "member", locator: { row: at + 2 }, ...row }));
  const judged = indexJudgements(rows, judgeable(names, groups), report);
  const [caption = "", ...others] = names;
  const company = { caption, names: [...others, caption].map((name) => ({ name, evidence: [] })) };
  return membershipOf(company, { names: indexGroups(groups, report), judged, reviewed: "2026-11" });
}

test.each([
  { names: ["甲公司"], membership: { group: "plover", evidence: "editor", basis: "name", date: "2026-11", document: null } },
  { names: ["乙公司"], membership: { group: "plover", basis: "known", ...share } },
  { names: ["新名公司", "乙公司"], membership: { group: "plover", name: "乙公司" } },
  { names: ["旧乙公司"], membership: { group: "plover", evidence: "editor", basis: "former" } },
])("a company that is listed by a name of its belongs to the group, with what is said of it: $names", ({ names, membership }) => {
  expect(member(names)).toMatchObject(membership);
});

test.each([{ names: ["丙公司"] }, { names: ["甲公司方"] }])("$names belongs to no group: proposed is not listed", ({ names }) => {
  expect(member(names)).toBeNull();
});

test("a judgement makes a member, of whichever of its names it speaks, and says who, when and why", () => {
  const judgement = { left: "旧丙公司", right: "tern", by: "reader-b", on: "2026-02-03", why: "its app" };
  expect(member(["丙公司", "旧丙公司"], judgement)).toMatchObject({
    group: "tern",
    name: "旧丙公司",
    evidence: "judgement",
    date: "2026-02-03",
    decision: { by: "reader-b", on: "2026-02-03", why: "its app" },
  });
});

test.each([
  { what: "a no takes it out of the group that lists it", rows: [{ right: "plover", judgement: "negative" }], group: undefined },
  { what: "a yes elsewhere moves it", rows: [{ right: "tern" }], group: "tern" },
  { what: "of two yeses the later holds", rows: [{ right: "tern" }, { right: "plover" }], group: "plover" },
  { what: "unsure changes nothing", rows: [{ right: "plover", judgement: "unsure" }], group: "plover" },
] as const)("$what", ({ rows, group }) => {
  expect(member(["甲公司"], ...rows.map((row) => ({ left: "甲公司", ...row })))?.group).toBe(group);
});
