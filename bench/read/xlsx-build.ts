import { closeSync, openSync, writeSync } from "node:fs";
import { Zip, ZipDeflate } from "fflate";

/** Writes the workbook that is measured: as Excel would, texts shared, numbers and dates in the sheet. */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const COLUMNS = ["序号", "名称", "主体", "省份", "备案编号", "备案日期", "金额", "用户数", "状态", "备注"] as const;
const PLACES = ["北京市", "上海市", "广东省", "浙江省", "江苏省", "四川省"] as const;

const relationships = (...all: readonly (readonly [id: string, type: string, target: string])[]): string => {
  const list = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}">${list.join("")}</Relationships>`;
};

const SMALL_PARTS: Readonly<Record<string, string>> = {
  "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "sharedStrings", "sharedStrings.xml"],
    ["rId3", "styles", "styles.xml"],
  ),
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** Writes a workbook of one sheet with these many rows below its header, always the same bytes. */
export function writeWorkbook(path: string, rows: number): void {
  const file = openSync(path, "w");
  const zip = new Zip((error, data) => {
    if (error) throw error;
    writeSync(file, data);
  });
  const add = (name: string, parts: Iterable<string>): void => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = "1980-01-01T00:00:00";
    zip.add(entry);
    for (const part of parts) entry.push(Buffer.from(part));
    entry.push(new Uint8Array(), true);
  };
  for (const [name, content] of Object.entries(SMALL_PARTS)) add(name, [content]);
  const texts = new Map<string, number>();
  add("xl/worksheets/sheet1.xml", sheetXml(rows, texts));
  add("xl/sharedStrings.xml", stringsXml(texts));
  zip.end();
  closeSync(file);
}

function* sheetXml(rows: number, texts: Map<string, number>): Generator<string> {
  const numberOf = (text: string): number => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text) ?? 0;
  };
  const textCell = (ref: string, text: string) => `<c r="${ref}" t="s"><v>${numberOf(text)}</v></c>`;
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetData>`;
  yield `<row r="1">${COLUMNS.map((name, index) => textCell(`${"ABCDEFGHIJ"[index] ?? ""}1`, name)).join("")}</row>`;
  for (let first = 1; first <= rows; first += 1000) {
    let xml = "";
    for (let row = first; row < first + 1000 && row <= rows; row++) {
      const at = row + 1;
      xml +=
        `<row r="${at}" spans="1:10"><c r="A${at}"><v>${row}</v></c>${textCell(`B${at}`, `模型${row}号`)}` +
        `${textCell(`C${at}`, `示例科技有限公司${row % 9_771}`)}${textCell(`D${at}`, PLACES[row % PLACES.length] ?? "")}` +
        `${textCell(`E${at}`, `网信算备${String(row).padStart(21, "0")}号`)}<c r="F${at}" s="1"><v>${44_000 + (row % 1_500)}</v></c>` +
        `<c r="G${at}"><v>${(row * 7_919) % 1_000_003}.25</v></c><c r="H${at}"><v>${(row * 104_729) % 99_999_989}</v></c>` +
        `${textCell(`I${at}`, row % 3 === 0 ? "已注销" : "有效")}${row % 4 === 0 ? textCell(`J${at}`, `变更前：模型${row % 5_003}`) : `<c r="J${at}"/>`}</row>`;
    }
    yield xml;
  }
  yield "</sheetData></worksheet>";
}

function* stringsXml(texts: ReadonlyMap<string, number>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${MAIN}" uniqueCount="${texts.size}">`;
  let xml = "";
  for (const text of texts.keys()) {
    xml += `<si><t>${text}</t></si>`;
    if (xml.length < 65_536) continue;
    yield xml;
    xml = "";
  }
  yield `${xml}</sst>`;
}
