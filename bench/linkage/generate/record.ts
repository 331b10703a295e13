import { type Company, writeAddress, writeName } from "./company.ts";

/** Columns of a record that can be wrong or missing, in their order in the file, between `id` and `cluster`. */
export const COLUMNS = ["name", "place", "address", "legal_person", "phone", "registered_on", "capital"] as const;
export type Column = (typeof COLUMNS)[number];

export type Row = Record<Column, string>;

/** A company as a register writes it, nothing missing and nothing wrong. */
export function rowOf(company: Company): Row {
  return {
    name: writeName(company.name),
    place: `${company.address.city.name}市`,
    address: writeAddress(company.address),
    legal_person: company.legalPerson,
    phone: company.phone,
    registered_on: company.registeredOn,
    capital: String(company.capital),
  };
}
