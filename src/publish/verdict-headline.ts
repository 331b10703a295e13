import { inLanguage } from "../model/text.ts";
import { groupAddress, STANDING, VERDICT } from "./addresses.ts";
import { fillGaps } from "./fill.ts";
import { figure, percent } from "./format.ts";
import { html, join, type Markup } from "./html.ts";
import { named } from "./layout.ts";
import { linkTo } from "./links.ts";
import type { Chrome } from "./page.ts";
import type { ShownFinding, ShownFindings, ShownGroup } from "./shown/shown-verdict.ts";
import { datesInWords } from "./time-text.ts";
import { withinSentence } from "./within-sentence.ts";

/** Findings that stand in the headline; the others follow it. */
const HEAD = ["leader", "leaders", "no-echelons", "too-few", "falling-behind", "lower"] as const;
type Head = (typeof HEAD)[number];

const headOf = (kind: ShownFinding["kind"]): Head | undefined => HEAD.find((one) => one === kind);
const inHead = ({ kind }: ShownFinding): boolean => headOf(kind) !== undefined;

/** The sentences of the verdict, every name and number of them a link to what it rests on. */
export function verdictHeadline(chrome: Chrome, shown: ShownFindings): Markup {
  return join(
    shown.findings.filter(inHead).map((finding) => sentence(chrome, finding, shown)),
    chrome.words.gap,
  );
}

/** The same in one line that can be read at once; what qualifies it is told by `verdictQualified`. */
export function verdictShort(chrome: Chrome, { findings, variants }: ShownFindings): Markup {
  const { short, joint } = chrome.words.verdict;
  const parts = findings.flatMap((finding) => {
    const head = headOf(finding.kind);
    return head === undefined ? [] : [fillGaps(short[head], (gap) => filled(chrome, { ...finding, variants }, gap))];
  });
  return join(parts, joint);
}

/** What the short line rests on: the whole sentence of each of its parts. */
export function verdictQualified(chrome: Chrome, shown: ShownFindings): Markup {
  return join(shown.findings.filter(inHead).map((finding) => html`<p>${sentence(chrome, finding, shown)}</p>`));
}

/** What else was found, one sentence an item. */
export function verdictRest(chrome: Chrome, shown: ShownFindings): Markup | false {
  const rest = shown.findings.filter((finding) => !inHead(finding));
  return (
    rest.length > 0 &&
    html`<ul class="found">
      ${rest.map((finding) => html`<li>${sentence(chrome, finding, shown)}</li>`)}
    </ul>`
  );
}

function sentence(chrome: Chrome, finding: ShownFinding, { variants }: ShownFindings): Markup {
  const counts = { groups: finding.groups.length, others: finding.others.length };
  const text = chrome.words.verdict.findings[finding.kind](counts);
  return fillGaps(text, (gap) => filled(chrome, { ...finding, variants }, gap));
}

function filled(chrome: Chrome, finding: ShownFinding & { readonly variants: number }, gap: string): Markup {
  const isBad = finding.kind === "falling-behind" || finding.kind === "lower";
  switch (gap) {
    case "groups":
      return isBad ? html`<span class="behind">${groups(chrome, finding.groups)}</span>` : groups(chrome, finding.groups);
    case "others":
      return groups(chrome, finding.others);
    case "agreement":
      return to(chrome, `${VERDICT}#robustness`, percent(finding.agreement));
    case "variants":
      return to(chrome, `${VERDICT}#robustness`, figure(finding.variants));
    case "count":
    case "of":
      return to(chrome, `${VERDICT}#changes-${finding.groups[0]?.id ?? ""}`, String(finding[gap]));
    case "since":
      return html`<span class="nw">${chrome.words.date(finding.since)}</span>`;
    case "measures":
      return measures(chrome, finding);
    default:
      throw new Error(`No finding has a gap {${gap}}.`);
  }
}

function groups(chrome: Chrome, list: readonly ShownGroup[]): Markup {
  const text = chrome.words.listed(list.map((_, at) => `{${at}}`));
  return fillGaps(text, (at) => {
    const group = list[Number(at)];
    if (!group) return html``;
    return html`<a class="name" href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`;
  });
}

function measures(chrome: Chrome, { measures: list }: ShownFinding): Markup {
  const text = chrome.words.listed(list.map((_, at) => `{${at}}`));
  return fillGaps(text, (at) => {
    const one = list[Number(at)];
    if (!one) return html``;
    const label = inLanguage(one.label, chrome.language);
    const [before = "", after = ""] = chrome.words.brackets("\n").split("\n");
    const detail = html`${before}${inLanguage(one.scope, chrome.language)}${chrome.words.comma}<span class="nw"
        >${datesInWords(chrome.words, one.period)}${after}</span
      >`;
    const name = withinSentence(label, chrome.language);
    return html`<a href="${linkTo(chrome, `${STANDING}#${one.anchor}`)}">${name}</a><small>${detail}</small>`;
  });
}

function to(chrome: Chrome, address: string, text: string): Markup {
  return html`<a class="n" href="${linkTo(chrome, address)}">${text}</a>`;
}
