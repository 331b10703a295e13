import { UserError } from "../../model/issues.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { fillGaps } from "../fill.ts";
import { percent } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { named } from "../layout.ts";
import { linkTo } from "../links.ts";
import { numberLink, type ShownCount } from "../numbers.ts";
import type { Chrome } from "../page.ts";
import { groupAddress } from "../addresses.ts";

/** The dossier's headline, and what its gaps are filled with. */
export interface HeadlineInputs {
  readonly template: Localized;
  readonly asOf: string;
  /** Date of the latest list; earlier than `asOf` where a cancellation came after it. */
  readonly listed: string;
  /** All of the first three ranks: those that share one are named, or at least counted, together. */
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
  return fillGaps(text, (name) => filled(chrome, inputs, name));
}

function filled(chrome: Chrome, inputs: HeadlineInputs, name: string): Markup {
  const { words } = chrome;
  switch (name) {
    case "leaders":
      return leaders(chrome, inputs.leaders);
    case "first":
      return inputs.first ? groupLink(chrome, inputs.first) : html`–`;
    case "firstTotal":
      return inputs.firstTotal ? numberLink(chrome, inputs.firstTotal) : html`0`;
    case "firstShare":
      return html`${percent(inputs.firstShare)}`;
    case "all":
      return numberLink(chrome, inputs.all);
    case "asOf":
      return html`<span class="nw">${words.date(inputs.asOf)}</span>`;
    case "behind":
      return behind(chrome, inputs.behind);
    default:
      throw new UserError(
        "unknown-placeholder",
        `dossier.yml: the headline has {${name}}, which is none of leaders, first, firstTotal, firstShare, all, asOf, behind.`,
      );
  }
}

/** Leaders that are named one by one; of more, the first three and how many others. */
const MOST_NAMED = 5;

function leaders(chrome: Chrome, groups: readonly GroupName[]): Markup {
  if (groups.length <= MOST_NAMED) return groupList(chrome, groups);
  const firstOf = groups.slice(0, 3);
  return groupList(chrome, firstOf, chrome.words.overview.others(groups.length - firstOf.length));
}

function behind(chrome: Chrome, groups: readonly GroupName[]): Markup {
  const { overview: words } = chrome.words;
  if (groups.length === 0) return html`${words.nobodyBehind}`;
  return fillGaps(words.behind(groups.length), () => html`<span class="behind">${groupList(chrome, groups)}</span>`);
}

function groupList(chrome: Chrome, groups: readonly GroupName[], others?: string): Markup {
  const gaps = groups.map((_, index) => `{${index}}`);
  const text = chrome.words.listed(others === undefined ? gaps : [...gaps, others]);
  return fillGaps(text, (index) => {
    const group = groups[Number(index)];
    return group ? groupLink(chrome, group) : html``;
  });
}

function groupLink(chrome: Chrome, { id, name }: GroupName): Markup {
  return html`<a class="name" href="${linkTo(chrome, groupAddress(id))}">${named(chrome, name)}</a>`;
}
