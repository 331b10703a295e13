import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyTiny, editText, filesOf, lastBuild, optionsOf, pagesOf, runHere, type Tiny } from "./tiny-dossier.ts";

const EN = "en/stories/first-year/index.html";
const FILE = "stories/second-year.en.md";
const SENTENCE = "Nobody outside the office has seen this sentence";
const EMBARGO = "2027-01-04T08:00:00+08:00";

const stories = (tiny: Tiny, ...args: string[]) => runHere("stories", ...args, ...optionsOf(tiny));
const build = (tiny: Tiny, ...args: string[]) => runHere("build", ...args, ...optionsOf(tiny));
const page = (tiny: Tiny, path: string) => pagesOf(tiny).get(path)?.text ?? "";
const statusOf = (tiny: Tiny, file: string) => /^status: (.*)$/m.exec(readFileSync(join(tiny.dossier, file), "utf8"))?.[1];

/** The embargoed draft, signed and published by the desk. */
async function publishedUnderEmbargo(): Promise<Tiny> {
  const tiny = copyTiny();
  editText(tiny, FILE, (text) => text.replace("status: draft", "status: checked"));
  expect((await stories(tiny, "sign", "second-year", "--by", "Desk", "--on", "2026-12-01")).code).toBe(0);
  expect((await stories(tiny, "publish", "second-year", "--on", "2026-12-02")).code).toBe(0);
  return tiny;
}

/** Every byte that a build, a published site and the exports wrote, in one text, but for the dossier's own copy. */
async function everythingWritten(tiny: Tiny, now: string): Promise<string> {
  const results = join(tiny.folder, "results");
  for (const [...args] of [
    ["build", "--now", now],
    ["publish", join(results, "site"), "--now", now],
  ])
    expect(await runHere(...args, ...optionsOf(tiny))).toMatchObject({ code: 0, err: "" });
  for (const format of ["csv", "json"]) await runHere("export", format, join(results, format), "--now", now, ...optionsOf(tiny));
  const files = [...filesOf(tiny.out), ...filesOf(results)];
  return files.map(([path, bytes]) => `${path}\n${bytes.toString("latin1")}`).join("\n");
}

const inBytes = (text: string): string => Buffer.from(text).toString("latin1");

describe("who sees a story", () => {
  test("a draft is in no written file, not by a sentence, its title or its address", async () => {
    const all = await everythingWritten(copyTiny(), "2030-01-01T00:00:00Z");
    for (const words of [SENTENCE, "What the second year will bring", "stories/second-year"])
      expect(all).not.toContain(inBytes(words));
    expect(all).toContain("The first year on the road");
  });

  test("a published story under embargo is in no written file before, and on its page from that moment on", async () => {
    const tiny = await publishedUnderEmbargo();
    const before = await everythingWritten(tiny, "2027-01-04T07:59:59+08:00");
    for (const words of [SENTENCE, "What the second year will bring", "second-year"]) expect(before).not.toContain(words);
    const after = await everythingWritten(tiny, EMBARGO);
    expect(after).toContain(SENTENCE);
    expect(page(tiny, "en/stories/second-year/index.html")).toContain(SENTENCE);
    expect(page(tiny, "en/stories/index.html")).toContain("What the second year will bring");
    expect(page(tiny, "en/index.html")).toContain("stories/second-year/");
    expect(page(tiny, "index.html")).not.toContain("second-year");
  });

  test("a build is not taken for current once an embargo has passed since, and is while none has", async () => {
    const tiny = await publishedUnderEmbargo();
    await build(tiny, "--now", "2027-01-01T00:00:00Z");
    expect((await build(tiny, "--now", "2027-01-03T23:59:59Z")).out).toContain("nothing has changed");
    expect((await build(tiny, "--now", "2027-01-04T00:00:00Z")).out).not.toContain("nothing has changed");
    expect((await build(tiny, "--now", "2027-01-02T00:00:00Z")).out).not.toContain("nothing has changed");
    expect(pagesOf(tiny).has("en/stories/second-year/index.html")).toBe(false);
  });

  test("what the build of an earlier moment shows is verified at that moment", async () => {
    const tiny = await publishedUnderEmbargo();
    for (const now of ["2027-01-01T00:00:00Z", "2028-01-01T00:00:00Z"]) {
      await build(tiny, "--now", now);
      expect((await runHere("verify", ...optionsOf(tiny))).out).toContain("Everything is equal.");
    }
  });

  test("a story that is published and never signed is hidden, and the build says so", async () => {
    const tiny = copyTiny();
    editText(tiny, FILE, (text) => text.replace("status: draft", "status: published"));
    const { code, err } = await build(tiny, "--now", "2028-01-01T00:00:00Z");
    expect(code).toBe(0);
    expect(err).toMatch(
      /^warning no-signature: stories\/second-year.en.md counts as checked and is hidden: nobody has signed it/,
    );
    expect(pagesOf(tiny).has("en/stories/second-year/index.html")).toBe(false);
  });

  test("what an editor is told of a hidden story is on no page and in no table of issues", async () => {
    const tiny = copyTiny();
    editText(tiny, FILE, (text) => text.replace("status: draft", "status: published"));
    await build(tiny, "--now", "2028-01-01T00:00:00Z");
    const { out } = await runHere("query", "SELECT * FROM issues", "--json", ...optionsOf(tiny));
    expect(out).not.toContain("second-year");
    for (const [path, { text }] of pagesOf(tiny)) expect(text, path).not.toContain("second-year");
  });
});

