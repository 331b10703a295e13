import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { PLAIN_CHECK } from "../src/claim/checked-claim.ts";
import { check, type CheckEffects } from "../src/cli/check.ts";
import { sha256 } from "../src/model/ids.ts";
import { readProse } from "../src/ingest/prose/read-prose.ts";
import { checkByDigit } from "./check-builders.ts";
import { buildDocx, buildParagraph } from "./docx-builder.ts";
import { buildPdf, showText } from "./pdf-builder.ts";
import { copyTiny, filesOf, optionsOf, tidui } from "./tiny-dossier.ts";

/** Words that stand in no file of the repository but this one. */
const MARKER = "QZXVKWUNPUBLISHED";
const SENTENCE = `截至2025年底，${MARKER}共有748项许可。`;
const utf8 = (text: string): Buffer => Buffer.from(text);

const DRAFTS: Readonly<Record<string, Uint8Array>> = {
  "good.txt": utf8(SENTENCE),
  "good.md": utf8(SENTENCE),
  "good.html": utf8(`<p>${SENTENCE}</p>`),
  "good.docx": buildDocx(buildParagraph(SENTENCE)),
  "good.pdf": buildPdf({ pages: [showText(SENTENCE, 20, 200)] }),
  "bad-bytes.txt": Buffer.concat([utf8(SENTENCE), Uint8Array.of(0xff, 0xfe, 0xff)]),
  "bad-binary.txt": utf8(`\u{1}${SENTENCE}`),
  "bad-xml.docx": buildDocx(`<w:p><w:r><w:t>&${MARKER};</w:t></w:r></w:p>`),
  "bad-tag.docx": buildDocx(`<w:p><${MARKER}></w:p>`),
  "bad-deep.html": utf8(`${SENTENCE}${`<div title="${MARKER}">`.repeat(600)}`),
  "bad-end.pdf": buildPdf({ pages: [showText(SENTENCE, 20, 200)] }).subarray(0, 900),
};

test("a text that is checked leaves no trace: not in the build, the dossier, temporary files, nor in what is said of errors", () => {
  const tiny = copyTiny();
  const temporary = join(tiny.folder, "temporary");
  const drafts = join(tiny.folder, "drafts");
  for (const folder of [temporary, drafts]) mkdirSync(folder);
  for (const [name, bytes] of Object.entries(DRAFTS)) writeFileSync(join(drafts, name), bytes);
  const env = { TMPDIR: temporary, TMP: temporary, TEMP: temporary, HOME: temporary };
  const run = (files: readonly string[], ...options: readonly string[]) =>
    tidui(["check", ...files, ...options, ...optionsOf(tiny)], { cwd: tiny.folder, env, input: SENTENCE });
  // What the dossier knows is read and kept at the first check.
  run(["-"]);
  expect(run(["-"]).err).toBe("");
  const before = hashesOf(tiny.folder);
  const names = Object.keys(DRAFTS).map((name) => join("drafts", name));
  const told: string[] = [];
  for (const format of ["text", "json", "sarif", "claimreview"]) {
    const { code, out, err } = run([...names, "-"], "--format", format);
    expect(code).toBe(1);
    for (const name of names.filter((one) => one.includes("bad"))) expect(err).toContain(`${name}: `);
    expect(err.split("\n")).toHaveLength(names.filter((one) => one.includes("bad")).length + 1);
    expect(err).not.toContain(MARKER);
    told.push(out);
  }
  // The text was read indeed: its reader is shown the sentence of each number.
  expect(told[0]).toContain(MARKER);
  expect(hashesOf(tiny.folder)).toEqual(before);
  const traces = [...filesOf(tiny.folder)].filter(([path, bytes]) => !path.startsWith("drafts/") && bytes.includes(MARKER));
  expect(traces).toEqual([]);
});

function hashesOf(folder: string): string[] {
  return [...filesOf(folder)].map(([path, bytes]) => `${path} ${sha256(bytes)}`);
}

const effects = (checker: CheckEffects["check"], out: string[] = []): CheckEffects => ({
  out: (line) => void out.push(line),
  check: checker,
  read: () => readProse(utf8(SENTENCE), "a.txt"),
  paper: { colour: false, width: Infinity },
  author: "",
  version: "",
});

async function bugOf(io: CheckEffects): Promise<unknown> {
  try {
    return await check({ files: ["a.txt"], options: PLAIN_CHECK, format: "text", only: null }, io);
  } catch (error) {
    return error;
  }
}

class TellingError extends Error {
  readonly text = MARKER;
}

test.each([
  { what: "says it", bug: () => new Error(`No reading of ${SENTENCE}`) },
  { what: "was caused by what says it", bug: () => new Error("Failed", { cause: new Error(SENTENCE) }) },
  { what: "keeps it", bug: () => new TellingError("Failed") },
  { what: "says it in lines like those of a stack", bug: () => new Error(`a\n    at ${MARKER} (file.ts:1:1)\nb`) },
  {
    what: "has changed its message since",
    bug: () => Object.assign(new Error(`a\n    at ${MARKER} (file.ts:1:1)`), { message: "b" }),
  },
  { what: "is no error", bug: () => SENTENCE },
])("a bug that $what takes the text nowhere", async ({ bug }) => {
  const error = await bugOf(
    effects(() => {
      throw bug();
    }),
  );
  expect(error).toBeInstanceOf(Error);
  expect(error).not.toHaveProperty("code");
  expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(MARKER);
});

test("of a bug it is told where it is", async () => {
  const error = await bugOf(
    effects(function checkWithABug() {
      throw new Error(SENTENCE);
    }),
  );
  expect((error as Error).stack).toMatch(
    /^Error: The check failed; [^\n]*\n(?: +at [^\n]+\n)*? +at [^\n]*check-privacy\.test\.ts:\d+:\d+/,
  );
});

test("a reader that goes away is no bug", async () => {
  const io = effects(checkByDigit);
  const gone = Object.assign(new Error("write EPIPE"), { code: "EPIPE", syscall: "write" });
  const out = () => {
    throw gone;
  };
  expect(await bugOf({ ...io, out })).toBe(gone);
});
