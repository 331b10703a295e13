import { type City, provinceInFull } from "./cities.ts";

/** A company's name in its parts; what is written follows from them. */
export interface CompanyName {
  readonly place: string;
  readonly placeAt: "front" | "brackets" | "none";
  readonly brand: string;
  readonly trades: readonly string[];
  readonly form: string;
  /** What a branch adds to the name of its company: 上海分公司. */
  readonly branch: string;
}

export interface Address {
  readonly city: City;
  readonly hasProvince: boolean;
  readonly district: string;
  readonly road: string;
  readonly number: number;
  /** Tower or park with its room; may be empty. */
  readonly building: string;
  readonly room: string;
}

/** A company as it really is: what every record of it is about. */
export interface Company {
  readonly name: CompanyName;
  readonly address: Address;
  readonly legalPerson: string;
  readonly phone: string;
  /** Year, month, day: 2019-05-03. */
  readonly registeredOn: string;
  /** Registered capital in 万元. */
  readonly capital: number;
}

export function writeName({ place, placeAt, brand, trades, form, branch }: CompanyName): string {
  const trade = trades.join("");
  const full =
    placeAt === "brackets" ? `${brand}（${place}）${trade}${form}` : `${placeAt === "front" ? place : ""}${brand}${trade}${form}`;
  return full + branch;
}

export function writeAddress({ city, hasProvince, district, road, number, building, room }: Address): string {
  const province = hasProvince && city.province !== city.name ? provinceInFull(city) : "";
  return `${province}${city.name}市${district}${road}${number}号${building}${room}`;
}
