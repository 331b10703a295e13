import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { PROGRAM } from "../../test/tiny-dossier.ts";

/** A list that fills any pipe. */
function longList(): string {
  const file = join(scratchFolder(), "list.csv");
  writeFileSync(file, `number,name\n${Array.from({ length: 50_000 }, (_, row) => `${row},robot ${row}\n`).join("")}`);
  return file;
}

test("a reader that goes away after the first lines, as head does, ends the command quietly", async () => {
  const child = spawn(process.execPath, [...PROGRAM, "read", longList()], { stdio: ["ignore", "pipe", "pipe"] });
  let err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  child.stdout.destroy();
  const [code] = (await once(child, "close")) as [number | null];
  expect(first.toString()).toMatch(/^\{"cells":\{"number":"0","name":"robot 0"\}/);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("a reader that is slow gets every line", async () => {
  const child = spawn(process.execPath, [...PROGRAM, "read", longList()], { stdio: ["ignore", "pipe", "inherit"] });
  let lines = 0;
  for await (const chunk of child.stdout) {
    lines += (chunk as Buffer).toString().split("\n").length - 1;
    if (lines < 5000) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(lines).toBe(50_000);
});

test("standard input is read as a file is", async () => {
  const child = spawn(process.execPath, [...PROGRAM, "read", "-"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end("number,name\n7,robot\n");
  const [out] = (await once(child.stdout, "data")) as [Buffer];
  expect(JSON.parse(out.toString())).toMatchObject({ cells: { number: "7", name: "robot" }, locator: { row: 2 } });
});
