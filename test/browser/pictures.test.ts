import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { testInBrowser } from "./open-browser.ts";
import { differenceOf, FOLDER, fontsOf, fontsOfPictures, keepFonts, keepPicture, takePicture, TOLERANCE } from "./pictures.ts";
import { DRAWN_BY_SCRIPT } from "./walked-sites.ts";

/** `npm run pictures` takes them anew. */
const RENEW = process.env["TIDUI_RENEW_PICTURES"] === "1";

const PAGES = { home: "", group: "groups/acme/", story: "stories/first/", table: "registry/", check: "check/" };
const VIEWS = [
  { language: "", width: 1280, height: 800, colorScheme: "light" },
  { language: "en/", width: 1280, height: 800, colorScheme: "dark" },
  { language: "", width: 390, height: 844, colorScheme: "dark" },
  { language: "en/", width: 390, height: 844, colorScheme: "light" },
] as const;
const SHOTS = Object.entries(PAGES).flatMap(([page, address]) =>
  VIEWS.map((view) => ({
    ...view,
    address,
    name: `${page}-${view.language === "" ? "zh" : "en"}-${view.width > 800 ? "wide" : "phone"}-${view.colorScheme}`,
  })),
);

testInBrowser(testingSite, ({ read }) => {
  test.for(SHOTS)("$name looks as it did", async ({ name, address, language, width, height, colorScheme }, { skip }) => {
    const reader = await read({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    await reader.go(language + address);
    const drawn = DRAWN_BY_SCRIPT[address];
    if (drawn) await reader.page.locator(drawn).first().waitFor();
    const picture = await takePicture(reader);
    const fonts = await fontsOf(reader);
    await reader.done();
    if (RENEW) {
      keepFonts(fonts);
      keepPicture(name, picture);
    }
    const same = fonts === fontsOfPictures();
    skip(!same, "This machine has other fonts than the pictures were taken with.");
    expect(differenceOf(name, picture), `${name}: see ${FOLDER}`).toBeLessThanOrEqual(TOLERANCE);
  });

  test("the pictures are small, and each is one that is compared", () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith(".png") && !/-(?:changed|difference)\.png$/.test(file));
    expect(files.toSorted()).toEqual(SHOTS.map(({ name }) => `${name}.png`).toSorted());
    expect(files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0)).toBeLessThan(1_500_000);
  });
});
