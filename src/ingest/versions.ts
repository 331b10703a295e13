import type { Report } from "../model/issues.ts";
import { describeLocator } from "../model/locator.ts";
import type { Attachment, SourceRecord } from "../model/records.ts";

/** A document of a source and the rows it gives. */
export interface Version {
  readonly attachment: Attachment;
  readonly records: readonly SourceRecord[];
  /** False where the list's own date is not known, so that the round stands for it. */
  readonly isDated: boolean;
  /** Orders the versions of one document: days as ISO dates, later ones after earlier ones; "" where nobody saw it come. */
  readonly seen: string;
}

/** What an arriving document did to the rows that were there before it. */
export interface Arrived {
  readonly version: Version;
  /** The document of the same round that it takes the place of. */
  readonly replaced: Version | undefined;
  readonly change: Change;
}

/** Numbers that are new, that say something else than before, and that are no longer there. */
export interface Change {
  readonly added: number;
  readonly changed: number;
  readonly gone: readonly SourceRecord[];
}

export interface Settled {
  readonly current: readonly Version[];
  readonly arrived: readonly Arrived[];
}

/**
 * Puts arriving documents of a source, oldest first, beside those that are known. One that is of the same round as another
 * and has its address, or at least half of its numbers, is a later version of it and takes its place, its id included; one
 * of the same round with other rows is a further part of that round. The newer version counts: it is what the regulator
 * says now.
 */
export function settleVersions(known: readonly Version[], arriving: readonly Version[], report: Report): Settled {
  const current = [...known];
  const arrived: Arrived[] = [];
  const before = new Map(known.flatMap(({ records }) => records).map((record) => [numberOf(record), record]));
  for (const version of arriving) {
    const at = current.findIndex((candidate) => isVersionOf(version, candidate));
    const other = current[at];
    if (!other) {
      const next = { ...version, attachment: { ...version.attachment, id: freeId(version.attachment.id, current) } };
      current.push(next);
      arrived.push({ version: next, replaced: undefined, change: { ...compareWith(before, version.records), gone: [] } });
    } else if (other.seen > version.seen) {
      // Facts were made from what came after this one.
      tellChange(other, version, compare(version.records, other.records), report);
    } else {
      const next = inPlaceOf(version, other);
      const change = compare(other.records, version.records);
      tellChange(next, other, change, report);
      current[at] = next;
      arrived.push({ version: next, replaced: other, change });
    }
  }
  return { current, arrived };
}

function isVersionOf(version: Version, other: Version): boolean {
  const { round, address } = version.attachment;
  if (other.attachment.round !== round) return false;
  if (address !== null && other.attachment.address === address) return true;
  const numbers = new Set(other.records.map(numberOf));
  const own = new Set(version.records.map(numberOf));
  const shared = [...own].filter((number) => numbers.has(number)).length;
  return shared > 0 && shared * 2 >= Math.min(numbers.size, own.size);
}

/** What a version does not say of itself is as in the one before it; the round was first seen when the first of them was. */
function inPlaceOf(version: Version, { attachment: old, isDated: wasDated }: Version): Version {
  const { attachment, isDated } = version;
  return {
    ...version,
    isDated: isDated || wasDated,
    attachment: {
      ...attachment,
      id: old.id,
      listedAsOf: isDated ? attachment.listedAsOf : old.listedAsOf,
      publishedOn: attachment.publishedOn ?? old.publishedOn,
      firstSeen: attachment.firstSeen < old.firstSeen ? attachment.firstSeen : old.firstSeen,
      address: attachment.address ?? old.address,
      page: attachment.page ?? old.page,
    },
  };
}

/** Fields that make a row say something else; the place in the document is none of them. */
const COMPARED = ["name", "filer", "class", "place", "filed_on"] as const;

function compare(old: readonly SourceRecord[], next: readonly SourceRecord[]): Change {
  const numbers = new Set(next.map(numberOf));
  const before = new Map(old.map((record) => [numberOf(record), record]));
  const gone = [...before].flatMap(([number, record]) => (numbers.has(number) ? [] : [record]));
  return { ...compareWith(before, next), gone };
}

function compareWith(
  before: ReadonlyMap<string, SourceRecord>,
  next: readonly SourceRecord[],
): { added: number; changed: number } {
  let [added, changed] = [0, 0];
  for (const [number, { fields }] of new Map(next.map((record) => [numberOf(record), record]))) {
    const known = before.get(number)?.fields;
    if (!known) added++;
    else if (COMPARED.some((field) => (known[field] ?? "") !== (fields[field] ?? ""))) changed++;
  }
  return { added, changed };
}

function tellChange(version: Version, replaced: Version, { added, changed, gone }: Change, report: Report): void {
  const { attachment, records } = version;
  const { id, source, title, snapshot, copy } = attachment;
  const old = replaced.attachment;
  report({
    code: "attachment-changed",
    // An original in the place of a copy is an improvement, not an oddity of the publisher's.
    level: old.copy && !copy ? "note" : "warning",
    source,
    locator: null,
    message:
      `${id}: "${title}" (${snapshot}, ${records.length} rows) takes the place of ${old.copy ? "the copy " : ""}` +
      `"${old.title}" (${old.snapshot}, ${replaced.records.length} rows); the newer one counts: ${added} numbers are new, ` +
      `${changed} say something else, ${gone.length} are gone.`,
    finding: {
      attachment: id,
      row: null,
      number: "",
      field: "",
      value: snapshot,
      expected: old.snapshot,
      repairs: [],
      settled: null,
    },
  });
  for (const record of gone) {
    const number = numberOf(record);
    const where = `${record.file}, ${describeLocator(record.locator)}`;
    report({
      code: "row-gone",
      level: "warning",
      source,
      locator: record.locator,
      message: `${where}: ${number} stood in "${old.title}" and stands no longer in "${title}", which took its place; it is not counted for ${id}.`,
      finding: { attachment: id, row: null, number, field: "number", value: "", expected: number, repairs: [], settled: null },
    });
  }
}

function freeId(id: string, current: readonly Version[]): string {
  const taken = new Set(current.map(({ attachment }) => attachment.id));
  if (!taken.has(id)) return id;
  let part = 2;
  while (taken.has(`${id}-${part}`)) part++;
  return `${id}-${part}`;
}

const numberOf = ({ fields }: SourceRecord): string => fields["number"] ?? "";
