import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { scratchFolder } from "../../test/scratch.ts";
import { PROGRAM } from "../../test/tiny-dossier.ts";
import { mentions } from "./mentions.ts";
import { terminal } from "./terminal.ts";

function dictionaryOf(content: string | Uint8Array): string {
  const file = join(scratchFolder(), "names.txt");
  writeFileSync(file, content);
  return file;
}

async function run(dictionary: string, pieces: readonly string[], json = true): Promise<string[]> {
  const lines: string[] = [];
  const line = vi.spyOn(terminal, "line").mockImplementation((text) => void lines.push(...text.split("\n")));
  const input = (async function* () {
    for (const piece of pieces) yield Buffer.from(piece);
  })();
  await mentions({ dictionary, json }, input).finally(() => line.mockRestore());
  return lines;
}

test("as documented: names found, the most frequent first, and a last line of the whole", async () => {
  const file = dictionaryOf("腾讯元宝\nKimi\n豆包\n");
  const [first, second, last, ...more] = await run(file, ["腾讯元宝对豆包，騰訊", "元寶登榜；Kimiko Date\n"]);
  expect([first, second]).toEqual(['{"name":"腾讯元宝","count":2}', '{"name":"豆包","count":1}']);
  expect(last).toMatch(/^\{"bytes":57,"seconds":[0-9.e-]+,"matches":3\}$/);
  expect(more).toEqual([]);
});

test("names as often found stand in order; without --json a table shows the same", async () => {
  const file = dictionaryOf("\ufeff b \r\n\r\na\nc\u0007\nzz");
  const lines = await run(file, ["a b zz c\u0007 zz"], false);
  expect(lines.slice(0, 4)).toEqual(["   2  zz", "   1  a", "   1  b", "   1  c�"]);
  expect(lines[4]).toContain("5 mentions of 4 names in 12 bytes");
});

test("no input is no mention", async () => {
  const [only, ...more] = await run(dictionaryOf("元宝"), []);
  expect(only).toMatch(/^\{"bytes":0,"seconds":[0-9.e-]+,"matches":0\}$/);
  expect(more).toEqual([]);
});

test.each([
  { what: "a missing file", make: () => join(scratchFolder(), "nothing.txt"), code: "no-dictionary" },
  {
    what: "a folder",
    make: () => {
      const folder = join(scratchFolder(), "folder");
      mkdirSync(folder);
      return folder;
    },
    code: "no-dictionary",
  },
  { what: "an empty file", make: () => dictionaryOf(""), code: "empty-dictionary" },
  { what: "empty lines", make: () => dictionaryOf("\n \r\n\n"), code: "empty-dictionary" },
  { what: "names in GBK", make: () => dictionaryOf(Uint8Array.of(0xd4, 0xaa, 0xb1, 0xa6)), code: "dictionary-not-utf8" },
  { what: "a page in one line", make: () => dictionaryOf("元宝\n" + "元".repeat(257)), code: "name-too-long" },
  { what: "a device without an end", make: () => "/dev/zero", code: "dictionary-too-large" },
])("a dictionary that is none is refused: $what", async ({ make, code }) => {
  await expect(run(make(), ["元宝"])).rejects.toMatchObject({ code });
});

test("the command reads standard input, and ends with 1 and one sentence where the dictionary is missing", () => {
  const command = (file: string) =>
    spawnSync(process.execPath, [...PROGRAM, "mentions", "--dictionary", file, "--json"], {
      input: "元宝元宝",
      encoding: "utf8",
    });
  const { status, stdout } = command(dictionaryOf("元宝"));
  expect({ status, first: stdout.split("\n")[0] }).toEqual({ status: 0, first: '{"name":"元宝","count":2}' });
  const refused = command("/nowhere/names.txt");
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  expect(refused.stderr.trim().split("\n")).toHaveLength(1);
});
