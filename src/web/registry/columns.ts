import type { Dictionary, RegistryFile } from "../../model/registry-file.ts";

/** What the table can be filtered by: one value of one of these columns. */
export const FILTERS = ["series", "group", "place", "round", "class"] as const;
export type Filter = (typeof FILTERS)[number];

/** What the table can be sorted by. */
export const SORTS = ["name", "class", "filer", "group", "series", "number", "place", "filedOn", "listedAsOf"] as const;
export type SortKey = (typeof SORTS)[number];

/** The registry unpacked for one language: texts by row, and for each filter the value each row has. */
export interface Columns {
  readonly file: RegistryFile;
  readonly count: number;
  readonly text: Readonly<Record<SortKey, (row: number) => string>>;
  /** The value a row is filtered by, "" for none. */
  readonly value: Readonly<Record<Filter, (row: number) => string>>;
  /** Values of each filter with their names, in the order to offer them. */
  readonly options: Readonly<Record<Filter, readonly Option[]>>;
  /** What search looks in, by row: folded, so that case and width make no difference. */
  readonly haystack: readonly string[];
}

export interface Option {
  readonly value: string;
  readonly name: string;
}

export function unpack(file: RegistryFile, language: string): Columns {
  const inLanguage = (text: Readonly<Record<string, string>>) => text[language] ?? Object.values(text)[0] ?? "";
  const first = file.languages[0] ?? language;
  const of = <V>(column: Dictionary<V>, textOf: (value: V) => string) => {
    const texts = column.values.map(textOf);
    return (row: number) => texts[column.rows[row] ?? -1] ?? "";
  };
  const group = of(file.group, ({ name }) => inLanguage(name));
  const place = of(file.place, inLanguage);
  const kind = of(file.class, (name) => name);
  const filer = of(file.filer, ([name]) => name);
  const cell = (column: readonly string[]) => (row: number) => column[row] ?? "";
  const allNames = of(file.group, ({ name }) => Object.values(name).join(" "));
  const haystack = Array.from({ length: file.count }, (_, row) =>
    fold([file.name[row], filer(row), file.number[row], file.product[row], allNames(row), place(row), kind(row)].join("\n")),
  );
  return {
    file,
    haystack,
    count: file.count,
    text: {
      name: cell(file.name),
      class: kind,
      filer,
      group,
      place,
      series: of(file.series, ({ short }) => inLanguage(short)),
      number: cell(file.number),
      filedOn: cell(file.filedOn),
      listedAsOf: of(file.attachment, ({ listedAsOf }) => listedAsOf),
    },
    value: {
      series: of(file.series, ({ id }) => id),
      group: of(file.group, ({ id }) => id),
      place: of(file.place, (name) => name[first] ?? ""),
      round: of(file.attachment, ({ round }) => round),
      class: kind,
    },
    options: {
      series: file.series.values.map(({ id, short }) => ({ value: id, name: inLanguage(short) })),
      group: byName(
        file.group.values.map(({ id, name }) => ({ value: id, name: inLanguage(name) })),
        language,
      ),
      place: byName(
        file.place.values.map((name) => ({ value: name[first] ?? "", name: inLanguage(name) })),
        language,
      ),
      round: rounds(file),
      class: byName(
        file.class.values.map((name) => ({ value: name, name })),
        language,
      ),
    },
  };
}

/** Case, width and compatibility forms make no difference to a search. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function byName(options: readonly Option[], language: string): Option[] {
  const { compare } = new Intl.Collator(language);
  return options.toSorted((left, right) => compare(left.name, right.name));
}

function rounds(file: RegistryFile): Option[] {
  const names = [...new Set(file.attachment.values.map(({ round }) => round))];
  return names
    .toSorted()
    .toReversed()
    .map((round) => ({ value: round, name: round }));
}
