import { closeSync, openSync, writeSync } from "node:fs";

/** Writes a CSV of so many rows that looks like a registry: Chinese names, a quoted remark in every third row. About 98 bytes a row. */
export function makeCsv(file: string, rows: number): void {
  const handle = openSync(file, "w");
  let text = "序号,名称,主体,备案编号,备注\n";
  for (let row = 1; row <= rows; row++) {
    const remark = row % 3 === 0 ? `"变更前：""模型${row}"", 旧名"` : "";
    text += `${row},模型${row},示例科技有限公司${row % 977},网信算备${String(row).padStart(21, "0")}号,${remark}\n`;
    if (text.length < 1_000_000) continue;
    writeSync(handle, text);
    text = "";
  }
  writeSync(handle, text);
  closeSync(handle);
}
