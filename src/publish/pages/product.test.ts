import { expect, test } from "vitest";
import { productId } from "../../model/ids.ts";
import type { Relation } from "../../model/records.ts";
import { renderPage } from "../page.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { openDesk } from "../plan/desk.ts";
import { planProducts } from "../plan/products.ts";
import type { SiteData } from "../site.ts";
import { testingSite } from "../testing/testing-site.ts";

function pageOf(data: SiteData, path: string): string {
  for (const page of planSite(data)) if (page.path === path) return renderPage(page, frameOf(data));
  return "";
}

const text = (page: string) => page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test.each([
  { what: "a day", row: "l-lamps-2024-06-2", says: "Filed on 3 June 2024" },
  { what: "no date", row: "l-lamps-2024-06-3", says: "Filed on not given" },
  { what: "a day of publication that nobody knows", row: "l-lamps-2024-12-2", says: "Page published not given" },
  { what: "a cancellation", row: "l-lamps-2024-06-0", says: "Cancelled on 1 September 2025, by a notice of 2 September 2025." },
  { what: "a class that a person gave", row: "l-lamps-2024-06-0", says: "Street lamp read by a person: reader-a" },
  { what: "a class that a model gave", row: "l-lamps-2024-06-2", says: "Desk lamp probability 0.90, by model" },
])("of a thing filed the page tells $what", ({ row, says }) => {
  expect(text(pageOf(testingSite(), `en/products/${row}/index.html`))).toContain(says);
});

test("a month is told as a month, and said to be all that is given", () => {
  const data = testingSite();
  const filings = data.filings.map((row) => (row.id === "lamps-2024-06-2" ? { ...row, filedOn: "2024-06" } : row));
  const page = pageOf({ ...data, filings }, "en/products/l-lamps-2024-06-2/index.html");
  expect(text(page)).toContain("Filed on June 2024 the month is all that is given");
});

test("a number that is listed twice has one page with both rows, and one of the same name is named apart", () => {
  const page = pageOf(testingSite(), "en/products/l-both-2025-06-0/index.html");
  expect(page.match(/id="same-name"/g)).toHaveLength(1);
  const [own = "", others = ""] = page.split('id="same-name"');
  expect(own.match(/<td class="id">L-both-2025-06-0</g)).toHaveLength(2);
  expect(others).toContain("L-lamps-2024-06-0");
  expect(others).not.toContain(">L-both-2025-06-0<");
});

test("what it is built on, and what is built on it, lead to each other where they have pages", () => {
  const data = testingSite();
  const [lower, upper] = [productId("lamps", "L-lamps-2024-06-2"), productId("lamps", "L-lamps-2024-06-4")];
  const relation: Relation = {
    id: "r",
    kind: "built-on",
    from: upper,
    to: lower,
    start: "2025",
    end: null,
    status: "unverified",
    roles: [],
    share: null,
    told: null,
    record: null,
  };
  const product = (id: string, caption: string) =>
    ({ id, schema: "Product", caption, group: null, slug: null, names: [], membership: null }) as const;
  const entities = [...data.entities, product(lower, "物件2"), product(upper, "物件4")];
  const site = { ...data, entities, relations: [relation] };
  expect(pageOf(site, "en/products/l-lamps-2024-06-4/index.html")).toMatch(
    /Built on<\/h2>.*href="\.\.\/\.\.\/products\/l-lamps-2024-06-2\/".*unverified\s· 2025/s,
  );
  expect(pageOf(site, "en/products/l-lamps-2024-06-2/index.html")).toMatch(/Built on it<\/h2>.*l-lamps-2024-06-4/s);
});

test("figures reported under exactly its name are shown where its group is theirs, and not where it is another's", () => {
  const data = testingSite();
  const filed = (group: string) => ({
    ...data,
    filings: data.filings.map((row) => (row.id === "lamps-2024-06-2" ? { ...row, repairedName: "Lark", group } : row)),
  });
  const at = "en/products/l-lamps-2024-06-2/index.html";
  expect(pageOf(filed("acme"), at)).toContain('id="reported"');
  expect(pageOf(filed("bolt"), at)).not.toContain('id="reported"');
});

test("numbers that differ in case alone, and such as are no safe part of an address, have pages of their own", () => {
  const data = testingSite();
  const numbers = ["Same-1", "SAME-1", "沪-../1", "x".repeat(300)];
  const filings = data.filings
    .slice(0, numbers.length)
    .map((row, at) => ({ ...row, series: "lamps", number: numbers[at] ?? "" }));
  const addresses = Array.from(planProducts(openDesk({ ...data, filings })), ({ address }) => address);
  expect(new Set(addresses).size).toBe(numbers.length);
  for (const address of addresses) expect(address).toMatch(/^products\/[0-9a-f]{16}\/$/);
});
