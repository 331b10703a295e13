import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkTyped, openChecker, printedByCommand, resultInNode, TEXT, tiny } from "./check-site.ts";
import { testInBrowser, type Reader } from "./open-browser.ts";

const SAMPLE = tiny.samples.find(({ language }) => language === "zh")?.text ?? "";

testInBrowser(
  () => tiny,
  ({ read }) => {
    test("marks every number of the sample with verdict and sign, and tells a screen reader how many", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await page.getByRole("button", { name: "试一段样稿" }).click();
      await page.locator("#check-result").waitFor();
      const { claims } = resultInNode(SAMPLE, "zh");
      expect(claims.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(["supported", "refuted"]));
      expect(await verdicts(reader)).toEqual(claims.map(({ verdict }) => `v v-${verdict}`));
      expect(await page.getByRole("status").first().textContent()).toContain(`找到${claims.length}个数字`);
      expect(await page.getByRole("button", { name: /，不符，第\d+个/ }).count()).toBe(
        claims.filter(({ verdict }) => verdict === "refuted").length,
      );
      expect(
        await page.evaluate<string>(`getComputedStyle(document.querySelector(".v.v-refuted"), "::after").content`),
      ).toContain("✗");
      await reader.done();
    });

    test("shows the text exactly as it was typed, and what looks like markup as text", async () => {
      const reader = await openChecker(read());
      reader.page.on("dialog", () => expect.unreachable("a text ran as a script"));
      await checkTyped(reader, TEXT);
      expect(await reader.page.locator("#check-proof").textContent()).toBe(TEXT);
      expect(await reader.page.locator("#check-proof img, #check-proof script").count()).toBe(0);
      const { claims } = resultInNode(TEXT, "zh");
      expect(await reader.page.locator("#check-proof .v").allTextContents()).toEqual(claims.map(({ text }) => text));
      await reader.done();
    });

    test.each([
      { language: "zh", address: "check/", label: "核对", download: "下载 JSON" },
      { language: "en", address: "en/check/", label: "Check", download: "Download JSON" },
    ] as const)(
      "the worker gives what the command gives, to the letter: $language",
      async ({ language, address, label, download }) => {
        const reader = await read();
        const { page } = reader;
        for (const [text, date] of [
          [TEXT, null],
          [SAMPLE, "2025-08-01"],
          ["没有数字。", null],
        ] as const) {
          await reader.go(address);
          await page.locator("#check-text").fill(text);
          await page.locator("#check-date").fill(date ?? "");
          await page.getByRole("button", { name: label, exact: true }).click();
          await page.locator("#check-result").waitFor();
          if (text.startsWith("没有")) continue;
          await page.locator("#check-result summary").click();
          const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: download }).click()]);
          expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toEqual(resultInNode(text, language, date));
        }
        await reader.done();
      },
    );

    test.each(["sarif", "claimreview"] as const)("the page's %s is what the command prints for the same file", async (format) => {
      const reader = await read();
      const { page } = reader;
      const text = "# 标题\n\n`12项` 截至2025年12月31日，港城累计发放送货机器人上路许可20项。\n";
      await reader.go("en/check/");
      await page.locator("#check-file").setInputFiles({ name: "a story.md", mimeType: "", buffer: Buffer.from(text) });
      await page.getByText("a story.md: ").waitFor();
      await page.locator("#check-sources").fill("https://news.example/1");
      await page.getByRole("button", { name: "Check", exact: true }).click();
      await page.locator("#check-result summary").click();
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: `Download ${format}` }).click(),
      ]);
      const options = { date: null, sources: ["https://news.example/1"], language: "en" } as const;
      expect(readFileSync(await file.path(), "utf8")).toBe(await printedByCommand("a story.md", text, { format, options }));
      await reader.done();
    });

    test("is worked by keyboard alone: in, from number to number, open, back, choose, skip", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await page.locator("#check-text").fill(TEXT);
      await page.keyboard.press("Control+Enter");
      await page.locator("#check-result").waitFor();
      expect(await focused(reader)).toBe("check-heading");
      await page.locator("#check-skip").focus();
      await page.keyboard.press("Tab");
      expect(await focused(reader)).toBe("20项");
      await page.keyboard.press("Tab");
      expect(await focused(reader)).toBe("19项");
      await page.keyboard.press("ArrowRight");
      expect(await focused(reader)).toBe("11项");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("End");
      expect(await focused(reader)).toBe("11项");
      await page.keyboard.press("Home");
      expect(await page.getByRole("tooltip").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.getByRole("tooltip").isVisible()).toBe(false);
      await page.keyboard.press("Enter");
      expect(await focused(reader)).toMatch(/^20项.*不符/);
      expect(page.url()).toContain("#show=all&number=1");
      expect(await page.locator("#check-panel").textContent()).toContain("应为19项");
      await page.keyboard.press("Escape");
      expect(await focused(reader)).toBe("20项");
      await page.getByRole("button", { name: /^✓ 相符/ }).press("Enter");
      expect(page.url()).toContain("#show=supported");
      await page.locator("#check-skip").focus();
      await page.keyboard.press("Tab");
      expect(await focused(reader)).toBe("19项");
      await page.locator("#check-skip").press("Enter");
      expect(await page.evaluate<boolean>(`document.querySelector("#check-panel").contains(document.activeElement)`)).toBe(true);
      await reader.done();
    });

    test("a number names the one that contradicts it, and leads to it", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await checkTyped(reader, TEXT);
      await page.locator('.v[data-number="0"]').click();
      const other = page.locator("#check-panel .conflicts button");
      expect(await other.textContent()).toContain("19项");
      await other.click();
      expect(page.url()).toContain("number=2");
      expect(await page.locator('.v[data-number="1"]').getAttribute("aria-current")).toBe("true");
      await reader.done();
    });

    test("a published figure opens its page, beside the text, and names who published it", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await checkTyped(reader, TEXT);
      await page.locator('.v[data-number="0"]').click();
      const [claim] = resultInNode(TEXT, "zh").claims;
      expect(await page.locator("#check-panel .evidence > li").count()).toBe(
        new Set(claim?.evidence.map((one) => JSON.stringify(one))).size,
      );
      expect(await page.locator("#check-panel .evidence a.out").first().getAttribute("href")).toMatch(/^https:/);
      await page.locator("#check-panel .evidence a[href*='announced/']").first().click();
      await page.getByRole("dialog").locator("h1").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      expect(page.url()).toMatch(/check\/#show=all&number=1$/);
      await reader.done();
    });

    test("a count opens exactly its rows, each with its place in its list", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      const text = "截至2025年6月30日，港城累计发放送货机器人上路许可8项。";
      await checkTyped(reader, text);
      const counted = resultInNode(text, "zh").claims.flatMap(({ evidence }) =>
        evidence.flatMap((one) => ("rows" in one ? [one.rows] : [])),
      );
      expect(counted[0]).toBe(8);
      await page.locator(".v").first().click();
      await page.locator("#check-panel").getByRole("button", { name: "列出各行" }).first().click();
      const rows = page.getByRole("dialog").locator("tbody tr");
      await rows.first().waitFor();
      expect(await rows.count()).toBe(counted[0]);
      const place = await rows.first().locator("a").getAttribute("href");
      const [, path = "", anchor = ""] = /^(?:\.\.\/)+(attachments\/[^#]+)#(.+)$/.exec(place ?? "") ?? [];
      await reader.go(path);
      expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
      await reader.done();
    });

    test.each(["reload", "back"] as const)("%s brings text, filter and number back", async (way) => {
      const reader = await openChecker(read());
      const { page } = reader;
      await checkTyped(reader, TEXT);
      await page.getByRole("button", { name: /^✗ 不符/ }).click();
      await page.locator(".v.v-refuted").first().click();
      const address = page.url();
      if (way === "reload") await page.reload();
      else {
        await page.getByRole("link", { name: "集团", exact: true }).first().click();
        await page.waitForURL("**/groups/");
        await page.goBack();
      }
      await page.locator("#check-panel .check-number").waitFor();
      expect(page.url()).toBe(address);
      expect(await page.locator("#check-proof").textContent()).toBe(TEXT);
      expect(await page.locator(".check-filter [aria-pressed=true]").textContent()).toContain("不符");
      expect(await page.locator("#check-panel .check-number").textContent()).toContain("20项");
      await page.getByRole("button", { name: "修改文字" }).click();
      expect(await page.locator("#check-text").inputValue()).toBe(TEXT);
      await page.goBack();
      await page.locator("#check-panel .check-number").waitFor();
      await reader.done();
    });

    test("a link opened elsewhere says that the text is not there, and shows the view once it is pasted", async () => {
      const reader = await openChecker(read());
      await reader.go("check/#show=refuted&number=1&date=2026-01-31&source=https%3A%2F%2Fa.example%2F");
      const { page } = reader;
      expect(await page.getByRole("alert").textContent()).toContain("不在这里");
      expect(await page.locator("#check-date").inputValue()).toBe("2026-01-31");
      expect(await page.locator("#check-sources").inputValue()).toBe("https://a.example/");
      await checkTyped(reader, TEXT);
      expect(await page.locator("#check-panel .check-number").textContent()).toContain("20项");
      expect(await page.locator("#check-judged").textContent()).toContain("2026-01-31");
      expect(page.url()).toContain("#show=refuted&number=1&date=2026-01-31&source=https%3A%2F%2Fa.example%2F");
      await reader.done();
    });

    test("what is forgotten is gone: from the page, the tab and the way back", async () => {
      const reader = await openChecker(read());
      const { page } = reader;
      await checkTyped(reader, TEXT);
      await page.locator("#check-result .check-forget").click();
      expect(await page.locator("#check-text").inputValue()).toBe("");
      expect(await page.evaluate<number>("sessionStorage.length + localStorage.length")).toBe(0);
      expect(await page.evaluate<string>("document.body.textContent")).not.toContain("两个  空格");
      await page.reload();
      expect(await page.locator("#check-text").inputValue()).toBe("");
      expect(await page.locator("#check-result").isVisible()).toBe(false);
      await reader.done();
    });

    test("a copied report gives each number, in Markdown too", async () => {
      const reader = await read({ permissions: ["clipboard-read", "clipboard-write"] });
      const { page } = reader;
      await reader.go("en/check/");
      await page.locator("#check-text").fill(TEXT);
      await page.getByRole("button", { name: "Check", exact: true }).click();
      await page.locator("#check-result").waitFor();
      await page.locator("#check-result summary").click();
      await page.getByRole("button", { name: "Copy as Markdown" }).click();
      await page.getByText("Copied.").waitFor();
      expect(await page.evaluate<string>("navigator.clipboard.readText()")).toContain("- **✗ 20项 → 19项** (refuted) ");
      await page.getByRole("button", { name: "Copy as text" }).click();
      await expect.poll(() => page.evaluate<string>("navigator.clipboard.readText()")).toContain("✗ 20项 → 19项 (refuted)");
      await reader.done();
    });
  },
);

const verdicts = ({ page }: Reader): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll("#check-proof .v")].map(({ className }) => className)`);

/** What has the focus: its id, or what it says. */
const focused = ({ page }: Reader): Promise<string> =>
  page.evaluate<string>("document.activeElement.id || document.activeElement.textContent");
