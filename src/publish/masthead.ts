import { html, join, raw, type Markup } from "./html.ts";
import { linkTo } from "./links.ts";
import { ADDRESS_OF, areasOf, type ShownArea } from "./navigation.ts";
import { languageFolder, languageTag, sourceLanguageOf, type Chrome } from "./page.ts";
import { wordsIn } from "./words/words-in.ts";
import type { Section } from "./words/sections.ts";
import { SEARCH } from "./addresses.ts";

/** A page between a section and the page being read. */
export interface Crumb {
  readonly address: string;
  readonly text: string;
}

/** What the head of a page says of where it stands. */
export interface Whereabouts {
  readonly section: Section | null;
  /** Plain title of the page. */
  readonly title: string;
  readonly trail: readonly Crumb[];
  /** False where the page exists in this language alone. */
  readonly translated: boolean;
}

const GLASS = raw(
  `<svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.75"/><path d="m10 10 4.5 4.5"/></svg>`,
);

/**
 * The head of every page: its name, search, languages, the areas in one row and the sections of the area below it. A narrow window
 * shows one menu of all of them instead, which opens without a script.
 */
export function masthead(chrome: Chrome, whereabouts: Whereabouts, site: string): Markup {
  const { words } = chrome;
  const areas = areasOf(chrome.frame);
  const here = areas.find(({ sections }) => whereabouts.section !== null && sections.includes(whereabouts.section));
  return html`<header class="mast">
    <a class="brand" href="${linkTo(chrome, "")}"><b>梯队</b> <span>Tidui</span></a>
    <p class="dossier">${site}</p>
    <p class="tools">
      <a class="find" href="${linkTo(chrome, SEARCH)}">${GLASS}<span>${words.search.title}</span></a>
      ${languageSwitch(chrome, whereabouts.translated)}
    </p>
    <details class="menu">
      <summary>${words.menu}</summary>
      ${menu(chrome, areas, whereabouts.section)}
    </details>
    <nav class="areas" aria-label="${words.navigation}">
      ${join(areas.map((area) => areaLink(chrome, area, area === here && whereabouts.section)))}
    </nav>
    ${here && here.sections.length > 1 && sectionRow(chrome, here, whereabouts.section)} ${crumbs(chrome, whereabouts)}
  </header>`;
}

function areaLink(chrome: Chrome, { area, sections }: ShownArea, section: Section | null | false): Markup {
  const [first] = sections;
  const address = first === undefined ? "" : ADDRESS_OF[first];
  const current = section !== false && (chrome.address === address ? ` aria-current="page"` : ` aria-current="true"`);
  return html`<a href="${linkTo(chrome, address)}" ${current && raw(current)}>${chrome.words.areas[area]}</a>`;
}

function sectionLink(chrome: Chrome, section: Section, isHere: boolean): Markup {
  const address = ADDRESS_OF[section];
  const current = isHere && (chrome.address === address ? ` aria-current="page"` : ` aria-current="true"`);
  return html`<a href="${linkTo(chrome, address)}" ${current && raw(current)}>${chrome.words.sections[section]}</a>`;
}

function sectionRow(chrome: Chrome, { area, sections }: ShownArea, section: Section | null): Markup {
  const links = sections.map((one) => sectionLink(chrome, one, one === section));
  return html`<nav class="sections" aria-label="${chrome.words.areas[area]}">${join(links)}</nav>`;
}

/** Everything at once, for a narrow window. */
function menu(chrome: Chrome, areas: readonly ShownArea[], section: Section | null): Markup {
  const items = areas.map(({ area, sections }) => {
    const links = sections.map((one) => html`<li>${sectionLink(chrome, one, one === section)}</li>`);
    return html`<li>
      ${
        sections.length > 1
          ? html`<span>${chrome.words.areas[area]}</span>
              <ul>
                ${join(links)}
              </ul>`
          : html`<ul class="one">
              ${join(links)}
            </ul>`
      }
    </li>`;
  });
  return html`<nav aria-label="${chrome.words.menu}">
    <ul>
      ${join(items)}
    </ul>
  </nav>`;
}

/** The way from the home page to a page below a section; nothing on the home page and on the first page of a section. */
function crumbs(chrome: Chrome, { section, title, trail }: Whereabouts): Markup | false {
  if (chrome.address === "" || (section !== null && ADDRESS_OF[section] === chrome.address)) return false;
  const { sections, breadcrumb } = chrome.words;
  const above: Crumb[] = [{ address: "", text: sections.overview }];
  if (section !== null) above.push({ address: ADDRESS_OF[section], text: sections[section] });
  const links = [...above, ...trail].map(
    ({ address, text }) => html`<li><a href="${linkTo(chrome, address)}">${named(chrome, text)}</a></li>`,
  );
  return html`<nav class="crumbs" aria-label="${breadcrumb}">
    <ol>
      ${join(links)}
      <li><span aria-current="page">${named(chrome, title)}</span></li>
    </ol>
  </nav>`;
}

const HAN = /\p{Script=Han}/u;

/** A title is plain text that may be a name as published: its direction stays its own, and Han letters say what language they are. */
function named(chrome: Chrome, text: string): Markup {
  const source = sourceLanguageOf(chrome.frame);
  const foreign = source !== chrome.language && HAN.test(text);
  return html`<bdi${foreign && html` lang="${languageTag(source)}"`}>${text}</bdi>`;
}

/** The same page in the other languages, or their home pages where it has no twin. */
function languageSwitch(chrome: Chrome, translated: boolean): Markup {
  const { frame, language, root } = chrome;
  const address = translated ? chrome.address : "";
  const links = frame.languages
    .filter((other) => other !== language)
    .map((other) => {
      const href = `${root}${languageFolder(frame, other)}${address}` || "./";
      const tag = languageTag(other);
      // The twin shows what this page shows; the home page of the other language does not.
      const twin = translated && html` rel="alternate"`;
      return html`<a class="language" ${twin} href="${href}" lang="${tag}" hreflang="${tag}">${wordsIn(other).otherLanguage}</a>`;
    });
  return join(links, " ");
}
