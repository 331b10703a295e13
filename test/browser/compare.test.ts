import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { openDesk } from "../../src/publish/plan/desk.ts";
import { comparedWithLines } from "../../src/publish/plan/compare-lines.ts";
import { comparedKeyOf } from "../../src/publish/shown/shown-compared.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

const everything = comparedWithLines(openDesk(testingSite()));
/** Key of the one of a kind that is called so, or of the first. */
const keyOf = (kind: string, name?: string) => {
  const one = everything.find((own) => own.kind === kind && (name === undefined || Object.values(own.name).includes(name)));
  return one ? comparedKeyOf(one) : "";
};
const LARK = keyOf("apps", "Lark");
const WREN = keyOf("apps", "Wren");
const FACTORY = keyOf("companies", "独立风筝厂");
const PLACE = keyOf("places");
const INVESTOR = keyOf("who");

const heads = async (reader: Reader) => {
  const texts = await reader.page.locator("#compare table.compare thead th").allTextContents();
  return texts.map((text) => text.trim());
};
const notes = (reader: Reader) => reader.page.locator("#compare .compare-notes li").allTextContents();
const column = (reader: Reader, at: number) => reader.page.locator(`#compare thead th:nth-child(${at})`);
const field = (reader: Reader) => reader.page.getByRole("searchbox", { name: "Add one to compare" });

