import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { legalFormOf } from "./legal-form.ts";
import { EAST_ASIAN_FORMS, LATIN_FORMS } from "./legal-forms.ts";

test.each([
  ["有限責任公司", "有限公司"],
  ["(有限合伙)", "合伙企业"],
  ["（株）", "株式会社"],
  ["Limited", "Ltd."],
  ["co ltd", "Co., Ltd."],
  ["Gesellschaft mit beschränkter Haftung", "GmbH"],
  ["SA", "S.A."],
  ["SPA", "S.p.A."],
  ["Pty. Ltd.", "Pty Ltd"],
  ["Kabushiki Kaisha", "K.K."],
  ["OYJ", "Oy"],
])("%s is %s", (spelling, canonical) => {
  expect(legalFormOf(spelling)?.canonical).toBe(canonical);
});

test("what is no legal form is none", () => {
  expect(legalFormOf("科技")).toBeUndefined();
  expect(legalFormOf("")).toBeUndefined();
});

const reference = fileURLToPath(new URL("../../../../shared/data/names/rigour_org_types.yml", import.meta.url));

test("no spelling stands for two forms", () => {
  const wrong = [...EAST_ASIAN_FORMS, ...LATIN_FORMS].flatMap((form) =>
    form.spellings.filter((one) => legalFormOf(one) !== form),
  );
  expect(wrong).toEqual([]);
});

test.skipIf(!existsSync(reference))("short Latin forms that a public list of many countries displays are mostly known", () => {
  const { types } = parse(readFileSync(reference, "utf8")) as { types: readonly { display?: string }[] };
  const shown = [...new Set(types.flatMap(({ display }) => display ?? []))].filter((one) => /^[A-Za-z. /]{2,8}$/.test(one));
  const unknown = shown.filter((one) => legalFormOf(one) === undefined);
  expect(shown.length).toBeGreaterThan(100);
  expect(unknown.length / shown.length, unknown.join(" ")).toBeLessThan(0.5);
});
