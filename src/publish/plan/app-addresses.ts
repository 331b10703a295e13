import type { Entity } from "../../model/records.ts";
import { appAddress } from "../addresses.ts";
import type { SiteData } from "../site.ts";
import { slugOf } from "../slugs.ts";
import type { Backings } from "./find-backings.ts";

/** What tells which apps have a page of their own. */
interface AppsInputs extends Pick<SiteData, "entities" | "reported" | "figures"> {
  /** Companies that file, by id. */
  readonly companies: ReadonlyMap<string, unknown>;
  readonly backings: Pick<Backings, "parties">;
}

/** Address of the page of each app or model that figures speak of, by its entity: of those that are no group, company, market or party of an investment. */
export function appAddresses({
  entities,
  reported,
  figures,
  companies,
  backings: { parties },
}: AppsInputs): ReadonlyMap<string, string> {
  const told = new Set(reported.flatMap(({ entity, observation }) => (observation ? [entity] : [])));
  const declared = new Set(figures?.subjects.map(({ name }) => name));
  const isApp = ({ id, schema, caption }: Entity): boolean =>
    schema === "Subject" && told.has(id) && !declared.has(caption) && !companies.has(id) && !parties.has(id);
  return new Map(entities.filter(isApp).map(({ id }) => [id, appAddress(slugOf(id.slice(0, 12)))]));
}
