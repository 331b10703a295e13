import type { RunDay } from "../../measure/campaigns/campaign-runs.ts";
import { LEAST } from "../../measure/campaigns/attention-change.ts";
import { LEAST_READINGS } from "../../measure/campaigns/usage-readings.ts";
import { inLanguage, type Localized } from "../../model/text.ts";
import { groupAddress, TIMELINE } from "../addresses.ts";
import { html, join, type Markup, type Part } from "../html.ts";
import { inBrackets, layout, named } from "../layout.ts";
import { linkTo, outLink } from "../links.ts";
import type { Chrome } from "../page.ts";
import { eventTable, type ShownEvent } from "../shown/shown-event.ts";
import type { ShownAttention } from "../shown/shown-campaign.ts";
import { readingText } from "../shown/shown-reading.ts";
import { toldNumber } from "../told-words.ts";
import { attentionSection } from "./campaign-attention.ts";
import { usageSection, type ShownUsage } from "./campaign-usage.ts";

export interface CampaignsInputs {
  readonly campaigns: readonly ShownCampaign[];
  /** What the calendar is called by which years are held against each other. */
  readonly calendar: Localized | null;
}

export interface ShownCampaign {
  readonly id: string;
  readonly label: Localized;
  readonly group: { readonly id: string; readonly name: Localized } | null;
  readonly budget: { readonly value: number; readonly unit: string } | null;
  readonly announced: string | null;
  readonly start: RunDay | null;
  readonly end: RunDay | null;
  readonly isMeasured: boolean;
  readonly events: readonly ShownEvent[];
  readonly otherwise: readonly ShownEvent[];
  readonly rivals: readonly Localized[];
  readonly attention: readonly ShownAttention[];
  readonly usage: readonly ShownUsage[];
  /** Address of the readings as CSV; null where there are none. */
  readonly usageCsv: string | null;
}

export function campaignsPage({ campaigns, calendar }: CampaignsInputs, chrome: Chrome): string {
  const { events: words } = chrome.words;
  const contents = campaigns.map(({ id, label }) => html`<li><a href="#${id}">${named(chrome, label)}</a></li>`);
  const main = html`<h1>${words.campaigns}</h1>
    <p class="lede">${campaigns.length === 0 ? words.noCampaigns : words.campaignsLede}</p>
    <ul class="contents">
      ${join(contents)}
      <li><a href="${linkTo(chrome, TIMELINE)}">${words.timeline}</a></li>
    </ul>
    ${join(campaigns.map((campaign) => campaignSection(chrome, campaign, calendar)))}`;
  return layout(chrome, { title: words.campaigns, section: "campaigns", main });
}

function campaignSection(chrome: Chrome, campaign: ShownCampaign, calendar: Localized | null): Markup {
  const { events: words, listed } = chrome.words;
  const { language } = chrome;
  const title = inLanguage(campaign.label, language);
  const rivals = campaign.rivals.map((label) => inLanguage(label, language));
  return html`<section class="campaign">
    <h2 id="${campaign.id}">${named(chrome, campaign.label)}</h2>
    ${facts(chrome, campaign)}
    <p>${campaign.isMeasured && (rivals.length > 0 ? words.rivals(listed(rivals)) : words.noRivals)}</p>
    ${eventTable(chrome, campaign.events, { caption: `${title}${chrome.words.colon}${words.events}` })}
    ${
      campaign.otherwise.length > 0 &&
      html`<p>${words.otherwise}${chrome.words.colon}</p>
        ${eventTable(chrome, campaign.otherwise, { caption: `${title}${chrome.words.colon}${words.otherwise}` })}`
    }
    ${campaign.isMeasured && measured(chrome, campaign, title, calendar)}
  </section>`;
}

function measured(chrome: Chrome, campaign: ShownCampaign, title: string, calendar: Localized | null): Markup {
  const { events: words } = chrome.words;
  const { attention, usage, usageCsv } = campaign;
  return html`<h3>${words.attention}</h3>
    <p class="meta">${words.attentionNote}${chrome.words.gap}${words.least(LEAST)}</p>
    ${attention.length === 0 ? html`<p>${words.noAttention}</p>` : join(attention.map((one) => attentionSection(chrome, one, { title, calendar })))}
    <h3>${words.usage}</h3>
    <p class="meta">${words.usageNote(LEAST_READINGS)}</p>
    ${usage.length === 0 || usageCsv === null ? html`<p>${words.noUsage}</p>` : usageSection(chrome, usage, { title, csv: usageCsv })}`;
}

function facts(chrome: Chrome, { group, budget, events, announced, start, end }: ShownCampaign): Markup {
  const { events: words, league } = chrome.words;
  const fact = (name: string, value: Part) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  const ran = start && end ? html`${runDay(chrome, start)} – ${runDay(chrome, end)}` : html`${words.noWindow}`;
  const reading = events.find((event) => event.reading !== null)?.reading;
  const sum = budget && (reading ? readingText(chrome, reading) : toldNumber(chrome, String(budget.value), budget.unit));
  const told = announced !== null && html` <span class="meta">${words.announcedOn(announced)}</span>`;
  return html`<dl class="facts">
    ${group && fact(league.group, html`<a href="${linkTo(chrome, groupAddress(group.id))}">${named(chrome, group.name)}</a>`)}
    ${fact(words.budget, budget ? sum : words.noBudget)} ${fact(words.window, html`${ran}${told}`)}
  </dl>`;
}

/** The day, and how it is known where no source tells it. */
function runDay(chrome: Chrome, { date, basis, why, address }: RunDay): Part {
  const { words } = chrome;
  if (basis === "told") return words.date(date);
  const reason = why ? html`${chrome.words.colon}${named(chrome, why)}` : "";
  const source = address !== null && html` ${outLink(address, address)}`;
  return html`${words.date(date)}<span class="meta"
      >${inBrackets(chrome, html`${words.events.basis[basis]}${reason}${source}`)}</span
    >`;
}
