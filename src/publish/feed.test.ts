import fc from "fast-check";
import { expect, test } from "vitest";
import { NameTable } from "../ingest/xml/names.ts";
import { scanXml } from "../ingest/xml/scan.ts";
import { escapeXml } from "./feed.ts";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import { HOSTILE, testingSite } from "./testing/testing-site.ts";

function feedOf(path: string, data = testingSite()): string {
  const page = [...planSite(data)].find((one) => one.path === path);
  return page === undefined ? "" : renderPage(page, frameOf(data));
}

const all = (text: string, element: string) =>
  Array.from(text.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, "g")), (match) => match[1] ?? "");
const nothing = { open: () => true, close: () => undefined, text: () => undefined };

test.each(["changes.atom", "en/changes.atom"])("%s has what RFC 4287 asks of a feed and of every entry", (path) => {
  const text = feedOf(path);
  scanXml(Buffer.from(text), new NameTable(["feed"]), nothing);
  const [head = "", ...entries] = text.split("<entry>");
  for (const element of ["id", "title", "updated", "name"]) expect(all(head, element), element).toHaveLength(1);
  expect(head).toContain('<link rel="self" type="application/atom+xml" href="changes.atom"/>');
  // Six lists of two series, one notice, one correction, the story of its own language.
  expect(entries).toHaveLength(9);
  for (const entry of entries) {
    for (const element of ["id", "title", "updated", "summary"]) expect(all(entry, element), element).toHaveLength(1);
    expect(entry).toMatch(
      /<link rel="alternate" type="text\/html" href="(?:changes|corrections|cancellations|stories)\/[^"]*"\/>/,
    );
  }
  const ids = all(text, "id");
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^tag:tidui\.invalid,2026:testing\/(?:zh|en)\/[\w/%.-]+$/.test(id))).toEqual([]);
});

test("the newest come first, each dated by the data: page published, notice, correction, else first seen", () => {
  const updated = all(feedOf("en/changes.atom"), "updated");
  expect(updated[0]).toBe(updated[1]);
  expect(updated.slice(1)).toEqual(updated.slice(1).toSorted().toReversed());
  expect(updated).toContain("2024-07-05T00:00:00Z");
  expect(updated).toContain("2026-01-20T00:00:00Z");
  // The list of December 2024 has no known page: the day it was first seen.
  expect(updated).toContain("2026-01-15T00:00:00Z");
});

test("names that are markup are text, and the same data give the same feed", () => {
  const text = feedOf("changes.atom");
  expect(text).not.toContain("<script");
  expect(text).toContain(escapeXml(HOSTILE));
  expect(feedOf("changes.atom")).toBe(text);
});

test("an entry keeps its id when others come: reading it again shows nothing twice", () => {
  const data = testingSite();
  const later = { ...data, corrections: [...data.corrections, ...data.corrections] };
  const [before, after] = [all(feedOf("changes.atom", data), "id"), all(feedOf("changes.atom", later), "id")];
  expect(after).toEqual(expect.arrayContaining(before));
  expect(new Set(after).size).toBe(before.length + 1);
});

test("whatever a text holds, what is made of it is well-formed XML", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      (left, right) => {
        const xml = `<a b="${escapeXml(left)}">${escapeXml(right)}</a>`;
        scanXml(Buffer.from(xml), new NameTable(["a"]), nothing);
        expect([...xml].filter((character) => character < "\t" || character === "\ufffe" || character === "\uffff")).toEqual([]);
      },
    ),
  );
});
