import { deflateSync } from "node:zlib";

/** A PDF made by hand: pages of operators, with Helvetica as F1 and a Chinese font without a file, by Unicode, as F2. */
export interface BuiltPdf {
  readonly pages: readonly string[];
  /** Size of the pages in points. */
  readonly box?: readonly [width: number, height: number];
  /** Further entries of each page, such as "/Rotate 90". */
  readonly page?: string;
  /** Form XObjects by name, with the operators that draw them. */
  readonly forms?: Readonly<Record<string, string>>;
  /** Entries of the trailer, such as a broken "/Encrypt". */
  readonly trailer?: string;
  readonly isDeflated?: boolean;
}

export function buildPdf({ pages, box = [400, 300], page = "", forms = {}, trailer = "", isDeflated = false }: BuiltPdf): Buffer {
  const names = Object.keys(forms);
  const firstPage = 7 + names.length;
  const resources = `<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << ${names.map((name, index) => `/${name} ${7 + index} 0 R`).join(" ")} >> >>`;
  const stream = (entries: string, text: string) => {
    const bytes = isDeflated ? deflateSync(text).toString("latin1") : text;
    return `<< ${entries}${isDeflated ? " /Filter /FlateDecode" : ""} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
  };
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>",
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 >>",
    stream("", TO_UNICODE),
    ...names.map((name) =>
      stream(`/Type /XObject /Subtype /Form /BBox [0 0 9999 9999] /Resources ${resources}`, forms[name] ?? ""),
    ),
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box.join(" ")}] /Contents ${firstPage + 2 * index + 1} 0 R /Resources ${resources} ${page} >>`,
      stream("", content),
    ]),
  ];
  return assemble(objects, trailer);
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let text = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join("")}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + xref + end, "latin1");
}

/** Every code is its own character. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`;

/** Operators that show a text with its baseline beginning at x, y; y counts from the bottom. */
export function showText(text: string, x: number, y: number, size = 10): string {
  const isLatin = /^[\x20-\x7e]*$/.test(text);
  const shown = isLatin ? `(${text.replace(/[\\()]/g, "\\$&")})` : `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
  return `BT /${isLatin ? "F1" : "F2"} ${size} Tf ${x} ${y} Td ${shown} Tj ET`;
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S`;
}

/** A ruled table from its upper left corner on; a cell of "" is left empty. */
export function ruledTable(
  rows: readonly (readonly string[])[],
  { x = 20, top = 280, widths = [60, 120, 120], height = 20 } = {},
): string {
  const columns = [x, ...widths.map((_, index) => x + widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0))];
  const lines = [
    ...[...rows, ""].map((_, index) => line(x, top - index * height, columns.at(-1) ?? x, top - index * height)),
    ...columns.map((at) => line(at, top, at, top - rows.length * height)),
  ];
  const texts = rows.flatMap((row, index) =>
    row.map((text, column) => showText(text, (columns[column] ?? 0) + 4, top - (index + 1) * height + 6)),
  );
  return [...lines, ...texts].join("\n");
}
