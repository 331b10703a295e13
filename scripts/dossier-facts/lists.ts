import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/model/ids.ts";
import { ALGORITHM_HUB, DEEP_SYNTHESIS_PAGES, publicationDay } from "./announcements.ts";
import { parseRemark } from "./remarks.ts";
import { readTables, type Row } from "./tables.ts";

/** What a list of one series, or of several that share their attachments, gives. */
export interface Facts {
  readonly attachments: Row[];
  readonly filings: Row[];
  /** The cell in which each field stands. */
  readonly cells: Row[];
}

/** A product cell longer than this is a list of products, not a name: its length is carried, not its text. */
const LONGEST_PRODUCT = 60;

export const ATTACHMENT_COLUMNS = [
  "id",
  "round",
  "title",
  "address",
  "page",
  "snapshot",
  "copy",
  "listed_as_of",
  "published_on",
  "first_seen",
];
export const ALGORITHM_COLUMNS = [
  "serial",
  "number",
  "name",
  "filer",
  "district",
  "class",
  "product",
  "products",
  "remark",
  "renamed_from",
  "named_before",
  "remark_on",
  "attachment",
  "snapshot",
  "table",
  "row",
];

/** Header → field of all lists of algorithms; the rest of a row is made from these. */
const FIELDS: Readonly<Record<string, string>> = {
  序号: "serial",
  算法名称: "name",
  算法类别: "class",
  角色: "class",
  主体名称: "filer",
  应用产品: "product",
  主要用途: "",
  备案编号: "number",
  备注: "remark",
};

/** The docx lists of one folder: "…清单（2023年6月） (1).docx" is the list of 2023-06. */
export async function docxLists(folder: string, series: "algorithm" | "deep-synthesis"): Promise<Facts> {
  const attachments: Row[] = [];
  const filings: Row[] = [];
  const cells: Row[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".docx"))) {
    const month = /（(\d{4})年(\d{1,2})月）/.exec(file);
    if (!month?.[1] || !month[2]) throw new Error(`${file}: no month in its name`);
    const round = `${month[1]}-${month[2].padStart(2, "0")}`;
    const id = `${series}-${round}`;
    const bytes = readFileSync(join(folder, file));
    const snapshot = sha256(bytes);
    const page = series === "algorithm" ? ALGORITHM_HUB : (DEEP_SYNTHESIS_PAGES[round] ?? "");
    // The algorithm lists are all added to one page: its day is that of the first list alone.
    const published = page !== ALGORITHM_HUB || publicationDay(page).startsWith(round) ? publicationDay(page) : "";
    const title = file.replace(/\.docx$/, "").replace(/ \(\d\)$/, "");
    attachments.push({ id, round, title, address: "", page, snapshot, listed_as_of: round, published_on: published });
    const tables = await readTables(bytes, FIELDS, id);
    cells.push(...tables.cells);
    for (const { values, place } of tables.rows) filings.push({ ...algorithmRow(values), attachment: id, snapshot, ...place });
  }
  return {
    attachments: sortRows(attachments, ["id"]),
    filings: sortRows(filings, ["attachment", "table", "row"]),
    cells: sortRows(cells, ["attachment", "table", "cell"]),
  };
}

function algorithmRow(values: Readonly<Row>): Row {
  const { serial = "", number = "", name = "", filer = "", remark = "" } = values;
  const product = (values["product"] ?? "").replace(/^[-—/无]+$/u, "");
  const { unknown, codes, renamedFrom, namedBefore, on } = parseRemark(remark);
  if (unknown) console.error(`remark not understood: ${number}`);
  return {
    serial,
    number,
    name,
    filer,
    district: /^网信算备(\d{6})/u.exec(number)?.[1] ?? "",
    class: values["class"] ?? "",
    product: [...product].length <= LONGEST_PRODUCT ? product : "",
    products: product === "" ? "" : String(product.split("、").length),
    remark: codes,
    renamed_from: renamedFrom,
    named_before: namedBefore,
    remark_on: on,
  };
}

function sortRows(rows: readonly Row[], keys: readonly string[]): Row[] {
  const compare = (left: string, right: string) =>
    /^\d+$/.test(left) && /^\d+$/.test(right) ? Number(left) - Number(right) : left < right ? -1 : left > right ? 1 : 0;
  return rows.toSorted((left, right) => {
    for (const key of keys) {
      const order = compare(left[key] ?? "", right[key] ?? "");
      if (order !== 0) return order;
    }
    return 0;
  });
}
