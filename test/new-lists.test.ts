import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { file, made, mapping } from "./new-fixture.ts";
import { runHere } from "./tiny-dossier.ts";

test("a list in traditional characters, as UTF-16, is known by its headers", async () => {
  const header = "項次,許可證號,業者名稱,機型名稱,縣市,核發日期,備註";
  const rows = ["臺北航太股份有限公司", "高雄無人機有限公司", "新竹飛行科技股份有限公司"].map(
    (filer, at) => `${at + 1},民航無字第202500${at}號,${filer},穿雲${at + 1}型,新竹縣,2025/9/${at + 1},`,
  );
  const utf16 = Buffer.from(`\ufeff${[header, ...rows].join("\r\n")}`, "utf16le");
  const dossier = await made([file("名單2025-09.csv", utf16)]);
  expect(mapping(dossier)).toEqual({
    項次: "serial",
    許可證號: "number",
    業者名稱: "filer",
    機型名稱: "name",
    縣市: "place",
    核發日期: "filed_on",
    備註: "remark",
  });
});

test("dates with English months are dates; those that do not tell day from month are left out, and that is said", async () => {
  const list = (dates: readonly string[]) =>
    ["Licence number,Operator,Issued", ...dates.map((date, at) => `UK-00${at},Acme Air Ltd,"${date}"`)].join("\n");
  const english = await made([file("list 2025-03.csv", list(["3 March 2025", "Feb. 14, 2025", "1 Mar 2025"]))]);
  expect(mapping(english)["Issued"]).toBe("filed_on");
  const unclear = await made([file("list 2025-03.csv", list(["03/03/2025", "04/02/2025", "01/03/2025"]))]);
  expect(mapping(unclear)["Issued"]).toBeNull();
  expect(unclear.unsure.join("\n")).toContain('column "Issued" is ignored: dates such as "03/03/2025"');
  // As that sentence says to do.
  const yaml = join(unclear.folder, "sources/list.yml");
  const mapped = readFileSync(yaml, "utf8")
    .replace(/ignore:.*\n.*"Issued".*\n/, "ignore: []\ndates: day-month-year\n")
    .replace("columns:\n", 'columns:\n  "Issued": filed_on\n');
  writeFileSync(yaml, mapped);
  const asked = await runHere("query", "SELECT filed_on FROM filings ORDER BY number", "--json", "--dossier", unclear.folder);
  expect(asked).toMatchObject({ code: 0, err: "" });
  expect(asked.out).toBe('{"filed_on":"2025-03-03"}\n{"filed_on":"2025-02-04"}\n{"filed_on":"2025-03-01"}\n');
});
