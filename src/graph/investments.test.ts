import { expect, test } from "vitest";
import type { Relation } from "../model/records.ts";
import { evidencedBy } from "./evidenced.ts";
import { investments, mergeTellings } from "./investments.ts";

const telling = (told: string | null, parts: Partial<Relation> = {}): Relation => ({
  id: `${told}`,
  kind: "invested-in",
  from: "investor",
  to: "company",
  start: null,
  end: null,
  status: "stated",
  roles: [],
  share: null,
  told,
  record: null,
  ...parts,
});

test.each([
  { told: "2024-02", from: "2024-02", by: "2024-02", granularity: "month" },
  { told: "2024H1", from: "2024-01", by: "2024-06", granularity: "half-year" },
  { told: "to 2025-12", from: null, by: "2025-12", granularity: "to" },
  { told: "FY to 2024-03-31", from: "2024-03-31", by: "2024-03-31", granularity: "day" },
  { told: "at listing 2026-01-08", from: "2026-01-08", by: "2026-01-08", granularity: "day" },
  { told: "2025-07/08", from: "2025-07", by: "2025-08", granularity: "span" },
  { told: "2024-09 A轮", from: "2024-09", by: "2024-09", granularity: "month" },
  { told: "2019 angel", from: "2019", by: "2019", granularity: "year" },
  { told: "2024 (two rounds); about 8 % by 2025-07", from: "2024", by: "2025-07", granularity: "span" },
  { told: "2025-02-30", start: "2025", from: "2025", by: "2025", granularity: "year" },
])("$told evidences from $from by $by", ({ told, start = null, ...when }) => {
  expect(evidencedBy({ told, start })).toEqual(when);
});

test.each(["undated change of register", "before 华为哈勃", "(claimed)", ""])("%j has no date", (told) => {
  expect(evidencedBy({ told, start: null })).toBeNull();
});

test("several statements are one line with its first and its last date, each kept, in the order of time", () => {
  const [first, last, undated] = ["2024H1", "to 2026-01", "undated"].map((told) => telling(told));
  expect(mergeTellings([last, undated, first].flatMap((one) => one ?? []))).toMatchObject({
    status: "stated",
    first: { by: "2024-06" },
    last: { by: "2026-01" },
    tellings: [{ relation: first }, { relation: last }, { relation: undated }],
    share: null,
  });
});

test("the best statement gives the status, and only such statements date the line or state its share", () => {
  const merged = mergeTellings([
    telling("2024-02", { status: "unverified", share: 20 }),
    telling("2024-06", { share: 8 }),
    telling("2026 (in talks)", { status: "talks" }),
  ]);
  expect(merged).toMatchObject({ status: "stated", first: { by: "2024-06" }, last: { by: "2024-06" }, share: 8 });
  expect(merged.tellings).toHaveLength(3);
});

test("talks alone are worth less than a claim, and a claim less than a page whose address is lost", () => {
  const of = (...statuses: readonly Relation["status"][]) => mergeTellings(statuses.map((status) => telling("2026", { status })));
  expect(of("talks", "claimed").status).toBe("claimed");
  expect(of("claimed", "unverified").status).toBe("unverified");
});

test("a fund counts as the group that it belongs to, and what a group puts into its own is no investment", () => {
  const partyOf = (entity: string) => (entity === "own" ? "group" : entity === "fund" ? "group" : entity);
  const all = [
    telling("2024", { from: "fund" }),
    telling("2025", { from: "group" }),
    telling("2025", { from: "fund", to: "own" }),
  ];
  expect(investments(all, partyOf)).toMatchObject([{ from: "group", to: "company", tellings: [{}, {}] }]);
});
