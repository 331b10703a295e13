import type { DocumentBytes } from "../document-bytes.ts";
import type { ZipEntry } from "../zip/zip.ts";
import { readSmallPart } from "./xml-part.ts";

/** What a number is, by the format it is shown in. */
export type NumberKind = "number" | "date" | "month" | "time" | "date-time" | "duration";

/**
 * The formats that have a number instead of a text (ECMA-376, 18.8.30). Those from 27 to 36 and from 50 to 58 differ from
 * one East Asian language to the next and may be dates or times; the value tells which.
 */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map<number, NumberKind>([
  ...between(14, 16, "date"),
  [17, "month"],
  ...between(18, 21, "time"),
  [22, "date-time"],
  ...between(27, 36, "date-time"),
  [45, "time"],
  [46, "duration"],
  [47, "time"],
  ...between(50, 58, "date-time"),
]);

function between(first: number, last: number, kind: NumberKind): [number, NumberKind][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, kind]);
}

/** How numbers are written in a cell of each style. */
export function readStyles(bytes: DocumentBytes, entry: ZipEntry): NumberKind[] {
  const formats = new Map<string, string>();
  const used: string[] = [];
  let isInCellStyles = false;
  readSmallPart(bytes, entry, ["numFmt", "cellStyleXfs", "cellXfs", "cellStyles", "xf"], (element, attributes) => {
    // The formats of differential styles (dxfs) are numbered like the others and mean no cell.
    if (element === "numFmt") {
      const id = attributes("numFmtId") ?? "";
      if (!formats.has(id)) formats.set(id, attributes("formatCode") ?? "");
    } else if (element !== "xf") isInCellStyles = element === "cellXfs";
    else if (isInCellStyles) used.push(attributes("numFmtId") ?? "0");
  });
  return used.map((id) => {
    const format = formats.get(id);
    return format === undefined ? (BUILT_IN.get(Number(id)) ?? "number") : formatKind(format);
  });
}

/** What a format of one's own shows: "yyyy\\-mm\\-dd" a date, "[h]:mm" a duration, "0.00E+00" a number. */
export function formatKind(format: string): NumberKind {
  // The first section counts, for the others are for negative numbers, zero and text.
  const [first = ""] = withoutText(format).toLowerCase().split(";");
  if (/\[(?:h+|m+|s+)\]/.test(first)) return "duration";
  const shown = first.replace(/\[[^\]]*\]|general|e[+-]/g, "");
  const hasTime = /[hs]|a\/p|am\/pm/.test(shown);
  const letters = shown.replace(/a\/p|am\/pm/g, "");
  const hasDay = /d|aaa/.test(letters);
  // "e" is a year of an era, "b" a Buddhist one; "m" next to hours or seconds are minutes.
  const isDated = hasDay || /[yegb]/.test(letters) || (letters.includes("m") && !hasTime);
  if (!isDated) return hasTime ? "time" : "number";
  if (hasTime) return "date-time";
  return hasDay || !letters.includes("m") ? "date" : "month";
}

/** Without what stands in quotes, after a backslash, or after the marks for "as wide as" and "repeat". */
function withoutText(format: string): string {
  return format.replace(/"[^"]*"?|[\\_*][^]?/g, "");
}
