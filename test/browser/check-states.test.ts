import { expect, test } from "vitest";
import { htmlProse } from "../../src/ingest/prose/html-prose.ts";
import { checkTyped, HOSTILE, openChecker, resultInNode, TEXT, tiny } from "./check-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";
import { overflow, seriousFindings } from "./soundness.ts";

const VIEWS = [
  { width: 1280, colorScheme: "light", address: "check/", check: "核对" },
  { width: 1280, colorScheme: "dark", address: "en/check/", check: "Check" },
  { width: 390, colorScheme: "dark", address: "check/", check: "核对" },
  { width: 390, colorScheme: "light", address: "en/check/", check: "Check" },
] as const;

/** A megabyte and a number in every line, the last of them in the last line. */
const LINE =
  "截至2025年12月31日，港城累计发放送货机器人上路许可19项，说的是同一件事，一行又一行，直到这一篇很长很长的文字终于结束为止。\n";
const LINES = Math.ceil(1_000_000 / new TextEncoder().encode(LINE).length);
const LONG = LINE.repeat(LINES);

/** Run in the page: the longest time, in milliseconds, that its thread answered nobody. */
const WATCH = `(() => {
  globalThis.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 10);
})()`;

testInBrowser(
  () => tiny,
  ({ read }) => {
    test.each(VIEWS)(
      "every state is sound at $width px, $colorScheme, in $address",
      async ({ width, colorScheme, address, check }) => {
        const reader = await read({ viewport: { width, height: 844 }, colorScheme });
        const { page } = reader;
        const sound = async (state: string): Promise<void> => {
          expect(await overflow(reader), state).toBeLessThanOrEqual(0);
          expect(await seriousFindings(reader), state).toEqual([]);
        };
        await reader.go(address);
        const run = page.getByRole("button", { name: check, exact: true });
        await run.click();
        expect(await page.getByRole("alert").textContent()).not.toBe("");
        await sound("empty");
        await page.locator("#check-text").fill(TEXT);
        await run.click();
        await page.locator("#check-result").waitFor();
        await sound("checked");
        await page.locator(".v").first().hover();
        await page.getByRole("tooltip").waitFor();
        await sound("tooltip");
        await page.locator(".v").first().press("Enter");
        await page.locator(".check-number").waitFor();
        await sound("one number");
        await page.locator("#check-edit").click();
        await page.locator("#check-text").fill("没有数字。 No number.");
        await run.click();
        await page.locator("#check-result.nothing").waitFor();
        await sound("nothing found");
        await reader.done();
      },
    );

    test("on a phone the number that is open stays in view above what is said of it", async () => {
      const reader = await openChecker(read({ viewport: { width: 390, height: 844 } }));
      const { page } = reader;
      await checkTyped(reader, TEXT);
      for (const number of [0, 2]) {
        await page.locator(`.v[data-number="${number}"]`).press("Enter");
        const mark = await page.locator(`.v[data-number="${number}"]`).boundingBox();
        const panel = await page.locator("#check-panel").boundingBox();
        expect(mark && panel && mark.y >= 0 && mark.y + mark.height <= panel.y, String(number)).toBe(true);
        await page.keyboard.press("Escape");
      }
      await reader.done();
    });

    test("nothing moves for a reader who asks for less motion", async () => {
      const reader = await openChecker(read({ reducedMotion: "reduce", viewport: { width: 390, height: 844 } }));
      await checkTyped(reader, TEXT);
      await reader.page.locator(".v").first().press("Enter");
      expect(await reader.page.evaluate<number>("document.getAnimations().length")).toBe(0);
      await reader.done();
    });

    test("a megabyte is checked and drawn whole while the page goes on answering", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      const count = resultInNode(LINE, "zh").claims.length * LINES;
      expect(count).toBeGreaterThan(5000);
      await chooseFile(reader, "long.txt", LONG);
      await page.evaluate(WATCH);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await page.getByText(/^\d+\.\d秒$/).waitFor();
      await page.locator("#check-result").waitFor({ timeout: 120_000 });
      expect(await page.getByRole("status").first().textContent()).toMatch(/用时\d+(?:\.\d+)?秒/);
      await expect.poll(() => page.locator(".v").count(), { timeout: 20_000 }).toBe(count);
      console.log(`the page's thread was busy for ${Math.round(await page.evaluate<number>("longest"))} ms at most`);
      // A neighbour's build can hold the thread up too; checking in it would take many seconds.
      expect(await page.evaluate<number>("longest")).toBeLessThan(2000);
      expect((await page.locator("#check-proof").textContent())?.length).toBe(LONG.length);
      await page.locator(".v").first().focus();
      await page.keyboard.press("End");
      expect(await page.evaluate<string>("document.activeElement.dataset.number")).toBe(String(count - 1));
      await expect.poll(() => inView(reader)).toBe(true);
      expect(await page.locator("#check-panel").textContent()).toContain("已在文中标出");
      await reader.done();
    });

    test("a check that takes too long can be stopped, and another begun", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await chooseFile(reader, "long.txt", LONG);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await page.getByRole("button", { name: "停止" }).click();
      expect(await page.getByRole("status").first().textContent()).toContain("已停止");
      await checkTyped(reader, TEXT);
      expect(await page.locator(".v").count()).toBe(3);
      await reader.done();
    });

    test("a text that is too long is refused with how long it may be", async () => {
      const reader = await openChecker(read());
      await reader.page.evaluate(`document.querySelector("#check-text").value = "字".repeat(2_000_001)`);
      await reader.page.getByRole("button", { name: "核对", exact: true }).click();
      expect(await reader.page.getByRole("alert").textContent()).toContain("2,000,000");
      await reader.done();
    });

    test("a text file is read as it is, its line ends included; a document is left to the command", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await chooseFile(reader, "story.docx", "PK");
      await expect.poll(() => page.getByRole("alert").textContent()).toContain("tidui check");
      await chooseFile(reader, "old.txt", Buffer.from([0xd6, 0xd0]));
      await expect.poll(() => page.getByRole("alert").textContent()).toContain("UTF-8");
      const text = TEXT.replaceAll("\n", "\r\n");
      await chooseFile(reader, "story.md", text);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await page.locator("#check-result").waitFor();
      expect(await page.locator("#check-proof").textContent()).toBe(text);
      const { claims } = resultInNode(text, "zh");
      expect(await page.locator(".v").allTextContents()).toEqual(claims.map((claim) => claim.text));
      await reader.done();
    });

    test("of a page of HTML what a reader sees is checked, and nothing of it runs or is fetched", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      const source = `<!doctype html><title>7项</title><nav>8项</nav><p>截至2025年12月31日，港城累计发放送货机器人上路许可&nbsp;20项。</p>${HOSTILE}<img src="https://evil.example/x.png">`;
      await chooseFile(reader, "story.html", source);
      await page.getByRole("button", { name: "核对", exact: true }).click();
      await page.locator("#check-result").waitFor();
      expect(await page.locator("#check-proof").textContent()).toBe(htmlProse(source).text);
      expect(await page.locator(".v").allTextContents()).toEqual(["20项"]);
      await reader.done();
    });

    test("a file that is dropped is read, wherever it falls", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await page.evaluate(DROP);
      await expect.poll(() => page.locator("#check-text").inputValue()).toBe("共748款");
      expect(page.url()).toMatch(/check\/$/);
      await reader.done();
    });

    test("without a script the page says what to do instead, and shows no control that does nothing", async () => {
      const reader = await read({ javaScriptEnabled: false });
      await reader.go("en/check/");
      expect(await reader.page.locator("noscript").textContent()).toContain("tidui check FILE");
      expect(await reader.page.locator("#check-text").isVisible()).toBe(false);
      await reader.done();
    });
  },
);

/** Run in the page: lets a file go over its headline. */
const DROP = `(() => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(["共748款"], "a.txt", { type: "text/plain" }));
  for (const kind of ["dragover", "drop"])
    document.querySelector("h1").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
})()`;

/** Waits until the page says what became of it. */
async function chooseFile({ page }: Reader, name: string, content: Buffer | string): Promise<void> {
  await page.locator("#check-file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
  await page.locator(".check-status, .check-notice").getByText(name).waitFor();
}

const inView = ({ page }: Reader): Promise<boolean> =>
  page.evaluate<boolean>(
    "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())",
  );
