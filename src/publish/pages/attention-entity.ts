import type { AttentionName } from "../../model/attention-plan.ts";
import type { Localized } from "../../model/text.ts";
import { inLanguage } from "../../model/text.ts";
import { ATTENTION, groupAddress } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { entityStripFigure, monthsTable, type ShownEntityStrip } from "../figures/entity-strip-figure.ts";
import { html, join, type Markup } from "../html.ts";
import { layout, named, published } from "../layout.ts";
import { linkTo, outLink, shortAddress } from "../links.ts";
import type { Chrome } from "../page.ts";
import type { NamedList, ShownNamed } from "../shown/shown-attention.ts";
import type { AttentionWords } from "../words/attention.ts";
import { countedFiles } from "./attention-volume.ts";

export interface AttentionEntityInputs extends ShownNamed {
  readonly tone: number;
  /** The first day on which its names mean it; null where one always did. */
  readonly since: string | null;
  /** By which names it is looked for, and under which conditions. */
  readonly names: readonly AttentionName[];
  readonly within: readonly string[];
  /** Titles of the lists in which it is not counted. */
  readonly except: readonly Localized[];
  /** Lists that named it at least once, each from its first month to its last. */
  readonly lists: readonly ShownEntityStrip[];
}

/** How often one name was given, month by month, each number with the row it was read from. */
export function attentionEntityPage(inputs: AttentionEntityInputs, chrome: Chrome): string {
  const { attention: words, separator } = chrome.words;
  const { kind, group, lists } = inputs;
  const name = inLanguage(inputs.name, chrome.language);
  const groupLink =
    group && html`${separator}<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
  const main = html`<p class="kicker">
      <a href="${linkTo(chrome, ATTENTION)}">${words.title}</a> · ${words.kinds[kind]}${groupLink}
    </p>
    <h1>${named(chrome, inputs.name)}</h1>
    <p class="lede">${words.entityLede(name)}</p>
    ${kind === "group" && html`<p>${words.groupNote}</p>`} ${join(lists.map((list) => listSection(chrome, list, inputs)))}
    ${namesSection(chrome, inputs)}
    <p class="onward">
      <a href="${linkTo(chrome, ATTENTION)}">${words.backToList}</a> ·
      <a href="${linkTo(chrome, "methods/#attention")}">${words.toMethods}</a>
    </p>`;
  return layout(chrome, { title: words.entityTitle(name), section: "attention", main });
}

function listSection(chrome: Chrome, strip: ShownEntityStrip, who: AttentionEntityInputs): Markup {
  const { attention: words } = chrome.words;
  const { list } = strip;
  const { slug, title, months, address } = list;
  const held = months.filter(({ volume }) => volume !== null);
  const given = months.filter(({ row }) => row !== null);
  const first = given[0]?.month ?? "";
  const notes = [words.monthsOf(given.length, held.length), words.zero, earlierNote(words, list, who.since, first)];
  const csv = linkTo(chrome, `attention/${slug}--months.csv`);
  return html`<section>
    <h2 id="${slug}">${named(chrome, title)}</h2>
    <p>${notes.join(chrome.language === "zh" ? "" : " ")}</p>
    ${chartOf(chrome, entityStripFigure, strip, { open: true }) || monthsTable(chrome, strip.list)}
    <p class="source">
      ${address !== null && html`${words.source}${outLink(address, shortAddress(address))} · `}<a href="${csv}" download
        >${words.monthsCsv}</a
      >
    </p>
    ${countedFiles(chrome, months)}
  </section>`;
}

/** Why the table begins where it does; "" where it has every month of the list. */
function earlierNote(words: AttentionWords, { months }: NamedList, since: string | null, first: string): string {
  const start = months[0]?.month ?? "";
  if (since !== null && start <= since.slice(0, first.length)) return words.sinceNote(since);
  return start < first ? words.neverBefore(first) : "";
}

function namesSection(chrome: Chrome, { names, within, except }: AttentionEntityInputs): Markup {
  const { attention: words, separator, comma, colon, listed } = chrome.words;
  const items = names.map(({ name, since, with: beside, without }) => {
    const rules = [
      ...(since === undefined ? [] : [words.since(since)]),
      ...(beside.length === 0 ? [] : [words.with(beside.join(separator))]),
      ...(without.length === 0 ? [] : [words.without(without.join(separator))]),
    ];
    return html`<li><b>${published(chrome, name)}</b>${colon}${rules.length === 0 ? words.plainName : rules.join(comma)}</li> `;
  });
  const lists = except.map((title) => inLanguage(title, chrome.language));
  return html`<section class="prose">
    <h2 id="names">${words.lookedFor}</h2>
    <ul>
      ${join(items)}
    </ul>
    ${within.length > 0 && html`<p>${words.within(within.join(separator))}</p>`}
    ${lists.length > 0 && html`<p>${words.except(listed(lists))}</p>`}
  </section>`;
}
