/** Words for the script of the explorer. `{gaps}` are filled by it. */
export interface ExplorerWords {
  readonly loading: string;
  /** The file could not be had; it is of another version than the page; there is nothing in it. */
  readonly failed: string;
  readonly version: string;
  readonly empty: string;
  readonly retry: string;
  readonly stage: string;
  readonly keys: string;
  readonly counts: string;
  readonly countsAsOf: string;
  readonly find: string;
  readonly found: string;
  readonly notFound: string;
  readonly relations: string;
  readonly entities: string;
  /** A relation as it reads from its first end to its second, by its kind, or by kind and status where that says something else: "invested in". */
  readonly kinds: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  /** One of a schema: "company". */
  readonly schemaNames: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  /** Files of the dossier that speak for themselves, by their names. */
  readonly publishers: Readonly<Record<string, string>>;
  readonly sizeBy: string;
  readonly sizes: Readonly<Record<"links" | "filings" | "same", string>>;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly box: string;
  readonly reset: string;
  readonly legend: string;
  readonly otherGroups: string;
  readonly field: string;
  readonly solid: string;
  readonly dashed: string;
  /** Of a line in the colour of a group. */
  readonly tinted: string;
  readonly time: ExplorerTimeWords;
  readonly panel: ExplorerPanelWords;
  readonly path: ExplorerPathWords;
  readonly table: ExplorerTableWords;
  readonly download: ExplorerDownloadWords;
  readonly caption: ExplorerCaptionWords;
  readonly separator: string;
  readonly brackets: string;
}

export interface ExplorerTimeWords {
  readonly label: string;
  readonly always: string;
  readonly asOf: string;
  readonly play: string;
  readonly pause: string;
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  /** What a date does to what is shown. */
  readonly hint: string;
}

export interface ExplorerPanelWords {
  readonly label: string;
  readonly nothing: string;
  readonly page: string;
  readonly group: string;
  readonly filings: string;
  readonly asPublished: string;
  readonly expand: string;
  readonly collapse: string;
  readonly pin: string;
  readonly unpin: string;
  readonly visit: string;
  readonly close: string;
  readonly pathFrom: string;
  readonly pathTo: string;
  readonly relations: string;
  readonly notShown: string;
  readonly noRelations: string;
  readonly more: string;
  /** A relation as a sentence, by its kind, or by kind and status where that says something else: "{from} invested in {to}". */
  readonly sentences: Readonly<Record<string, string>>;
  readonly otherSentence: string;
  readonly evidenced: string;
  readonly evidencedBetween: string;
  readonly since: string;
  readonly between: string;
  readonly until: string;
  readonly undated: string;
  readonly share: string;
  readonly shareUnknown: string;
  readonly row: string;
  readonly noAddress: string;
  readonly pinned: string;
}

export interface ExplorerPathWords {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly clear: string;
  readonly lede: string;
  readonly none: string;
  readonly same: string;
  readonly found: string;
}

export interface ExplorerTableWords {
  readonly title: string;
  readonly nodes: string;
  readonly edges: string;
  readonly boxed: string;
  readonly unbox: string;
  readonly columns: Readonly<
    Record<
      | "name"
      | "schema"
      | "group"
      | "links"
      | "filings"
      | "from"
      | "to"
      | "kind"
      | "start"
      | "end"
      | "status"
      | "publisher"
      | "address"
      | "share"
      | "id"
      | "schemaCode"
      | "kindCode"
      | "statusCode",
      string
    >
  >;
  readonly show: string;
}

export interface ExplorerDownloadWords {
  readonly label: string;
  readonly formats: Readonly<Record<"svg" | "png" | "graphml" | "gexf" | "csv-nodes" | "csv-edges", string>>;
  readonly tooMany: string;
  readonly done: string;
}

/** What a picture that is taken along says of itself. */
export interface ExplorerCaptionWords {
  readonly title: string;
  readonly dates: string;
  readonly size: string;
  readonly source: string;
}
