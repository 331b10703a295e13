import fc from "fast-check";
import { expect, test } from "vitest";
import { buildFiling, buildGroups, buildJudgement } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import type { Filing } from "../model/records.ts";
import { companyId, findCompanies } from "./companies.ts";
import { indexGroups } from "./groups.ts";
import { indexJudgements, judgeable, type GivenJudgement } from "./judged.ts";

// One brand in one place: nothing speaks against a rename among these.
const A = "上海珩鸟网络有限公司";
const B = "上海珩鸟信息技术有限公司";
const C = "上海珩鸟智能科技有限公司";

interface Given {
  readonly judgements?: readonly Partial<GivenJudgement>[];
  readonly groups?: readonly object[];
}

function find(filings: readonly Filing[], { judgements = [], groups: declared = [] }: Given = {}) {
  const { issues, report } = collectIssues();
  const groups = buildGroups(...declared);
  const names = filings.flatMap(({ repairedFiler, renamedFrom }) => [repairedFiler, renamedFrom]);
  const rows = judgements.map((row, at) => buildJudgement({ locator: { row: at + 2 }, ...row }));
  const judged = indexJudgements(rows, judgeable(names, groups), report);
  const companies = findCompanies({ filings, groups, names: indexGroups(groups, report), judged }, report);
  return { companies, said: issues.map(({ code, locator }) => `${code} ${locator?.row}`) };
}

const filed = (filer: string, listedAsOf: string, renamedFrom: string | null = null) =>
  buildFiling(`${filer} ${listedAsOf}`, { filer, renamedFrom, listedAsOf });

test("a stated rename makes one company: the id of the name first seen, the latest name, the row as evidence", () => {
  const { companies } = find([filed(A, "2024-01"), filed(B, "2025-01", A), filed(B, "2026-01")]);
  const company = companies.of(B);
  expect(company).toBe(companies.of(A));
  expect(company).toMatchObject({ id: companyId(A), caption: B });
  expect(company?.names).toMatchObject([
    {
      name: A,
      evidence: [
        { kind: "filer", record: `filing-${A} 2024-01` },
        { kind: "stated-rename", with: B, record: `filing-${B} 2025-01` },
      ],
    },
    { name: B, evidence: [{ kind: "filer", with: null }] },
  ]);
});

test("renames make chains, and what is said to be older is not the caption, however late it is listed", () => {
  const { companies } = find([filed(C, "2024-01", B), filed(B, "2025-01", A), filed(A, "2026-01")]);
  expect(companies.of(A)).toMatchObject({ caption: C });
  expect(companies.of(A)?.names.map(({ name }) => name)).toEqual([B, C, A]);
});

test("a list that is revised in place, the old name out and the new one in, changes no id", () => {
  const before = find([filed(A, "2024-01")]).companies.of(A);
  const after = find([filed(B, "2024-01", A)]).companies.of(B);
  expect(after?.id).toBe(before?.id);
});

test("names that come later change no id", () => {
  const early = [filed(A, "2024-01"), filed(B, "2024-06"), filed(C, "2024-06")];
  const later = fc.uniqueArray(
    fc.constantFrom(
      filed("上海珩鸟软件有限公司", "2025-01", A),
      filed("上海珩鸟文化传媒有限公司", "2025-02", B),
      filed(A, "2025-03"),
      filed("上海燕鸥科技有限公司", "2025-04"),
    ),
  );
  const ids = (filings: readonly Filing[]) => [A, B, C].map((name) => find(filings).companies.of(name)?.id);
  fc.assert(
    fc.property(later, (more) => {
      expect(ids([...early, ...more])).toEqual(ids(early));
    }),
  );
});

test("a judgement joins what no rule would, and says who, when and why", () => {
  const judgement = { left: A, right: B, by: "reader-a", on: "2026-01-02", why: "one licence" };
  const { companies } = find([filed(A, "2024-01"), filed(B, "2025-01")], { judgements: [judgement] });
  expect(companies.of(A)).toBe(companies.of(B));
  const decision = { by: "reader-a", on: "2026-01-02", why: "one licence" };
  expect(companies.of(A)?.names[0]?.evidence).toContainEqual({
    kind: "judgement",
    with: B,
    record: null,
    origin: null,
    decision,
  });
});

test.each(["negative", "unsure"] as const)("a stated rename that was judged %s", (judgement) => {
  const { companies } = find([filed(A, "2024-01"), filed(B, "2025-01", A)], { judgements: [{ left: B, right: A, judgement }] });
  expect(companies.of(A) === companies.of(B)).toBe(judgement === "unsure");
});

test("a negative judgement keeps apart what renames would make one through a third", () => {
  const { companies } = find([filed(A, "2024-01"), filed(B, "2025-01", A), filed(C, "2026-01", B)], {
    judgements: [{ left: A, right: C, judgement: "negative" }],
  });
  expect(companies.of(A)).toBe(companies.of(B));
  expect(companies.of(C)).not.toBe(companies.of(A));
});

test("of judgements that cannot all hold the later ones do, and the earlier one is told", () => {
  const judgements = [
    { left: A, right: C, judgement: "negative" },
    { left: A, right: B },
    { left: B, right: C },
  ] as const;
  const { companies, said } = find([filed(A, "2024-01"), filed(B, "2025-01"), filed(C, "2026-01")], { judgements });
  expect(companies.of(A)).toBe(companies.of(C));
  expect(said).toEqual(["judged-otherwise 2"]);
});

test("a rename between companies of two groups is doubted, one that an editor declares is not", () => {
  const filings = [filed(A, "2024-01"), filed(B, "2025-01", A)];
  const apart = find(filings, {
    groups: [
      { id: "plover", entities: [A] },
      { id: "tern", entities: [B] },
    ],
  }).companies;
  expect(apart.of(A)).not.toBe(apart.of(B));
  expect(apart.doubted).toMatchObject([{ former: A, present: B, doubt: "two-groups" }]);
  const declared = find([filed(A, "2024-01"), filed(C, "2025-01")], {
    groups: [{ id: "plover", former: [{ name: A, now: C }] }],
  });
  expect(declared.companies.of(A)).toBe(declared.companies.of(C));
});

test("a former name that nobody files under is a name of the company, and no company by itself", () => {
  const { companies } = find([filed(B, "2025-01", A)]);
  expect(companies.of(A)).toMatchObject({ id: companyId(A), caption: B });
  expect(
    find([filed("海南甲乙科技有限公司", "2025-01", "北京丙丁科技有限公司")]).companies.of("北京丙丁科技有限公司"),
  ).toBeUndefined();
});
