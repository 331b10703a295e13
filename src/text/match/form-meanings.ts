import { optimalStringAlignment } from "../similarity/edit-kernel.ts";
import { type Points, toPoints } from "../similarity/points.ts";

/** What sort of body a legal form makes, as far as a name can tell; several where a spelling stands for several. */
export const MEANING = { limited: 1, shares: 2, partnership: 4, nonprofit: 8, state: 16, person: 32, corporation: 64 } as const;

export interface FormMeaning {
  /** Bits of MEANING. Two forms agree if they share one. */
  readonly kinds: number;
  /** ISO 3166-1 codes of where it is law; empty where it is used in many countries or translates a form of another. */
  readonly countries: readonly string[];
  /** May stand before the name as well: ООО Яндекс, SC … SRL, LLC Vector. */
  readonly mayLead: boolean;
}

/**
 * Kinds | countries | spellings, which are folded words; "<" before the kinds: may stand first. Which body a form makes is what
 * the company laws of the countries say (and ISO 20275 lists): limited (GmbH, SARL, ООО), by shares (AG, SA, ОАО, ПАО).
 */
const TABLE = `
limited | | ltd; limited; ltd co; pvt ltd; private limited; pte ltd; pte limited; pte; private limited company; limitada; ltda; lda
<limited | | llc; limited liability company; limited liability co; ltd liability company; ltd liability co; company with limited liability
limited shares | | co ltd; co limited; company limited; company ltd; co inc; limited company; corp ltd; corporation limited; corporation ltd; co pvt ltd; co pte ltd
shares | | plc; public limited company; public limited; public company limited; public co ltd; pcl; joint stock; company limited by shares; publicly limited company
<shares | | joint stock company; joint stock co; open joint stock company; closed joint stock company; public joint stock company; private joint stock company; jsc; ojsc; cjsc; pjsc; open joint stock co; public joint stock co; joint stock commercial company
corporation shares | | inc; incorporated; corp; corporation; company inc; corporation inc
limited shares corporation partnership state | | co; company; cie; compagnie; cia; companhia; compania; firm
limited | US | pllc; lllc
partnership | | llp; lp; limited partnership; limited liability partnership; lllp; partnership; scs; scsp
corporation shares | US | na; national association; pc
limited | AE | fze; fz llc; fzllc; fzco; fz co; dmcc; free zone establishment; free zone company; fzc
limited | AE QA BH OM KW | wll; spc
shares | KW OM QA SA EG BH LB | saog; saoc; ksc; kscp; qpsc; qsc; sae; bsc; sal
limited shares | AU ZA | pty ltd; pty limited; proprietary limited; pty
shares | MY | bhd; berhad
limited | MY | sdn bhd; sendirian berhad
<limited shares | ID | pt; perseroan terbatas
shares | ID | tbk; persero; persero tbk
limited | GB IE | unlimited company; dac; designated activity company; ulc
nonprofit | GB IE | cic; community interest company; clg; cio
limited | DE AT CH LI | gmbh; gesellschaft mit beschrankter haftung; gesmbh; ges mbh; mbh; ug; unternehmergesellschaft; ug haftungsbeschrankt
shares | DE AT CH LI | ag; aktiengesellschaft; kgaa; ag co kgaa; se co kgaa; kommanditgesellschaft auf aktien
partnership | DE AT CH | kg; kommanditgesellschaft; ohg; gbr; og; gmbh co kg; gmbh and co kg; gmbh cie kg; ag co kg; ag and co kg; se co kg; se and co kg; gmbh co ohg
nonprofit | DE AT | ev; e v; eingetragener verein; ggmbh; stiftung; eg
person | DE AT | ek; e k; eu
shares | | se; societas europaea; sa; s a; societe anonyme; sociedad anonima; sociedade anonima; societa anonima; spolka akcyjna
shares | FR BE LU CH | sca; societe en commandite par actions
limited shares | FR | sas; sasu; societe par actions simplifiee
limited | FR BE LU CH TN MA DZ | sarl; societe a responsabilite limitee; eurl; sprl; srl bv
partnership | FR | snc; sci; gie
nonprofit | FR BE | asbl; vzw; association loi 1901
shares | MX | sa de cv; sab de cv; sapi de cv; sofom
limited | MX | s de rl de cv; s de rl; srl de cv; s de r l de c v
limited | ES CL PE CO UY PY | sl; slu; sociedad limitada; sociedad de responsabilidad limitada
shares | ES PE CO | sau; sac; saa; sas esp; sa esp
nonprofit | ES IT | scoop; s coop; soc coop; societa cooperativa
limited | BR PT | eireli; unipessoal lda
shares | IT | spa; s p a; societa per azioni; scpa
<limited | IT RO AR PE BO CR MD | srl; s r l; srls; societa a responsabilita limitata; societatea cu raspundere limitata; societate cu raspundere limitata; scarl
<shares | RO MD | societatea pe actiuni; societate pe actiuni
limited | NL BE | bv; b v; bvba; besloten vennootschap
shares | NL BE CW | nv; n v; naamloze vennootschap
partnership | NL BE | vof; cv; comm v; cvba; gcv
nonprofit | NL | stichting; cooperatief ua
limited shares | SE FI | ab; aktiebolag; ab publ; publ; aktiebolaget
partnership | SE | hb; kb; handelsbolag
limited | FI | oy; osakeyhtio; oy ab
shares | FI | oyj; oyj abp; abp
shares | DK | a s; aktieselskab
limited | DK | aps; anpartsselskab
partnership | DK | i s; k s; p s
limited shares | NO EE TR CZ SK | as
shares | NO | asa; allmennaksjeselskap
limited | NO | aksjeselskap
limited | EE | ou; osauhing
shares | TR | anonim sirketi; as ve tic; sanayi ve ticaret as; san ve tic as; ticaret as
limited | TR | ltd sti; limited sirketi; limited sti; san ve tic ltd sti; sanayi ve ticaret ltd sti; ticaret limited sirketi
limited | IS | ehf
shares | IS | hf; ohf
limited | PL | sp z oo; sp zoo; spolka z oo; spolka z ograniczona odpowiedzialnoscia; sp z o o; spzoo
partnership | PL | sp k; sp j; sp z oo sp k; spolka komandytowa; spolka jawna
shares | PL | psa
limited | CZ SK | sro; s r o; spol s ro; spolecnost s rucenim omezenym; spolocnost s rucenim obmedzenym
shares | CZ SK | akciova spolecnost; akciova spolocnost
partnership | CZ SK | vos; ks
limited | HU | kft; korlatolt felelossegu tarsasag
shares | HU | zrt; nyrt; rt; zartkoruen mukodo reszvenytarsasag; nyilvanosan mukodo reszvenytarsasag
partnership | HU | bt; kkt
limited | SI HR RS BA ME MK | doo; d o o; jdoo; drustvo s ogranicenom odgovornoscu; dooel
shares | SI HR RS BA ME MK | dd; d d; ad; a d; akcionarsko drustvo; dionicko drustvo
limited | BG | eood; ood; еоод; оод
shares | BG | ead; еад; ад
limited | AL XK | shpk; sh p k
shares | AL XK | sha; sh a
shares | LT | ab
<limited | LT | uab; uzdaroji akcine bendrove
<limited | LV | sia
<limited | RU BY KZ KG UZ AM AZ TJ | ooo; ооо; общество с ограниченной ответственностью; obshchestvo s ogranichennoi otvetstvennostyu; obshchestvo s ogranichennoy otvetstvennostyu; тоо; too; товарищество с ограниченной ответственностью; осоо; osoo; одо; mchj; mmc
<shares | RU BY KZ KG UZ AM AZ | oao; pao; zao; ao; nao; оао; пао; зао; ао; нао; акционерное общество; открытое акционерное общество; закрытое акционерное общество; публичное акционерное общество; aktsionernoe obshchestvo; otkrytoe aktsionernoe obshchestvo; publichnoe aktsionernoe obshchestvo; zakrytoe aktsionernoe obshchestvo; aoot; аоот
<nonprofit | RU | ано; ano; нко; nko; автономная некоммерческая организация; фонд; некоммерческое партнерство; нп; autonomous nonprofit organization; autonomous non profit organization
<state | RU BY | фгуп; гуп; муп; фгбу; фгбоу; фгаоу; гбу; fgup; gup; mup; fgbu; федеральное государственное унитарное предприятие; государственное унитарное предприятие; federal state unitary enterprise; state unitary enterprise; унитарное предприятие; чуп; уп; рдуп; руп; rue; republican unitary enterprise; fsue
<person | RU UA | ип; фоп; индивидуальный предприниматель; ip
<limited | UA | тов; tov; товариство з обмеженою відповідальністю; tovarystvo z obmezhenoyu vidpovidalnistyu; тзов
<shares | UA | ват; зат; ат; прат; пат; приватне акціонерне товариство; публічне акціонерне товариство; акціонерне товариство; відкрите акціонерне товариство; vat; zat; prat
<state | UA | дп; державне підприємство; кп
<limited | UA | пп; приватне підприємство; чп; chp
shares | GR CY | ae; αε; a e; ανωνυμη εταιρεια; ανωνυμη εταιρια; anonymi etaireia; anonimi eteria
limited | GR CY | epe; επε; ike; ικε
shares | JP | kk; k k; kabushiki kaisha; kabushiki gaisha; 株式会社; (株)
limited | JP | gk; godo kaisha; yk; yugen kaisha; 合同会社; 有限会社
<limited shares | VN | tnhh; cong ty tnhh; cong ty co phan; cong ty; ctcp; cong ty cp
shares | KR | jusik hoesa; chusik hoesa; 주식회사; (주)
limited | KR | yuhan hoesa; 유한회사
limited | CN HK TW | 有限公司; youxian gongsi; you xian gong si
limited | CN HK TW | 有限责任公司; youxian zeren gongsi; 责任有限公司; 有限责任
shares | CN TW | 股份有限公司; gufen youxian gongsi; 股份公司; 股份; 股份有限; 股份有限责任公司
limited shares corporation state | CN HK TW | 公司; 总公司
partnership | CN | 合伙企业; 有限合伙; 普通合伙; 特殊普通合伙; 有限合伙企业; 合伙
person | CN | 个体工商户; 个体户; 个人独资企业; 个人独资
nonprofit | CN | 民办非企业单位; 专业合作社; 农民专业合作社; 合作社
`;

