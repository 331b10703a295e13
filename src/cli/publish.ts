import { publishSite } from "../build/publish-site.ts";
import { buildWithProgress } from "./build.ts";
import type { BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

/** `tidui publish DIR`. */
export async function publish(folder: string, options: BuildOptions): Promise<void> {
  const started = performance.now();
  const { folder: build } = await buildWithProgress(options);
  const { pages, written } = publishSite(build, folder);
  const seconds = Math.round(performance.now() - started) / 1000;
  if (options.json)
    terminal.line(JSON.stringify({ seconds, pages, written, peakMB: Math.round(process.resourceUsage().maxRSS / 1024) }));
  else terminal.line(`${written} of ${pages} pages written to ${folder} in ${seconds} s`);
}
