import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderPage, type Page } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { findPeer, measureProcess, printResult } from "../measure.ts";

const TEMPLATE = `---
pagination: { data: pages, size: 1, alias: page }
permalink: "{{ page.path }}"
---
<!doctype html>
<html lang="{{ page.language }}"><head><meta charset="utf-8"><title>{{ page.name | escape }}</title></head>
<body><main><h1>{{ page.name | escape }}</h1>
<table><tbody>{% for row in page.rows %}<tr><td>{{ row.name | escape }}</td><td>{{ row.filer | escape }}</td><td>{{ row.number | escape }}</td><td>{{ row.place | escape }}</td><td>{{ row.filedOn }}</td><td>{{ row.class | escape }}</td></tr>
{% endfor %}</tbody></table></main></body></html>
`;

/** The pages of companies, in all languages, by Tidui in this process and by Eleventy in one of its own; skipped where that is not installed. */
export async function measurePeer(data: SiteData, scratch: string): Promise<void> {
  const frame = frameOf(data);
  const companies = [...planSite(data)].filter(({ path }) => /^(?:en\/)?companies\/[^/]+\/index\.html$/.test(path));
  const folder = join(scratch, "ours");
  const started = performance.now();
  for (const page of companies) {
    const file = join(folder, page.path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, renderPage(page, frame));
  }
  printResult({
    what: "pages of companies as files, Tidui",
    size: companies.length,
    seconds: (performance.now() - started) / 1000,
  });
  const eleventy = findPeer("@11ty/eleventy");
  if (!eleventy) {
    printResult({ what: "pages of companies as files, Eleventy", skipped: "not installed" });
    return;
  }
  const input = join(scratch, "eleventy");
  mkdirSync(join(input, "_data"), { recursive: true });
  writeFileSync(join(input, "page.liquid"), TEMPLATE);
  writeFileSync(join(input, "_data/pages.json"), JSON.stringify(companies.map(plain)));
  const script = fileURLToPath(new URL("eleventy-once.mjs", import.meta.url));
  const { seconds, peakMB } = await measureProcess([script, eleventy, input, join(scratch, "theirs")], {
    runs: 1,
    timeoutSeconds: 900,
  });
  printResult({ what: "pages of companies as files, Eleventy", size: companies.length, seconds, peakMB });
  rmSync(input, { recursive: true });
}

/** What the peer's simple page shows of what ours is given: a name, and the cells of each row. */
function plain({ path, language, inputs }: Page<unknown>): unknown {
  const rows: unknown[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      if ("filer" in value && "number" in value) rows.push(value);
      else Object.values(value).forEach(walk);
    }
  };
  walk(inputs);
  const [first] = rows as readonly { readonly filer?: string }[];
  return { path, language, name: first?.filer ?? "", rows };
}
