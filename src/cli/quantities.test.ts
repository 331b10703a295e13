import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Quantity } from "../text/quantities/quantity.ts";
import { nameTable } from "../text/quantities/wordless.ts";
import { quantities, quantitiesCommand } from "./quantities.ts";

class Output extends EventEmitter {
  written = "";

  write(text: string): boolean {
    this.written += text;
    return true;
  }
}

async function run(names: readonly string[], ...chunks: readonly string[]): Promise<string> {
  const output = new Output();
  const input = (async function* () {
    yield* chunks;
  })();
  await quantities({ input, output }, names.length === 0 ? undefined : nameTable(names));
  return output.written;
}

async function rowsOf(...chunks: readonly string[]): Promise<Quantity[][]> {
  const lines = (await run([], ...chunks)).split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => (JSON.parse(line) as { quantities: Quantity[] }).quantities);
}

test("a line in, an object out: the one that is documented, with its keys in order", async () => {
  const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
  const section = doc.split(/^## /m).find((part) => part.startsWith("`tidui quantities")) ?? "";
  const documented = /`(\{"quantities"[^`]*\})`/.exec(section)?.[1] ?? "";
  expect(await run([], "营收超3.5亿美元\n")).toBe(`${documented.replaceAll(/([:,]) (?=["\d[n])/g, "$1")}\n`);
});

test("lines stay with lines: empty ones, Windows ends, a byte order mark, no end at the end, chunks that cut anywhere", async () => {
  const rows = await rowsOf("\ufeff备案74", "8款\r", "\n\n共5%\r\n10 mil", "lion users");
  expect(rows.map((row) => row.map(({ text }) => text))).toEqual([["748款"], [], ["5%"], ["10 million users"]]);
});

test("no number begins in a name that is given", async () => {
  const written = await run(["第三", "58同城"], "排名第三的58同城有58万人\n");
  expect(written).toContain('"58万人"');
  expect(JSON.parse(written).quantities.length).toBe(1);
});

test("a line that would not fit into the memory is refused by its number", async () => {
  const endless = Array.from({ length: 70 }, () => "一".repeat(65_536));
  await expect(run([], "5款\n", ...endless)).rejects.toMatchObject({
    code: "line-too-long",
    message: expect.stringContaining("Line 2 "),
  });
});

describe("hostile lines", () => {
  test("a line of a million characters is read whole", async () => {
    const [row] = await rowsOf(`${"备案748款，".repeat(140_000)}\n`);
    expect(row?.length).toBe(140_000);
    expect(row?.at(-1)).toMatchObject({ text: "748款", start: 139_999 * 7 + 2 });
  });

  test("lone surrogates, zero-width and right-to-left characters count one each", async () => {
    const line = "\ud83d\u200f😀\u200b𠮷5款\u202e10 million users";
    const [row] = await rowsOf(`${line}\n`);
    const points = Array.from(line);
    expect(row?.map(({ start, end }) => points.slice(start, end).join(""))).toEqual(["5款", "10 million users"]);
    expect(row?.map(({ text }) => text)).toEqual(["5款", "10 million users"]);
  });

  test("no input gives no output", async () => expect(await run([])).toBe(""));
});

test("a file is read as standard input is, and one that is not there is told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tidui-quantities-"));
  try {
    writeFileSync(join(folder, "names.txt"), "\n");
    await expect(quantitiesCommand(join(folder, "none.txt"), {})).rejects.toMatchObject({ code: "no-text" });
    await expect(quantitiesCommand(folder, {})).rejects.toMatchObject({ code: "no-text" });
    await expect(quantitiesCommand("-", { names: join(folder, "none.txt") })).rejects.toMatchObject({ code: "no-names" });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
