import type { Answered, NumberOrigin } from "../../claim/bound/bound-number.ts";
import { isProblem, PLAIN } from "../../claim/bound/binding.ts";
import { parseStyle } from "../../claim/bound/parse-style.ts";
import { printNumber } from "../../claim/bound/print-number.ts";
import {
  compareRational,
  decimalFigure,
  decimalsOf,
  exactText,
  magnitude,
  ONE,
  roundTo,
  timesTen,
} from "../../claim/bound/rational.ts";
import type { Observation } from "../../model/observations.ts";
import { gap } from "../markdown.ts";
import { attentionAddress, labelAddress, STORIES, VERDICT } from "../addresses.ts";
import { numberAddress } from "../numbers.ts";
import { storiesPage, type ListedStory, type StoriesInputs, type StoryEntry } from "../pages/stories.ts";
import { storyPage, type StoryInputs } from "../pages/story.ts";
import type { ShownAbout, ShownBound } from "../shown/shown-bound.ts";
import { readingAddress } from "../shown/shown-reading.ts";
import type { PublishedStory } from "../site.ts";
import { slugOf } from "../slugs.ts";
import { announcedAddress } from "./announced.ts";
import type { Desk, Plan } from "./desk.ts";

export const storyAddress = (slug: string): string => `${STORIES}${slugOf(slug)}/`;

/** A page for each story, in its own language, and a list of them in each language that has one. */
export function* planStories(desk: Desk): Iterable<Plan> {
  const { stories, head } = desk.data;
  for (const story of stories) {
    const { slug, language } = story;
    const twins = new Set(stories.filter((one) => one.slug === slug).map((one) => one.language));
    const translated = head.languages.every((one) => twins.has(one));
    yield { address: storyAddress(slug), language, render: storyPage, inputs: storyInputs(desk, story, translated) } as Plan;
  }
  const languages = head.languages.filter((language) => stories.some((story) => story.language === language));
  for (const language of languages) {
    const inputs: StoriesInputs = {
      stories: storyEntries(stories, language),
      translated: languages.length === head.languages.length,
    };
    yield { address: STORIES, language, render: storiesPage, inputs } as Plan;
  }
}

/** Stories of a language as lists show them, the newest first. */
export function listedStories(stories: readonly PublishedStory[], language: string): ListedStory[] {
  return stories
    .filter((story) => story.language === language)
    .map(({ slug, title, date, corrections }) => ({
      slug: slugOf(slug),
      language,
      title,
      date,
      isCorrected: corrections.length > 0,
    }))
    .toSorted((one, other) => (one.date === other.date ? (one.slug < other.slug ? -1 : 1) : one.date < other.date ? 1 : -1));
}

function storyEntries(stories: readonly PublishedStory[], language: string): StoryEntry[] {
  const own = new Map(stories.filter((story) => story.language === language).map((story) => [slugOf(story.slug), story]));
  return listedStories(stories, language).flatMap((listed) => {
    const story = own.get(listed.slug);
    if (!story) return [];
    const { signoffs, numbers, prose } = story;
    return [{ ...listed, signedBy: signersOf(signoffs), numbers: numbers.length, chapters: chaptersOf(prose) }];
  });
}

const signersOf = (signoffs: PublishedStory["signoffs"]): string[] => [...new Set(signoffs.map(({ by }) => by))];

/** Headings of a story's parts. One that holds a number is left out: the number would stand in a list without its origin. */
function chaptersOf(prose: PublishedStory["prose"]): string[] {
  const lines = prose.join(CUT).split("\n");
  return lines.flatMap((line) => (line.startsWith("## ") && !line.includes(CUT) ? [line.slice(3).trim()] : []));
}

/** Stands where a number was cut out of prose, which holds no such character. */
const CUT = "\0";

function storyInputs(desk: Desk, story: PublishedStory, translated: boolean): StoryInputs {
  const { title, date, signoffs, prose, numbers, corrections, language } = story;
  const shown = numbers.map((number) => shownBound(desk, number, { text: number.printed, language }));
  return {
    title,
    date,
    signedBy: signersOf(signoffs),
    markdown: prose.map((piece, index) => (index === 0 ? piece : gap(index - 1) + piece)).join(""),
    numbers: shown,
    corrections: corrections.map(({ date: on, reason, changes }) => ({
      date: on,
      reason,
      changes: changes.map(({ binding, before, after }) => ({
        before,
        after,
        // A number that was taken out stands in the story no more, and so has nothing to open.
        of: shown[numbers.findIndex((number) => number.binding === binding)] ?? null,
      })),
    })),
    translated,
  };
}

interface Printing {
  readonly text: string;
  readonly language: string;
}

