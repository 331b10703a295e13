import { inLanguage, type Localized } from "../model/text.ts";
import { CHANGES, CHECK, CORRECTIONS, DESIGN, FEED, REVIEW } from "./addresses.ts";
import { escapeHtml, html, raw, type Markup, type Part } from "./html.ts";
import { linkTo } from "./links.ts";
import { masthead, type Crumb, type Whereabouts } from "./masthead.ts";
import { languageTag, sourceLanguageOf, type Chrome } from "./page.ts";
import type { Section } from "./words/sections.ts";

/** What one page adds to the frame around it. */
export interface Sheet {
  /** Plain text, for the window's title and search engines. */
  readonly title: string;
  /** The part of the site it belongs to; null where none. */
  readonly section: Section | null;
  readonly main: Markup;
  /** Pages between the section and this one, the outermost first. */
  readonly trail?: readonly Crumb[];
  /** Further script of this page, by its name in assets/. */
  readonly script?: string;
  /** File of the site that the script shows at once, by its name there: fetched along with the script instead of after it. */
  readonly data?: string;
  /**
   * Id of what the script makes of the data. The first frame waits for it, but no longer than until the document is parsed, and never for the data:
   * a frame without it, just before it, would hold it up, and then all that is below would move.
   */
  readonly awaits?: string;
  /** Further styles of this page, by their name in assets/. */
  readonly style?: string;
  /** False where the page exists in this language alone. */
  readonly translated?: boolean;
}

// Only files of the site itself, no inline script or style: a name that slips through escaping still cannot run.
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** The whole document. */
export function layout(chrome: Chrome, sheet: Sheet): string {
  const { frame, language, root } = chrome;
  const site = inLanguage(frame.title, language);
  const title = sheet.title === "" ? `${site} · ${chrome.words.brand}` : `${sheet.title} · ${site}`;
  // A page with a chart brings what its marks need, and no other page does.
  const hasCharts = sheet.main.text.includes('class="chart-figure');
  const scripts = [...(hasCharts ? ["charts.js"] : []), ...(sheet.script ? [sheet.script] : [])];
  // With data to show, the script is what the page is for: it runs as soon as it is here, and waits for the document itself.
  const when = sheet.data ? `async fetchpriority="high"` : "defer";
  const script = scripts.map((name) => `<script src="${root}assets/${name}" ${when}></script>\n`).join("");
  // As fetch asks for it: of any other kind of request it would be fetched twice.
  const data = sheet.data ? `<link rel="preload" as="fetch" crossorigin href="${root}${sheet.data}">\n` : "";
  const awaited = sheet.awaits ? `<link rel="expect" href="#${sheet.awaits}" blocking="render">\n` : "";
  const style = sheet.style ? `<link rel="stylesheet" href="${root}assets/${sheet.style}">\n` : "";
  return `<!doctype html>
<html lang="${languageTag(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="${root}assets/icon.svg">
<link rel="alternate" type="application/atom+xml" title="${chrome.words.changes.feed}" href="${linkTo(chrome, FEED)}">
${sheet.data ? data + awaited + script : ""}<link rel="stylesheet" href="${root}assets/style.css">
${style}<script src="${root}assets/app.js" defer></script>
${sheet.data ? "" : script}<script src="${root}assets/${sheet.data ? "ahead.js" : "theme.js"}"></script>
</head>
<body data-home="${chrome.home || "./"}">
<a class="skip" href="#main">${chrome.words.skip}</a>
${masthead(chrome, whereabouts(sheet), site).text}
<main id="main" tabindex="-1">
${dotsAtEnds(sheet.main.text)}
</main>
<footer class="foot"><p>${chrome.words.footer}</p>
<p>${dotsAtEnds(footLinks(chrome))}</p></footer>
</body>
</html>
`;
}

/** A dot between two things stays with the first: no line begins with it. */
const dotsAtEnds = (text: string): string => text.replaceAll(" ·", "\u00A0·");

function whereabouts({ section, title, trail = [], translated = true }: Sheet): Whereabouts {
  return { section, title, trail, translated };
}

function footLinks(chrome: Chrome): string {
  const { changes: words } = chrome.words;
  const links = [
    [CHECK, chrome.words.checker.title],
    [CHANGES, words.title],
    [CORRECTIONS, words.corrections],
    [REVIEW, chrome.words.review.title],
    [FEED, words.feed],
    [DESIGN, chrome.words.design.title],
  ] as const;
  return links.map(([address, text]) => `<a href="${linkTo(chrome, address)}">${text}</a>`).join(" · ");
}

/** ` lang="zh-Hans"` for text as published, on a page in another language than the dossier's first; else nothing. */
export function sourceLang({ frame, language }: Pick<Chrome, "frame" | "language">): Markup {
  return sourceLanguageOf(frame) === language ? NOTHING : raw(` lang="${languageTag(sourceLanguageOf(frame))}"`);
}

const NOTHING = raw("");

/** A name as published inside running text: in its own language, its direction kept from spilling over. */
export function published(chrome: Chrome, name: Part): Markup {
  return html`<bdi${sourceLang(chrome)}>${name}</bdi>`;
}

/** A name in the page's language, or where it has none in that, as published and marked so: never a translation of ours. */
export function named(chrome: Chrome, name: Localized): Part {
  return name[chrome.language] ?? published(chrome, inLanguage(name, chrome.language));
}

/** An editor's note in the page's language; where nobody has put it into that, as written, and marked with its own. */
export function noteText({ frame, language }: Chrome, note: string): Part {
  const said = Object.hasOwn(frame.notes, note) ? frame.notes[note]?.[language] : undefined;
  if (said !== undefined) return said;
  return written({ frame, language }, note);
}

/** Words that somebody wrote in English or in the dossier's first language, marked where that is not the page's. */
export function written({ frame, language }: Pick<Chrome, "frame" | "language">, text: string): Markup {
  const own = isEnglish(text) ? "en" : sourceLanguageOf(frame);
  return own === language ? html`<bdi>${text}</bdi>` : html`<bdi lang="${languageTag(own)}">${text}</bdi>`;
}

/** Whether a note has a word in small Latin letters that no other script adjoins: "operates 夸克", not "运营vivo浏览器". */
const isEnglish = (note: string): boolean => /(?<!\p{L})[a-z]{2,}(?!\p{L})/u.test(note);

/** What the page's language calls this one, where the dossier has a name in it; else as published. */
export function calledText({ frame, language }: Chrome, name: string): string {
  return Object.hasOwn(frame.names, name) ? (frame.names[name]?.[language] ?? name) : name;
}

/** The same in running text: as published it is marked so. */
export function called(chrome: Chrome, name: string): Part {
  const text = calledText(chrome, name);
  return text === name ? written(chrome, name) : text;
}

/** In the brackets of the page's language; what is between them may be markup. */
export function inBrackets({ words }: Chrome, inside: Part): Markup {
  const [before = "", after = ""] = words.brackets("\n").split("\n");
  return html`${before}${inside}${after}`;
}

/** A table that may be wider than the page: it scrolls inside its own box, which the keyboard can reach. */
export function scrollBox(label: string, table: Markup): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;
}
