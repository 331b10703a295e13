import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../../../test/scratch.ts";
import { linkRows } from "./link-tables.ts";

/** Names of companies that have nothing in common but their form, so that a few others are told from them. */
const names = Array.from({ length: 300 }, (_, at) => {
  const letter = (step: number) => String.fromCodePoint(0x4e00 + ((at * 7 + step * 911) % 4000));
  return `北京${letter(1)}${letter(2)}${letter(3)}科技有限公司`;
});

test("a column of names of companies alone is linked: spellings of one name, and not those of one brand in two cities", async () => {
  const rows = [...names, "同道精英（天津）信息技术有限公司", "同道精英(天津)信息技术有限公司", "成都同道精英信息技术有限公司"];
  const { clusters } = await linkRows(
    rows.map((name) => ({ name })),
    { compare: { name: "company" } },
  );
  const [one, spelled, elsewhere] = clusters.slice(names.length).map(({ cluster }) => cluster);
  expect(spelled).toBe(one);
  expect(elsewhere).not.toBe(one);
  expect(new Set(clusters.map(({ cluster }) => cluster)).size).toBe(names.length + 2);
});

/** Twins share name, address and telephone with their originals, sisters the address and the telephone and half of the name. */
function households(): { rows: Record<string, string>[]; twins: [number, number][]; sisters: [number, number][] } {
  const rows: Record<string, string>[] = [];
  const [twins, sisters]: [number, number][][] = [[], []];
  for (let at = 0; at < 400; at++) {
    const own = {
      given: `g${at % 97}`,
      family: `f${at}`,
      street: `${at} long street`,
      phone: `${100_000 + 37 * at}`,
      born: `${19_000_101 + at}`,
    };
    rows.push(own);
    if (at % 4 === 0) twins?.push([rows.length - 1, rows.push({ ...own, born: at % 8 === 0 ? own.born : "" }) - 1]);
    if (at % 4 === 1)
      sisters?.push([rows.length - 1, rows.push({ ...own, given: `s${at % 89}`, born: `${19_500_101 + at}` }) - 1]);
  }
  return { rows, twins: twins ?? [], sisters: sisters ?? [] };
}

test("pairs that are labelled as no matches tell sisters from twins", async () => {
  const { rows, twins, sisters } = households();
  const labels = join(scratchFolder(), "labels.csv");
  const told = [...twins.slice(0, 40).map((pair) => [...pair, 1]), ...sisters.slice(0, 40).map((pair) => [...pair, 0])];
  writeFileSync(labels, `left,right,match\n${told.map((line) => line.join(",")).join("\n")}\n`);
  const config = {
    id: "id",
    compare: { given: "name", family: "name", street: "words", phone: "phone", born: "date" },
    block: ["family", "phone"],
  };
  const weigh = async (more: object): Promise<{ twin: number; sister: number }> => {
    const { explain } = await linkRows(
      rows.map((row, at) => ({ id: String(at), ...row })),
      { ...config, ...more },
    );
    const mean = (pairs: readonly (readonly [number, number])[]) =>
      pairs.reduce((sum, [left, right]) => sum + explain(left, right).probability, 0) / pairs.length;
    // Those that nobody labelled.
    return { twin: mean(twins.slice(40)), sister: mean(sisters.slice(40)) };
  };
  expect((await weigh({})).sister).toBeGreaterThan(0.5);
  const { twin, sister } = await weigh({ labels });
  expect(twin).toBeGreaterThan(0.9);
  expect(sister).toBeLessThan(0.1);
});