function shownBound(desk: Desk, number: Answered, { text, language }: Printing): ShownBound {
  const { address, about } = evidenceOf(desk, number, language);
  const isFall = number.value.num < 0n && !text.startsWith("−");
  const exact = exactOf(isFall ? { ...number, value: magnitude(number.value) } : number, language);
  return { text, exact, address, about: about.kind === "derived" ? { ...about, isFall } : about };
}

/** All digits where the number has an end, else four: a third has no end, and its arithmetic stands beside it. */
function exactOf({ value, unitWords }: Answered, language: string): string {
  const hasEnd = decimalsOf(value, 6) !== undefined;
  const text = decimalFigure(hasEnd ? value : roundTo(magnitude(value), -4, "nearest"));
  const sign = hasEnd ? "" : value.num < 0n ? "≈ −" : "≈ ";
  const unit = unitWords[language] ?? "";
  return sign + text + (unit === "" || language === "zh" ? unit : ` ${unit}`);
}

type Evidence = Pick<ShownBound, "address" | "about">;

function evidenceOf(desk: Desk, { origin }: Answered, language: string): Evidence {
  switch (origin.kind) {
    case "rows": {
      const { value, slug } = desk.counts.count(origin.query);
      const measure = desk.measures.get(origin.query.measure)?.label ?? {};
      const group = origin.query.group === null ? null : (desk.groups.get(origin.query.group)?.name ?? null);
      return {
        address: value === 0 ? null : numberAddress(slug),
        about: { kind: "rows", question: { query: origin.query, measure, group } },
      };
    }
    case "observation":
      return observationEvidence(desk, origin.observation);
    case "attention":
      return attentionEvidence(desk, origin);
    case "class": {
      const { row, figure } = origin;
      const label = desk.data.schemes.find(({ id }) => id === row.scheme)?.labels.find(({ id }) => id === row.label);
      const about = { kind: "class", figure, label: label?.name ?? {}, series: row.series, halfYear: row.halfYear } as const;
      return { address: labelAddress(row.scheme, row.label), about };
    }
    case "index": {
      const names = origin.groups.map((group) => desk.groups.get(group)?.name ?? { en: group });
      return { address: VERDICT, about: { kind: "index", figure: origin.figure, groups: names } };
    }
    case "derived":
      return { address: null, about: derivedAbout(desk, origin, language) };
  }
}

function derivedAbout(desk: Desk, { name, operands }: Extract<NumberOrigin, { kind: "derived" }>, language: string): ShownAbout {
  const shown = operands.map((operand) => {
    return shownBound(desk, operand, { text: operandText(operand, language === "zh" ? "zh" : "en"), language });
  });
  return { kind: "derived", name, operands: shown, isFall: false };
}

const SCALES = {
  zh: ["万亿", "亿", "万"],
  en: ["trillion", "billion", "million"],
} as const;
const DIGITS = 4;

/** With all its digits, in 亿 or billions where these are few: 1.15亿, and never 1.1481亿 for 114,812,345. */
function operandText(operand: Answered, language: "zh" | "en"): string {
  for (const sign of SCALES[language]) {
    const style = parseStyle([sign]);
    if (isProblem(style) || style.form.kind !== "scaled" || operand.dimension !== "amount") break;
    const scaled = timesTen(magnitude(operand.value), -style.form.power);
    if (compareRational(scaled, ONE) < 0 || decimalsOf(scaled, DIGITS) === undefined) continue;
    const text = printNumber(operand, style, language);
    if (typeof text === "string") return text;
  }
  const plain = printNumber(operand, PLAIN, language);
  return typeof plain === "string" ? plain : exactText(operand.value);
}

function observationEvidence({ data, readings }: Desk, observation: Observation): Evidence {
  const reading = readings.get(observation.id);
  if (reading) return { address: readingAddress(observation.id), about: { kind: "reading", reading: reading.shown } };
  const { origin, start, end } = observation;
  const record = origin.kind === "records" ? origin.records[0] : undefined;
  const total = data.announced.find(({ id }) => id === record);
  if (!total) throw new Error(`${observation.id} is no reported figure and no announced total`);
  return { address: announcedAddress(total), about: { kind: "announced", series: total.series, start, end: end ?? "" } };
}

function attentionEvidence({ data, groups }: Desk, origin: Extract<NumberOrigin, { kind: "attention" }>): Evidence {
  const { figure, entity, list, start, end, observations } = origin;
  const plan = data.attentionPlan;
  const declared = plan?.entities.find(({ id }) => id === entity);
  const name = declared?.label ?? groups.get(entity)?.name ?? { en: entity };
  const title = plan?.lists.find(({ id }) => id === list)?.title ?? { en: list };
  return {
    address: observations.length === 0 ? null : attentionAddress(slugOf(entity)),
    about: { kind: "attention", figure, name, list: title, start, end },
  };
}
