import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { planSite } from "../src/publish/plan-site.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import {
  build,
  copyTiny,
  editDocument,
  editText,
  lastBuild,
  optionsOf,
  pagesOf,
  publishAll,
  tidui,
  type PackedPage,
  type Tiny,
} from "./tiny-dossier.ts";

const FIRST = "documents/permits-2025-06.docx";
const SECOND = "documents/permits-2025-12.docx";

test("two clean builds give the same bytes, whatever the folder, the clock, the time zone and the language of the machine", () => {
  const here = publishAll(copyTiny(), {});
  // A preload that puts the clock a year ahead.
  const ahead = `data:text/javascript,${encodeURIComponent("const { now } = Date; Date.now = () => now() + 31_536e6;")}`;
  const there = publishAll(copyTiny(), {
    TZ: "Pacific/Kiritimati",
    LANG: "de_DE.UTF-8",
    LC_ALL: "de_DE.UTF-8",
    NODE_OPTIONS: `--import=${ahead}`,
  });
  expect([...there.files.keys()]).toEqual([...here.files.keys()]);
  for (const [path, bytes] of here.files) expect(there.files.get(path)?.equals(bytes), path).toBe(true);
});

test("what is published and exported holds no path of this machine and no time of day", () => {
  const { tiny, files } = publishAll(copyTiny(), {});
  expect(files.size).toBeGreaterThan(100);
  const machine = [tiny.folder, process.cwd(), import.meta.dirname];
  const telling = [...files].flatMap(([path, bytes]) => {
    const text = bytes.toString("latin1");
    // Browser code may well hold digits with colons between them; Atom has no days, but their first seconds.
    const timed = path.endsWith(".atom") ? text.replaceAll("T00:00:00Z", "") : text;
    const hasTime = !path.startsWith("site/assets/") && /\d{2}:\d{2}:\d{2}/.test(timed);
    return hasTime || machine.some((place) => text.includes(place)) ? [path] : [];
  });
  expect(telling).toEqual([]);
});

test("where nothing has changed nothing is done", () => {
  const tiny = copyTiny();
  const command = ["build", "--json", ...optionsOf(tiny)];
  const first = JSON.parse(tidui(command).out) as { pages: number; rebuilt: number };
  const before = lastBuild(tiny);
  const second = JSON.parse(tidui(command).out) as { pages: number; rebuilt: number };
  expect(first.rebuilt).toBe(first.pages);
  expect(second).toMatchObject({ pages: first.pages, rebuilt: 0 });
  expect(lastBuild(tiny)).toBe(before);
});

test("a build is not its own input: kept inside the dossier, or published into it, it is made once", () => {
  const tiny = copyTiny();
  const command = (...args: string[]) => tidui([...args, "--dossier", tiny.dossier, "--out", join(tiny.dossier, "built")]);
  command("publish", join(tiny.dossier, "site"));
  expect(command("build").out).toContain("nothing has changed");
});