testInBrowser(testingSite, ({ site, read }) => {
  test.each([
    { language: "", width: 390, colorScheme: "dark" },
    { language: "", width: 1280, colorScheme: "light" },
    { language: "en/", width: 390, colorScheme: "light" },
    { language: "en/", width: 1280, colorScheme: "dark" },
  ] as const)(
    "six of every kind are sound in “$language”, $width px wide, $colorScheme",
    async ({ language, width, colorScheme }) => {
      const reader = await read({ viewport: { width, height: 844 }, colorScheme });
      await reader.go(`${language}compare/?e=${["groups/acme", LARK, WREN, FACTORY, PLACE, INVESTOR].join(",")}`);
      await column(reader, 7).waitFor();
      expect(await reader.page.locator("#compare-ready").isVisible()).toBe(false);
      expect(await overflow(reader)).toBeLessThanOrEqual(0);
      expect(await seriousFindings(reader)).toEqual([]);
      await reader.done();
    },
  );

  test("kinds stand side by side in the order of the address, and what that means is said", async () => {
    const reader = await read();
    await reader.go(`en/compare/?e=${PLACE},groups/acme,${LARK}`);
    await column(reader, 4).waitFor();
    expect((await heads(reader)).slice(2)).toEqual(["Acme", "Lark"]);
    expect((await notes(reader)).join(" ")).toContain("different kinds");
    await reader.done();
  });

  test("an address that asks for too many, for the same twice and for nothing is told what became of each", async () => {
    const reader = await read();
    const asked = ["bolt", "nonsense", "<img src=x>", "acme", "groups/bolt", "idle", "calm", LARK, WREN, FACTORY, PLACE];
    await reader.go(`en/compare/?e=${asked.map(encodeURIComponent).join(",")}`);
    await column(reader, 7).waitFor();
    expect(await heads(reader)).toEqual(["Measure", "闪电", "Acme", "Idle", "Calm", "Lark", "Wren"]);
    expect((await notes(reader)).slice(0, 3)).toEqual([
      "Nothing that can be compared is at “nonsense”, “<img src=x>”.",
      "Named twice and shown once: “闪电”.",
      "Six at most: left out is “独立风筝厂”, “East”.",
    ]);
    expect(await field(reader).isDisabled()).toBe(true);
    await reader.done();
  });

  test("of those that do not fit, whoever there is none of is unknown, and whose page cannot be had is called as this page calls it", async () => {
    const reader = await read();
    const six = ["bolt", "acme", LARK, WREN, FACTORY, PLACE];
    await reader.page.route("**/compare/groups/calm/", (route) => route.abort());
    await reader.go(`en/compare/?e=${[...six, "places/atlantis", "calm"].join(",")}`);
    await column(reader, 7).waitFor();
    expect((await notes(reader)).slice(0, 2)).toEqual([
      "Nothing that can be compared is at “places/atlantis”.",
      "Six at most: left out is “Calm”.",
    ]);
  });

  test("an investor is found by name and pinyin, and taken", async () => {
    const reader = await read();
    await reader.go("en/compare/?e=groups/acme");
    await column(reader, 2).waitFor();
    for (const typed of ["猫头鹰", "maotouying"]) {
      await field(reader).fill(typed);
      await reader.page.locator(".chooser .search-results a", { hasText: "Investor" }).waitFor();
      expect(await reader.page.locator(".chooser .search-results a").first().textContent()).toContain("猫头鹰");
    }
    await field(reader).press("Enter");
    await column(reader, 3).waitFor();
    expect(reader.page.url()).toMatch(/\?e=groups\/acme,who\/[0-9a-f]+$/);
    await reader.done();
  });

  test("where an address names nothing that there is, that is said and what stands ready stays", async () => {
    const reader = await read();
    await reader.go("en/compare/?e=nonsense,places/atlantis");
    await reader.page.locator(".compare-notes li").getByText("places/atlantis").waitFor();
    expect(await notes(reader)).toEqual(["Nothing that can be compared is at “nonsense”, “places/atlantis”."]);
    expect(await reader.page.locator("#compare-ready").isVisible()).toBe(true);
    expect(await reader.page.locator("#compare table.compare").count()).toBe(0);
    await reader.done();
  });

  test("one alone is shown and said to be no comparison; an old address of groups still works", async () => {
    const reader = await read();
    await reader.go("en/compare/?with=acme");
    await column(reader, 2).waitFor();
    expect(await notes(reader)).toEqual(["One alone is no comparison: add another."]);
    await reader.done();
  });

  test("others are found by pinyin and taken by keyboard; the address, a reload and the way back keep the choice", async () => {
    const reader = await read();
    await reader.go("en/compare/?e=groups/acme");
    await column(reader, 2).waitFor();
    await field(reader).fill("shandian");
    await reader.page.locator(".chooser .search-results a").first().waitFor();
    await field(reader).press("ArrowDown");
    await reader.page.keyboard.press("Enter");
    await column(reader, 3).waitFor();
    expect(reader.page.url()).toBe(`${site().home}en/compare/?e=groups/acme,groups/bolt`);
    await field(reader).fill("Wren");
    await reader.page.locator(".chooser .search-results a").first().waitFor();
    await field(reader).press("Enter");
    await column(reader, 4).waitFor();
    expect(reader.page.url()).toBe(`${site().home}en/compare/?e=groups/acme,groups/bolt,${WREN}`);
    await reader.page.reload();
    await column(reader, 4).waitFor();
    expect(await heads(reader)).toEqual(["Measure", "Acme", "闪电", "Wren"]);
    await reader.page.getByRole("button", { name: "Remove Acme" }).press("Enter");
    await column(reader, 4).waitFor({ state: "detached" });
    expect(reader.page.url()).toBe(`${site().home}en/compare/?e=groups/bolt,${WREN}`);
    await reader.page.goBack();
    await column(reader, 4).waitFor();
    expect(await heads(reader)).toEqual(["Measure", "Acme", "闪电", "Wren"]);
    await reader.done();
  });

  test("what is not known says so, what a list does not hold is none, and readings that differ stand both", async () => {
    const reader = await read();
    await reader.go(`en/compare/?e=${keyOf("companies", "闪电股份有限公司")},${WREN},groups/idle`);
    await column(reader, 4).waitFor();
    const line = (name: string) =>
      reader.page
        .locator("#compare tbody tr", { has: reader.page.getByRole("rowheader", { name }) })
        .first()
        .locator("td");
    expect((await line("Kites").allInnerTexts()).map((text) => text.split("\n")[0]?.trim())).toEqual([
      expect.stringMatching(/^0/),
      "no figure",
      expect.stringMatching(/^0/),
    ]);
    const [company, app] = await line("Monthly users").allInnerTexts();
    expect(company).toBe("no figure");
    expect(app).toMatch(/1\.5 million[\s\S]*≠ 1\.9 million/);
    await reader.done();
  });

  test("a line says whether its numbers are of one measurer and one time", async () => {
    const reader = await read();
    await reader.go(`en/compare/?e=${LARK},${WREN}`);
    await column(reader, 3).waitFor();
    const told = await reader.page.locator("#compare tbody th .agrees, #compare tbody th .disagrees").allInnerTexts();
    expect(told).toContain("= one measurer, one time");
    await reader.done();
  });

  test("a number of the comparison opens its rows beside it", async () => {
    const reader = await read();
    await reader.go("en/compare/?e=acme,bolt");
    const number = reader.page.locator("#compare tbody a.n").first();
    const shown = await number.textContent();
    await number.click();
    await reader.page.locator("dialog.drawer h1").waitFor();
    expect(await reader.page.locator("dialog.drawer h1").textContent()).toContain(shown);
    expect(await heads(reader)).toEqual(["Measure", "Acme", "闪电"]);
    await reader.done();
  });

  test("every link of the comparison leads to a page that there is, and to a place on it", async () => {
    const reader = await read();
    await reader.go(`en/compare/?e=${["groups/acme", LARK, WREN, FACTORY, PLACE, INVESTOR].join(",")}`);
    await column(reader, 7).waitFor();
    const links = await reader.page.evaluate<string[]>(
      `[...new Set(Array.from(document.querySelectorAll("#compare table a[href]"), (link) => link.href))]`,
    );
    expect(links.length).toBeGreaterThan(15);
    for (const link of links.filter((own) => own.startsWith(site().home))) {
      const [page = "", anchor = ""] = link.split("#");
      const text = await (await fetch(page)).text();
      expect(text, link).toContain(anchor === "" ? "<main" : `id="${anchor}"`);
    }
    await reader.done();
  });

  test("where the search cannot be had, that is said, and the lists lead further", async () => {
    const reader = await read();
    await reader.page.route("**/search-worker.js", (route) =>
      route.fulfill({ body: "throw new Error('no')", contentType: "text/javascript" }),
    );
    await reader.go("en/compare/");
    await field(reader).fill("Wren");
    await reader.page.getByText("The search could not be loaded.").waitFor();
    expect(await reader.page.locator("h2#every").isVisible()).toBe(true);
  });

  test("the page of one leads to where others are put beside it", async () => {
    const reader = await read();
    for (const key of ["groups/acme", LARK, FACTORY, PLACE, INVESTOR]) {
      await reader.go(`en/${key}/`);
      await reader.page.getByRole("link", { name: "Compare with others" }).click();
      await column(reader, 2).waitFor();
      expect(reader.page.url()).toBe(`${site().home}en/compare/?e=${key}`);
    }
    await reader.done();
  });

  test("without a script the largest groups stand side by side, and every other leads to its own measures", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/compare/?e=acme,bolt");
    expect(await reader.page.locator("#compare-ready thead th").allTextContents()).toHaveLength(4);
    await reader.page.locator(`a[data-entity="groups/calm"]`).click();
    expect(await reader.page.locator("h1").textContent()).toContain("Calm: every measure");
    await reader.done();
  });
});
