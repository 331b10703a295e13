import { expect, test } from "vitest";
import { decoded, readTextFile } from "./read-file.ts";

const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;

test("a text file is read as it is, byte order mark and line ends included", async () => {
  const text = "\u{feff}共748款\r\n😀";
  expect(await readTextFile(new File([text], "a.txt"))).toEqual({ text, isPage: false });
});

test.each([
  { title: "bytes that are no UTF-8", content: bytes(0xd6, 0xd0), problem: "not-text" },
  { title: "a text with a zero in it", content: bytes(65, 0, 66), problem: "not-text" },
])("$title are refused", ({ content, problem }) => {
  expect(decoded(content)).toBe(problem);
});

test("a page of HTML is told from a text by its name or type", async () => {
  const page = { text: "<p>748款", isPage: true };
  expect(await readTextFile(new File(["<p>748款"], "a.HTM"))).toEqual(page);
  expect(await readTextFile(new File(["<p>748款"], "a", { type: "text/html" }))).toEqual(page);
});

test.each(["story.docx", "story.pdf", "story.xlsx", "story"])("%s is left to the command", async (name) => {
  expect(await readTextFile(new File(["748款"], name))).toBe("document");
});

test("a file that is too large is not read", async () => {
  expect(await readTextFile(new File([new Uint8Array(8 * 1024 * 1024 + 1)], "a.txt"))).toBe("too-large");
});
