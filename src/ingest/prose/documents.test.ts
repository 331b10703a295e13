import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { buildDocx, buildParagraph, buildTable, buildZip, documentXml } from "../../../test/docx-builder.ts";
import { buildPdf, line, ruledTable, showText } from "../../../test/pdf-builder.ts";
import { describePlace, type Prose } from "../../text/prose.ts";
import { readProse } from "./read-prose.ts";

/** Where a piece of the prose stands in its document. */
function placeOf({ text, placeOf: find }: Prose, piece: string): string {
  const start = Array.from(text.slice(0, text.indexOf(piece))).length;
  return describePlace(find({ start, end: start + Array.from(piece).length }));
}

const run = (text: string, properties: string): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: readonly string[]): string => `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${runs.join("")}</w:p>`;
const notes = (root: string, content: string): string =>
  documentXml(content).replace("<w:document", `<w:${root}`).replace("<w:body>", "").replace("</w:body></w:document>", `</w:${root}>`); // prettier-ignore

test("the paragraphs of a Word document are its prose, with tables and notes, and lead to where they stand", async () => {
  const docx = buildZip({
    "word/document.xml": documentXml(
      buildParagraph("𠮷甲"),
      buildParagraph(""),
      buildTable(["地", "数"], ["北京", { text: "209款\n其中8款", span: 2 }, "9款"]),
      buildParagraph("乙748款"),
    ),
    "word/footnotes.xml": notes(
      "footnotes",
      `<w:footnote w:type="separator" w:id="-1">${buildParagraph("8")}</w:footnote><w:footnote w:id="1">${buildParagraph("注138款")}</w:footnote>`,
    ),
    "word/endnotes.xml": notes("endnotes", `<w:endnote w:id="1">${buildParagraph("尾7款")}</w:endnote>`),
  });
  const prose = await readProse(docx, "a.docx");
  expect(prose.text).toBe("𠮷甲\n地 | 数\n北京 | 209款\n其中8款 | 9款\n乙748款\n注138款\n尾7款");
  const places = ["𠮷", "748款", "北京", "其中8款", " | 9款", "9款\n乙", "138款", "7款"].map((piece) => placeOf(prose, piece));
  expect(places).toEqual([
    "paragraph 1",
    "paragraph 3",
    "table 1, row 2, cell 1",
    "table 1, row 2, cell 2",
    "table 1, row 2, cell 2",
    "table 1, row 2, cell 4",
    "footnote 1",
    "endnote 1",
  ]);
});

test.each([
  {
    what: "deleted and moved",
    xml: paragraph(
      "<w:del><w:r><w:delText>700</w:delText></w:r></w:del>",
      "<w:moveFrom><w:r><w:t>7</w:t></w:r></w:moveFrom>",
      run("748款", ""),
    ),
    text: "748款",
  },
  { what: "hidden", xml: paragraph(run("700", "<w:vanish/>"), run("748款", '<w:vanish w:val="0"/>')), text: "748款" },
  { what: "struck out", xml: paragraph(run("700款", "<w:strike/>"), run("748款", "")), text: "748款" },
  {
    what: "an exponent",
    xml: paragraph(run("10", ""), run("8", '<w:vertAlign w:val="superscript"/>'), run("款", "")),
    text: "10^8款",
  },
  { what: "a field's code", xml: paragraph("<w:r><w:instrText>PAGE 9</w:instrText></w:r>", run("748款", "")), text: "748款" },
  {
    what: "a deleted row",
    xml: buildTable(["7款"]).replace("<w:cantSplit/>", "<w:del/>") + buildParagraph("748款"),
    text: "748款",
  },
  {
    what: "a text box",
    xml: `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:txbxContent>${buildParagraph("乙")}</w:txbxContent></w:r><w:r><w:t>丙</w:t></w:r></w:p>`,
    text: "甲丙\n乙",
  },
  { what: "nothing", xml: "", text: "" },
])("of a Word document with $what the rest is read", async ({ xml, text }) => {
  expect((await readProse(buildDocx(xml), "a.docx")).text).toBe(text);
});

const full = "国家网信办公布的名单显示全国已有";

test("the lines of a PDF are paragraphs, over pages too, without running heads and page numbers", async () => {
  const page = (number: number, ...lines: readonly string[]): string =>
    [
      showText("工作简报", 30, 280),
      ...lines.map((text, index) => showText(text, 30, 250 - 15 * index)),
      showText(`- ${number} -`, 120, 10),
    ].join("\n");
  const pdf = buildPdf({
    pages: [page(1, full, full, "748款。"), page(2, "第二页" + full.slice(3), "北京有", full), page(3, "209款。")],
    box: [220, 300],
  });
  const prose = await readProse(pdf, "a.pdf");
  expect(prose.text).toBe(`${full}${full}748款。\n第二页${full.slice(3)}北京有\n${full}209款。`);
  expect([placeOf(prose, "748款"), placeOf(prose, "北京有"), placeOf(prose, "209款")]).toEqual([
    "page 1, line 4",
    "page 2, line 3",
    "page 3, line 2",
  ]);
});

