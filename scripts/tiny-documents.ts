// Writes the two Word documents of dossiers/tiny: `node scripts/node.mjs scripts/tiny-documents.ts`. They hold, small, what
// real lists hold: a header renamed between rounds, brackets in both widths, a late entry and a number listed twice.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildDocx, buildParagraph, buildTable } from "../test/docx-builder.ts";

const folder = join(import.meta.dirname, "../dossiers/tiny/documents");

const first = [
  ["1", "小珩一号", "珩鸟机器人（港城）有限公司", "港交许2025-001", "2025/2/11", "东区", "校园送餐", ""],
  ["2", "小珩二号", "珩鸟机器人(港城)有限公司", "港交许2025-002", "2025/3/4", "东区", "校园送餐", ""],
  ["3", "燕鸥 A1", "燕鸥物流股份有限公司", "港交许2025-003", "2025/3/18", "西区", "社区送货", ""],
  ["4", "燕鸥 A2", "燕鸥物流股份有限公司", "港交许2025-004", "2025/3/18", "西区", "社区送货", ""],
  ["5", "燕鸥 B1", "燕鸥智能设备有限公司", "港交许2025-005", "2025/4/2", "西区", "医院配送", ""],
  ["6", "苍鹭巡检", "苍鹭自动化（港城）有限公司", "港交许2025-006", "2025/4/23", "北湾区", "园区巡检", ""],
  ["7", "苍鹭送药", "苍鹭自动化（港城）有限公司", "港交许2025-007", "2025/5/14", "北湾区", "医院配送", ""],
  ["8", "Sandpiper", "Sandpiper Delivery Ltd", "港交许2025-008", "2025/6/26", "东区", "快递", ""],
];
const second = [
  ["1", "小珩三号", "珩鸟机器人（港城）有限公司", "港交许2025-009", "2025/7/9", "东区", "校园送餐", ""],
  ["2", "小珩四号", "珩鸟机器人（港城）有限公司", "港交许2025-010", "2025/7/9", "东区", "校园送餐", ""],
  ["3", "小珩快送", "北湾快送有限公司", "港交许2025-011", "2025/8/20", "北湾区", "快递", ""],
  ["4", "小珩快送二号", "北湾快送有限公司", "港交许2025-012", "2025/9/3", "北湾区", "快递", ""],
  ["5", "小珩五号", "珩鸟机器人（港城）有限公司", "港交许2025-013", "2025/9/30", "西区", "社区送货", ""],
  ["6", "小珩六号", "珩鸟机器人（港城）有限公司", "港交许2025-014", "2025/10/15", "西区", "社区送货", ""],
  ["7", "燕鸥 A3", "燕鸥物流股份有限公司", "港交许2025-015", "2025/11/5", "西区", "社区送货", ""],
  ["8", "Sandpiper II", "Sandpiper Delivery Ltd", "港交许2025-016", "2025/11/19", "东区", "快递", ""],
  ["9", "燕鸥小馆", "港城燕鸥餐饮管理有限公司", "港交许2025-017", "2025/12/2", "东区", "堂食", ""],
  ["10", "鸻形", "一粒沙（港城）科技有限公司", "港交许2025-018", "2025/12/10", "北湾区", "展示", ""],
  ["11", "Sandpiper", "Sandpiper Delivery Ltd", "港交许2025-008", "2025/6/26", "东区", "快递", "重新公布"],
];
const header = (filer: string) => ["序号", "机器人名称", filer, "许可编号", "许可日期", "区", "用途", "备注"];

write("permits-2025-06.docx", "送货机器人上路许可清单（2025年6月）", [header("申请单位"), ...first]);
write("permits-2025-12.docx", "送货机器人上路许可清单（2025年12月）", [header("申请主体"), ...second]);

function write(name: string, title: string, rows: readonly string[][]): void {
  writeFileSync(join(folder, name), buildDocx(buildParagraph(title), buildTable(...rows)));
}
