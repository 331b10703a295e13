import { expect, test } from "vitest";
import { renderPage } from "./page.ts";
import { frameOf, planSite } from "./plan-site.ts";
import { testingMany } from "./testing/testing-many.ts";

const GROUPS = 50_000;
/** Seconds of one processor, several times what it takes: time that grows with the square of the groups is hours. */
const MOST_SECONDS = 120;
/** A document is shown row by row, however long it is, and the browser's files hold every row; all other pages leave out the many. */
const IN_FULL = /^(?:en\/)?attachments\/|\.json$/;
const MOST_BYTES = 3_000_000;

test(
  "a dossier of 50,000 groups is planned in time that grows with them, and its pages stay small enough to read",
  { timeout: 600_000 },
  () => {
    const start = process.cpuUsage();
    const data = testingMany(GROUPS);
    const frame = frameOf(data);
    const planned = new Map<string, number>();
    const large: string[] = [];
    for (const page of planSite(data)) {
      const kind = page.render.name;
      const before = planned.get(kind) ?? 0;
      planned.set(kind, before + 1);
      if ((before > 6 && before % 20_000 > 0) || IN_FULL.test(page.path)) continue;
      const text = renderPage(page, frame);
      if (text.length > MOST_BYTES) large.push(`${page.path}: ${text.length}`);
      expect(page.path.endsWith(".html") && !text.includes("</html>"), page.path).toBe(false);
    }
    const { user, system } = process.cpuUsage(start);
    expect(large).toEqual([]);
    for (const kind of ["groupPage", "companyPage", "productPage"]) expect(planned.get(kind), kind).toBe(2 * GROUPS);
    // A page for each group, and some hundred for all companies together.
    const compared = (planned.get("compareListPage") ?? 0) / 2 - GROUPS;
    expect(compared).toBeGreaterThan(100);
    expect(compared).toBeLessThan(400);
    expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  },
);
