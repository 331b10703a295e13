import { expect, test } from "vitest";
import { UserError } from "./issues.ts";
import { parseClaimPlan } from "./claim-plan.ts";
import { captionOf, groupOf } from "./claim-words.ts";

test("a word is a text, or a word with the neighbours that it needs", () => {
  const plan = parseClaimPlan(
    { measures: { users: { zh: ["用户", { word: "人数", with: ["应用"], within: ["总人数"] }], en: [100] } } },
    "claims.yml",
  );
  expect(plan.measures["users"]?.zh).toEqual([
    { word: "用户", with: [], without: [], within: [] },
    { word: "人数", with: ["应用"], without: [], within: ["总人数"] },
  ]);
  expect(plan.measures["users"]?.en[0]?.word).toBe("100");
});

test("without the file there are no words", () => {
  expect(parseClaimPlan(undefined, "claims.yml").entities).toEqual([]);
});

test.each([
  { what: "an entity without name and group", input: { entities: [{ zh: ["元宝"] }] } },
  { what: "an entity with both", input: { entities: [{ name: "元宝", group: "tencent", zh: ["元宝"] }] } },
  { what: "an empty word", input: { measures: { mau: { zh: [" "] } } } },
  { what: "a language that no text is read in", input: { measures: { mau: { fr: ["utilisateurs"] } } } },
  { what: "a key that means nothing", input: { measure: {} } },
  { what: "a condition that means nothing", input: { measures: { mau: { zh: [{ word: "月活", near: ["x"] }] } } } },
])("$what is a mistake, told with the file", ({ input }) => {
  const read = () => parseClaimPlan(input, "claims.yml");
  expect(read).toThrow(UserError);
  expect(read).toThrow(/^claims\.yml/);
});

test("what nobody names is called by its id, and belongs to nobody", () => {
  const words = { captions: { measure: { mau: { zh: "月活", en: "Monthly users" } } }, owners: {} };
  expect(captionOf(words, "measure", "mau").zh).toBe("月活");
  expect(captionOf(words, "scope", "mau").zh).toBe("mau");
  expect(captionOf(words, "measure", "constructor").zh).toBe("constructor");
  expect(groupOf(words, "constructor")).toBeNull();
});
