import { expect, test } from "vitest";
import { pageKinds } from "../page-kinds.ts";
import { tiny } from "./check-site.ts";
import { FOCUS_STOP, SMALL_TARGETS, type Stop } from "./focus-marks.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { DRAWN_BY_SCRIPT } from "./walked-sites.ts";

const KINDS = pageKinds(tiny).filter(({ name }) => !name.startsWith("embedded"));
/** Pages with boxes that scroll, fields, tiles and long rows: enough to see a mark in every view. */
const SOME = new Set([
  "overviewPage",
  "registryPage",
  "comparePage",
  "checkerPage",
  "verdictPage",
  "companyPage",
  "placesPage",
  "roundPage",
]);
const WIDE = { width: 1280, height: 844 };
const PHONE = { width: 390, height: 844 };
const STOPS = 25;

testInBrowser(
  () => tiny,
  ({ read }) => {
    test.each([
      { view: "wide and light", options: { viewport: WIDE, colorScheme: "light" }, kinds: KINDS },
      { view: "wide and dark", options: { viewport: WIDE, colorScheme: "dark" }, kinds: some() },
      { view: "narrow and light", options: { viewport: PHONE, colorScheme: "light" }, kinds: some() },
      { view: "narrow and dark", options: { viewport: PHONE, colorScheme: "dark" }, kinds: some() },
    ] as const)("wherever the Tab key goes, one sees where it is: $view", { timeout: 120_000 }, async ({ options, kinds }) => {
      const reader = await read(options);
      const unseen: string[] = [];
      for (const { most } of kinds) {
        await open(reader, most);
        for (let stop = 0; stop < STOPS; stop++) {
          await reader.page.keyboard.press("Tab");
          const at = await reader.page.evaluate<Stop | null>(FOCUS_STOP);
          if (!at) break;
          unseen.push(...at.wrong.map((wrong) => `${most}: ${wrong}: ${at.name}`));
        }
      }
      expect(unseen).toEqual([]);
      await reader.done();
    });

    test.each([
      { view: "wide", viewport: WIDE },
      { view: "narrow", viewport: PHONE },
    ])("what can be pressed is 24 px high and wide, or stands alone: $view", { timeout: 120_000 }, async ({ viewport }) => {
      const reader = await read({ viewport });
      const small: string[] = [];
      for (const { most } of KINDS) {
        await open(reader, most);
        const found = await reader.page.evaluate<string[]>(SMALL_TARGETS);
        small.push(...found.map((target) => `${most}: ${target}`));
      }
      expect(small).toEqual([]);
      await reader.done();
    });

    test("a mark that is faint, cut or missing is found", async () => {
      const reader = await read({ viewport: PHONE, colorScheme: "light" });
      await open(reader, "");
      const wrongWith = async (css: string): Promise<readonly string[]> => {
        await reader.page.evaluate(`document.body.innerHTML = '<div id="box"><a href="#">here</a></div>'`);
        // By script: the page's policy lets no other style in.
        await reader.page.evaluate(
          `document.adoptedStyleSheets.push(new CSSStyleSheet()), document.adoptedStyleSheets.at(-1).replaceSync(${JSON.stringify(css)})`,
        );
        await reader.page.keyboard.press("Tab");
        return (await reader.page.evaluate<Stop>(FOCUS_STOP)).wrong.map((wrong) => wrong.replace(/[\d.]+$/, ""));
      };
      expect(await wrongWith("a { color: inherit; }")).toEqual([]);
      expect(await wrongWith("#box { overflow: hidden; width: 9rem; height: 9rem; }")).toEqual(["cut by "]);
      expect(await wrongWith("#box { overflow: visible; } a:focus-visible { outline-color: var(--hair); }")).toEqual([
        "contrast ",
      ]);
      expect(await wrongWith("a:focus-visible { outline: none; }")).toEqual(["no mark"]);
      await reader.done();
    });
  },
);

function some(): typeof KINDS {
  return KINDS.filter(({ name }) => SOME.has(name));
}

async function open({ go, page }: Reader, address: string): Promise<void> {
  await go(`en/${address}`);
  const drawn = DRAWN_BY_SCRIPT[address];
  if (drawn) await page.locator(drawn).first().waitFor();
}
