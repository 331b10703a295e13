import { expect, test } from "vitest";
import { renderPage } from "../page.ts";
import { openDesk } from "../plan/desk.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { tellersOf } from "../plan/tellers.ts";
import { testingSite } from "../testing/testing-site.ts";

const data = testingSite();
const frame = frameOf(data);
const tellers = tellersOf(openDesk(data));
const pages = new Map(Array.from(planSite(data), (page) => [page.path, page]));
const textOf = (path: string): string => {
  const page = pages.get(path);
  return page ? renderPage(page, frame) : "";
};

test("every figure at an address that can be opened is told by the website of that address, and by no other", () => {
  const told = tellers.filter(({ kind }) => kind === "website").flatMap(({ figures }) => figures.map(({ id }) => id));
  const open = data.reported.filter(({ address }) => address?.startsWith("http")).map(({ id }) => id);
  expect(told.toSorted()).toEqual(open.toSorted());
  expect(open.length).toBeGreaterThan(5);
});

test("a measurer has the figures that were read as its own", () => {
  const panel = tellers.find(({ address }) => address === "measurers/panel/");
  const own = data.reported.filter(({ observation }) => observation?.figure?.measurer === "panel");
  expect(panel?.figures).toEqual(own);
  expect(own.length).toBeGreaterThan(3);
});

test("the page lists each of them, and the list of sources leads to it", () => {
  const panel = tellers.find(({ address }) => address === "measurers/panel/");
  const text = textOf("en/measurers/panel/index.html");
  expect(text).toContain("<h1>Panel</h1>");
  expect(text.match(/<th scope="row">/g)).toHaveLength(panel?.figures.length ?? 0);
  expect(textOf("en/sources/index.html")).toContain('href="../measurers/panel/"');
  expect(textOf("en/sources/index.html")).toContain('href="../websites/news-example/"');
});

test("with and without www it is one website, and two that are written alike have two pages", () => {
  const hosts = ["www.news.example", "a-b.example", "a.b.example"];
  const told = data.reported.filter(({ address }) => address?.startsWith("http")).slice(0, hosts.length);
  const moved = new Map(told.map(({ id }, at) => [id, `https://${hosts[at] ?? ""}/1`]));
  const reported = data.reported.map((figure) => ({ ...figure, address: moved.get(figure.id) ?? figure.address }));
  const websites = tellersOf(openDesk({ ...data, reported })).filter(({ kind }) => kind === "website");
  expect(websites.map(({ name }) => name["en"]).toSorted()).toEqual(["a-b.example", "a.b.example", "news.example"]);
  expect(new Set(websites.map(({ address }) => address)).size).toBe(3);
  expect(websites.find(({ name }) => name["en"] === "news.example")?.figures.map(({ id }) => id)).toContain(told[0]?.id);
});
