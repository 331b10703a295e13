// Bundles the browser code of src/web into dist/web under names that never change: the pages of a site link to
// assets/app.js, assets/style.css and so on. Deterministic, and nothing is fetched. The worker of the checker brings the code of
// src/claim and what that imports.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const source = join(root, "src/web");
const target = join(root, "dist/web");

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const name of [
  "theme",
  "ahead",
  "app",
  "charts",
  "check",
  "check-worker",
  "check-prose",
  "compare",
  "explorer",
  "map",
  "registry",
  "review",
  "search",
  "search-worker",
  "timeline",
  "verdict",
])
  await bundle(`${name}.ts`, `${name}.js`);
await bundle("style.css", "style.css");
await bundle("check.css", "check.css");
await bundle("explorer.css", "explorer.css");
copyFileSync(join(source, "icon.svg"), join(target, "icon.svg"));

/** One file in, one file out; a script becomes one function that leaves no name behind. */
async function bundle(entry: string, output: string): Promise<void> {
  const css = output.endsWith(".css");
  await build({
    root: source,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { TIDUI_VERSION: JSON.stringify(version) },
    build: {
      target: "es2022",
      // light-dark() and text-autospace are used as they are; lowering them would make a copy of every colour.
      cssTarget: ["chrome123", "firefox120", "safari17.5"],
      outDir: target,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      // The checker's worker is as large as test/check-bundle.test.ts lets it be; it is one file on purpose.
      chunkSizeWarningLimit: 600,
      rollupOptions: {
        input: join(source, entry),
        output: { format: css ? "es" : "iife", entryFileNames: output, assetFileNames: "[name][extname]" },
      },
    },
  });
}
