import { collectIssues } from "../model/issues.ts";
import type { SiteData } from "../publish/site.ts";
import type { Workspace } from "../store/workspace.ts";
import { assemble } from "./assemble.ts";
import { loadDossier } from "./load-dossier.ts";
import { readSources } from "./read-sources.ts";
import { readStories } from "./read-stories.ts";

/** A dossier read and assembled in memory, with its issues: what pages, checks and tests are made from. */
export async function loadSiteData(folder: string, workspace: Workspace): Promise<SiteData> {
  const { issues, report } = collectIssues();
  const dossier = loadDossier(folder);
  const read = await readSources(folder, dossier, workspace, report);
  const built = assemble(dossier, read, readStories(folder, dossier.head.languages), report);
  return { ...built, issues, version: "" };
}
