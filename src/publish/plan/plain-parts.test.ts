import { expect, test } from "vitest";
import { testingSite } from "../testing/testing-site.ts";
import type { SiteData } from "../site.ts";
import { comparedEntities } from "./compared-entities.ts";
import { countedLines } from "./compare-counted.ts";
import { openDesk, type Desk } from "./desk.ts";
import { placesTold } from "./places.ts";
import { plainColumns } from "./registry-file.ts";
import { searchColumns } from "./search-file.ts";

/** What is another object whenever a name in a row is another. */
const WORDED: ReadonlySet<string | symbol> = new Set<keyof Desk | keyof SiteData>([
  "filings",
  "filingsOfAttachment",
  "filingsOfEntity",
  "filingsOfGroup",
  "products",
  "sections",
  "entities",
  "index",
  "records",
]);

function withoutWords<T extends object>(target: T): T {
  return new Proxy(target, {
    get(from, key) {
      if (WORDED.has(key)) throw new Error(`reads ${String(key)}`);
      return Reflect.get(from, key);
    },
  });
}

test.each(Object.entries({ comparedEntities, countedLines, placesTold, plainColumns, searchColumns }))(
  "%s reads nothing that changes where only a name in a row is another, and so stands still there",
  (_name, make: (desk: Desk) => unknown) => {
    const desk = openDesk(testingSite());
    expect(make(withoutWords({ ...desk, data: withoutWords(desk.data) }))).toEqual(make(desk));
  },
);
