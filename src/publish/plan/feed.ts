import { daysOf, latestDate } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { contentId } from "../../model/ids.ts";
import { CORRECTIONS, FEED, seriesChangesAddress } from "../addresses.ts";
import { feed, type FeedEntry, type FeedInputs } from "../feed.ts";
import type { ShownCorrection } from "../pages/corrections.ts";
import { CANCELLATIONS } from "./cancellations.ts";
import { seriesRounds } from "./series-rounds.ts";
import type { PublishedStory } from "../site.ts";
import { slugOf } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";
import { storyAddress } from "./stories.ts";

/** The feed of changes, the newest first; lists first seen on one day by the dates they speak of, the newest first. */
export function planFeed(desk: Desk, corrections: readonly ShownCorrection[]): Plan {
  const entries = [
    ...roundEntries(desk),
    ...noticeEntries(desk),
    ...corrections.map(correctionEntry),
    ...desk.data.stories.map(storyEntry),
  ];
  const newest = entries.toSorted(
    (left, right) =>
      newestFirst(left.day, right.day) || newestFirst(dateOf(left), dateOf(right)) || (left.id < right.id ? -1 : 1),
  );
  return { address: FEED, render: feed, inputs: { title: desk.data.head.title, entries: newest } } satisfies Plan<FeedInputs>;
}

const newestFirst = (left: string, right: string): number => (left === right ? 0 : left < right ? 1 : -1);
const dateOf = (entry: FeedEntry): string => (entry.kind === "round" ? entry.date : entry.day);

/** The day a list's page went up; where that is unknown, the day it was first seen. */
function roundEntries(desk: Desk): FeedEntry[] {
  return desk.data.head.series.flatMap(({ id: series }) => {
    const rounds = seriesRounds(desk, series)?.rounds ?? [];
    return rounds.map(({ date, added, total }, at): FeedEntry => {
      const documents = desk.data.attachments.filter((one) => one.listedAsOf === date && one.series.includes(series));
      const day = latestDate(documents.map(({ publishedOn, firstSeen }) => publishedOn ?? firstSeen));
      return {
        kind: "round",
        id: `round/${series}/${date}`,
        day: daysOf(day === "" ? date : day).end,
        address: `${seriesChangesAddress(series)}#d-${date}`,
        series,
        date,
        added: added.value,
        before: rounds[at - 1]?.total.value ?? 0,
        after: total.value,
      };
    });
  });
}

function noticeEntries({ data }: Desk): FeedEntry[] {
  const notices = groupBy(data.cancellations, ({ address, noticeDate }) => contentId(address, noticeDate));
  return [...notices].map(([id, struck]) => ({
    kind: "cancelled",
    id: `cancellations/${id}`,
    day: daysOf(struck[0]?.noticeDate ?? "").end,
    address: CANCELLATIONS,
    numbers: struck.map(({ number, name }) => ({ number, name })),
  }));
}

/** A corrected story is new again on the day of its correction. */
function storyEntry({ slug, language, title, date, numbers, corrections }: PublishedStory): FeedEntry {
  const [latest] = corrections;
  return {
    kind: "story",
    id: `story/${slugOf(slug)}`,
    day: latest?.date ?? date,
    address: storyAddress(slug),
    language,
    title,
    numbers: numbers.length,
    corrected: latest ? { date: latest.date, reason: latest.reason } : null,
  };
}

function correctionEntry(correction: ShownCorrection): FeedEntry {
  return {
    kind: "correction",
    id: `correction/${correction.id}`,
    day: daysOf(correction.date).end,
    address: `${CORRECTIONS}#c-${correction.id}`,
    correction,
  };
}
