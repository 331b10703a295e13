import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { comparedNames, names, namesCommand } from "./names.ts";

/** Where lines are written; says after each write that it is full, and some time later that it is not. */
class SlowOutput extends EventEmitter {
  readonly writes: string[] = [];
  #isFull = false;
  writtenWhileFull = 0;

  write(text: string): boolean {
    if (this.#isFull) this.writtenWhileFull += 1;
    this.writes.push(text);
    this.#isFull = true;
    setTimeout(() => {
      this.#isFull = false;
      this.emit("drain");
    }, 1);
    return false;
  }
}

async function run(...chunks: readonly string[]): Promise<{ output: SlowOutput; rows: Record<string, string>[] }> {
  const output = new SlowOutput();
  await names(
    (async function* () {
      yield* chunks;
    })(),
    output,
  );
  const lines = output.writes.join("").split("\n");
  expect(lines.pop()).toBe("");
  return { output, rows: lines.map((line) => JSON.parse(line) as Record<string, string>) };
}

test("a line in, an object out: the one that is documented, with its keys in order", async () => {
  const { rows } = await run("同道精英（天津）信息技术有限公司\n");
  const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
  const section = doc.split(/^## /m).find((part) => part.startsWith("`tidui names`")) ?? "";
  expect(JSON.stringify(rows[0])).toBe(/`(\{"[^`]*\})`/.exec(section)?.[1]?.replaceAll(/([:,]) /g, "$1"));
});

test("lines stay with lines: empty ones, Windows ends, a byte order mark, no end at the end, chunks that cut anywhere", async () => {
  const { rows } = await run("\ufeff阿里", "云\r", "\n\n\r\nMini", "Max");
  expect(rows.map((row) => row["name"])).toEqual(["阿里云", "", "", "MiniMax"]);
  expect(rows[1]).toEqual({ name: "", place: "", brand: "", trade: "", form: "", branch: "" });
});

test("a line that is no name is refused before it fills the memory, by its number", async () => {
  const endless = Array.from({ length: 40 }, () => "a".repeat(65_536));
  await expect(run("珩鸟\n", ...endless)).rejects.toMatchObject({
    code: "line-too-long",
    message: expect.stringContaining("Line 2 "),
  });
});

test("no input gives no output", async () => {
  expect((await run()).rows).toEqual([]);
});

test("output waits for a reader that is slow", async () => {
  const line = `${"珩鸟".repeat(500)}科技有限公司\n`;
  const { output, rows } = await run(...Array.from({ length: 200 }, () => line));
  expect(rows.length).toBe(200);
  expect(output.writes.length).toBeGreaterThan(3);
  expect(output.writtenWhileFull).toBeLessThanOrEqual(1);
});

async function runCompared(...chunks: readonly string[]): Promise<string[]> {
  const output = new SlowOutput();
  await comparedNames(
    "Organization",
    (async function* () {
      yield* chunks;
    })(),
    output,
  );
  return output.writes.join("").trim().split("\n");
}

test("two names a line in, an object out: the one that is documented, with its keys in order", async () => {
  const [line = ""] = await runCompared("ПАО Газпром\tGazprom PJSC\n");
  const doc = readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8");
  expect(doc.replaceAll(/([:,]) (?=["{[\d])/g, "$1").replaceAll(": true", ":true")).toContain(`\`${line}\``);
});

test.each(["Acme\n", "a\tb\nAcme\tAcme\tAcme\n"])(
  "a line that does not hold two names is refused by its number",
  async (text) => {
    const number = text.split("\n").length - 1;
    await expect(runCompared(text)).rejects.toMatchObject({
      code: "not-two-names",
      message: expect.stringContaining(`Line ${number} `),
    });
  },
);

test("--schema says nothing without --compare, and that is told", async () => {
  await expect(namesCommand({ schema: "Person" })).rejects.toMatchObject({ code: "schema-without-compare" });
});
