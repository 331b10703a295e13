import { LATIN_PLACES } from "../names/latin-words.ts";
import { isLatinText, romanise } from "./romanise.ts";

/**
 * Names of countries by ISO 3166-1 code, in English and as their own people and neighbours write them, folded; adjectives where
 * companies bear them (Deutsche Bank is German). Then great cities and regions, which stand for themselves.
 */
const COUNTRIES = `
af afghanistan;al albania;dz algeria;ad andorra;ao angola;ar argentina;am armenia;au australia australian;at austria osterreich;az azerbaijan;bs bahamas;bh bahrain;bd bangladesh;bb barbados;by belarus беларусь belarusian;be belgium belgique belgie;bz belize;bj benin;bt bhutan;bo bolivia;ba bosnia;bw botswana;br brazil brasil brazilian;bn brunei;bg bulgaria;bf burkina_faso;bi burundi;kh cambodia;cm cameroon;ca canada canadian;cv cape_verde;cf central_african_republic;td chad;cl chile;cn china prc chinese 中国 中华 китай kitai;co colombia;km comoros;cg congo;cr costa_rica;hr croatia hrvatska;cu cuba;cy cyprus;cz czech czechia czech_republic;dk denmark danmark danske;dj djibouti;do dominican_republic;ec ecuador;eg egypt egyptian;sv el_salvador;gq equatorial_guinea;er eritrea;ee estonia eesti;sz eswatini;et ethiopia ethiopian;fj fiji;fi finland suomi;fr france francaise francais french франция;ga gabon;gm gambia;ge georgia;de germany deutschland deutsche deutscher german германия;gh ghana;gr greece hellas hellenic ελλαδος ellados ελλαδα;gt guatemala;gn guinea;gy guyana;ht haiti;hn honduras;hk hong_kong hongkong 香港;hu hungary magyar;is iceland;in india indian bharat;id indonesia;ir iran iranian;iq iraq iraqi;ie ireland irish;il israel;it italy italia italiana italian;jm jamaica;jp japan nippon japanese 日本;jo jordan;kz kazakhstan казахстан;ke kenya;kp north_korea dprk;kr korea south_korea korean republic_of_korea;kw kuwait;kg kyrgyzstan;la laos;lv latvia;lb lebanon;ls lesotho;lr liberia;ly libya libyan;li liechtenstein;lt lithuania;lu luxembourg;mo macau macao 澳门;mg madagascar;mw malawi;my malaysia;mv maldives;ml mali;mt malta;mr mauritania;mu mauritius;mx mexico;md moldova;mc monaco;mn mongolia;me montenegro;ma morocco maroc;mz mozambique;mm myanmar burma;na namibia;np nepal;nl netherlands nederland nederlandse holland;nz new_zealand;ni nicaragua;ne niger;ng nigeria;no norway norge norsk;om oman;pk pakistan;pa panama;pg papua_new_guinea;py paraguay;pe peru;ph philippines philippine;pl poland polska polski;pt portugal;qa qatar;ro romania;ru russia russian_federation russian россия россии российская российской_федерации российской_федерация российские рф;rw rwanda;sa saudi_arabia saudi saudi_arabian;sn senegal;rs serbia srbija;sc seychelles;sl sierra_leone;sg singapore 新加坡;sk slovakia;si slovenia;so somalia;za south_africa south_african;ss south_sudan;es spain espana espanola;lk sri_lanka;sd sudan;sr suriname;se sweden sverige svenska;ch switzerland schweiz suisse swiss;sy syria syrian;tw taiwan 台湾;tj tajikistan;tz tanzania;th thailand thai;tg togo;tt trinidad;tn tunisia;tr turkey turkiye turk turkish;tm turkmenistan;ug uganda;ua ukraine україна україни украина украины ukrainian;ae uae united_arab_emirates emirates;gb uk united_kingdom great_britain britain british;us usa us united_states united_states_of_america america american;uy uruguay;uz uzbekistan;ve venezuela;vn vietnam viet_nam;ye yemen;zm zambia;zw zimbabwe;ps palestine;xk kosovo;ky cayman cayman_islands;vg bvi british_virgin_islands;bm bermuda
`;

const REGIONS = `
europe;european;asia;asian;africa;african;asia pacific;apac;emea;latin america;middle east;north america;south america;arabia;arabian;nordic;balkan;baltic;england;scotland;wales;bavaria;siberia;caribbean;pacific;atlantic
tokyo;osaka;seoul;london;new york;paris;berlin;munich;frankfurt;hamburg;zurich;geneva;amsterdam;sydney;melbourne;toronto;vancouver;dubai;abu dhabi;sharjah;mumbai;delhi;bangalore;chennai;moscow;moskva;москва;saint petersburg;st petersburg;istanbul;ankara;los angeles;california;texas;delaware;nevada;florida;chicago;boston;dallas;houston;atlanta;miami;phoenix;seattle;washington;denver;detroit;philadelphia;san francisco;las vegas;madrid;barcelona;lisbon;rome;milan;vienna;brussels;stockholm;oslo;copenhagen;helsinki;warsaw;prague;budapest;athens;kiev;kyiv;київ;minsk;минск;tehran;baghdad;damascus;beirut;cairo;lagos;nairobi;johannesburg;jakarta;bangkok;manila;hanoi;kuala lumpur;karachi;kabul;tbilisi;baku;almaty;tashkent;riyadh;jeddah;doha;havana;caracas;bogota;lima;santiago;buenos aires;sao paulo;rio de janeiro;mexico city
`;

const lines = (text: string): string[] => text.trim().split(/[;\n]/u);

const COUNTRY_ENTRIES = lines(COUNTRIES).flatMap((line) => {
  const [code = "", ...names] = line.split(" ");
  return names.map((name) => [name.replaceAll("_", " "), code] as const);
});

/** Folded words of a country, city or region, joined by single spaces, to what stands for it. */
export const PLACE_CODES: ReadonlyMap<string, string> = new Map([
  ...[...LATIN_PLACES].map((name) => [name, name] as const),
  ...lines(REGIONS).map((name) => [name, name] as const),
  // The same spelt in Latin letters: rossiia, ukraina.
  ...COUNTRY_ENTRIES.filter(([name]) => !isLatinText(name) && /^\p{Script=Cyrillic}/u.test(name)).map(
    ([name, code]) => [romanise(name), code] as const,
  ),
  ...COUNTRY_ENTRIES,
]);
