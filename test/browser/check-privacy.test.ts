import { expect, test } from "vitest";
import { checkTyped, openChecker, TEXT, tiny } from "./check-site.ts";
import { testInBrowser } from "./open-browser.ts";

testInBrowser(
  () => tiny,
  ({ read }) => {
    test("nothing of a text is sent, logged, or written to address, title, history or lasting storage", async () => {
      const reader = await read({ permissions: ["clipboard-read", "clipboard-write"] });
      const { page } = reader;
      const sent: string[] = [];
      const logged: string[] = [];
      page.on("request", (request) =>
        sent.push(JSON.stringify([request.url(), request.postData(), request.headers()]), decodeURIComponent(request.url())),
      );
      page.on("console", (message) => logged.push(message.text()));
      page.on("pageerror", (error) => logged.push(String(error.stack)));
      await reader.go("check/");
      await page.evaluate(SPY);
      const marker = "机密稿件QZ7431";
      const text = `截至2025年6月30日，港城累计发放送货机器人上路许可9项。\n\n${marker}。\n`;
      await page.locator("#check-text").fill(text);
      await page.waitForTimeout(500);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await page.locator("#check-result").waitFor();
      await page.locator(".v").first().click();
      await page.getByRole("button", { name: /^✗ 不符/ }).click();
      await page.locator("#check-panel").getByRole("button", { name: "列出各行" }).first().click();
      await page.getByRole("dialog").locator("tbody tr").first().waitFor();
      await page.keyboard.press("Escape");
      await page.locator("#check-result summary").click();
      await page.getByRole("button", { name: "复制链接" }).click();
      const left = await page.evaluate<unknown>(TRACES);
      await page.reload();
      await page.locator("#check-result").waitFor();
      await page.getByRole("link", { name: "集团", exact: true }).first().click();
      await page.waitForURL("**/groups/");
      expect(sent.join("\n")).toContain("check-facts.json");
      for (const trace of [...sent, ...logged, JSON.stringify(left), page.url(), await page.title()]) {
        expect(trace).not.toContain("QZ7431");
        expect(trace).not.toContain(encodeURIComponent("机密稿件"));
        expect(trace).not.toContain("9项");
      }
      expect(JSON.stringify(left)).toContain("#show=");
      await reader.done();
    });

    test("a fault of the checker says that it failed, and quotes nothing of the text", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      const logged: string[] = [];
      page.on("console", (message) => logged.push(message.text()));
      // Facts without what every check reads: the checker throws.
      await page.route("**/check-facts.json", (route) =>
        route.fulfill({ body: '{"pack":1,"measures":[],"rows":{"count":0,"columns":{}}}' }),
      );
      await page.locator("#check-text").fill(TEXT);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await expect.poll(() => page.getByRole("alert").textContent()).toContain("核对程序自身出错");
      expect(logged).toEqual([]);
      expect(await page.locator("#check-text").inputValue()).toBe(TEXT);
      await reader.done();
    });

    test.each([
      { title: "cannot be had", answer: null, told: "未能载入" },
      { title: "are no facts but some other page", answer: "<!doctype html><title>Log in</title>", told: "未能载入" },
      { title: "are of another version", answer: '{"pack":0,"rows":{}}', told: "版本不同" },
    ])("where the facts $title the page says so, and the next try works", async ({ answer, told }) => {
      const reader = await openChecker(read());
      const { page } = reader;
      await page.route("**/check-facts.json", (route) => (answer === null ? route.abort() : route.fulfill({ body: answer })));
      await page.locator("#check-text").fill(TEXT);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await expect.poll(() => page.getByRole("alert").textContent()).toContain(told);
      await page.unroute("**/check-facts.json");
      await checkTyped(reader, TEXT);
      expect(await page.getByRole("alert").textContent()).toBe("");
      // The browser itself logs what could not be loaded.
      if (answer === null) await page.context().close();
      else await reader.done();
    });
  },
);

/** Run in the page: remembers whatever is asked of the network by a script of the page. */
const SPY = `(() => {
  globalThis.asked = [];
  for (const [host, name] of [[globalThis, "fetch"], [navigator, "sendBeacon"], [XMLHttpRequest.prototype, "send"]]) {
    const own = host[name];
    host[name] = function (...given) { asked.push(JSON.stringify(given)); return own.apply(this, given); };
  }
})()`;

/** Run in the page: everything outside the page and its tab where a text could have been left. */
const TRACES = `(async () => ({
  address: location.href,
  title: document.title,
  state: history.state,
  cookie: document.cookie,
  local: { ...localStorage },
  name: window.name,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  entries: performance.getEntries().map(({ name }) => name),
  clipboard: await navigator.clipboard.readText(),
  asked,
}))()`;
