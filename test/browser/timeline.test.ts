import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { testInBrowser } from "./open-browser.ts";

const SHOWN = "table.events tbody tr:not([hidden])";

testInBrowser(testingSite, ({ site, read }) => {
  test("the timeline is chosen from by kind, and the address keeps the choice", async () => {
    const reader = await read();
    await reader.go("en/timeline/");
    expect(await reader.page.locator(SHOWN).count()).toBe(2);
    await reader.page.getByLabel("Kind").selectOption("campaign");
    expect(await reader.page.locator(SHOWN).count()).toBe(1);
    expect(await reader.page.locator("section.year:not([hidden])").count()).toBe(1);
    expect(reader.page.url()).toBe(`${site().home}en/timeline/?kind=campaign`);
    await reader.done();
  });

  test("an address opens its choice, and one that names nothing shows everything", async () => {
    const reader = await read();
    await reader.go("en/timeline/?kind=campaign&group=acme");
    expect(await reader.page.locator(SHOWN).count()).toBe(1);
    await reader.go("en/timeline/?kind=nonsense");
    expect(await reader.page.locator(SHOWN).count()).toBe(2);
    await reader.done();
  });

  test("in Chinese a kind stands on one line", async () => {
    const reader = await read({ viewport: { width: 1280, height: 860 } });
    await reader.go("timeline/");
    const cell = await reader.page.locator("section.year table.events td.nw").first().boundingBox();
    expect(cell?.height).toBeLessThan(80);
    const wrap = await reader.page.evaluate<string>(
      `getComputedStyle(document.querySelector("table.events td.nw")).textWrapMode`,
    );
    expect(wrap).toBe("nowrap");
    await reader.done();
  });

  test("without a script the timeline lists everything", async () => {
    const reader = await read({ javaScriptEnabled: false });
    await reader.go("en/timeline/?kind=campaign");
    expect(await reader.page.locator(SHOWN).count()).toBe(2);
    await reader.done();
  });
});

/** The site with a launch beside its campaign, so that its timeline has a drawing of two rows. */
function withLaunch(): SiteData {
  const data = testingSite();
  const launches = data.events
    .filter(({ family }) => family === "campaign")
    .map((event) => ({
      ...event,
      id: "cccccccccccccccc",
      kind: "launch",
      family: "launch",
      start: "2025-06-01",
      end: "2025-06-01",
    }));
  return { ...data, events: [...data.events, ...launches] };
}

testInBrowser(withLaunch, ({ read }) => {
  test("a row of the drawing in which a choice leaves nothing is closed, and opens again", async () => {
    const reader = await read();
    await reader.go("en/timeline/");
    const drawing = reader.page.locator(".chart-figure .drawing > svg");
    const names = () => drawing.locator('text[data-beside^="row-"]:not(.left-out)').allTextContents();
    const height = async () => Number((await drawing.getAttribute("viewBox"))?.split(" ").at(-1));
    const [all, whole] = [await names(), await height()];
    expect(all.length).toBeGreaterThan(1);
    await reader.page.getByRole("combobox", { name: "Kind" }).selectOption("campaign");
    expect(await names()).toEqual(["Campaigns"]);
    expect(await height()).toBeLessThan(whole);
    const [dot, frame] = [await drawing.locator("circle:not(.left-out)").first().boundingBox(), await drawing.boundingBox()];
    expect(dot && frame && dot.y > frame.y && dot.y + dot.height < frame.y + frame.height).toBe(true);
    await reader.page.getByRole("combobox", { name: "Kind" }).selectOption("");
    expect(await names()).toEqual(all);
    expect(await height()).toBe(whole);
    await reader.done();
  });
});
