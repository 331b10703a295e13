import { byId } from "../../../model/by-id.ts";
import type { GraphFileSources } from "../../../model/graph-file.ts";
import type { Entity, Relation } from "../../../model/records.ts";
import { firstText } from "../../../model/text.ts";
import { attachmentAddress, groupAddress } from "../../addresses.ts";
import { hostOf } from "../../links.ts";
import { anchorOf } from "../../locators.ts";
import { readingAddress } from "../../shown/shown-reading.ts";
import { slugOf } from "../../slugs.ts";
import type { Desk } from "../desk.ts";

/** Who says something: the name, the page, and the row of this site that holds it. */
export interface ShownSource {
  readonly publisher: string;
  readonly address: string | null;
  readonly row: string | null;
}

/** Who says a relation. Of an editor’s decision the publisher is the dossier itself. */
export function sourceOfRelation(desk: Desk): (relation: Relation) => ShownSource {
  const { data } = desk;
  const figures = new Map(data.reported.map((figure) => [figure.record, figure]));
  const rows = byId(desk.plain.all);
  const entities = byId(desk.drawn.entities);
  const publishers = new Map(data.sources.map(({ id, publisher }) => [id, firstText(publisher)]));
  const attachments = byId(data.attachments);
  return ({ record, to }) => {
    const figure = figures.get(record ?? "");
    if (figure) {
      const { address, attributedTo, id } = figure;
      return { publisher: attributedTo || (address === null ? "" : hostOf(address)), address, row: readingAddress(id) };
    }
    const listed = rows.get(record ?? "");
    if (!listed) return editorial(entities.get(to));
    const { attachment, locator } = listed.origin;
    const { source = "", address = null, page = null } = attachments.get(attachment) ?? {};
    const row = `${attachmentAddress(slugOf(attachment))}#${anchorOf(locator)}`;
    return { publisher: publishers.get(source) ?? "", address: address ?? page, row };
  };
}

function editorial(entity: Entity | undefined): ShownSource {
  const membership = entity?.membership ?? null;
  const document = membership?.document ?? null;
  const address = document !== null && /^https?:\/\//iu.test(document) ? document : null;
  const group = membership?.group ?? entity?.group ?? null;
  return { publisher: document ?? "groups.yml", address, row: group === null ? null : `${groupAddress(group)}#members` };
}

/** The sources of a graph by column, each once, in the order in which they are asked for. */
export class SourceColumns {
  readonly #places = new Map<string, number>();
  readonly #sources: ShownSource[] = [];

  placeOf(source: ShownSource): number {
    const key = JSON.stringify([source.publisher, source.address, source.row]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#sources.length);
    return this.#sources.push(source) - 1;
  }

  columns(): GraphFileSources {
    return {
      publisher: this.#sources.map(({ publisher }) => publisher),
      address: this.#sources.map(({ address }) => address),
      row: this.#sources.map(({ row }) => row),
    };
  }
}
