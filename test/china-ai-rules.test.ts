import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRemark } from "../scripts/dossier-facts/remarks.ts";
import { loadDossier } from "../src/build/load-dossier.ts";
import { extractField } from "../src/ingest/extract.ts";

// The rules in the dossier's YAML, by which a document becomes rows, and the script that makes its committed facts must
// read a remark alike; otherwise a round would change when its document becomes facts.
const { sources } = loadDossier(join(import.meta.dirname, "../dossiers/china-ai"));

const PARTS = [
  "主体名称",
  "原主体",
  "算法名称",
  "由",
  "原",
  "变更为",
  "“甲公司”",
  '"丙算法"',
  "乙公司",
  "丁算法-1",
  "已注销",
  "新增产品小珩(app)",
];
const MORE = ["新增多模态模型", "扩大用途", "责任人变更", "机制", "，", "、", "；", " ", "2024年8月", "见附件"];

test.each(["algorithm", "deep-synthesis"])("the rules of %s read a remark as the script that makes the facts does", (id) => {
  const source = sources.find((candidate) => candidate.id === id);
  const read = (field: string, remark: string) => extractField(field, source?.extract[field] ?? [], () => remark.trim());
  const remarks = fc.array(fc.constantFrom(...PARTS, ...MORE), { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(remarks, (remark) => {
      const { codes, renamedFrom, namedBefore, unknown } = parseRemark(remark);
      expect(["remark", "renamed_from", "named_before"].map((field) => read(field, remark).value)).toEqual([
        codes,
        renamedFrom,
        namedBefore,
      ]);
      expect(read("remark", remark).misunderstood !== undefined).toBe(unknown);
    }),
    { numRuns: 2_000 },
  );
});
