/** Legal forms as they stand at the end of names (some East Asian ones also at the beginning). */
export interface LegalForm {
  /** The one spelling that all of them are known by. */
  readonly canonical: string;
  /** ISO 3166-1 codes of the countries where it is in use; empty where it is too many. */
  readonly countries: readonly string[];
  /** As written, with the canonical one; case, dots and width do not matter. */
  readonly spellings: readonly string[];
}

/** canonical | countries | further spellings, divided by semicolons. */
const EAST_ASIAN = `
有限公司 | CN HK TW MO | 有限責任公司; 有限责任公司; 责任有限公司; 有限公社; 有限责任
股份有限公司 | CN TW HK MO | 股份公司; 股份有限责任公司; 股份; 股份有限
公司 | CN TW HK | 总公司
合伙企业 | CN | 合伙企业(有限合伙); 合伙企业(普通合伙); 合伙企业(特殊普通合伙); (有限合伙); (普通合伙); (特殊普通合伙); 有限合伙企业; 普通合伙企业; 有限合伙; 普通合伙; 特殊普通合伙; 合伙
个体工商户 | CN | (个体工商户); (个体户); 个体户
个人独资企业 | CN | (个人独资); 个人独资; (独资)
专业合作社 | CN | 农民专业合作社; 专业合作社联合社; 合作联社; 合作社; 股份合作公司; 股份经济合作社; 经济合作社; 股份合作社
民办非企业单位 | CN | (民办非企业单位)
株式会社 | JP | (株); 株式會社
有限会社 | JP | (有)
合同会社 | JP | (同)
合資会社 | JP | (資)
合名会社 | JP | (名)
一般社団法人 | JP | 公益社団法人; 社団法人
一般財団法人 | JP | 公益財団法人; 財団法人; 财团法人
独立行政法人 | JP | 国立大学法人; 国立研究開発法人
주식회사 | KR | (주); 주)
유한회사 | KR | (유); 유한책임회사
합자회사 | KR | 합명회사
사단법인 | KR | 재단법인; (사); (재)
`;

