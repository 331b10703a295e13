import { describe, expect, test } from "vitest";
import { dossierData } from "../dossier-data.ts";
import { pageKinds } from "../page-kinds.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings, skewedTables } from "./soundness.ts";
import { addressesOf, DRAWN_BY_SCRIPT, walkedSites } from "./walked-sites.ts";

const sites = await walkedSites();
const WIDE = { width: 1280, height: 844 };
const PHONE = { width: 390, height: 844 };
/** A page is opened in one view and then changes into the others; of a theme only the contrasts can differ. */
const ORDERS = {
  "": [WIDE, PHONE],
  "en/": [PHONE, WIDE],
} as const;

test("no kind of page of the real dossier is left out of the walk", async () => {
  const walked = new Set(sites.flatMap(({ kinds }) => kinds.map(({ name }) => name)));
  const kinds = pageKinds(await dossierData("china-ai"));
  expect(kinds.map(({ name }) => name).filter((name) => !walked.has(name))).toEqual([]);
  expect(kinds.length).toBeGreaterThan(30);
});

test("a kind of page has a name", () => {
  const names = sites.flatMap(({ kinds }) => kinds.map(({ name }) => name));
  expect(names).not.toContain("");
  expect(names.length).toBe(new Set(names).size);
});

describe.each(sites)("$name", ({ data, kinds }) => {
  testInBrowser(
    () => data,
    ({ read }) => {
      test.each(["", "en/"] as const)(
        "every kind of page is sound, wide and narrow, light and dark, in “%s”",
        { timeout: 300_000 },
        async (language) => {
          const reader = await read({ viewport: ORDERS[language][0], colorScheme: "light" });
          for (const address of addressesOf(kinds)) {
            await open(reader, language, address);
            for (const view of ORDERS[language]) expect(await unsound(reader, view), language + address).toEqual([]);
          }
          await reader.done();
        },
      );

      test("with no script nothing that a page says is hidden", async () => {
        const reader = await read({ javaScriptEnabled: false });
        for (const address of addressesOf(kinds)) {
          await reader.go(`en/${address}`);
          expect(await reader.page.evaluate<string[]>(HIDDEN_TEXT), address).toEqual([]);
        }
        await reader.done();
      });

      test("no part of a story, a company or a group waits for a script", async () => {
        const reader = await read({ javaScriptEnabled: false });
        for (const address of addressesOf(kinds).filter((own) => /^(?:stories|companies|groups)\/./.test(own))) {
          await reader.go(address);
          expect(await reader.page.locator("main :is([hidden], noscript, script:not([type]))").count(), address).toBe(0);
        }
        await reader.done();
      });
    },
  );
});

async function open(reader: Reader, language: string, address: string): Promise<void> {
  await reader.go(language + address);
  const drawn = DRAWN_BY_SCRIPT[address];
  if (drawn) await reader.page.locator(drawn).first().waitFor();
}

/** What is wrong with a page in one width and both themes: how far it is too wide, and what axe finds. */
async function unsound(reader: Reader, view: typeof WIDE | typeof PHONE): Promise<string[]> {
  const { page } = reader;
  await page.setViewportSize(view);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const wider = await overflow(reader);
    const findings = await seriousFindings(reader, colorScheme === "dark" ? ["color-contrast"] : []);
    findings.push(...(await skewedTables(reader)));
    const problems = wider > 0 ? [`${wider} px too wide`, ...findings] : findings;
    found.push(...problems.map((problem) => `${view.width} px, ${colorScheme}: ${problem}`));
  }
  return found;
}

/**
 * Run in the page: texts of its main part that no reader could come to. What is folded can be unfolded and what a radio
 * button shows can be chosen without a script, the words of a drawing are heard, and a part that is \`hidden\` waits for its script.
 */
const HIDDEN_TEXT = `Array.from(document.querySelectorAll("main *"))
  .filter((element) => Array.from(element.childNodes).some((node) => node.nodeType === 3 && node.data.trim() !== ""))
  .filter((element) => !element.closest("details:not([open]) > :not(summary), .level, .cut.off, [hidden], svg title, svg desc"))
  // The map is drawn twice, for wide windows and for narrow ones: one of the two has to be shown.
  .filter((element) => !Array.from(element.closest(".backers")?.parentElement.querySelectorAll(".backers") ?? []).some((map) => map.checkVisibility()))
  .filter((element) => !element.closest("script, option, noscript"))
  .filter((element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((element) => element.outerHTML.slice(0, 120))`;
