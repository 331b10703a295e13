import { inLanguage, type Localized } from "../model/text.ts";
import { CHANGES, FEED } from "./addresses.ts";
import { figure } from "./format.ts";
import { escapeHtml } from "./html.ts";
import { linkTo } from "./links.ts";
import { numberText, type ShownCorrection } from "./pages/corrections.ts";
import type { Chrome } from "./page.ts";

/** The feed of changes (RFC 4287): a round, a notice of cancellation, a correction or a story an entry. */
export interface FeedInputs {
  readonly title: Localized;
  /** The newest first. */
  readonly entries: readonly FeedEntry[];
}

export type FeedEntry = {
  /** Stable part of its id. */
  readonly id: string;
  /** The day it was published; as the data have it, so that no build changes it. */
  readonly day: string;
  /** Address of its page within the language. */
  readonly address: string;
} & (
  | {
      readonly kind: "round";
      readonly series: string;
      readonly date: string;
      readonly added: number;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: "cancelled"; readonly numbers: readonly { readonly number: string; readonly name: string }[] }
  | { readonly kind: "correction"; readonly correction: ShownCorrection }
  /** In the feed of its own language alone. */
  | {
      readonly kind: "story";
      readonly language: string;
      readonly title: string;
      readonly numbers: number;
      /** The latest, if any. */
      readonly corrected: { readonly date: string; readonly reason: string } | null;
    }
);

/** What was there before anything was published: an empty feed needs a date as well. */
const NEVER = "1970-01-01";

export function feed({ title, entries }: FeedInputs, chrome: Chrome): string {
  const { frame, language, words } = chrome;
  const site = inLanguage(title, language);
  const author = `${site} · ${words.brand}`;
  const own = entries.filter((entry) => entry.kind !== "story" || entry.language === language);
  const [newest] = own;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === "zh" ? "zh-Hans" : escapeXml(language)}">
<id>${tagOf(frame.id, language, "changes")}</id>
<title>${escapeXml(`${words.changes.title} · ${site}`)}</title>
<updated>${timeOf(newest?.day ?? NEVER)}</updated>
<author><name>${escapeXml(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(linkTo(chrome, FEED))}"/>
<link rel="alternate" type="text/html" href="${escapeXml(linkTo(chrome, CHANGES))}"/>
${own.map((entry) => entryText(chrome, entry)).join("")}</feed>
`;
}

function entryText(chrome: Chrome, entry: FeedEntry): string {
  const { frame, language } = chrome;
  const { title, text } = told(chrome, entry);
  return `<entry>
<id>${tagOf(frame.id, language, entry.id)}</id>
<title>${escapeXml(title)}</title>
<updated>${timeOf(entry.day)}</updated>
<link rel="alternate" type="text/html" href="${escapeXml(linkTo(chrome, entry.address))}"/>
<summary>${escapeXml(text)}</summary>
</entry>
`;
}

function told(chrome: Chrome, entry: FeedEntry): { readonly title: string; readonly text: string } {
  const { frame, language, words } = chrome;
  const { entries } = words.changes;
  switch (entry.kind) {
    case "round":
      return {
        title: entries.round(inLanguage(frame.series[entry.series]?.label ?? {}, language), entry.date, figure(entry.added)),
        text: entries.roundText(figure(entry.before), figure(entry.after)),
      };
    case "cancelled":
      return {
        title: entries.cancelled(figure(entry.numbers.length)),
        text: entries.cancelledText(entry.numbers.map(({ number, name }) => `${name} ${number}`.trim())),
      };
    case "correction": {
      const { correction } = entry;
      const after = correction.after === null ? words.changes.withdrawn : figure(correction.after);
      return {
        title: entries.correction(numberText(chrome, correction), figure(correction.before), after),
        text: inLanguage(correction.reason, language),
      };
    }
    case "story": {
      const { title, numbers, corrected } = entry;
      const { stories } = words;
      return { title, text: corrected ? stories.correctedOn(corrected.date, corrected.reason) : stories.howMany(numbers) };
    }
  }
}

// A site does not know where it will be published, so its ids name a host that never is one (RFC 2606) and the dossier.
function tagOf(dossier: string, language: string, id: string): string {
  return escapeXml(`tag:tidui.invalid,2026:${dossier}/${language}/${encodeURI(id)}`);
}

const timeOf = (day: string): string => `${day}T00:00:00Z`;

/** Safe in text and in quoted attributes; characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ""));
}