const MOST_WORDS = 6;

const kindsOf = (words: string): number =>
  words.split(" ").reduce((bits, word) => bits | (MEANING[word as keyof typeof MEANING] ?? 0), 0);

const BY_SPELLING: ReadonlyMap<string, FormMeaning> = new Map(
  TABLE.trim()
    .split("\n")
    .flatMap((line) => {
      const [kinds = "", countries = "", spellings = ""] = line.split("|").map((cell) => cell.trim());
      const mayLead = kinds.startsWith("<");
      const meaning: FormMeaning = {
        kinds: kindsOf(kinds.replace("<", "")),
        countries: countries.split(" ").filter((code) => code !== ""),
        mayLead,
      };
      return spellings.split(";").map((spelling) => [spelling.trim().replaceAll(" ", ""), meaning] as const);
    })
    // Where two lines share a spelling, the first holds.
    .toReversed(),
);

interface LongSpelling {
  readonly points: Points;
  readonly meaning: FormMeaning;
}

/** Spellings long enough for a slip of the pen to be seen, by first letter. */
const LONG_SPELLINGS = new Map<string, LongSpelling[]>();
for (const [spelling, meaning] of BY_SPELLING) {
  if (spelling.length < 7) continue;
  const sharing = LONG_SPELLINGS.get(spelling[0] ?? "") ?? [];
  LONG_SPELLINGS.set(spelling[0] ?? "", [...sharing, { points: toPoints(spelling), meaning }]);
}