/** Plover's orders of the second half of 2025 turn out otherwise. */
const restate = (tiny: Tiny) =>
  editText(tiny, "facts/statements.csv", (text) => text.replace(",9800,单,2025H2", ",9900,单,2025H2"));

describe("a number that changes", () => {
  test("makes the signature void: the story is hidden, and the build lists what changed", async () => {
    const tiny = copyTiny();
    restate(tiny);
    const { code, err } = await build(tiny);
    expect(code).toBe(0);
    expect(err).toContain("warning void-signature: stories/first-year.en.md counts as checked and is hidden");
    expect(err).toContain('[[orders plover in 2025H2 of "city streets" by watch]] 9,800 → 9,900');
    expect(err).toContain("[[= growth(orders plover in 2024H2, orders plover in 2025H2) as rise percent 0]] 133% → 136%");
    expect(pagesOf(tiny).has(EN)).toBe(false);
    expect(pagesOf(tiny).has("en/stories/index.html")).toBe(false);
    const listed = JSON.parse((await stories(tiny, "--json")).out) as {
      stories: { slug: string; status: string; hidden: string; changed: unknown[] }[];
    };
    expect(listed.stories.find(({ slug }) => slug === "first-year")).toMatchObject({
      status: "checked",
      hidden: "unsigned",
      changed: expect.arrayContaining([
        { binding: 'orders plover in 2025H2 of "city streets" by watch', before: "9,800", after: "9,900" },
      ]) as unknown,
    });
  });

  test("is signed again, and published only with a reason, which the page opens with", async () => {
    const tiny = copyTiny();
    restate(tiny);
    expect((await stories(tiny, "publish", "first-year", "--reason", "x")).err).toContain("Nobody has signed");
    await stories(tiny, "sign", "first-year", "--by", "Desk", "--on", "2026-04-01");
    const refused = await stories(tiny, "publish", "first-year", "--on", "2026-04-02");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("Say why");
    const published = await stories(
      tiny,
      "publish",
      "first-year",
      "--on",
      "2026-04-02",
      "--reason",
      "Harbour Watch counted a week twice, <b>",
    );
    expect(published).toMatchObject({ code: 0 });
    expect(await build(tiny)).toMatchObject({ code: 0, err: "" });
    const text = page(tiny, EN);
    const opening = text.slice(text.indexOf("</h1>"), text.indexOf('class="story-text"'));
    expect(opening).toContain("Corrected on 2 April 2026: Harbour Watch counted a week twice, &lt;b&gt;");
    expect(opening).toContain("“9,800” is now “9,900”");
    expect(opening.indexOf("2 April 2026")).toBeLessThan(opening.indexOf("2 March 2026"));
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? "") as Record<
      string,
      unknown
    >;
    expect(data).toMatchObject({
      "@type": "Article",
      headline: "The first year on the road",
      inLanguage: "en",
      datePublished: "2026-02-10",
      dateModified: "2026-04-02",
      correction: [{ "@type": "CorrectionComment", datePublished: "2026-04-02" }, { datePublished: "2026-03-02" }],
    });
  });

  test("that is gone stops the build, which names every one of them; the last good build stays", async () => {
    const tiny = copyTiny();
    await build(tiny);
    const good = lastBuild(tiny);
    editText(tiny, "facts/statements.csv", (text) => text.replace(/^(usage-09|spending-34),.*\n/gm, ""));
    const { code, err } = await build(tiny);
    expect(code).toBe(1);
    for (const words of [
      "stories/first-year.en.md: [[orders plover in 2025H2",
      "stories/first-year.zh.md: [[fleet-budget heron in 2026 as 万元]]",
      "has no number in the dossier",
    ])
      expect(err).toContain(words);
    expect(err.trim().split("\n")).toHaveLength(7);
    expect(lastBuild(tiny)).toBe(good);
  });

  test("of a prose that is mended nothing changes", async () => {
    const tiny = copyTiny();
    editText(tiny, "stories/first-year.en.md", (text) =>
      text.replace("A permit is not a delivery.", "A permit delivers nothing."),
    );
    expect(await build(tiny)).toMatchObject({ code: 0, err: "" });
    expect(page(tiny, EN)).toContain("A permit delivers nothing.");
  });

  test("signed but in no ledger stays hidden", async () => {
    const tiny = copyTiny();
    writeFileSync(join(tiny.dossier, "stories/ledger.csv"), "story,language,binding,printed,published_on,reason\n");
    const { err } = await build(tiny);
    expect(err).toContain("warning not-in-ledger: stories/first-year.en.md is hidden");
    expect(pagesOf(tiny).has(EN)).toBe(false);
  });
});

