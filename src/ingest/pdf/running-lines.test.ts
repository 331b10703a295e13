import { expect, test } from "vitest";
import { buildPdf, showText } from "../../../test/pdf-builder.ts";
import { readPdf } from "./pdf.ts";

const COLUMNS = [40, 90, 200];

/** A row of an unruled table with its baseline at y. */
function row(cells: readonly string[], y: number): string {
  return cells.map((cell, column) => showText(cell, COLUMNS[column] ?? 0, y)).join("\n");
}

/** Three pages of two rows each under a repeated header, with what else stands on them. */
function pages(also: (page: number) => string): string[] {
  return [1, 2, 3].map((page) =>
    [
      row(["No", "Name", "Code"], 230),
      row([`${2 * page - 1}`, "Robot", `A-${2 * page - 1}`], 210),
      row([`${2 * page}`, "Painter", `A-${2 * page}`], 190),
      also(page),
    ].join("\n"),
  );
}

async function rowsOf(content: readonly string[]): Promise<string[]> {
  const rows: string[] = [];
  for await (const { values, locator } of readPdf(buildPdf({ pages: content })))
    rows.push(`${locator.table} ${values.join("|")}`);
  return rows;
}

const plain = [1, 2, 3, 4, 5, 6].map((n) => `1 ${n}|${n % 2 ? "Robot" : "Painter"}|A-${n}`);

test.each([
  { what: "a head", also: () => showText("Office", 90, 275) },
  { what: "a head near the table, on all pages", also: () => showText("Office", 90, 250) },
  { what: "a page number", also: (page: number) => showText(`- ${page} -`, 200, 20) },
  { what: "a page number in words", also: (page: number) => showText(`Page ${page} of 3`, 200, 165) },
  {
    what: "a head in two places that counts pages",
    also: (page: number) => `${showText("Office", 40, 285)} ${showText(`Page ${page}`, 200, 285)}`,
  },
])("$what is no row and no part of one", async ({ also }) => {
  expect(await rowsOf(pages(also))).toEqual(plain);
});

test("notes below the last row are no rows, also where they stand in the columns", async () => {
  const wide = (cells: readonly string[], y: number) =>
    cells.map((cell, column) => showText(cell, 40 + 60 * column, y)).join("\n");
  const rows = [230, 210, 190].map((y, index) => wide([`${index + 1}`, "Robot", "A-1", "North", "2026"], y));
  const notes = [wide(["Note:1.", "Sorted"], 170), wide(["2.", "Checked"], 150)];
  expect(await rowsOf([[wide(["No", "Name", "Code", "Place", "Year"], 250), ...rows, ...notes].join("\n")])).toHaveLength(3);
});

test("a last page with one row and notes goes on with the table", async () => {
  const [first = ""] = pages(() => "");
  const last = [
    row(["No", "Name", "Code"], 230),
    row(["3", "Robot", "A-3"], 210),
    showText("Nothing else was filed in this round.", 40, 160),
  ];
  expect(await rowsOf([first, last.join("\n")])).toEqual(plain.slice(0, 3));
});

test("cells full to the edge are told apart by where other lines begin", async () => {
  const near = (y: number) => `${showText("A-wide-name", 40, y)} ${showText("Beside-it", 101, y)} ${showText("C", 200, y)}`;
  const rows = [250, 230, 210, 190].map((y) => `${showText("A", 40, y)} ${showText("B", 101, y)} ${showText("C", 200, y)}`);
  expect((await rowsOf([[...rows, near(170)].join("\n")])).at(-1)).toBe("1 A-wide-name|Beside-it|C");
});