/** The meaning of folded words taken as one form; undefined where they are none. */
export function formMeaning(words: readonly string[]): FormMeaning | undefined {
  if (words.length > MOST_WORDS) return undefined;
  const spelling = words.join("");
  return BY_SPELLING.get(spelling) ?? (spelling.length < 6 ? undefined : misspelt(spelling));
}

/** Limted, Joynt Stock Company: one edit away from a form, but no word of its own. */
function misspelt(spelling: string): FormMeaning | undefined {
  const points = toPoints(spelling);
  return LONG_SPELLINGS.get(spelling[0] ?? "")?.find((form) => optimalStringAlignment(points, form.points, 1) === 1)?.meaning;
}

/** How many words of the beginning (`lead`) or the end are a form: the most that are. One word at least stays. */
export function formAt(words: readonly string[], end: "lead" | "tail"): { count: number; meaning: FormMeaning } | undefined {
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const meaning = formMeaning(end === "lead" ? words.slice(0, count) : words.slice(-count));
    if (meaning && (end === "tail" || meaning.mayLead)) return { count, meaning };
  }
  return undefined;
}

/**
 * Can two forms be one, each perhaps a translation of the other? `kind`: no, they make another sort of body; `law`: the same, and
 * one law knows both; `country`: both are law, in no common country; `body`: one is a company and the other is not.
 */
export function formsAgree(left: FormMeaning, right: FormMeaning): "same" | "kind" | "law" | "country" | "body" {
  const [a, b] = [left.kinds, right.kinds];
  const outside = MEANING.nonprofit | MEANING.state | MEANING.person;
  const isShared = left.countries.some((code) => right.countries.includes(code));
  if ((a & b) === 0) return (a & outside) !== (b & outside) ? "body" : isShared ? "law" : "kind";
  return left.countries.length > 0 && right.countries.length > 0 && !isShared ? "country" : "same";
}
