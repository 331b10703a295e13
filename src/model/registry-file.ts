/**
 * `registry.json`: every row of every list, by column, for the table in the browser. Columns of few values are
 * dictionaries: `{ values, rows }`, where a row's number is the place of its value, and −1 stands for none.
 */
export interface RegistryFile {
  readonly version: 1;
  readonly languages: readonly string[];
  readonly count: number;
  readonly series: Dictionary<RegistrySeries>;
  readonly attachment: Dictionary<RegistryAttachment>;
  readonly group: Dictionary<RegistryGroup>;
  readonly place: Dictionary<Readonly<Record<string, string>>>;
  readonly class: Dictionary<string>;
  /** The filer as published, and the last part of the address of its page. */
  readonly filer: Dictionary<readonly [name: string, slug: string]>;
  readonly name: readonly string[];
  /** Last part of the address of the thing's page: "=" where that is the number in lower case, "" where it has no page. */
  readonly page: readonly string[];
  readonly number: readonly string[];
  readonly product: readonly string[];
  readonly filedOn: readonly string[];
  readonly cancelledOn: readonly string[];
  /** "t1r17": table 1, row 17 of the attachment, as on its page. */
  readonly at: readonly string[];
}

export interface Dictionary<V> {
  readonly values: readonly V[];
  readonly rows: readonly number[];
}

export interface RegistrySeries {
  readonly id: string;
  readonly short: Readonly<Record<string, string>>;
}

export interface RegistryGroup {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

export interface RegistryAttachment {
  readonly slug: string;
  readonly round: string;
  readonly listedAsOf: string;
  readonly publishedOn: string;
}
