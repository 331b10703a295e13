import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { workspaceFolder } from "../build/ensure-build.ts";
import { loadSiteData } from "../build/site-data.ts";
import type { JudgedStory } from "../build/stories/judge-stories.ts";
import { changeLine, publishStories, signStories } from "../build/stories/write-story.ts";
import { typedNumbers } from "../claim/bound/typed-numbers.ts";
import { UserError } from "../model/issues.ts";
import { withLock } from "../store/lock.ts";
import { openWorkspace } from "../store/workspace.ts";
import { momentOf, type BuildOptions } from "./build-options.ts";
import { padEnd, padStart } from "./columns.ts";
import { printable } from "./printable.ts";
import { terminal } from "./terminal.ts";

export type StoryAction = "list" | "sign" | "publish";

export interface StoriesOptions extends BuildOptions {
  readonly by?: string;
  readonly on?: string;
  readonly reason?: string;
  readonly language?: string;
}

/** `tidui stories`, `tidui stories sign SLUG`, `tidui stories publish SLUG`. Reads the dossier itself and builds nothing. */
export async function stories(action: StoryAction, slug: string | undefined, options: StoriesOptions): Promise<void> {
  const folder = resolve(options.dossier);
  if (!existsSync(join(folder, "dossier.yml")))
    throw new UserError("no-dossier", `There is no dossier.yml in ${options.dossier}. Name a dossier's folder with --dossier.`);
  if (action !== "list" && slug === undefined)
    throw new UserError("no-story", `Say which story: tidui stories ${action} SLUG. \`tidui stories\` lists them.`);
  const moment = options.now === undefined ? new Date().toISOString() : momentOf(options.now);
  const workspace = openWorkspace(workspaceFolder(options));
  await withLock(workspace, async () => {
    const { judged } = await loadSiteData(folder, workspace, terminal.progress, moment).finally(() => terminal.progressDone());
    const wanted = judged.filter(
      ({ file }) =>
        (slug === undefined || file.slug === slug) && (options.language === undefined || file.language === options.language),
    );
    if (slug !== undefined && wanted.length === 0) {
      const known = [...new Set(judged.map(({ file }) => file.slug))].join(", ") || "none";
      throw new UserError(
        "no-such-story",
        `There is no story "${slug}"${options.language ? ` in ${options.language}` : ""}. Known: ${known}.`,
      );
    }
    const on = options.on ?? moment.slice(0, 10);
    if (action === "sign") sign(folder, wanted, { by: options.by ?? "", on });
    else if (action === "publish") publish(folder, wanted, { reason: options.reason ?? "", on });
    else list(wanted, options.json ?? false);
  });
}

function sign(folder: string, wanted: readonly JudgedStory[], signing: { readonly by: string; readonly on: string }): void {
  signStories(folder, wanted, signing);
  for (const { file, story, digest } of wanted)
    terminal.line(
      `${file.file}: ${story.numbers.length} numbers signed by ${printable(signing.by)} on ${signing.on} (${digest})`,
    );
}

function publish(
  folder: string,
  wanted: readonly JudgedStory[],
  publishing: { readonly reason: string; readonly on: string },
): void {
  for (const { story, rows } of publishStories(folder, wanted, publishing)) {
    terminal.line(
      `${story.file.file}: published; ${rows.length} ${rows.length === 1 ? "number" : "numbers"} written to the ledger`,
    );
    for (const change of story.changed) terminal.line(`  ${printable(changeLine(change))}`);
  }
}

const HIDDEN: Readonly<Record<NonNullable<JudgedStory["hidden"]>, string>> = {
  "not-published": "hidden",
  unsigned: "hidden: unsigned",
  changed: "hidden: not in the ledger",
  embargo: "hidden: embargo",
};

function list(judged: readonly JudgedStory[], json: boolean): void {
  const told = judged.map(({ file, status, hidden, digest, story, changed }) => ({
    slug: file.slug,
    language: file.language,
    title: story.title,
    status,
    shown: hidden === null,
    hidden,
    embargo: file.head.embargo ?? null,
    digest,
    numbers: story.numbers.length,
    changed,
    typed: [story.title, ...story.prose].flatMap(typedNumbers),
  }));
  if (json) return terminal.line(JSON.stringify({ stories: told }));
  if (told.length === 0) return terminal.line("This dossier has no stories.");
  terminal.line(`${padEnd("story", 28)}${padEnd("status", 11)}${padEnd("seen", 28)}${padStart("numbers", 7)}  title`);
  for (const { slug, language, title, status, hidden, embargo, numbers, changed, typed } of told) {
    const seen = hidden === null ? "shown" : HIDDEN[hidden] + (hidden === "embargo" ? ` ${embargo}` : "");
    terminal.line(
      `${padEnd(`${slug}.${language}`, 28)}${padEnd(status, 11)}${padEnd(seen, 28)}${padStart(String(numbers), 7)}  ${printable(title)}`,
    );
    for (const change of changed) terminal.line(`  changed: ${printable(changeLine(change))}`);
    if (typed.length > 0) terminal.line(`  typed by hand: ${printable(typed.join(", "))}`);
  }
}
