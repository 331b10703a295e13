import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, chmodSync, existsSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../../test/scratch.ts";
import { JUDGEMENT_COLUMNS, type Judgement } from "../../model/judgements.ts";
import { JUDGEMENTS_FILE } from "../read-judgements.ts";
import { openJudgementLog } from "./judgement-log.ts";

const HEADER = `${JUDGEMENT_COLUMNS.join(",")}\n`;
const WRITER = join(import.meta.dirname, "../../../test/append-judgements.ts");
const DIE = join(import.meta.dirname, "../../../test/die-at-write.ts");

const row = (left: string, why = ""): Judgement => ({
  kind: "company",
  left,
  right: "乙",
  judgement: "positive",
  by: "reader-a",
  on: "2026-01-02",
  why,
});
const lineOf = (left: string) => `company,${left},乙,positive,reader-a,2026-01-02,\n`;
const fileOf = (folder: string) => join(folder, JUDGEMENTS_FILE);
const textOf = (folder: string) => readFileSync(fileOf(folder), "utf8");

test("the first row makes the file, and taking it back leaves none", async () => {
  const folder = scratchFolder();
  const log = openJudgementLog(folder);
  await log.append([row("甲", 'seen on "a, b"')]);
  expect(textOf(folder)).toBe(`${HEADER}company,甲,乙,positive,reader-a,2026-01-02,"seen on ""a, b"""\n`);
  await log.undo();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  { what: "rows in an order of their own", before: `${HEADER}${lineOf("丙")}${lineOf("丁")}` },
  { what: "a last row without its end", before: HEADER + lineOf("丙").trimEnd() },
  { what: "a byte order mark and Windows ends", before: `\ufeff${HEADER.trimEnd()}\r\n${lineOf("丙").trimEnd()}\r\n` },
  { what: "nothing", before: "" },
])("a file with $what keeps every byte, and has them again when all is taken back", async ({ before }) => {
  const folder = scratchFolder();
  writeFileSync(fileOf(folder), before);
  chmodSync(fileOf(folder), 0o640);
  const log = openJudgementLog(folder);
  await log.append([row("甲")]);
  await log.append([row("戊"), row("己")]);
  const text = textOf(folder);
  expect(text.startsWith(before)).toBe(true);
  expect(text.endsWith(lineOf("甲") + lineOf("戊") + lineOf("己"))).toBe(true);
  expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o640);
  await log.undo();
  expect(textOf(folder).endsWith(lineOf("甲"))).toBe(true);
  await log.undo();
  expect(textOf(folder)).toBe(before);
  await expect(log.undo()).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("what somebody else has written since is not touched, and the row to take away is told", async () => {
  const folder = scratchFolder();
  const log = openJudgementLog(folder);
  await log.append([row("甲")]);
  appendFileSync(fileOf(folder), lineOf("丙"));
  await expect(log.undo()).rejects.toMatchObject({
    code: "changed-meanwhile",
    message: expect.stringContaining(lineOf("甲").trimEnd()) as string,
  });
  expect(textOf(folder)).toBe(HEADER + lineOf("甲") + lineOf("丙"));
});

test("a file with other columns is refused and left as it is", async () => {
  const folder = scratchFolder();
  writeFileSync(fileOf(folder), "left,right\n甲,乙\n");
  await expect(openJudgementLog(folder).append([row("甲")])).rejects.toMatchObject({ code: "other-columns" });
  expect(textOf(folder)).toBe("left,right\n甲,乙\n");
});

test.skipIf(process.platform === "win32")(
  "a link is followed inside the dossier and refused where it leads out of it",
  async () => {
    const [folder, other] = [scratchFolder(), scratchFolder()];
    writeFileSync(join(folder, "kept.csv"), HEADER);
    symlinkSync("kept.csv", fileOf(folder));
    await openJudgementLog(folder).append([row("甲")]);
    expect(readFileSync(join(folder, "kept.csv"), "utf8")).toBe(HEADER + lineOf("甲"));
    writeFileSync(join(other, "theirs.csv"), HEADER);
    const leading = scratchFolder();
    symlinkSync(join(other, "theirs.csv"), fileOf(leading));
    await expect(openJudgementLog(leading).append([row("甲")])).rejects.toMatchObject({ code: "outside-dossier" });
    expect(readFileSync(join(other, "theirs.csv"), "utf8")).toBe(HEADER);
  },
);

test("answers given at once stand one after another", async () => {
  const folder = scratchFolder();
  const log = openJudgementLog(folder);
  await Promise.all(Array.from({ length: 20 }, (_, place) => log.append([row(`甲${place}`)])));
  expect(textOf(folder)).toBe(HEADER + Array.from({ length: 20 }, (_, place) => lineOf(`甲${place}`)).join(""));
});

/** Runs a process that appends rows one by one: its exit code, null where it was killed. */
async function appending(folder: string, name: string, rows: number, dieAt?: number): Promise<number | null> {
  const dying = dieAt === undefined ? [] : [`--import=${DIE}`];
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...dying, WRITER, folder, name, String(rows)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, TIDUI_DIE_AT: String(dieAt ?? 0) },
  });
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

test("several processes at once lose no row and break none", async () => {
  const folder = scratchFolder();
  const codes = await Promise.all(["a", "b", "c"].map((name) => appending(folder, name, 8)));
  expect(codes).toEqual([0, 0, 0]);
  const lines = textOf(folder).split("\n").slice(1, -1);
  const wanted = ["a", "b", "c"].flatMap((name) => Array.from({ length: 8 }, (_, place) => lineOf(`${name}${place}`).trimEnd()));
  expect(lines.toSorted()).toEqual(wanted.toSorted());
});

test("killed at any write, an append leaves whole rows, and the next one works", async () => {
  let write = 0;
  for (let code: number | null = null; code === null;) {
    write++;
    const folder = scratchFolder();
    writeFileSync(fileOf(folder), HEADER + lineOf("丙"));
    code = await appending(folder, "a", 2, write);
    const rows = textOf(folder);
    const whole = [0, 1, 2].map((count) => HEADER + lineOf("丙") + ["a0", "a1"].slice(0, count).map(lineOf).join(""));
    expect(whole, `killed at write ${write}`).toContain(rows);
    await openJudgementLog(folder).append([row("丁")]);
    expect(textOf(folder)).toBe(rows + lineOf("丁"));
    expect(existsSync(join(folder, ".judgements.lock"))).toBe(false);
    expect(readdirSync(folder)).toEqual([JUDGEMENTS_FILE]);
  }
  expect(write).toBeGreaterThan(6);
});
