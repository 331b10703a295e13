import { expect, test } from "vitest";
import { companyAddress } from "./addresses.ts";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import { HOSTILE, testingSite } from "./testing/testing-site.ts";

const data = testingSite();
const frame = frameOf(data);
const plain = (text: string) => text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const pages = new Map(Array.from(planSite(data), (page) => [page.path, page]));
const page = (path: string) => {
  const found = pages.get(`${path}index.html`);
  if (!found) throw new Error(`There is no page ${path}`);
  return renderPage(found, frame);
};
const companies = data.entities.filter(({ schema }) => schema === "Company");

test("the group page says for every filer why it belongs there: evidence, share, basis, note, document and date", () => {
  for (const { id } of data.groups) {
    const filers = companies.filter(({ group }) => group === id);
    const text = page(`en/groups/${id}/`);
    const reasons = plain(text.slice(text.indexOf('id="members"'))).match(
      /registered shareholding 62\.5% of the shares · known to be controlled by the group · runs .{1,400}? · Document: https:\/\/lights\.example\/register · June 2025/g,
    );
    expect(reasons ?? [], id).toHaveLength(filers.length);
  }
});

test("a filer's other names stand beside it, with who decided and why", () => {
  expect(plain(page("en/groups/acme/"))).toContain(
    "旧名有限公司 judged one company with 顶点灯具有限公司 by reader-a, 15 January 2026: why 顶点灯具有限公司",
  );
});

test("a document that is an address is a link, an English name is given with its source", () => {
  const text = page("en/groups/acme/");
  expect(text).toContain('<a href="https://lights.example/register">');
  expect(plain(text)).toContain("Name in English Acme ( the sign over its door )");
});

test("a company page tells its names, its questions with the estimate, and what speaks for and against", () => {
  const slug = companies.find(({ caption }) => caption === HOSTILE)?.slug ?? "";
  const text = page(`en/${companyAddress(slug)}`);
  expect(text).not.toContain("<script>alert");
  const said = plain(text);
  expect(said).toContain("Does it belong to 闪电 ? 50.0% likely, by the rule’s own estimate");
  expect(said).toMatch(/Is it one company with .+? \?/);
  expect(said).toContain("doubt: another brand, and the former name goes on filing");
  expect(said).toContain("of-a-code-without-words");
});

test("each open question on a company's or group's page links to the place where it is asked", () => {
  const asked = new Set(
    [...page("en/review/").matchAll(/<article class="question" id="(?<id>[^"]+)"/g)].map(({ groups }) => groups?.["id"] ?? ""),
  );
  const slug = companies.find(({ caption }) => caption === HOSTILE)?.slug ?? "";
  for (const text of [page(`en/${companyAddress(slug)}`), page("en/groups/bolt/")]) {
    const links = [...text.matchAll(/href="\.\.\/\.\.\/review\/#(?<id>[^"]+)">How to answer/g)].map(
      ({ groups }) => groups?.["id"] ?? "",
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((id) => !asked.has(id))).toEqual([]);
  }
});

test("a group page lists the companies that may belong to it, apart from its own", () => {
  const text = page("en/groups/bolt/");
  expect(text.indexOf('id="proposed"')).toBeGreaterThan(text.indexOf('id="members"'));
  expect(plain(text.slice(text.indexOf('id="proposed"')))).toContain("editor’s note: says");
});

test("a note is said in the page's language where the dossier has it in that, and else as written, marked with its own", () => {
  expect(page("groups/acme/")).toContain("经营顶点灯具有限公司");
  expect(page("en/groups/acme/")).toContain("runs 顶点灯具有限公司");
  expect(page("groups/acme/")).toMatch(/英文名称<\/dt>\s*<dd>Acme（<bdi lang="en">the sign over its door<\/bdi>）/);
});
