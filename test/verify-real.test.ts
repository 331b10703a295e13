import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadSiteData } from "../src/build/site-data.ts";
import { verifyOriginals } from "../src/build/verify/verify-originals.ts";
import { openWorkspace } from "../src/store/workspace.ts";
import { scratchFolder } from "./scratch.ts";

const root = join(import.meta.dirname, "..");
const data = join(root, "../shared/data");
const isHere = existsSync(join(data, "registry"));
if (!isHere) console.log(`skipped: the originals are not here (${data})`);

test.skipIf(!isHere)("every committed fact of china-ai is the text at its place in its original, none left out", async () => {
  const derived = await loadSiteData(join(root, "dossiers/china-ai"), openWorkspace(scratchFolder()));
  const cited = derived.records.filter(({ fields }) => fields["snapshot"] && fields["row"]).length;
  const { parts, found } = await verifyOriginals(derived, [join(data, "registry"), join(data, "market")]);
  const [part] = parts;
  expect(part?.mismatches).toEqual([]);
  expect(part?.summary()).toMatchObject({ checked: cited, equal: cited, absent: 0 });
  expect(found.size).toBe(cited);
  // 9,839 filings, 57 cancellations, 25 totals and 572 reported figures.
  expect(cited).toBe(10_493);
});