const LATIN = `
Ltd. | GB IE HK SG IN NZ CA | Ltd; Limited; Private Limited; Pvt. Ltd.; Pvt Ltd; (Pvt) Ltd; (Private) Limited; Pte. Ltd.; Pte Ltd; Pte. Limited; Pte; Pvt. Limited
Co., Ltd. | CN JP KR TW TH | Co. Ltd.; Co Ltd; Company Limited; Company, Limited; Corporation Limited; Corp. Ltd.; Corp., Ltd.; Co.; Co; Company; Group Co., Ltd.; Group Company Limited; Group Limited; Group Ltd.; Holdings Limited; Holdings Ltd.; Holding Limited; Holding Ltd.; Group Corporation Limited; Group Corp.; Group Corporation; Joint Stock Company; Joint-Stock Company; Joint Stock Co., Ltd.; Joint Stock Limited Company; Limited Company; Limited Liability Company; Ltd. Co.
Inc. | US CA PH | Inc; Incorporated; Co., Inc.; Company, Inc.
Corp. | US CA PH | Corp; Corporation
LLC | US AE RU | L.L.C.; Limited Liability Co.; L.L.C; FZ-LLC; FZ LLC; FZE; FZCO; DMCC; W.L.L.; WLL
LLP | GB US IN SG | L.L.P.; Limited Liability Partnership; PLLP
LP | US GB CA KY | L.P.; Limited Partnership
PLC | GB IE | P.L.C.; Public Limited Company; Public Company Limited; Public Co., Ltd.; PCL
Pty Ltd | AU ZA | Pty. Ltd.; Pty Limited; Proprietary Limited; (Pty) Ltd; (Pty) Limited; Pty.; Pty
Bhd | MY | Berhad; Sdn Bhd; Sdn. Bhd.; Sendirian Berhad
PT | ID | Tbk; Persero; Tbk.
Unlimited Company | IE GB | Unlimited; UC; DAC; Designated Activity Company; CIC; Community Interest Company; CLG
GmbH | DE AT CH | G.m.b.H.; Gesellschaft mit beschränkter Haftung; GesmbH; gGmbH; mbH; Ges.m.b.H.
AG | DE AT CH | A.G.; Aktiengesellschaft; AG & Co. KG; AG & Co. KGaA; KGaA; AG & Co KGaA
GmbH & Co. KG | DE AT | GmbH & Co KG; GmbH & Co. KGaA; GmbH & Cie. KG; SE & Co. KG; SE & Co. KGaA
KG | DE AT | Kommanditgesellschaft; OHG; GbR; e.K.; e.V.; eV; eG; UG; UG (haftungsbeschränkt); Unternehmergesellschaft; Stiftung; OG; e.U.
SE | DE FR NL | Societas Europaea; S.E.
S.A. | FR ES BE LU CH PL BR PT | SA; Société Anonyme; Sociedad Anónima; Sociedade Anônima; S/A; Société par actions simplifiée; SAS; S.A.S.; SASU; S.A.S.U.; SCA; S.C.A.; SNC; S.N.C.; SCI; EURL; E.U.R.L.; GIE; Sàrl; SARL; S.A.R.L.; S.à r.l.; S.à.r.l.; Sarl; Société à responsabilité limitée
S.A. de C.V. | MX | SA de CV; S.A.B. de C.V.; SAB de CV; S. de R.L. de C.V.; S de RL de CV; S.A.P.I. de C.V.; SAPI de CV; S. de R.L.
S.L. | ES | SL; S.L.U.; SLU; Sociedad Limitada; S.A.U.; SAU; S.C.; S.Coop.; S. Coop.
Ltda. | BR CL CO PT | Ltda; Limitada; Lda.; Lda; EIRELI; S.A.C.; S.R.L.; SRL; S. A.; SpA; E.I.R.L.; Unipessoal Lda
S.p.A. | IT | SpA; S.P.A.; Società per Azioni; S.r.l.; Srl; S.r.l.s.; S.a.s.; S.n.c.; Società a responsabilità limitata; Soc. Coop.; S.c.a.r.l.; Scarl
B.V. | NL BE | BV; N.V.; NV; B.V.B.A.; BVBA; V.O.F.; VOF; C.V.; SPRL; S.P.R.L.; ASBL; VZW; Besloten Vennootschap; Naamloze Vennootschap; Stichting; Coöperatief U.A.; U.A.
AB | SE FI | Aktiebolag; A.B.; AB (publ); Publ AB; Handelsbolag; HB; KB; Aktiebolaget
Oy | FI | Oyj; Osakeyhtiö; Oy Ab; Oyj Abp; Abp; Ky; Tmi; Ry
A/S | DK | ApS; Aktieselskab; Anpartsselskab; I/S; K/S; IVS; P/S; A.M.B.A.; Amba
AS | NO EE TR | ASA; A.S.; Aksjeselskap; ANS; DA; NUF; OÜ; A.Ş.; AŞ; Anonim Şirketi; Ltd. Şti.; Limited Şirketi; San. ve Tic. A.Ş.; Sanayi ve Ticaret A.Ş.
ehf. | IS | hf.; hf; ehf; ohf.
Sp. z o.o. | PL | Sp. z.o.o.; Sp z o o; Spółka z ograniczoną odpowiedzialnością; Spółka Akcyjna; Sp. k.; Sp. j.; Sp.k.; Sp. z o. o.; P.S.A.
s.r.o. | CZ SK | spol. s r.o.; spol. s r. o.; a.s.; v.o.s.; k.s.; o.p.s.; s. r. o.
Kft. | HU | Kft; Zrt.; Zrt; Nyrt.; Nyrt; Bt.; Bt; Kkt.; Korlátolt Felelősségű Társaság
d.o.o. | SI HR RS BA | d.d.; doo; dd; j.d.o.o.; a.d.; AD; EAD; EOOD; OOD; OOO; OAO; PAO; ZAO; PJSC; OJSC; CJSC; JSC; TOO; TOV; UAB; SIA; AO; SOOO; SRL-D; DOOEL; Sh.p.k.; Shpk; Sh.A.
ООО | RU BY KZ | ОАО; ПАО; ЗАО; АО; ТОО; ТОВ; НПО; ФГУП; ИП; НКО; АНО; ПрАТ; ПАТ; ЕООД; ООД; АД; ЕАД; Общество с ограниченной ответственностью; Акционерное общество; Публичное акционерное общество
A.E. | GR CY | Α.Ε.; ΑΕ; Ε.Π.Ε.; ΕΠΕ; Ι.Κ.Ε.; ΙΚΕ; E.P.E.; I.K.E.
K.K. | JP | KK; Kabushiki Kaisha; Kabushiki Gaisha; G.K.; GK; Godo Kaisha; Y.K.; Yugen Kaisha
Co., Ltd. (VN) | VN | Công ty TNHH; Công ty Cổ phần; TNHH; CTCP; JSC.
SAOG | OM SA KW QA | S.A.O.G.; SAOC; KSC; K.S.C.; K.S.C.P.; KSCP; QPSC; Q.P.S.C.; PJSC; P.J.S.C.; SAE; S.A.E.; BSC; B.S.C.; SAL; S.A.L.
Trust | US GB AU | Foundation; Fund; Association; Society; e.V.; NGO; NPO; n.p.o.; NPC
`;

const parse = (table: string): readonly LegalForm[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [canonical = "", countries = "", others = ""] = line.split("|").map((cell) => cell.trim());
      return {
        canonical,
        countries: countries.split(" ").filter((code) => code !== ""),
        spellings: [canonical.replace(/ \(VN\)$/, ""), ...others.split(";").map((one) => one.trim())].filter((one) => one !== ""),
      };
    });

/** Forms of names in Han characters, kana and Hangul. */
export const EAST_ASIAN_FORMS = parse(EAST_ASIAN);

/** Forms of names in Latin, Cyrillic and Greek letters. */
export const LATIN_FORMS = parse(LATIN);
