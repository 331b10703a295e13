import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/model/ids.ts";
import { GENAI_HUB, publicationDay } from "./announcements.ts";
import type { Facts } from "./lists.ts";
import { readTables, type Row, type TableRow } from "./tables.ts";

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
  "attachment",
  "snapshot",
  "page",
  "table",
  "row",
];

/** Header → field of all rounds. */
const FIELDS: Readonly<Record<string, string>> = {
  序号: "serial",
  属地: "place",
  模型名称: "name",
  大模型名称: "name",
  "应用/功能名称": "name",
  备案单位: "filer",
  登记单位: "filer",
  备案号: "number",
  备案编号: "number",
  上线编号: "number",
  备案时间: "filed_on",
  登记时间: "filed_on",
  适用场景: "scenario",
};

/**
 * The generative-AI lists, read from the attachments as they were laid out again. `typed` is the same lists typed into
 * one table, which alone tells each attachment's title and address; `totals` gives each round's dates.
 */
export async function genaiLists(folder: string, typed: readonly Row[], totals: readonly Row[]): Promise<Facts> {
  const attachments: Row[] = [];
  const filings: Row[] = [];
  const cells: Row[] = [];
  const rounds = new Map(typed.map((row) => [row["batch"] ?? "", row]));
  if (rounds.size !== totals.length) throw new Error(`${rounds.size} rounds, ${totals.length} announced totals`);
  for (const [index, [round, labels]] of [...rounds].entries()) {
    const id = `genai-${round}`;
    const bytes = readFileSync(join(folder, `${id}.pdf`));
    const snapshot = sha256(bytes);
    attachments.push({
      id,
      round,
      title: labels["attachment_label"] ?? "",
      address: labels["attachment_url"] ?? "",
      snapshot,
      copy: "laid out again",
      ...announcedDates(totals[index] ?? {}),
    });
    const tables = await readTables(bytes, FIELDS, id);
    cells.push(...tables.cells);
    for (const row of tables.rows) filings.push({ ...filingOf(row), attachment: id, snapshot, ...row.place });
  }
  return { attachments, filings, cells };
}

function filingOf({ header, values }: TableRow): Row {
  const published = values["filed_on"] ?? "";
  const date = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(（补登）)?$/u.exec(published);
  if (!date?.[1] || !date[2] || !date[3]) throw new Error(`${values["number"]}: "${published}" is no date`);
  return {
    ...values,
    series: seriesOf(header),
    filed_on_published: published,
    filed_on: [date[1], date[2].padStart(2, "0"), date[3].padStart(2, "0")].join("-"),
    late: date[4] ? "1" : "",
  };
}

/** Services on a device have a scenario; registered ones are no models but applications. */
function seriesOf(header: readonly string[]): "genai-filed" | "genai-registered" | "genai-on-device" {
  if (header.includes("适用场景")) return "genai-on-device";
  return header.includes("登记单位") ? "genai-registered" : "genai-filed";
}

/** A round whose only address is the hub, which is revised in place, has no known day of publication but its first. */
function announcedDates(total: Row): Row {
  const page = total["url"] ?? "";
  const asOf = total["as_of"] ?? "";
  const known = page !== GENAI_HUB || publicationDay(page) === asOf;
  return { page, listed_as_of: asOf, published_on: known ? publicationDay(page) : "" };
}
