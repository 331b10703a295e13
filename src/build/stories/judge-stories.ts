import { bindStory, type BoundAttempt } from "../../claim/bound/bind-story.ts";
import type { NumberSources } from "../../claim/bound/number-sources.ts";
import { UserError, type Issue } from "../../model/issues.ts";
import { storyDigest, type LedgerEntry, type NumberChange, type StoryStatus } from "../../model/story.ts";
import type { PublishedStory } from "../../publish/site.ts";
import type { StoryFile } from "./read-stories.ts";
import { changedNumbers, correctionsOf } from "./story-ledger.ts";

/** Why a story is on no page. */
export type Hidden = "not-published" | "unsigned" | "changed" | "embargo";

/** A story with its numbers, and whether it may be seen. Never given to pages: these get `shown` alone. */
export interface JudgedStory {
  readonly file: StoryFile;
  /** What it counts as: a story whose signature is void is only checked. */
  readonly status: StoryStatus;
  readonly digest: string;
  readonly hidden: Hidden | null;
  /** Against the ledger. */
  readonly changed: readonly NumberChange[];
  /** Nothing of it was ever published. */
  readonly isFirst: boolean;
  readonly story: PublishedStory;
}

export interface StoryInputs {
  readonly stories: readonly StoryBound[];
  readonly ledger: readonly LedgerEntry[];
  /** The moment at which embargoes are judged, ISO; null: none has passed. */
  readonly now: string | null;
}

/** A story with its numbers, and what is wrong in it. */
export interface StoryBound {
  readonly file: StoryFile;
  readonly bound: BoundAttempt;
}

/** Binds every story. */
export function bindStories(files: readonly StoryFile[], sources: NumberSources): StoryBound[] {
  return files.map((file) => ({ file, bound: bindStory(file.body, file.language, sources) }));
}

/** Judges every story. Every number that cannot be bound is named at once, whatever the story's status. */
export function judgeStories({ stories, ledger, now }: StoryInputs): JudgedStory[] {
  const problems = stories.flatMap(({ file, bound }) => bound.problems.map((problem) => `${file.file}: ${problem}`));
  if (problems.length > 0) throw new UserError("bad-binding", problems.join("\n"));
  return stories.map(({ file, bound }) => {
    const own = ledger.filter(({ story, language }) => story === file.slug && language === file.language);
    return judge(file, { own, now, bound });
  });
}

interface ToJudge {
  readonly own: readonly LedgerEntry[];
  readonly now: string | null;
  readonly bound: Pick<PublishedStory, "prose" | "numbers">;
}

function judge(file: StoryFile, { own, now, bound: { prose, numbers } }: ToJudge): JudgedStory {
  const { slug, language, head } = file;
  const digest = storyDigest(file, numbers);
  const signoffs = head.signoffs.filter((one) => one.digest === digest);
  const isSigned = signoffs.length > 0;
  const wantsSignature = head.status === "signed" || head.status === "published";
  const status = wantsSignature && !isSigned ? "checked" : head.status;
  const changed = changedNumbers(own, numbers);
  const first = own[0]?.publishedOn;
  const story: PublishedStory = {
    slug,
    language,
    title: head.title,
    date: head.date ?? first ?? "",
    signoffs,
    prose,
    numbers,
    corrections: correctionsOf(own),
  };
  return {
    file,
    status,
    digest,
    hidden: hiddenWhy({ head, isSigned, own, changed, now }),
    changed,
    isFirst: own.length === 0,
    story,
  };
}

interface Visibility {
  readonly head: StoryFile["head"];
  readonly isSigned: boolean;
  readonly own: readonly LedgerEntry[];
  readonly changed: readonly NumberChange[];
  readonly now: string | null;
}

function hiddenWhy({ head, isSigned, own, changed, now }: Visibility): Hidden | null {
  if (head.status !== "published") return "not-published";
  if (!isSigned) return "unsigned";
  if (own.length === 0 || changed.length > 0) return "changed";
  return head.embargo !== undefined && !hasPassed(head.embargo, now) ? "embargo" : null;
}

const hasPassed = (embargo: string, now: string | null): boolean => now !== null && Date.parse(embargo) <= Date.parse(now);

/** Between which two embargoes a moment lies: within it, a build shows the same stories. ISO moments; null where there is none. */
export interface EmbargoWindow {
  readonly from: string | null;
  readonly until: string | null;
}

export function embargoWindow(files: readonly StoryFile[], now: string | null): EmbargoWindow {
  const moments = files
    .flatMap(({ head }) => (head.embargo === undefined ? [] : new Date(head.embargo).toISOString()))
    .toSorted();
  const passed = moments.filter((moment) => hasPassed(moment, now));
  return { from: passed.at(-1) ?? null, until: moments[passed.length] ?? null };
}

export function isWithin({ from, until }: EmbargoWindow, now: string): boolean {
  return (from === null || hasPassed(from, now)) && (until === null || !hasPassed(until, now));
}

/**
 * What an editor must know: a signed story that is hidden, and why. Never an issue of the site: its pages and tables are
 * public, and would tell of a story that is not out.
 */
export function storyIssues(judged: readonly JudgedStory[]): Issue[] {
  return judged.flatMap(({ file: { file, slug, head }, status, hidden, changed }): Issue[] => {
    const numbers = changed
      .map(({ binding, before, after }) => `[[${binding}]] ${before || "new"} → ${after || "taken out"}`)
      .join("; ");
    const told = numbers === "" ? "" : ` Changed since it was published: ${numbers}.`;
    if (status !== head.status) {
      const isVoid = head.signoffs.length > 0;
      const why = isVoid ? "a bound number is not what was signed, so the signature is void" : "nobody has signed it";
      const message = `${file} counts as checked and is hidden: ${why}.${told} Look at it, then \`tidui stories sign ${slug}\`.`;
      return [issueOf(file, isVoid ? "void-signature" : "no-signature", message)];
    }
    if (hidden !== "changed") return [];
    const how = `tidui stories publish ${slug}${changed.length > 0 ? " --reason …" : ""}`;
    return [
      issueOf(
        file,
        "not-in-ledger",
        `${file} is hidden: its numbers are not those of the ledger.${told} Publish it: \`${how}\`.`,
      ),
    ];
  });
}

const issueOf = (file: string, code: string, message: string): Issue => ({
  code,
  level: "warning",
  source: file,
  locator: null,
  message,
});
