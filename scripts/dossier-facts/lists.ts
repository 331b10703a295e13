import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCsv } from "../../src/ingest/csv.ts";
import { cellsOf } from "../../src/ingest/document.ts";
import { readDocx } from "../../src/ingest/docx.ts";
import { sha256 } from "../../src/model/ids.ts";
import { ALGORITHM_HUB, DEEP_SYNTHESIS_PAGES, GENAI_HUB, publicationDay } from "./announcements.ts";
import { parseRemark } from "./remarks.ts";

export type Row = Record<string, string>;
export interface Facts {
  readonly attachments: Row[];
  readonly filings: Row[];
}

/** A product cell longer than this is a list of products, not a name: its length is carried, not its text. */
const LONGEST_PRODUCT = 60;

const ROW_COLUMNS = ["attachment", "snapshot", "table", "row"];
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
  ...ROW_COLUMNS,
];
export const GENAI_COLUMNS = [
  "series",
  "serial",
  "number",
  "name",
  "filer",
  "place",
  "filed_on_published",
  "filed_on",
  "late",
  "scenario",
  ...ROW_COLUMNS,
];

/** The docx lists of one folder: "…清单（2023年6月） (1).docx" is the list of 2023-06. */
export function docxLists(folder: string, series: "algorithm" | "deep-synthesis"): Facts {
  const attachments: Row[] = [];
  const filings: Row[] = [];
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
    for (const row of readDocx(bytes)) {
      const { table = 1, row: at = 0 } = row.locator;
      filings.push({ ...algorithmRow(cellsOf(row)), attachment: id, snapshot, table: String(table), row: String(at) });
    }
  }
  return { attachments: sortRows(attachments, ["id"]), filings: sortRows(filings, ["attachment", "table", "row"]) };
}

function algorithmRow(cells: Readonly<Record<string, string>>): Row {
  const cell = (name: string) => (cells[name] ?? "").trim();
  const number = cell("备案编号");
  const product = cell("应用产品").replace(/^[-—/无]+$/u, "");
  const { unknown, codes, renamedFrom, namedBefore, on } = parseRemark(cells["备注"] ?? "");
  if (unknown) console.error(`remark not understood: ${number}`);
  return {
    serial: cell("序号"),
    number,
    name: cell("算法名称"),
    filer: cell("主体名称"),
    district: /^网信算备(\d{6})/u.exec(number)?.[1] ?? "",
    class: cell("算法类别") || cell("角色"),
    product: [...product].length <= LONGEST_PRODUCT ? product : "",
    products: product === "" ? "" : String(product.split("、").length),
    remark: codes,
    renamed_from: renamedFrom,
    named_before: namedBefore,
    remark_on: on,
  };
}

const GENAI_SERIES: Readonly<Record<string, string>> = {
  备案: "genai-filed",
  登记: "genai-registered",
  端侧: "genai-on-device",
};

/** The generative-AI lists, as the re-typed copy of the 13 attachments has them. `totals` gives each round's dates. */
export function genaiLists(file: string, totals: readonly Row[]): Facts {
  const bytes = readFileSync(file);
  const snapshot = sha256(bytes);
  const attachments = new Map<string, Row>();
  const filings: Row[] = [];
  for (const row of readCsv(bytes)) {
    const cells = cellsOf(row);
    const cell = (name: string) => (cells[name] ?? "").trim();
    const id = `genai-${cell("batch")}`;
    if (!attachments.has(id)) attachments.set(id, genaiAttachment(id, cell, snapshot));
    filings.push({
      series: GENAI_SERIES[cell("series")] ?? "",
      serial: cell("serial"),
      number: cell("number"),
      name: cell("name"),
      filer: cell("filer"),
      place: cell("locality"),
      filed_on_published: cell("date_raw"),
      filed_on: cell("date"),
      late: cell("late_entry"),
      scenario: cell("scenario"),
      attachment: id,
      snapshot,
      row: String(row.locator.row),
    });
  }
  const rounds = [...attachments.values()];
  if (rounds.length !== totals.length) throw new Error(`${rounds.length} rounds, ${totals.length} announced totals`);
  for (const [index, round] of rounds.entries()) Object.assign(round, announcedDates(totals[index] ?? {}));
  return { attachments: rounds, filings };
}

function genaiAttachment(id: string, cell: (name: string) => string, snapshot: string): Row {
  return {
    id,
    round: cell("batch"),
    title: cell("attachment_label"),
    address: cell("attachment_url"),
    snapshot,
    copy: "re-typed",
  };
}

/** A round whose only address is the hub, which is revised in place, has no known day of publication but its first. */
function announcedDates(total: Row): Row {
  const page = total["url"] ?? "";
  const asOf = total["as_of"] ?? "";
  const known = page !== GENAI_HUB || publicationDay(page) === asOf;
  return { page, listed_as_of: asOf, published_on: known ? publicationDay(page) : "" };
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
