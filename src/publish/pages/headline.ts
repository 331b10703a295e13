import { UserError } from "../../model/issues.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { percent } from "../format.ts";
import { html, join, type Markup } from "../html.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { groupAddress } from "../rows-table.ts";

/** The dossier's headline, and what its gaps are filled with. */
export interface HeadlineInputs {
  readonly template: Localized;
  readonly asOf: string;
  readonly leaders: readonly GroupName[];
  readonly behind: readonly GroupName[];
  readonly first: GroupName | null;
  readonly firstTotal: ShownCount | null;
  readonly firstShare: number;
  readonly all: ShownCount;
}

export interface GroupName {
  readonly id: string;
  readonly name: Localized;
}

/** The sentence that answers the question, its numbers open to their rows. */
export function headline(chrome: Chrome, inputs: HeadlineInputs): Markup {
  const text = inLanguage(inputs.template, chrome.language);
  // Odd parts are what stood between braces.
  return join(text.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? html`${part}` : filled(chrome, inputs, part))));
}

function filled(chrome: Chrome, inputs: HeadlineInputs, name: string): Markup {
  const { words } = chrome;
  switch (name) {
    case "leaders":
      return groupList(chrome, inputs.leaders);
    case "first":
      return inputs.first ? groupLink(chrome, inputs.first) : html`–`;
    case "firstTotal":
      return inputs.firstTotal ? numberLink(chrome, inputs.firstTotal) : html`0`;
    case "firstShare":
      return html`${percent(inputs.firstShare)}`;
    case "all":
      return numberLink(chrome, inputs.all);
    case "asOf":
      return html`${words.date(inputs.asOf)}`;
    case "behind":
      return behind(chrome, inputs.behind);
    default:
      throw new UserError("unknown-placeholder", `dossier.yml: the headline has {${name}}, which is none of leaders, first, firstTotal, firstShare, all, asOf, behind.`);
  }
}

function behind(chrome: Chrome, groups: readonly GroupName[]): Markup {
  const { overview: words } = chrome.words;
  if (groups.length === 0) return html`${words.nobodyBehind}`;
  const [before = "", after = ""] = words.behind("\n", groups.length).split("\n");
  return html`${before}<span class="behind">${groupList(chrome, groups)}</span>${after}`;
}

function groupList(chrome: Chrome, groups: readonly GroupName[]): Markup {
  const marks = groups.map((_, index) => `\n${index}\n`);
  const text = chrome.words.listed(marks);
  return join(
    text.split("\n").map((part, index) => {
      const group = index % 2 === 1 ? groups[Number(part)] : undefined;
      return group ? groupLink(chrome, group) : html`${part}`;
    }),
  );
}

function groupLink(chrome: Chrome, { id, name }: GroupName): Markup {
  return html`<a class="name" href="${linkTo(chrome, groupAddress(id))}">${inLanguage(name, chrome.language)}</a>`;
}
