import { existsSync } from "node:fs";
import { join } from "node:path";
import { isSeq } from "yaml";
import { csvLine } from "../../model/csv-line.ts";
import { isDatePrefix } from "../../model/dates.ts";
import { UserError } from "../../model/issues.ts";
import { LEDGER_COLUMNS, type LedgerEntry, type NumberChange } from "../../model/story.ts";
import { writeWhole } from "../../store/write-whole.ts";
import { headOfAppended } from "../appended-rows.ts";
import { readInside } from "../read-inside.ts";
import type { JudgedStory } from "./judge-stories.ts";
import { splitStory } from "./read-stories.ts";
import { STORY_LEDGER } from "./story-ledger.ts";

/** Who signs and when. */
export interface Signing {
  readonly by: string;
  /** ISO day. */
  readonly on: string;
}

export interface Publishing {
  /** ISO day. */
  readonly on: string;
  /** Why published numbers change; "" where none do. */
  readonly reason: string;
}

const LARGEST = 64 * 1024 * 1024;
const LONGEST_REASON = 1000;

/** Writes a signature of just the numbers that each story holds now into its front matter. */
export function signStories(folder: string, stories: readonly JudgedStory[], { by, on }: Signing): void {
  if (by.trim() === "") throw new UserError("no-name", "A signature needs a name: --by NAME.");
  checkDay(on);
  const draft = stories.find(({ status }) => status === "draft");
  if (draft) {
    throw new UserError(
      "draft-story",
      `${draft.file.file} is a draft. Set its status to checked when somebody has read it through.`,
    );
  }
  for (const { file, digest } of stories) {
    changeHead(folder, file.file, (head) => {
      const signoff = { by: by.trim(), on, digest };
      if (isSeq(head.get("signoffs"))) head.addIn(["signoffs"], head.createNode(signoff));
      else head.set("signoffs", head.createNode([signoff]));
      head.set("status", "signed");
    });
  }
}

/** What publishing writes to the ledger, by story. */
export interface PublishedRows {
  readonly story: JudgedStory;
  readonly rows: readonly LedgerEntry[];
}

/**
 * Takes what signed stories say now as what is published: into the ledger, then the status. A number that was published
 * before and is another now is a correction and needs a reason. Cut off in between, it does the rest when run again.
 */
export function publishStories(folder: string, stories: readonly JudgedStory[], { on, reason }: Publishing): PublishedRows[] {
  checkDay(on);
  if (reason.length > LONGEST_REASON) throw new UserError("long-reason", `A reason has at most ${LONGEST_REASON} characters.`);
  const published = stories.map((story) => ({ story, rows: rowsOf(story, { on, reason: reason.trim() }) }));
  const rows = published.flatMap((one) => one.rows);
  if (rows.length > 0) appendLedger(folder, rows);
  for (const { file } of stories) {
    changeHead(folder, file.file, (head) => {
      head.set("status", "published");
      if (!head.has("date")) head.set("date", on);
    });
  }
  return published;
}

function rowsOf({ file, status, changed, story, isFirst }: JudgedStory, { on, reason }: Publishing): LedgerEntry[] {
  if (status !== "signed" && status !== "published") {
    throw new UserError(
      "unsigned-story",
      `Nobody has signed what ${file.file} says now. Sign it first: tidui stories sign ${file.slug} --by NAME.`,
    );
  }
  const common = { story: file.slug, language: file.language, publishedOn: on };
  if (isFirst) {
    const distinct = new Map(story.numbers.map(({ binding, printed }) => [binding, printed]));
    return [...distinct].map(([binding, printed]) => ({ ...common, binding, printed, reason: "" }));
  }
  if (changed.length > 0 && reason === "") {
    throw new UserError(
      "no-reason",
      `${file.file} was published with other numbers: ${changed.map(changeLine).join("; ")}. Say why: --reason "…".`,
    );
  }
  return changed.map(({ binding, after }) => ({ ...common, binding, printed: after, reason }));
}

/** "[[permits @ 2025-12-31]] 12 → 13" */
export const changeLine = ({ binding, before, after }: NumberChange): string =>
  `[[${binding}]] ${before || "new"} → ${after || "taken out"}`;

function checkDay(on: string): void {
  if (on.length !== 10 || !isDatePrefix(on)) throw new UserError("bad-date", `"${on}" is no day such as 2026-08-31.`);
}

function changeHead(folder: string, file: string, change: (head: ReturnType<typeof splitStory>["head"]) => void): void {
  const { head, body } = splitStory(readInside(folder, file, { largest: LARGEST }).toString(), file);
  change(head);
  writeWhole(join(folder, file), `---\n${head.toString({ lineWidth: 0 })}---\n${body}`);
}

function appendLedger(folder: string, rows: readonly LedgerEntry[]): void {
  const path = join(folder, STORY_LEDGER);
  const before = existsSync(path) ? readInside(folder, STORY_LEDGER, { largest: LARGEST }) : undefined;
  const head = headOfAppended(before, STORY_LEDGER, LEDGER_COLUMNS);
  const lines = rows.map(({ story, language, binding, printed, publishedOn, reason }) =>
    csvLine([story, language, binding, printed, publishedOn, reason]),
  );
  writeWhole(path, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(head + lines.join(""))]));
}
