import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadSiteData, type LoadedSite } from "../src/build/site-data.ts";
import { sha256 } from "../src/model/ids.ts";
import type { Issue } from "../src/model/issues.ts";
import type { Attachment } from "../src/model/records.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { buildDocx, buildTable } from "./docx-builder.ts";
import type { Tiny } from "./tiny-dossier.ts";

// Documents that arrive in dossiers/tiny without a declaration of their own.

export const HEADER = ["序号", "机器人名称", "申请主体", "许可编号", "许可日期", "区", "用途", "备注"];
export const ROWS = [
  ["1", "小珩七号", "珩鸟机器人（港城）有限公司", "港交许2026-001", "2026年1月7日", "东区", "校园送餐", ""],
  ["2", "燕鸥 A4", "燕鸥物流股份有限公司", "港交许2026-002", "2026.3.2", "西区", "社区送货", ""],
  ["3", "燕鸥 A3 改", "燕鸥物流股份有限公司", "港交许2025-015", "2025/11/5", "西区", "社区送货", "更名"],
];
export const ADDRESS = "https://transport.harbour-city.example/download?id=7";

/** A list of permits as a Word document. */
export const listOf = (rows: readonly (readonly string[])[], header = HEADER) => buildDocx(buildTable(header, ...rows));

/** Puts a document below documents/, with the day of its file. */
export function drop(tiny: Tiny, file: string, bytes: Uint8Array, day = "2026-07-09"): void {
  const path = join(tiny.dossier, "documents", file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  utimesSync(path, new Date(`${day}T12:00:00Z`), new Date(`${day}T12:00:00Z`));
}

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly address?: string;
  readonly first: string;
  readonly last: string;
}

/** Writes snapshots/ as a run of tidui fetch leaves it; gives the documents' hashes. */
export function fetched(tiny: Tiny, documents: readonly Fetched[]): string[] {
  const folder = join(tiny.dossier, "snapshots");
  mkdirSync(folder, { recursive: true });
  const rows = documents.map(({ bytes, title, address = ADDRESS, first, last }) => {
    writeFileSync(join(folder, sha256(bytes)), bytes);
    return `permits,${address},https://transport.harbour-city.example/permits/,${title},${sha256(bytes)},docx,${bytes.length},${first},${last}\n`;
  });
  writeFileSync(
    join(folder, "index.csv"),
    `source,address,page,title,snapshot,type,bytes,first_seen,last_seen\n${rows.join("")}`,
  );
  return documents.map(({ bytes }) => sha256(bytes));
}

/** The dossier read, and what is asked of it again and again. */
export interface Loaded extends LoadedSite {
  attachment(id: string): Attachment | undefined;
  /** The issues of one code. */
  issue(code: string): readonly Issue[];
}

export async function load(tiny: Tiny): Promise<Loaded> {
  const site = await loadSiteData(tiny.dossier, openWorkspace(tiny.out));
  return {
    ...site,
    attachment: (id) => site.attachments.find((candidate) => candidate.id === id),
    issue: (code) => site.issues.filter((issue) => issue.code === code),
  };
}

/** Numbers of one round, in the order of its rows. */
export const numbersOf = ({ filings }: Loaded, round: string): string[] =>
  filings.filter((filing) => filing.round === round).map(({ number }) => number);
