import { UserError } from "../../model/issues.ts";
import { checkSize, type DocumentBytes } from "../document-bytes.ts";
import { checkCells, type DocumentRow } from "../document-row.ts";
import { JsonList } from "./list.ts";
import { checkNesting, type JsonItem, JsonScan } from "./scan.ts";
import { wholeText } from "../text/chunks.ts";

/** JSON is held as a whole; longer lists come as JSON lines. */
export const MAX_JSON = 32 * 2 ** 20;

/**
 * The rows of every list of objects or of lists in a JSON text that stands in no other list: the text itself, or a value in its object
 * at any depth. Such lists are the tables, in the order in which they begin; one inside a row is a value of that row.
 */
export function* readJson(bytes: DocumentBytes): Generator<DocumentRow> {
  checkSize(bytes, MAX_JSON);
  const text = wholeText(bytes, MAX_JSON);
  const tables = check(text);
  const table = { number: 0, row: 0 };
  let list = -1;
  for (const found of itemsOf(text)) {
    const known = tables[found.list];
    if (!known) throw new Error("A list was met on the second way that was not on the first.");
    if (!known.isTable) continue;
    if (found.list !== list) {
      list = found.list;
      table.number++;
      table.row = known.hasHeaderItem ? 0 : 1;
    }
    table.row++;
    if (table.row === 1) continue;
    yield { header: known.header, values: known.valuesOf(found.item), locator: { table: table.number, row: table.row } };
  }
}

/** All lists of the text that have items, which is gone through to its end before any row is given. */
function check(text: string): JsonList[] {
  const lists: JsonList[] = [];
  const counts: number[] = [];
  for (const { list, item } of itemsOf(text)) {
    const known = (lists[list] ??= new JsonList());
    const count = (counts[list] ?? 0) + 1;
    counts[list] = count;
    known.see(item, () => `Item ${count} of list ${list + 1}`);
  }
  if (!lists.some((list) => list.isTable)) {
    throw new UserError("no-table", "The JSON holds no list of objects and no list of lists: there is no table in it.");
  }
  return lists;
}

interface FoundItem {
  /** Counts the lists that have items, from 0. */
  readonly list: number;
  readonly item: JsonItem;
}

function* itemsOf(text: string): Generator<FoundItem> {
  const scan = new JsonScan(text);
  let lists = -1;
  let cells = 0;
  yield* below(1);
  scan.end();

  function* below(depth: number): Generator<FoundItem> {
    checkNesting(depth);
    if (scan.next === "{") {
      for (const _ of scan.names()) yield* below(depth + 1);
    } else if (scan.next === "[") {
      let isFirst = true;
      for (const _ of scan.items()) {
        if (isFirst) lists++;
        isFirst = false;
        const item = scan.item(depth + 1);
        checkCells((cells += 1 + item.cells.length));
        yield { list: lists, item };
      }
    } else scan.value(depth);
  }
}