/** A change of the dossier, a page that shows it, and one that does not. */
const CHANGES: readonly { what: string; change: (tiny: Tiny) => void; shown: string; untouched: string; most: number }[] = [
  {
    what: "a name in one row",
    change: (tiny) =>
      editDocument(tiny, SECOND, (rows) => rows.map((row) => row.map((cell) => cell.replace("鸻形", "鸻形二代")))),
    shown: "attachments/permits-2025-12/index.html",
    untouched: "attachments/permits-2025-06/index.html",
    most: 0.3,
  },
  {
    what: "a filer in one row",
    change: (tiny) =>
      editDocument(tiny, FIRST, (rows) =>
        rows.map((row) => row.map((cell) => cell.replace("Sandpiper Delivery", "Sandpiper Couriers"))),
      ),
    shown: "en/attachments/permits-2025-06/index.html",
    untouched: "groups/plover/index.html",
    most: 0.4,
  },
  {
    what: "a row more",
    change: (tiny) =>
      editDocument(tiny, SECOND, (rows) => [
        ...rows,
        ["12", "苍鹭巡检二号", "苍鹭自动化（港城）有限公司", "港交许2025-019", "2025/12/20", "西区", "园区巡检", ""],
      ]),
    shown: "groups/heron/index.html",
    untouched: "attachments/permits-2025-06/index.html",
    most: 0.6,
  },
  {
    what: "a row less",
    change: (tiny) => editDocument(tiny, SECOND, (rows) => rows.filter((row) => !row.includes("港交许2025-018"))),
    shown: "attachments/permits-2025-12/index.html",
    untouched: "attachments/permits-2025-06/index.html",
    most: 0.6,
  },
  {
    what: "a company moved to another group",
    change: (tiny) =>
      editText(tiny, "groups.yml", (text) =>
        text
          .replace("[燕鸥物流股份有限公司, 燕鸥智能设备有限公司]", "[燕鸥物流股份有限公司]")
          .replace("[苍鹭自动化（港城）有限公司]", "[苍鹭自动化（港城）有限公司, 燕鸥智能设备有限公司]"),
      ),
    shown: "groups/heron/index.html",
    untouched: "groups/plover/index.html",
    most: 0.6,
  },
  {
    what: "a sentence of a story",
    change: (tiny) =>
      editText(tiny, "stories/first-year.en.md", (text) => text.replace("half a year before", "six months before")),
    shown: "en/stories/first-year/index.html",
    untouched: "stories/first-year/index.html",
    most: 0.02,
  },
  {
    what: "the label of a measure",
    change: (tiny) =>
      editText(tiny, "measures/permits.yml", (text) => text.replace("en: Road permits", "en: Permits for the road")),
    shown: "en/measures/permits/index.html",
    untouched: "registry/index.html",
    most: 0.9,
  },
  {
    what: "an announced total",
    change: (tiny) => editText(tiny, "facts/totals.csv", (text) => text.replace(",19,11,", ",18,10,")),
    shown: "announced/permits-2025-12-31/index.html",
    untouched: "groups/plover/index.html",
    most: 0.2,
  },
];

describe.each(CHANGES)("after $what", ({ change, shown, untouched, most }) => {
  test("the pages are those of a clean build, byte for byte, and only pages that show it were drawn again", async () => {
    const tiny = copyTiny();
    // Documents as the change will write them, so that the change is all that differs.
    for (const file of [FIRST, SECOND]) editDocument(tiny, file, (rows) => rows);
    await build(tiny);
    const before = pagesOf(tiny);
    change(tiny);
    const { pages, rebuilt } = await build(tiny);
    const after = pagesOf(tiny);
    const clean = { out: join(tiny.folder, "clean") };
    await build(tiny, clean.out);

    expect([...after]).toEqual([...pagesOf(clean)]);
    const drawn = keysOfChanged(before, after);
    expect(drawn).toHaveLength(rebuilt);
    expect(drawn).toContain(shown);
    expect(drawn).not.toContain(untouched);
    expect(after.get(untouched)).toEqual(before.get(untouched));
    expect(rebuilt / pages).toBeLessThanOrEqual(most);
    // Little was drawn again only to look as it did, but for the twin of a page that changed in its own language.
    const looksNew = (path: string) => after.get(path)?.text !== before.get(path)?.text;
    const inVain = drawn.filter((path) => !looksNew(path) && !looksNew(twinOf(path)));
    expect(inVain.length / pages).toBeLessThanOrEqual(0.05);
  });
});

test("changes built one after another come to the same as all of them built at once", async () => {
  const tiny = copyTiny();
  await build(tiny);
  for (const { change } of CHANGES) {
    change(tiny);
    await build(tiny);
  }
  const clean = { out: join(tiny.folder, "clean") };
  await build(tiny, clean.out);
  expect([...pagesOf(tiny)]).toEqual([...pagesOf(clean)]);
});

function keysOfChanged(before: ReadonlyMap<string, PackedPage>, after: ReadonlyMap<string, PackedPage>): string[] {
  return [...after].flatMap(([path, { key }]) => (before.get(path)?.key === key ? [] : [path]));
}

const twinOf = (path: string): string => (path.startsWith("en/") ? path.slice("en/".length) : `en/${path}`);

test("all that a page is made from can be put into JSON, for that is what is hashed to see whether it changed", async () => {
  const tiny = copyTiny();
  const data = await loadSiteData(tiny.dossier, openWorkspace(tiny.out));
  for (const { path, inputs } of planSite(data)) expect(JSON.parse(JSON.stringify(inputs)), path).toEqual(inputs);
});
