import { CITIES, type City } from "./cities.ts";
import type { Address, Company, CompanyName } from "./company.ts";
import { Random, Weighted } from "./random.ts";
import {
  BRAND_CHARACTERS,
  BUILDINGS,
  FORMS,
  GIVEN_CHARACTERS,
  LATIN_PARTS,
  ROADS,
  SET_BRANDS,
  SURNAMES,
  TRADE_ENDS,
  TRADES,
} from "./words.ts";

/** What keeps the streams of chance apart that one seed gives. */
export const STREAM = { family: 1, founder: 2, member: 3, copy: 4, order: 5, brand: 6, agent: 7, incubator: 8 } as const;

// Brands by rank, p ~ (rank + SHIFT)^-POWER: of 700,000 companies some hundreds have the commonest one and many have one of their own.
const BRANDS = 400_000;
const SHIFT = 80;
const POWER = 0.85;

const AGENTS_OF_A_CITY = 40;
const INCUBATORS_OF_A_CITY = 25;

const CAPITALS = new Weighted(
  [
    [10, 9],
    [30, 3],
    [50, 12],
    [100, 22],
    [200, 12],
    [300, 6],
    [500, 14],
    [600, 2],
    [800, 2],
    [1000, 10],
    [2000, 4],
    [3000, 2],
    [5000, 3],
    [10_000, 2],
  ] as const,
  ([, share]) => share,
);

/** A company that owes nothing to another. */
export function makeFounder(random: Random, seed: number): Company {
  const city = CITIES.draw(random);
  return {
    name: makeName(random, city, seed),
    address: random.chance(0.08) ? incubatorAddress(random, city, seed) : makeAddress(random, city),
    legalPerson: makePerson(random),
    phone: random.chance(0.08) ? agentPhone(random, city, seed) : makePhone(random, city),
    registeredOn: makeDate(random),
    capital: makeCapital(random),
  };
}

/** A company of the same people: a sister in another city or trade, a subsidiary, or a branch. */
export function makeMember(founder: Company, random: Random): Company {
  const kind = random.next();
  const isElsewhere = kind < 0.35 || kind >= 0.6;
  const city = isElsewhere ? CITIES.draw(random) : founder.address.city;
  const staysInPlace = city === founder.address.city;
  return {
    name: kind >= 0.8 ? branchName(founder.name, city) : sisterName(founder.name, random, { city, hasOtherTrade: kind >= 0.35 }),
    address: staysInPlace && random.chance(0.5) ? founder.address : makeAddress(random, city),
    legalPerson: random.chance(0.45) ? founder.legalPerson : makePerson(random),
    phone: random.chance(0.35) ? founder.phone : makePhone(random, city),
    registeredOn: random.chance(0.05) ? founder.registeredOn : makeDate(random),
    capital: random.chance(0.2) ? founder.capital : makeCapital(random),
  };
}

function branchName(name: CompanyName, city: City): CompanyName {
  return { ...name, branch: `${name.branch}${city.name}分公司` };
}

function sisterName(
  name: CompanyName,
  random: Random,
  { city, hasOtherTrade }: { city: City; hasOtherTrade: boolean },
): CompanyName {
  return {
    ...placed(random, city),
    brand: name.brand,
    trades: hasOtherTrade ? makeTrades(random) : name.trades,
    form: random.chance(0.8) ? name.form : FORMS.draw(random)[0],
    branch: "",
  };
}

function makeName(random: Random, city: City, seed: number): CompanyName {
  return {
    ...placed(random, city),
    brand: brandOfRank(drawRank(random), seed),
    trades: makeTrades(random),
    form: FORMS.draw(random)[0],
    branch: "",
  };
}

function placed(random: Random, city: City): Pick<CompanyName, "place" | "placeAt"> {
  const kind = random.next();
  // Shenzhen's register writes the 市, most others leave it out.
  const withSign = city.name === "深圳" ? 0.9 : 0.25;
  const short = kind < 0.15 ? city.province : city.name;
  const place = short === city.name && random.chance(withSign) ? `${short}市` : short;
  if (kind < 0.9) return { place, placeAt: "front" };
  return kind < 0.96 ? { place: short, placeAt: "brackets" } : { place: "", placeAt: "none" };
}

