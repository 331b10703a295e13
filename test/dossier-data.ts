import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSiteData } from "../src/build/site-data.ts";
import type { SiteData } from "../src/publish/site.ts";
import { openWorkspace } from "../src/store/workspace.ts";

const DOSSIERS = join(import.meta.dirname, "../dossiers");

/** The data of the site of a dossier that comes with the project, built into nothing that stays. */
export async function dossierData(name: "tiny" | "china-ai"): Promise<SiteData> {
  const scratch = mkdtempSync(join(tmpdir(), "tidui-dossier-"));
  try {
    return await loadSiteData(join(DOSSIERS, name), openWorkspace(join(scratch, "out")));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
