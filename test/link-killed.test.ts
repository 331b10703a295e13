import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { configure, layOut, layOutPeople, link, overPeople, writtenBy, type LinkFolder } from "./linkage-folder.ts";
import { PROGRAM } from "./tiny-dossier.ts";

const resultOf = ({ folder }: LinkFolder) => join(folder, "link.linked");
const program = (...before: readonly string[]) => [...before, ...PROGRAM, "link"];

/** The number of a process that has ended. */
function endedPid(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

test("a run that is killed at any write leaves each file whole, old or new; the next run takes away what it left", async () => {
  const made = layOutPeople();
  await link(made);
  const before = writtenBy(made);
  // Another result than before, so that old and new can be told apart.
  configure(made, { ...overPeople, compare: { given: "name", family: "name" } });
  const preload = program("--import", join(import.meta.dirname, "die-at-write.ts"));
  const seen: { clusters: string; pairs: string }[] = [];
  for (let at = 1, signal: string | null = "SIGKILL"; signal === "SIGKILL"; at++) {
    const env = { ...process.env, TIDUI_DIE_AT: String(at) };
    signal = spawnSync(process.execPath, [...preload, made.config], { env }).signal;
    seen.push(writtenBy(made));
  }
  const after = seen.at(-1);
  expect(after?.clusters).not.toBe(before.clusters);
  for (const { clusters, pairs } of seen) {
    expect([before.clusters, after?.clusters]).toContain(clusters);
    expect([before.pairs, after?.pairs]).toContain(pairs);
  }
  expect(seen.length).toBeGreaterThan(4);
  await link(made);
  expect(readdirSync(resultOf(made)).toSorted()).toEqual(["clusters.csv", "pairs.csv"]);
});

test("Ctrl-C ends a run at once and leaves the last result as it was", async () => {
  const rows = Array.from({ length: 7000 }, (_, row) => `${row},北京甲乙科技有限公司,${row % 7}\n`).join("");
  const made = layOut(
    { "rows.csv": "id,name,side\n1,a,1\n2,a,1\n" },
    { tables: ["rows.csv"], id: "id", compare: { name: "company", side: "exact" }, block: ["name"] },
  );
  await link(made);
  const before = writtenBy(made);
  writeFileSync(join(made.folder, "rows.csv"), `id,name,side\n${rows}`);
  const stray = join(resultOf(made), `pairs.csv.${endedPid()}.unfinished`);
  writeFileSync(stray, "half");
  const run = spawn(process.execPath, [...program(), made.config], { stdio: "ignore" });
  const ended = once(run, "exit");
  // The run has begun when what another one left is gone; millions of pairs are still to be compared.
  while (existsSync(stray)) await setTimeout(5);
  run.kill("SIGINT");
  expect((await ended)[1]).toBe("SIGINT");
  expect(writtenBy(made)).toEqual(before);
  expect(readdirSync(resultOf(made)).toSorted()).toEqual(["clusters.csv", "pairs.csv"]);
});

test("what another run is still writing is left to it, and so is what is not ours", async () => {
  const made = layOutPeople();
  mkdirSync(resultOf(made));
  const names = [`pairs.csv.${process.ppid}.unfinished`, "notes.unfinished", "notes.csv"];
  for (const name of names) writeFileSync(join(resultOf(made), name), "");
  await link(made);
  expect(readdirSync(resultOf(made)).toSorted()).toEqual(["clusters.csv", "pairs.csv", ...names].toSorted());
});
