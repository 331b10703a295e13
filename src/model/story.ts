import { z } from "zod";
import { contentId } from "./ids.ts";
import { UserError } from "./issues.ts";

/** From written to shown: only a published story is on any page, and only while its signature holds. */
export const STORY_STATUSES = ["draft", "checked", "signed", "published"] as const;
export type StoryStatus = (typeof STORY_STATUSES)[number];

const day = z.iso.date("is no date such as 2026-08-31");

const signoff = z.strictObject({
  by: z.string().trim().min(1).max(100),
  on: day,
  /** Of the story's bound numbers as they were signed (`storyDigest`). */
  digest: z.string().regex(/^[0-9a-f]{32}$/, "is no digest; `tidui stories sign` writes it"),
});

const head = z.strictObject({
  title: z.string().trim().min(1).max(300),
  status: z.enum(STORY_STATUSES),
  /** Not shown before this moment; with its zone, so that it is one moment everywhere. */
  embargo: z.iso.datetime({ offset: true, error: "is no time with its zone such as 2026-09-01T08:00:00+08:00" }).optional(),
  /** The day it is said to be published on. */
  date: day.optional(),
  signoffs: z.array(signoff).max(100).default([]),
});

export type Signoff = Readonly<z.output<typeof signoff>>;
/** What stands between the two `---` of a story. */
export type StoryHead = Readonly<z.output<typeof head>>;

/** Parses the front matter of a story; a UserError names the file and the key. */
export function parseStoryHead(input: unknown, file: string): StoryHead {
  const result = head.safeParse(input);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const where = first && first.path.length > 0 ? ` at ${first.path.join(".")}` : "";
  throw new UserError("bad-front-matter", `${file}${where}: ${first?.message ?? "is not as expected"}.`);
}

/** One bound number as a ledger and a signature know it. */
export interface PrintedNumber {
  readonly binding: string;
  readonly printed: string;
}

/** What a signature is of: every bound number of one language of a story, as printed, in order. */
export function storyDigest(
  story: { readonly slug: string; readonly language: string },
  numbers: readonly PrintedNumber[],
): string {
  return contentId(story.slug, story.language, ...numbers.flatMap(({ binding, printed }) => [binding, printed]));
}

/** A row of stories/ledger.csv: a number of a story as it was published on a day; "" where it was taken out. */
export interface LedgerEntry extends PrintedNumber {
  readonly story: string;
  readonly language: string;
  readonly publishedOn: string;
  /** Why it is not what was published before; "" in a first publication. */
  readonly reason: string;
}

export const LEDGER_COLUMNS = ["story", "language", "binding", "printed", "published_on", "reason"] as const;

/** A bound number that is not what was last published: "" before where it is new, after where it was taken out. */
export interface NumberChange {
  readonly binding: string;
  readonly before: string;
  readonly after: string;
}

/** What a published story said before, what it says now, since when and why. */
export interface StoryCorrection {
  readonly date: string;
  readonly reason: string;
  readonly changes: readonly NumberChange[];
}
