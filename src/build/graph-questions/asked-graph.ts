import type { DatePrefix } from "../../model/dates.ts";
import type { GraphFile } from "../../model/graph-file.ts";
import type { AnswerDates, AnswerParty, AnswerSource } from "./answers.ts";

/** graph.json in the words of answers. */
export class AskedGraph {
  readonly file: GraphFile;

  constructor(file: GraphFile) {
    this.file = file;
  }

  party(node: number): AnswerParty {
    const { nodes } = this.file;
    const names = Object.entries(nodes.names).flatMap(([language, own]) => {
      const name = own[node];
      return name ? [[language, name] as const] : [];
    });
    return {
      id: nodes.id[node] ?? "",
      name: nodes.name[node] ?? "",
      names: Object.fromEntries(names),
      page: nodes.page[node] ?? null,
    };
  }

  /** Who says any of these relations, each once. */
  sources(edges: readonly number[]): AnswerSource[] {
    const { evidence } = this.file.edges;
    const { publisher, address, row } = this.file.sources;
    const places = new Set(edges.flatMap((edge) => evidence[edge] ?? []));
    return [...places].map((place) => ({
      publisher: publisher[place] ?? "",
      address: address[place] ?? null,
      row: row[place] ?? null,
    }));
  }

  kindsOf(names: readonly string[]): number[] {
    return names.map((name) => this.file.kinds.indexOf(name)).filter((kind) => kind >= 0);
  }

  statusesOf(names: readonly string[]): number[] {
    return names.map((name) => this.file.statuses.indexOf(name)).filter((status) => status >= 0);
  }
}

export const datesOf = ({
  first,
  last,
}: {
  readonly first: DatePrefix | null;
  readonly last: DatePrefix | null;
}): AnswerDates => ({
  first,
  last,
});
