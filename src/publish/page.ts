import type { Localized } from "../model/text.ts";
import { wordsIn } from "./words/words-in.ts";
import type { Words } from "./words/words.ts";

/**
 * One file of the site. It is a function of `inputs` and the frame alone, so a build that finds both unchanged keeps
 * the file. `inputs` therefore hold what the page shows and nothing else; `render` is a function of a module.
 */
export interface Page<I> {
  /** Relative to the site's folder: "en/groups/tencent/index.html". */
  readonly path: string;
  readonly language: string;
  readonly inputs: I;
  render(inputs: I, chrome: Chrome): string;
}

/** What all pages share. Nothing in it changes with a row of data. */
export interface Frame {
  readonly id: string;
  readonly title: Localized;
  readonly languages: readonly string[];
  readonly series: Readonly<Record<string, SeriesWords>>;
  readonly places: Readonly<Record<string, string>>;
  /** What the dossier calls those of whom figures speak, by each text that a source may write for them. */
  readonly names: Readonly<Record<string, Localized>>;
  /** Remarks of sources on a time, a round or a unit, by each text in which they may stand. */
  readonly terms: Readonly<Record<string, Localized>>;
  /** What editors note, by each text in which they do. */
  readonly notes: Readonly<Record<string, Localized>>;
  /** Whether there is a verdict, with pages of its own. */
  readonly verdict: boolean;
}

export interface SeriesWords {
  readonly label: Localized;
  readonly short: Localized;
  readonly unit: Localized;
}

/** Where a page stands: its language, and the way from it to the home page of its language and to the site's folder. */
export interface Chrome {
  readonly frame: Frame;
  readonly language: string;
  readonly words: Words;
  /** Address within the language, "groups/tencent/"; "" is the home page. */
  readonly address: string;
  /** "../../": put before an address within the language it makes a link. */
  readonly home: string;
  readonly root: string;
}

export function renderPage<I>(page: Page<I>, frame: Frame): string {
  return page.render(page.inputs, chromeOf(page, frame));
}

/** Folder of a language inside the site: none for the first, "en/" for others. */
export function languageFolder({ languages }: Pick<Frame, "languages">, language: string): string {
  return language === languages[0] ? "" : `${language}/`;
}

/** What `lang` says of a language: Chinese pages are in simplified characters. */
export function languageTag(language: string): string {
  return language === "zh" ? "zh-Hans" : language;
}

/** The language that names as published are in. */
export const sourceLanguageOf = (frame: Pick<Frame, "languages">): string => frame.languages[0] ?? "en";

function chromeOf({ path, language }: { readonly path: string; readonly language: string }, frame: Frame): Chrome {
  const folder = languageFolder(frame, language);
  const address = path.slice(folder.length).replace(/(^|\/)index\.html$/, "$1");
  const depth = address.split("/").length - 1;
  const home = "../".repeat(depth);
  return { frame, language, words: wordsIn(language), address, home, root: folder ? `../${home}` : home };
}