function makeTrades(random: Random): string[] {
  const { word } = TRADES.draw(random);
  return random.chance(0.12) ? [word, random.pick(TRADE_ENDS)] : [word];
}

function drawRank(random: Random): number {
  const low = (1 + SHIFT) ** (1 - POWER);
  const high = (BRANDS + SHIFT) ** (1 - POWER);
  return Math.floor((low + random.next() * (high - low)) ** (1 / (1 - POWER)) - SHIFT);
}

/** The same rank is always the same brand. */
function brandOfRank(rank: number, seed: number): string {
  const random = new Random(seed, STREAM.brand, rank);
  const han = (length: number) => Array.from({ length }, () => BRAND_CHARACTERS.draw(random)).join("");
  const kind = random.next();
  if (kind < 0.7) return han(2);
  if (kind < 0.88) return han(3);
  if (kind < 0.9) return random.pick(SET_BRANDS);
  if (kind < 0.96) return han(4);
  return random.pick(LATIN_PARTS) + random.pick(LATIN_PARTS).toLowerCase();
}

export function makePerson(random: Random): string {
  const first = GIVEN_CHARACTERS.draw(random);
  return SURNAMES.draw(random) + first + (random.chance(0.8) ? GIVEN_CHARACTERS.draw(random) : "");
}

export function makePhone(random: Random, { code }: City): string {
  if (random.chance(0.7)) return `1${random.between(3, 9)}${random.digits(9)}`;
  return `${code}-${random.between(2, 8)}${random.digits(code.length === 3 || random.chance(0.6) ? 7 : 6)}`;
}

export function makeAddress(random: Random, city: City): Address {
  const hasBuilding = random.chance(0.55);
  return {
    city,
    hasProvince: random.chance(0.35),
    district: city.districts.length > 0 ? `${random.pick(city.districts)}区` : "",
    road: random.chance(0.35) ? ROADS.draw(random) : `${brandLike(random)}${random.pick(["路", "路", "街", "大道", "巷"])}`,
    number: 1 + Math.floor(400 * random.next() ** 2),
    building: hasBuilding ? `${brandLike(random)}${random.pick(BUILDINGS)}` : "",
    room: hasBuilding || random.chance(0.3) ? makeRoom(random) : "",
  };
}

export function makeCapital(random: Random): number {
  return random.chance(0.9) ? CAPITALS.draw(random)[0] : random.between(1, 9999);
}

function brandLike(random: Random): string {
  return BRAND_CHARACTERS.draw(random) + BRAND_CHARACTERS.draw(random);
}

function makeRoom(random: Random): string {
  const room = `${random.between(1, 28)}0${random.between(1, 9)}室`;
  return random.chance(0.25) ? `${random.between(1, 12)}栋${room}` : room;
}

/** Later days are likelier, evenly more so: half of the companies are of the last ten years. */
function makeDate(random: Random): string {
  const last = Date.UTC(2024, 11, 31);
  const span = last - Date.UTC(1990, 0, 1);
  return new Date(last - span * (1 - Math.sqrt(random.next()))).toISOString().slice(0, 10);
}

/** Agents who register companies give their own telephone; few of them serve many. */
function agentPhone(random: Random, city: City, seed: number): string {
  const agent = Math.floor(AGENTS_OF_A_CITY * random.next() ** 2);
  return makePhone(new Random(seed, STREAM.agent, city.index, agent), city);
}

/** Companies of an incubator have its address, each another room or the very same. */
function incubatorAddress(random: Random, city: City, seed: number): Address {
  const incubator = Math.floor(INCUBATORS_OF_A_CITY * random.next() ** 2);
  const address = makeAddress(new Random(seed, STREAM.incubator, city.index, incubator), city);
  return random.chance(0.7) ? { ...address, room: makeRoom(random) } : address;
}
