import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  clusterOf,
  csvOf,
  layOut,
  link,
  linkedJson,
  overPeople,
  people,
  writtenBy,
  type LinkFolder,
} from "../../../test/linkage-folder.ts";
import { PROGRAM } from "../../../test/tiny-dossier.ts";

/** Every twentieth row comes later. */
const later = people.filter((_, at) => at % 20 === 7);
const first = people.filter((_, at) => at % 20 !== 7);

async function layOutKept(parts: Readonly<Record<string, unknown>> = {}): Promise<LinkFolder> {
  const made = layOut({ "people.csv": csvOf(first), "later.csv": csvOf(later) }, { ...overPeople, ...parts });
  await link(made, "--keep");
  return made;
}

const fileOf = ({ folder }: LinkFolder, name: string): string => join(folder, name);

test("added rows join the clusters of those who are the same; all other rows keep theirs", async () => {
  const made = await layOutKept();
  const before = clusterOf(writtenBy(made));
  const told = await linkedJson(made, "--add", fileOf(made, "later.csv"));
  const after = clusterOf(writtenBy(made));
  expect(told).toMatchObject({ added: later.length, rows: people.length });
  expect([...after.keys()]).toEqual([...first, ...later].map(({ id }) => `people:${id}`));
  const renamed = new Set((told["merged"] as { from: string }[]).map(({ from }) => from));
  const untouched = [...before].filter(([, cluster]) => !renamed.has(cluster));
  expect(untouched.filter(([row, cluster]) => after.get(row) !== cluster)).toEqual([]);
  // Whom the truth puts together is together as often as when all rows are linked at once.
  const partners = later.flatMap(({ id, person }) => {
    const twin = first.find((row) => row.person === person);
    return twin ? [[`people:${id}`, `people:${twin.id}`] as const] : [];
  });
  const found = partners.filter(([left, right]) => after.get(left) === after.get(right));
  expect(found.length).toBeGreaterThan(0.8 * partners.length);
});

test("rows that come in two files, or one after the other, are the same rows", async () => {
  const [half, rest] = [later.slice(0, 9), later.slice(9)];
  const [together, apart] = [await layOutKept(), await layOutKept()];
  for (const made of [together, apart]) {
    writeFileSync(fileOf(made, "half.csv"), csvOf(half));
    writeFileSync(fileOf(made, "rest.csv"), csvOf(rest));
  }
  await link(together, "--add", fileOf(together, "half.csv"), "--add", fileOf(together, "rest.csv"));
  await link(apart, "--add", fileOf(apart, "half.csv"));
  await link(apart, "--add", fileOf(apart, "rest.csv"));
  expect(clusterOf(writtenBy(apart)).size).toBe(people.length);
  expect([...clusterOf(writtenBy(apart)).keys()]).toEqual([...clusterOf(writtenBy(together)).keys()]);
});

test("a judgement on an added row wins", async () => {
  const [added] = later;
  const made = layOut(
    { "people.csv": csvOf(first), "later.csv": csvOf(later), "judged.csv": "left,right,judgement\n" },
    { ...overPeople, judgements: "judged.csv" },
  );
  await link(made, "--keep");
  writeFileSync(fileOf(made, "judged.csv"), `left,right,judgement\n${added?.id},${first[3]?.id},positive\n`);
  await link(made, "--add", fileOf(made, "later.csv"));
  const after = clusterOf(writtenBy(made));
  expect(after.get(`people:${added?.id}`)).toBe(after.get(`people:${first[3]?.id}`));
});

test.each([
  { what: "the same rows again", file: "people.csv", says: "twice" },
  { what: "a file that is not there", file: "none.csv", says: "none.csv" },
])("$what are refused, and nothing is changed", async ({ file, says }) => {
  const made = await layOutKept();
  const before = writtenBy(made);
  const { code, err } = await link(made, "--add", fileOf(made, file));
  expect({ code, says: err.includes(says) }).toEqual({ code: 1, says: true });
  expect(writtenBy(made)).toEqual(before);
});

test("nothing is added to a linkage that was not kept, was made by another configuration, or whose files were changed", async () => {
  const made = await layOutKept();
  const add = async (): Promise<string> => (await link(made, "--add", fileOf(made, "later.csv"))).err;
  const clusters = fileOf(made, "link.linked/clusters.csv");
  const whole = readFileSync(clusters);
  writeFileSync(clusters, whole.subarray(0, -10));
  expect(await add()).toContain("is not as the kept linkage left it");
  writeFileSync(clusters, whole);
  const config = readFileSync(made.config);
  writeFileSync(made.config, config.toString().replace("town: text", "town: exact"));
  expect(await add()).toContain("another configuration");
  writeFileSync(made.config, config);
  await link(made);
  expect(await add()).toContain("--keep");
});

test("an adding that is killed at any write either has not been or is brought to its end by the next", async () => {
  const [one, other] = [later.slice(0, 12), later.slice(12)];
  const made = await layOutKept();
  writeFileSync(fileOf(made, "one.csv"), csvOf(one));
  writeFileSync(fileOf(made, "other.csv"), csvOf(other));
  const kept = fileOf(made, "link.linked");
  cpSync(kept, fileOf(made, "kept"), { recursive: true });
  const preload = ["--import", join(import.meta.dirname, "../../../test/die-at-write.ts"), ...PROGRAM, "link", made.config];
  const sizes = new Set<number>();
  for (let at = 1, signal: string | null = "SIGKILL"; signal === "SIGKILL"; at++) {
    rmSync(kept, { recursive: true });
    cpSync(fileOf(made, "kept"), kept, { recursive: true });
    const env = { ...process.env, TIDUI_DIE_AT: String(at) };
    signal = spawnSync(process.execPath, [...preload, "--add", fileOf(made, "one.csv")], { env }).signal;
    const { code, err } = await link(made, "--add", fileOf(made, "other.csv"));
    expect({ at, code, err }).toEqual({ at, code: 0, err: "" });
    const { clusters } = writtenBy(made);
    const rows = clusterOf({ clusters, pairs: "" });
    expect(clusters.trim().split("\n").length).toBe(rows.size + 1);
    sizes.add(rows.size);
  }
  expect([...sizes].toSorted((a, b) => a - b)).toEqual([first.length + other.length, people.length]);
});
