import { productId } from "../../model/ids.ts";
import type { Dictionary, RegistryFile } from "../../model/registry-file.ts";
import { anchorOf } from "../locators.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";

/** What of the rows no writing stands in: it does not change where only a name is another. */
export interface PlainColumns {
  /** Places of the rows among all filings. */
  readonly order: readonly number[];
  readonly columns: Omit<RegistryFile, "version" | "languages" | "count" | "class" | "filer" | "name" | "product">;
}

/** The rows of the registry page's table, the newest lists first. */
export function registryFile(desk: Desk, { order, columns }: PlainColumns = plainColumns(desk)): RegistryFile {
  const { filings, head } = desk.data;
  const { page, number, filedOn, cancelledOn, at, ...few } = columns;
  const rows = order.flatMap((place) => filings[place] ?? []);
  return {
    version: 1,
    languages: head.languages,
    count: rows.length,
    ...few,
    class: dictionary(
      rows,
      (row) => row.class,
      (name) => name,
    ),
    filer: dictionary(
      rows,
      // A slug has no blank in it.
      ({ filer, entity }) => `${desk.companies.get(entity)?.slug ?? ""} ${filer}`,
      (_key, { filer, entity }) => [filer, desk.companies.get(entity)?.slug ?? ""],
    ),
    name: rows.map(({ name }) => name),
    page,
    number,
    product: rows.map(({ product }) => product ?? ""),
    filedOn,
    cancelledOn,
    at,
  };
}

export function plainColumns(desk: Desk): PlainColumns {
  const { head, places, attachments } = desk.data;
  const { all } = desk.plain;
  const listed = (place: number) => all[place]?.listedAsOf ?? "";
  const order = [...all.keys()].toSorted((left, right) =>
    listed(left) < listed(right) ? 1 : listed(left) > listed(right) ? -1 : 0,
  );
  const rows = order.flatMap((place) => all[place] ?? []);
  const english = new Map(places.map(({ name, en }) => [name, en]));
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  const [first = "en"] = head.languages;
  const columns = {
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
    page: rows.map((row) => pageOf(desk, row)),
    number: rows.map(({ number }) => number),
    filedOn: rows.map(({ filedOn }) => filedOn ?? ""),
    cancelledOn: rows.map(({ cancelledOn }) => cancelledOn ?? ""),
    at: rows.map(({ origin }) => anchorOf(origin.locator)),
  };
  return { order, columns };
}

/** Most pages are called as the number is, which is in the file already. */
function pageOf({ productSlugs }: Desk, { series, number }: PlainRow): string {
  const slug = productSlugs.get(productId(series, number)) ?? "";
  return slug === number.toLowerCase() ? "=" : slug;
}

function dictionary<R, V>(
  rows: readonly R[],
  keyOf: (row: R) => string | null,
  valueOf: (key: string, row: R) => V,
): Dictionary<V> {
  const places = new Map<string, number>();
  const values: V[] = [];
  const indexes = rows.map((row) => {
    const key = keyOf(row);
    if (key === null) return -1;
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, values.length);
    return values.push(valueOf(key, row)) - 1;
  });
  return { values, rows: indexes };
}