describe("signing and publishing", () => {
  test("a draft cannot be signed, a story that nobody signed not be published, and nobody signs without a name", async () => {
    const tiny = copyTiny();
    const before = readFileSync(join(tiny.dossier, FILE), "utf8");
    for (const [args, says] of [
      [["sign", "second-year", "--by", "Desk"], "is a draft"],
      [["publish", "second-year"], "Sign it first"],
      [["sign", "first-year"], "needs a name"],
      [["sign", "third-year", "--by", "Desk"], "Known: first-year, second-year"],
      [["sign"], "which story"],
      [["sign", "first-year", "--by", "Desk", "--on", "soon"], "no day"],
      [["sign", "first-year", "--by", "Desk", "--now", "noon"], "no time with its zone"],
    ] as const) {
      const { code, err } = await stories(tiny, ...args);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(says) as string });
    }
    expect(readFileSync(join(tiny.dossier, FILE), "utf8")).toBe(before);
  });

  test("front matter keeps what a person wrote into it, the text every byte", async () => {
    const tiny = await publishedUnderEmbargo();
    const text = readFileSync(join(tiny.dossier, FILE), "utf8");
    expect(text).toContain("# A draft, and under embargo besides");
    expect(statusOf(tiny, FILE)).toBe("published");
    expect(text).toContain("date: 2026-12-02");
    expect(text.split("---\n").at(-1)).toBe(
      readFileSync(join(import.meta.dirname, "../dossiers/tiny", FILE), "utf8")
        .split("---\n")
        .at(-1),
    );
  });

  test("publishing what is published writes nothing", async () => {
    const tiny = copyTiny();
    const ledger = () => readFileSync(join(tiny.dossier, "stories/ledger.csv"), "utf8");
    const before = ledger();
    expect((await stories(tiny, "publish", "first-year")).out).toContain("0 numbers written");
    expect(ledger()).toBe(before);
  });

  test("one language can be signed by itself", async () => {
    const tiny = copyTiny();
    await stories(tiny, "sign", "first-year", "--by", "Second reader", "--on", "2026-05-01", "--language", "zh");
    expect(statusOf(tiny, "stories/first-year.zh.md")).toBe("signed");
    expect(statusOf(tiny, "stories/first-year.en.md")).toBe("published");
  });

  test("a dossier without stories has no pages of stories, and its list says so", async () => {
    const tiny = copyTiny();
    for (const name of ["first-year.en.md", "first-year.zh.md", "second-year.en.md", "ledger.csv"]) {
      const path = join(tiny.dossier, "stories", name);
      expect(existsSync(path)).toBe(true);
      writeFileSync(path, "");
    }
    const { code, err } = await build(tiny);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining("begins with no front matter") as string });
  });
});

test("every number of a story opens its evidence or its arithmetic, and says what it is of", async () => {
  const tiny = copyTiny();
  await build(tiny);
  const text = page(tiny, EN);
  const body = text.slice(text.indexOf('<div class="story-text">'), text.indexOf("</article>"));
  const links = [...body.matchAll(/<a class="n" href="([^"]*)" title="([^"]*)"/g)].map(([, href = "", title = ""]) => ({
    href,
    title,
  }));
  expect(links).toHaveLength(10);
  expect(links.filter(({ title }) => title === "")).toEqual([]);
  const pages = pagesOf(tiny);
  const pathOf = (href: string) => `${new URL(href, `http://site/${EN}`).pathname.slice(1)}index.html`;
  const leadsNowhere = ({ href }: { readonly href: string }) =>
    href.startsWith("#") ? !text.includes(`<li id="${href.slice(1)}">`) : !pages.has(pathOf(href));
  expect(links.filter(leadsNowhere)).toEqual([]);
  expect(links.map(({ title }) => title)).toContain("Road permits: up to 31 December 2025, by the date of its list: 18 permits");
  expect(text).toContain('href="../../reported/#usage-09"');
  expect(page(tiny, "en/reported/index.html")).toContain('id="usage-09"');
});
