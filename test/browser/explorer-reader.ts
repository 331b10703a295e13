import { expect } from "vitest";
import { TESTING_FILE } from "../../src/web/explorer/testing-graph.ts";
import type { BrowserSite, Reader } from "./open-browser.ts";

export const EXPLORE = "en/map/explore/";
const DRAWN = `performance.getEntriesByName("explorer-drawn").length`;

/** A page of the explorer with the graph for tests. */
export async function openExplorer(
  browser: BrowserSite,
  address: string,
  options: Parameters<BrowserSite["read"]>[0] = {},
): Promise<Reader> {
  const reader = await browser.read(options);
  await reader.page.route("**/graph.json", (route) =>
    route.fulfill({ body: JSON.stringify(TESTING_FILE), contentType: "application/json" }),
  );
  await reader.go(address);
  await ready(reader);
  return reader;
}

/** Until the picture and the tables are there. */
export async function ready({ page }: Reader): Promise<void> {
  await page.locator(".explore-tables tbody tr").first().waitFor();
  expect(await page.evaluate(DRAWN)).toBe(1);
}
