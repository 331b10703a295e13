import { UserError } from "../../model/issues.ts";
import { checkWidth } from "../document-row.ts";
import { JsonColumns } from "./columns.ts";
import type { JsonItem } from "./scan.ts";

/** What is known of a list once all its items have been seen: objects under their names, or lists of which the first is the header. */
export class JsonList {
  readonly #columns = new JsonColumns();
  #header: readonly string[] | undefined;
  #kind: JsonItem["kind"] | undefined;

  /** A list of single values is no table. */
  get isTable(): boolean {
    return this.#kind === "object" || this.#kind === "list";
  }

  get header(): readonly string[] {
    return this.#header ?? this.#columns.names;
  }

  get hasHeaderItem(): boolean {
    return this.#kind === "list";
  }

  /** Looks at an item; `where` says where it stands, for a person. */
  see(item: JsonItem, where: () => string): void {
    this.#kind ??= item.kind;
    if (this.#kind !== item.kind) {
      const what = { object: "an object", list: "a list", value: "a single value" };
      throw new UserError(
        "no-table",
        `${where()} is ${what[item.kind]} and the one before it ${what[this.#kind]}: this is no table.`,
      );
    }
    if (item.kind === "object") this.#columns.add(item.cells);
    else if (item.kind === "list") {
      checkWidth(item.cells.length);
      this.#header ??= item.cells.map(({ text }) => text);
    }
  }

  valuesOf({ kind, cells }: JsonItem): string[] {
    return kind === "object" ? this.#columns.place(cells) : cells.map(({ text }) => text);
  }
}
