import { expect, test } from "vitest";
import { CLOCKS } from "../model/observations.ts";
import type { RegistryFile } from "../model/registry-file.ts";
import { planSite } from "../publish/plan-site.ts";
import { testingSite } from "../publish/testing/testing-site.ts";
import { indexRegistry } from "./registry-rows.ts";

const data = testingSite({ times: 3 });
const file = JSON.parse([...planSite(data)].find(({ path }) => path === "registry.json")?.inputs as string) as RegistryFile;
const rowsOf = indexRegistry(file, data.measures);

test("rows of the registry's file are those that were counted, by every clock that it tells", () => {
  let asked = 0;
  for (const measure of data.measures.map(({ id }) => id))
    for (const clock of CLOCKS.filter((one) => one !== "first_seen"))
      for (const place of [null, "东城"])
        for (const group of [null, "acme"])
          for (const start of [null, "2025-01-01"]) {
            const query = { measure, clock, start, end: "2025-12-31", place, group };
            const counted = data.index.rows(query).map(({ number, name }) => `${number} ${name}`);
            const found = (rowsOf(query) ?? []).map((at) => `${file.number[at]} ${file.name[at]}`);
            expect(found.toSorted(), JSON.stringify(query)).toEqual(counted.toSorted());
            asked += found.length;
          }
  expect(asked).toBeGreaterThan(100);
});

test("by the day we first saw a row the file tells nothing", () => {
  const query = { measure: "lamps", clock: "first_seen", start: null, end: "2026-12-31", place: null, group: null } as const;
  expect(rowsOf(query)).toBeUndefined();
});
