import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LiveSite } from "../src/build/live/live-site.ts";
import { build, copyTiny, editDocument, editText, pagesOf, type PackedPage, type Tiny } from "./tiny-dossier.ts";

// The site in memory after a change is, page by page and byte by byte, what a build from nothing writes.

const NOW = "2026-11-23T00:00:00Z";
const PERMITS = "documents/permits-2025-12.docx";
const FIGURES = "facts/statements.csv";

const line = (text: string, at: number): string => text.split("\n")[at] ?? "";
const withCell = (row: readonly string[] | undefined, at: number, value: string): string[] => (row ?? []).with(at, value);

/** Everything an editor may do to a dossier. */
const CHANGES: Readonly<Record<string, (tiny: Tiny) => void>> = {
  "nothing is changed": () => undefined,
  "a row's name is changed": (tiny) => editDocument(tiny, PERMITS, (rows) => rows.with(2, withCell(rows[2], 1, "改过的机器人"))),
  "a row goes to another filer": (tiny) =>
    editDocument(tiny, PERMITS, (rows) => rows.with(3, withCell(rows[3], 2, rows[5]?.[2] ?? ""))),
  "a row goes to a filer that nobody knows": (tiny) =>
    editDocument(tiny, PERMITS, (rows) => rows.with(4, withCell(rows[4], 2, "从未见过（港城）有限公司"))),
  "a row is moved to another place": (tiny) =>
    editDocument(tiny, PERMITS, (rows) => rows.with(2, withCell(rows[2], 5, rows[6]?.[5] ?? ""))),
  "a row is dated otherwise": (tiny) => editDocument(tiny, PERMITS, (rows) => rows.with(5, withCell(rows[5], 4, "2025-08-01"))),
  "a row is added in the middle": (tiny) =>
    editDocument(tiny, PERMITS, (rows) => rows.toSpliced(4, 0, withCell(withCell(rows[4], 3, "港交许2025-777"), 1, "新来的"))),
  "a row is removed": (tiny) => editDocument(tiny, PERMITS, (rows) => rows.toSpliced(2, 1)),
  "a figure is changed": (tiny) => editText(tiny, FIGURES, (text) => text.replace(",4200,", ",4300,")),
  "a figure is added": (tiny) =>
    editText(tiny, FIGURES, (text) => `${text}${line(text, 1).replace("usage-01", "usage-99").replace("2024H2", "2025H1")}\n`),
  "a figure is removed": (tiny) => editText(tiny, FIGURES, (text) => text.replace(`${line(text, 4)}\n`, "")),
  "a label is changed": (tiny) => editText(tiny, "labels.csv", (text) => text.replace(",use,meals,", ",use,parcels,")),
  "a label is removed": (tiny) => editText(tiny, "labels.csv", (text) => text.replace(`${line(text, 2)}\n`, "")),
  "a judgement is made": (tiny) => editText(tiny, "judgements.csv", (text) => text.replace(",negative,", ",positive,")),
  "the text of a story is changed": (tiny) =>
    editText(tiny, "stories/first-year.en.md", (text) => text.replace("A permit is not", "No permit is")),
  "a group is renamed": (tiny) => editText(tiny, "groups.yml", (text) => text.replace("en: Plover }", "en: Plovers }")),
  "a measure is described otherwise": (tiny) =>
    editText(tiny, "measures/permits.yml", (text) => text.replace("en: Distinct", "en: All distinct")),
  "the dossier gets another title": (tiny) =>
    editText(tiny, "dossier.yml", (text) => text.replace(/title: \{ zh: /, "title: { zh: 新")),
  "a story is taken out": ({ dossier }) => rmSync(join(dossier, "stories/second-year.en.md")),
  "a sample text is put in": ({ dossier }) =>
    writeFileSync(join(dossier, "check-sample.en.md"), "In 2025 there were 19 permits.\n"),
};

test(
  "after each of many changes, one upon another, the site in memory is the one that is built from nothing",
  { timeout: 240_000 },
  async () => {
    const tiny = copyTiny();
    const { site, pages } = await openLive(tiny);
    for (const [what, change] of Object.entries(CHANGES)) {
      change(tiny);
      const before = new Map(pages);
      const { changed, removed } = await refresh(site, pages);
      const clean = await builtFromNothing(tiny, what);
      expect(differences(pages, clean), what).toEqual([]);
      const differing = [...clean].filter(([path, { key }]) => before.get(path)?.key !== key).map(([path]) => path);
      expect(new Set(changed), what).toEqual(new Set(differing));
      expect(new Set(removed), what).toEqual(new Set([...before.keys()].filter((path) => !clean.has(path))));
    }
  },
);

test.each(Object.entries(CHANGES))(
  "where %s and it is taken back, the site is what it was",
  { timeout: 60_000 },
  async (_what, change) => {
    const tiny = copyTiny();
    const { site, pages } = await openLive(tiny);
    const before = new Map(pages);
    await refresh(site, pages);
    change(tiny);
    await refresh(site, pages);
    rmSync(tiny.dossier, { recursive: true });
    copyBack(tiny);
    await refresh(site, pages);
    expect(differences(pages, before)).toEqual([]);
  },
);

test("a mistake leaves the site as it was, and what comes after it is right", { timeout: 60_000 }, async () => {
  const tiny = copyTiny();
  const { site, pages } = await openLive(tiny);
  await refresh(site, pages);
  editText(tiny, FIGURES, (text) => text.replace(",4200,", ",4300,"));
  editText(tiny, "measures/permits.yml", (text) => `${text}\nnonsense: 1\n`);
  await expect(refresh(site, pages)).rejects.toThrow(/measures\/permits.yml/);
  editText(tiny, "measures/permits.yml", (text) => text.replace("\nnonsense: 1\n", ""));
  await refresh(site, pages);
  expect(differences(pages, await builtFromNothing(tiny, "mended"))).toEqual([]);
});

type Pages = Map<string, PackedPage>;

/** What of the pages is not as it should be, page by page. */
function differences(pages: Pages, wanted: Pages): string[] {
  const paths = new Set([...wanted.keys(), ...pages.keys()]);
  return [...paths].flatMap((path) => {
    const [own, other] = [pages.get(path), wanted.get(path)];
    if (!own || !other) return [`${path} is ${own ? "there" : "missing"}`];
    if (own.text !== other.text) return [`${path} says something else`];
    return own.key === other.key ? [] : [`${path} has another key`];
  });
}

/** The pages of a first build, and the site that goes on from them. */
async function openLive(tiny: Tiny): Promise<{ site: LiveSite; pages: Pages }> {
  const pages = await builtFromNothing(tiny, "first");
  return { site: new LiveSite({ dossier: tiny.dossier, program: "test", out: new Map(pages) }), pages };
}

async function refresh(site: LiveSite, pages: Pages): Promise<{ changed: string[]; removed: readonly string[] }> {
  const { changed, removed } = await site.refresh(NOW);
  for (const { path, key, content } of changed) pages.set(path, { key, text: Buffer.from(content).toString() });
  for (const path of removed) pages.delete(path);
  return { changed: changed.map(({ path }) => path), removed };
}

async function builtFromNothing(tiny: Tiny, name: string): Promise<Pages> {
  const out = join(tiny.folder, "builds", name.replaceAll(/\W/g, "-"));
  mkdirSync(out, { recursive: true });
  await build(tiny, out);
  return new Map([...pagesOf({ out })].filter(([path]) => !path.startsWith("assets/")));
}

function copyBack(tiny: Tiny): void {
  const fresh = copyTiny();
  cpSync(fresh.dossier, tiny.dossier, { recursive: true });
}
