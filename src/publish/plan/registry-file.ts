import { productId } from "../../model/ids.ts";
import type { Dictionary, RegistryFile } from "../../model/registry-file.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import { anchorOf } from "../locators.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";

/** The rows of the registry page's table, the newest lists first. */
export function registryFile(desk: Desk): RegistryFile {
  const { head, places, attachments, filings } = desk.data;
  const rows = filings.toSorted((left, right) =>
    left.listedAsOf < right.listedAsOf ? 1 : left.listedAsOf > right.listedAsOf ? -1 : 0,
  );
  const english = new Map(places.map(({ name, en }) => [name, en]));
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const [first = "en"] = head.languages;
  return {
    version: 1,
    languages: head.languages,
    count: rows.length,
    series: dictionary(
      rows,
      ({ series }) => series,
      (id) => ({ id, short: head.series.find((one) => one.id === id)?.short ?? {} }),
    ),
    attachment: dictionary(
      rows,
      ({ origin }) => origin.attachment,
      (id) => {
        const { round = "", listedAsOf = "", publishedOn = null } = byId.get(id) ?? {};
        return { slug: slugOf(id), round, listedAsOf, publishedOn: publishedOn ?? "" };
      },
    ),
    group: dictionary(
      rows,
      ({ group }) => group,
      (id) => ({ id, name: desk.groups.get(id)?.name ?? {} }),
    ),
    place: dictionary(
      rows,
      ({ place }) => place,
      (name) => ({ [first]: name, en: english.get(name) ?? name }),
    ),
    class: dictionary(
      rows,
      (row) => row.class,
      (name) => name,
    ),
    filer: dictionary(rows, ({ filer, entity }) => JSON.stringify([filer, desk.companies.get(entity)?.slug ?? ""]), parsePair),
    name: rows.map(({ name }) => name),
    page: rows.map((row) => pageOf(desk, row)),
    number: rows.map(({ number }) => number),
    product: rows.map(({ product }) => product ?? ""),
    filedOn: rows.map(({ filedOn }) => filedOn ?? ""),
    cancelledOn: rows.map(({ cancelledOn }) => cancelledOn ?? ""),
    at: rows.map(({ origin }) => anchorOf(origin.locator)),
  };
}

/** Most pages are called as the number is, which is in the file already. */
function pageOf({ products }: Desk, { series, number }: ResolvedFiling): string {
  const slug = products.get(productId(series, number))?.slug ?? "";
  return slug === number.toLowerCase() ? "=" : slug;
}

function parsePair(text: string): readonly [string, string] {
  const [name = "", slug = ""] = JSON.parse(text) as string[];
  return [name, slug];
}

function dictionary<V>(
  rows: readonly ResolvedFiling[],
  keyOf: (row: ResolvedFiling) => string | null,
  valueOf: (key: string) => V,
): Dictionary<V> {
  const places = new Map<string, number>();
  const values: V[] = [];
  const indexes = rows.map((row) => {
    const key = keyOf(row);
    if (key === null) return -1;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(valueOf(key)) - 1;
  });
  return { values, rows: indexes };
}
