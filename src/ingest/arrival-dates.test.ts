import { expect, test } from "vitest";
import { parseSource } from "../model/dossier.ts";
import { dateBy, roundOf } from "./arrival-dates.ts";

const words = { zh: "词" };
const columns = { number: "number", name: "name", filer: "filer" };
const sourceWith = (parts: object = {}) =>
  parseSource({ id: "list", kind: "filings", title: words, publisher: words, columns, ...parts }, "sources/list.yml");
const from = (title: string, file = "附件.pdf") => ({ title, file, address: null, page: null });

test.each([
  { title: "生成式人工智能服务已备案信息（2024年4月）", file: "x", round: "2024-04" },
  { title: "清单（２０２６年５月）", file: "x", round: "2026-05" },
  { title: "list 2026-05-31", file: "x", round: "2026-05" },
  { title: "附件", file: "genai-2026-08.pdf", round: "2026-08" },
  { title: "附件2026-13，2025年12月更新", file: "x", round: "2025-12" },
  { title: "清单2025 年 3 月", file: "2026-08", round: "2025-03" },
])("$title, $file is of the round $round", ({ title, file, round }) => {
  expect(roundOf(sourceWith(), from(title, file), "documents/list/x")).toBe(round);
});

test.each(["附件一", "20260531", "12026-05", "2026-051", "2026-13"])(
  "%s is of no round, and the sentence says what to do",
  (title) => {
    expect(() => roundOf(sourceWith(), from(title), "documents/list/附件.pdf")).toThrow(
      expect.objectContaining({
        name: "UserError",
        code: "missing-round",
        message: expect.stringMatching(/documents\/list\/附件\.pdf.*2026-05.*sources\/list\.yml/u),
      }),
    );
  },
);

test("a source's own rule tells the round where it says, and nothing else does", () => {
  const source = sourceWith({ round: { from: "file", pattern: "第(\\d{4})-(\\d{1,2})批" } });
  expect(roundOf(source, from("2020年1月", "第2026-5批.docx"), "x")).toBe("2026-05");
  expect(() => roundOf(source, from("2026年5月"), "x")).toThrow(expect.objectContaining({ code: "missing-round" }));
});

test("groups of a rule are year, month and day; a date that is none is no date", () => {
  const rule = { from: "page", pattern: "/(\\d{4}-\\d{2})/(\\d{2})/" } as const;
  const at = (page: string | null) => dateBy(rule, { ...from(""), page });
  expect(at("https://office.example/2026-05/06/c_1.htm")).toBe("2026-05-06");
  expect(at("https://office.example/2026-13/06/c_1.htm")).toBeUndefined();
  expect(at(null)).toBeUndefined();
  expect(dateBy(undefined, from("2026-05-06"))).toBeUndefined();
});
