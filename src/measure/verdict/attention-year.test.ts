import { expect, test } from "vitest";
import { groupEntityId } from "../../model/ids.ts";
import type { Observation } from "../../model/observations.ts";
import { attentionYear } from "./beside-values.ts";

const DECLARED = { measure: "hot-search", scope: "list", why: { en: "shown beside" } };

function named(parts: { entity?: string; group?: string; month: string; value: number; scope?: string }): Observation {
  const { entity = groupEntityId(parts.group ?? "tern"), group = "tern", month, value, scope = "list" } = parts;
  return {
    id: `${entity} ${month}`,
    measure: "hot-search",
    scope,
    entity,
    group,
    start: month,
    end: month,
    value,
    low: null,
    high: null,
    kind: "value",
    unit: "appearances",
    status: "counted",
    standing: 1,
    publisher: "",
    via: "",
    source: "",
    clock: null,
    cumulative: false,
    figure: null,
    origin: { kind: "records", records: ["one"] },
  };
}

const MONTHS = Array.from(
  { length: 13 },
  (_, at) => `${2025 + Math.floor((at + 6) / 12)}-${String(((at + 6) % 12) + 1).padStart(2, "0")}`,
);

test("a group's year is the last twelve months of the list by its own name; its apps and other lists are not added", () => {
  const observations = [
    ...MONTHS.map((month) => named({ month, value: 2 })),
    named({ month: "2026-07", value: 50, entity: "an app of tern" }),
    named({ month: "2026-07", value: 70, scope: "another list" }),
  ];
  expect(attentionYear(DECLARED, observations)).toEqual({
    start: "2025-08",
    end: "2026-07",
    groups: [{ group: "tern", appearances: 24 }],
  });
});

test("where nothing is counted there is no year", () => {
  expect(attentionYear(DECLARED, [])).toBeNull();
  expect(attentionYear(undefined, [named({ month: "2026-07", value: 2 })])).toBeNull();
});
