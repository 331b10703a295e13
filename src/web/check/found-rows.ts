import type { RegistryFile } from "../../model/registry-file.ts";
import type { FoundRow, FoundRows } from "./protocol.ts";

/** Rows of the registry's file by their places in its columns, the first `most` of them in full. */
export function foundRows(file: RegistryFile, at: readonly number[], most: number): FoundRows {
  return { count: at.length, shown: at.slice(0, most).map((row) => rowAt(file, row)) };
}

function rowAt(file: RegistryFile, row: number): FoundRow {
  const attachment = file.attachment.values[file.attachment.rows[row] ?? -1];
  return {
    name: file.name[row] ?? "",
    filer: file.filer.values[file.filer.rows[row] ?? -1]?.[0] ?? "",
    number: file.number[row] ?? "",
    place: file.place.values[file.place.rows[row] ?? -1] ?? {},
    filedOn: file.filedOn[row] ?? "",
    listedAsOf: attachment?.listedAsOf ?? "",
    attachment: attachment?.slug ?? "",
    at: file.at[row] ?? "",
  };
}
