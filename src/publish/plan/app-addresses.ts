import type { Entity } from "../../model/records.ts";
import { appAddress } from "../addresses.ts";
import { slugOf } from "../slugs.ts";
import type { SiteData } from "../site.ts";

/** What tells which apps have a page of their own. */
interface AppsInputs extends Pick<SiteData, "entities" | "reported" | "figures"> {
  /** Companies that file, and who backs whom, by the ids of their entities. */
  readonly companies: ReadonlyMap<string, unknown>;
  readonly backings: { readonly parties: ReadonlyMap<string, unknown> };
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
