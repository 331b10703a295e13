import { LineCounter, parseDocument, type Document } from "yaml";
import { UserError } from "../../model/issues.ts";
import { parseStoryHead, type StoryHead } from "../../model/story.ts";
import { namesInside, readInside } from "../read-inside.ts";

export const STORIES = "stories";
const LARGEST_STORY = 4 * 1024 * 1024;
/** Front matter is a few lines; a file that never closes it is not searched to its end. */
const LARGEST_HEAD = 64 * 1024;

/** A story of the dossier as written. */
export interface StoryFile {
  readonly slug: string;
  readonly language: string;
  /** Path inside the dossier. */
  readonly file: string;
  readonly head: StoryHead;
  /** Markdown whose numbers are bindings. */
  readonly body: string;
}

/** Stories of a dossier: `stories/<slug>.<language>.md`. */
export function readStories(folder: string, languages: readonly string[]): StoryFile[] {
  return namesInside(folder, STORIES, ".md").map((name) => {
    const file = `${STORIES}/${name}`;
    const match = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]{2})\.md$/.exec(name);
    if (!match?.[1] || !match[2] || !languages.includes(match[2])) {
      throw new UserError(
        "bad-story-name",
        `${file}: a story is named slug.language.md, with a language of the dossier (${languages.join(", ")}).`,
      );
    }
    const { head, body } = splitStory(readInside(folder, file, { largest: LARGEST_STORY }).toString(), file);
    return { slug: match[1], language: match[2], file, head: parseStoryHead(dataOf(head, file), file), body };
  });
}

/** Front matter and the text after it. */
export function splitStory(text: string, file: string): { readonly head: Document; readonly body: string } {
  const lines = text.replace(/^\u{feff}/u, "").replaceAll("\r\n", "\n");
  const end = lines.slice(0, LARGEST_HEAD).indexOf("\n---\n", 3);
  if (!lines.startsWith("---\n") || end < 0) {
    throw new UserError("no-front-matter", `${file} begins with no front matter. Put title and status between two lines of ---.`);
  }
  const counter = new LineCounter();
  const head = parseDocument(lines.slice(4, end + 1), { prettyErrors: true, lineCounter: counter });
  const [error] = head.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 0) + 1;
    const problem = error.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "");
    throw new UserError("bad-yaml", `${file}, line ${line}: ${problem}.`);
  }
  return { head, body: lines.slice(end + 5) };
}

function dataOf(head: Document, file: string): unknown {
  try {
    return head.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    // An alias of nothing, or of so much that it would fill the memory.
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError("bad-yaml", `${file}: ${error.message}.`, { cause: error });
  }
}
