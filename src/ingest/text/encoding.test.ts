import { expect, test } from "vitest";
import { inMemory } from "../document-bytes.ts";
import { COMMON_CHARACTERS } from "./encoding-characters.ts";
import { textChunks } from "./chunks.ts";
import { findEncoding } from "./encoding.ts";

const text = (bytes: Uint8Array) => [...textChunks(inMemory(bytes), findEncoding(inMemory(bytes)))].join("");
const hex = (digits: string) => Buffer.from(digits.replaceAll(" ", ""), "hex");
const utf16 = (content: string) => Buffer.from(content, "utf16le");

test.each([
  { title: "ASCII", bytes: Buffer.from("a,b\n"), name: "utf-8", reads: "a,b\n" },
  { title: "UTF-8", bytes: Buffer.from("名称,𠮷\n"), name: "utf-8", reads: "名称,𠮷\n" },
  { title: "UTF-8 with a mark", bytes: Buffer.from("\ufeff名称\n"), name: "utf-8", reads: "名称\n" },
  { title: "UTF-16 with a mark", bytes: utf16("\ufeff名称,𠮷\n"), name: "utf-16le", reads: "名称,𠮷\n" },
  { title: "UTF-16 with the other mark", bytes: utf16("\ufeff名称\n").swap16(), name: "utf-16be", reads: "名称\n" },
  { title: "UTF-16 without a mark", bytes: utf16("名称,编号\n一,1\n"), name: "utf-16le", reads: "名称,编号\n一,1\n" },
  {
    title: "UTF-16 without a mark, the other way",
    bytes: utf16("名称,编号\n一,1\n").swap16(),
    name: "utf-16be",
    reads: "名称,编号\n一,1\n",
  },
  { title: "GB2312", bytes: hex("c3fbb3c6 2c b1e0bac5 0a"), name: "gb18030", reads: "名称,编号\n" },
  {
    title: "GB18030 with a character of four bytes",
    bytes: hex("c3fbb3c6 2c 95328236 0a"),
    name: "gb18030",
    reads: "名称,\u{20000}\n",
  },
  { title: "traditional characters in GBK", bytes: hex("c3fb b751 0a"), name: "gb18030", reads: "名稱\n" },
  { title: "Big5", bytes: hex("a657bad9 2c bd73b8b9 0a"), name: "big5", reads: "名稱,編號\n" },
])("$title is $name", ({ bytes, name, reads }) => {
  expect(findEncoding(inMemory(bytes)).name).toBe(name);
  expect(text(bytes)).toBe(reads);
});

test.each([
  { title: "UTF-8 with one bad byte", bytes: Buffer.concat([Buffer.from("名称,公司\n中国"), hex("ff"), Buffer.from("科技\n")]) },
  { title: "UTF-8 cut inside a character", bytes: Buffer.from("名称,公司\n中国科技").subarray(0, -1) },
  { title: "Latin-1", bytes: Buffer.from("Müller;Köln\nStraße;Nürnberg\n", "latin1") },
  { title: "Japanese (Shift JIS)", bytes: hex("8a94 8eae 89ef 8ed0 2c 93fa 967b 0a") },
  { title: "Korean (EUC-KR)", bytes: hex("bcadbfef c6afbab0bdc3 2c c1d6bdc4c8b8bbe7 0a") },
  { title: "GB18030 with a bad byte", bytes: Buffer.concat([hex("c3fbb3c62cb1e0bac50a"), hex("ff0a")]) },
  { title: "a Hong Kong character in Big5", bytes: hex("a657bad9 2c fa40 a657bad9 0a") },
  { title: "UTF-16 with half a character", bytes: utf16("\ufeffa,\ud840\n") },
  { title: "UTF-16 cut inside a character", bytes: utf16("\ufeffa,b\n").subarray(0, -1) },
  { title: "UTF-32", bytes: hex("fffe0000 61000000") },
])("$title is refused, not guessed", ({ bytes }) => {
  expect(() => text(bytes)).toThrow(expect.objectContaining({ code: "bad-encoding" }));
});

test("the error names the first byte that is not UTF-8", () => {
  const bytes = Buffer.concat([Buffer.from("名".repeat(100_000)), hex("ff"), Buffer.from("名称")]);
  expect(() => findEncoding(inMemory(bytes))).toThrow("byte 300001 is not UTF-8");
});

test("where both Chinese encodings fit as well, the error names both", () => {
  // Common characters, one after the other, under either encoding.
  const both = bothWays();
  expect(both.length).toBeGreaterThan(3);
  expect(() => findEncoding(inMemory(Buffer.concat(both)))).toThrow(/GB18030.*Big5/);
});

/** Pairs of bytes that are a common character in both encodings. */
function bothWays(): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let first = 0xa4; first <= 0xd7; first++) {
    for (let second = 0xa1; second <= 0xfe; second++) {
      const pair = Uint8Array.of(first, second);
      const [gb, big5] = ["gb18030", "big5"].map((name) => new TextDecoder(name).decode(pair));
      if (isCommon(gb) && isCommon(big5)) found.push(pair);
    }
  }
  return found;
}

function isCommon(character: string | undefined): boolean {
  return COMMON_CHARACTERS.has(character?.charCodeAt(0) ?? 0);
}