test("text in columns is read column by column, a table row by row", async () => {
  const columns = Array.from({ length: 6 }, (_, index) => [
    showText(`左${index}国家网信办公布名单`, 20, 250 - 14 * index),
    showText(`右${index}国家网信办公布名单`, 160, 250 - 14 * index),
  ]).flat();
  const text = buildPdf({ pages: [columns.join("\n")], box: [280, 300] });
  const read = (await readProse(text, "a.pdf")).text.replaceAll(/[^左右\d]/g, "");
  expect(read).toBe("左0左1左2左3左4左5右0右1右2右3右4右5");
  const cells = [
    ["省份", "数量"],
    ["北京", "209"],
    ["上海", "138"],
  ].flatMap(([a = "", b = ""], index) => [showText(a, 20, 250 - 14 * index), showText(b, 160, 250 - 14 * index)]);
  expect((await readProse(buildPdf({ pages: [cells.join("\n")] }), "a.pdf")).text).toBe("省份 | 数量\n北京 | 209\n上海 | 138");
  const table = ruledTable(
    [
      ["1", "北京", "209款"],
      ["2", "上海", "138款"],
    ],
    { top: 240 },
  );
  const ruled = await readProse(
    buildPdf({ pages: [`${showText("上文。", 20, 270)}\n${table}\n${showText("下文。", 20, 150)}`] }),
    "a.pdf",
  );
  expect(ruled.text).toBe("上文。\n1 | 北京 | 209款\n2 | 上海 | 138款\n下文。");
  expect(placeOf(ruled, "138款")).toBe("page 1, table 1, row 2");
});

test("columns whose lines do not stand level are read one after the other, below the line over both", async () => {
  const lines = (name: string) => [0, 1, 2, 3, 4].map((index) => `${name}${index}国家网信办公布名单`);
  const column = (name: string, x: number, top: number) => lines(name).map((text, index) => showText(text, x, top - 14 * index));
  const title = showText("这一行标题从左边的一栏伸到了右边的一栏", 30, 275);
  const page = [title, ...column("左", 20, 250), showText("北京209款。", 20, 180), ...column("右", 160, 245)].join("\n");
  const prose = await readProse(buildPdf({ pages: [page], box: [280, 300] }), "a.pdf");
  expect(prose.text).toBe(`这一行标题从左边的一栏伸到了右边的一栏\n${lines("左").join("")}北京209款。\n${lines("右").join("")}`);
  expect([placeOf(prose, "209款"), placeOf(prose, "右0")]).toEqual(["page 1, line 7", "page 1, line 8"]);
});

test("paragraphs are parted by white, by a first line that is set in, and by a line with room at its end", async () => {
  const page = [
    showText(full, 30, 280),
    showText(full, 30, 265),
    showText(full, 30, 235),
    showText(full.slice(2), 50, 220),
    showText("748款。", 30, 205),
    showText(full, 30, 190),
  ];
  const prose = await readProse(buildPdf({ pages: [page.join("\n")], box: [220, 300] }), "a.pdf");
  expect(prose.text.split("\n")).toEqual([full + full, full, `${full.slice(2)}748款。`, full]);
});

test("words of other scripts keep their spaces over lines, and turned text stands by itself", async () => {
  const words = "The regulator lists several hundred services";
  const pdf = buildPdf({ pages: [[showText(words, 20, 250), showText("of this kind.", 20, 236)].join("\n")], box: [250, 300] });
  expect((await readProse(pdf, "a.pdf")).text).toBe(`${words} of this kind.`);
});

test("the text of a Word document may have as many bytes as any text, and not more", async () => {
  const megabyte = "甲".repeat(2 ** 20 / 4) + "a".repeat(2 ** 20 / 4);
  const document = (count: number): Uint8Array => {
    const xml = documentXml(...Array.from({ length: count }, () => buildParagraph(megabyte)));
    return zipSync({ "word/document.xml": [new TextEncoder().encode(xml), { level: 0 }] });
  };
  expect((await readProse(document(10), "a.docx")).text).toHaveLength(10 * megabyte.length + 9);
  await expect(readProse(document(11), "a.docx")).rejects.toMatchObject({
    code: "too-large",
    message: expect.stringContaining("10 MB") as string,
  });
});

const good = buildPdf({ pages: [`${showText("全国748款。", 20, 250)}\n${line(0, 0, 10, 10)}`] });

test.each([
  { what: "a PDF cut short", bytes: good.subarray(0, good.length / 2), code: "broken-pdf" },
  {
    what: "a locked PDF",
    bytes: buildPdf({ pages: [""], trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /O (x) /U (y) /P 0 >> /ID [(a)(b)]" }),
    code: "encrypted",
  },
  { what: "a PDF of pictures", bytes: buildPdf({ pages: [line(0, 0, 10, 10)] }), code: "no-text" },
  {
    what: "a Word document without body",
    bytes: buildZip({ "word/document.xml": documentXml().replace(/<w:body>.*<\/w:body>/, "") }),
    code: "no-body",
  },
  {
    what: "a Word document with damaged XML",
    bytes: buildDocx("<w:p><w:r><w:t>甲&nothing;</w:t></w:r></w:p>"),
    code: "broken-xml",
  },
  { what: "a Word document cut short", bytes: buildDocx(buildParagraph("甲")).subarray(0, 100), code: "broken-zip" },
  {
    what: "a zip bomb",
    bytes: buildZip({ "word/document.xml": documentXml(buildParagraph("甲".repeat(3_000_000))) }),
    code: "too-large",
  },
  { what: "another zip", bytes: buildZip({ "a.txt": "748款" }), code: "not-docx" },
  {
    what: "a workbook",
    bytes: buildZip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
    code: "not-prose",
  },
  { what: "a picture", bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), code: "not-prose" },
  { what: "an old Office document", bytes: Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"), code: "not-prose" },
  { what: "bytes of no kind", bytes: Buffer.from("a\x01\x02b"), code: "not-prose" },
  { what: "XML", bytes: Buffer.from("<?xml version='1.0'?><rss>748款</rss>"), code: "not-prose" },
])("$what is refused: $code", async ({ bytes, code }) => {
  await expect(readProse(bytes, "draft")).rejects.toMatchObject({ name: "UserError", code });
});
