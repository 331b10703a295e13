import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectIssues } from "../model/issues.ts";
import { freshStages } from "../model/stages.ts";
import { NOTES_FILE, readNotes } from "./read-notes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidui-notes-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(text?: string) {
  if (text !== undefined) writeFileSync(join(folder, NOTES_FILE), text);
  const { issues, report } = collectIssues();
  const notes = await readNotes(folder, ["zh", "en"], freshStages().reporting(report));
  return { notes, codes: issues.map(({ code, level }) => `${level} ${code}`) };
}

test("a note is read in every language that has it", async () => {
  const { notes, codes } = await read("zh,en\n运营夸克,operates 夸克\n");
  expect(notes).toEqual([{ zh: "运营夸克", en: "operates 夸克" }]);
  expect(codes).toEqual([]);
});

test("a dossier without the file has no notes", async () => {
  expect((await read()).notes).toEqual([]);
});

test.each([
  { title: "in one language alone", rows: "运营夸克,\n", codes: ["error missing-value"] },
  { title: "of a text that another row has", rows: "甲,a note\n乙,a note\n", codes: ["error note-twice"] },
])("a row $title is an error", async ({ rows, codes }) => {
  expect((await read(`zh,en\n${rows}`)).codes).toEqual(codes);
});

test("a column of a language that the dossier has not is refused", async () => {
  await expect(read("zh,fr\n甲,une\n")).rejects.toMatchObject({ code: "unknown-column" });
});
