import { expect, test } from "vitest";
import { parseSchemes } from "./classes.ts";

const labels = [
  { id: "a", en: "A", words: ["x", 360] },
  { id: "unclear", zh: "无法判断", en: "Unclear", note: { en: "nothing decides" } },
];
const scheme = { id: "kind", label: { en: "Kind" }, series: ["list"], labels };

test("a scheme is read with its names by language, its words, and what it leaves out", () => {
  const [read] = parseSchemes({ schemes: [scheme] }, "classes.yml");
  expect(read).toMatchObject({ id: "kind", name: { en: "Kind" }, of: null, target: 0.9, plain: [] });
  expect(read?.labels).toMatchObject([
    { id: "a", name: { en: "A" }, words: ["x", "360"] },
    { id: "unclear", name: { zh: "无法判断", en: "Unclear" } },
  ]);
});

test("a dossier without classes has no scheme", () => {
  expect(parseSchemes(undefined, "classes.yml")).toEqual([]);
});

test.each([
  { what: "a label twice", schemes: [{ ...scheme, labels: [labels[0], labels[0]] }], code: "duplicate-id" },
  { what: "a scheme twice", schemes: [scheme, scheme], code: "duplicate-id" },
  { what: "one label alone", schemes: [{ ...scheme, labels: labels.slice(0, 1) }], code: "bad-config" },
  {
    what: "a key that is no language",
    schemes: [{ ...scheme, labels: [{ id: "a", english: "A" }, labels[1]] }],
    code: "bad-config",
  },
  {
    what: "a part of what is not declared before it",
    schemes: [{ ...scheme, of: { scheme: "sector", label: "a" } }],
    code: "unknown-label",
  },
  { what: "a target of everything", schemes: [{ ...scheme, target: 1 }], code: "bad-config" },
])("$what is refused: $code", ({ schemes, code }) => {
  expect(() => parseSchemes({ schemes }, "classes.yml")).toThrow(expect.objectContaining({ code }) as Error);
});
