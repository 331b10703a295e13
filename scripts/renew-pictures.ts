// `npm run pictures`: takes the pictures that browser tests compare pages with anew. Look at each before it is committed.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
rmSync(join(root, "test/browser/pictures"), { recursive: true, force: true });
const { status } = spawnSync(
  process.execPath,
  [join(root, "node_modules/vitest/vitest.mjs"), "run", "test/browser/pictures.test.ts"],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TIDUI_RENEW_PICTURES: "1" },
  },
);
process.exit(status ?? 1);
