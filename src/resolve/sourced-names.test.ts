import { expect, test } from "vitest";
import { buildGroups } from "../../test/model-builders.ts";
import { collectIssues } from "../model/issues.ts";
import { sourcedNames } from "./sourced-names.ts";

test.each([
  { what: "with a source", source: { en: "https://plover.example/" }, name: { zh: "珩鸟", en: "Plover" }, codes: [] },
  { what: "without one", source: {}, name: { zh: "珩鸟" }, codes: ["unsourced-name"] },
])("a name in another language $what is shown, or is not", ({ source, name, codes }) => {
  const { issues, report } = collectIssues();
  const groups = buildGroups({ id: "plover", name: { zh: "珩鸟", en: "Plover" }, name_source: source });
  expect(sourcedNames(groups, "zh", report)).toMatchObject([{ name }]);
  expect(sourcedNames(groups, "zh", report)[0]?.name).toEqual(name);
  expect([...new Set(issues.map(({ code }) => code))]).toEqual(codes);
});

test("a group's only name is shown, whatever language it is in", () => {
  const groups = buildGroups({ id: "plover", name: { en: "Plover" } });
  expect(sourcedNames(groups, "zh", collectIssues().report)[0]?.name).toEqual({ en: "Plover" });
});
