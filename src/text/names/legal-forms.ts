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
Ltd. | GB IE HK SG IN NZ CA | Limited; Private Limited; Pvt. Ltd.; (Pvt) Ltd; (Private) Limited; Pte. Ltd.; Pte. Limited; Pte; Pvt. Limited
Co., Ltd. | CN JP KR TW TH | Company Limited; Corporation Limited; Corp. Ltd.; Co.; Company; Group Co., Ltd.; Group Company Limited; Group Limited; Group Ltd.; Holdings Limited; Holdings Ltd.; Holding Limited; Holding Ltd.; Group Corporation Limited; Group Corp.; Group Corporation; Joint Stock Company; Joint-Stock Company; Joint Stock Co., Ltd.; Joint Stock Limited Company; Limited Company; Limited Liability Company; Ltd. Co.
Inc. | US CA PH | Incorporated; Co., Inc.; Company, Inc.
Corp. | US CA PH | Corporation; N.A.; P.C.
LLC | US AE RU | Limited Liability Co.; PLLC; FZ-LLC; FZ LLC; FZE; FZCO; DMCC; W.L.L.
LLP | GB US IN SG | Limited Liability Partnership; PLLP
LP | US GB CA KY | Limited Partnership; S.C.S.; SCSp; SICAV; SICAF
PLC | GB IE | Public Limited Company; Public Company Limited; Public Co., Ltd.; PCL
Pty Ltd | AU ZA | Pty Limited; Proprietary Limited; (Pty) Ltd; (Pty) Limited; Pty.
Bhd | MY | Berhad; Sdn Bhd; Sendirian Berhad
PT | ID | Tbk; Persero
Unlimited Company | IE GB | Unlimited; UC; DAC; Designated Activity Company; CIC; Community Interest Company; CLG
GmbH | DE AT CH | Gesellschaft mit beschränkter Haftung; GesmbH; gGmbH; mbH
AG | DE AT CH | Aktiengesellschaft; AG & Co. KG; AG & Co. KGaA; KGaA
GmbH & Co. KG | DE AT | GmbH & Co. KGaA; GmbH & Cie. KG; SE & Co. KG; SE & Co. KGaA
KG | DE AT | Kommanditgesellschaft; OHG; GbR; e.K.; e.V.; eG; UG; UG (haftungsbeschränkt); Unternehmergesellschaft; Stiftung; OG; e.U.
SE | DE FR NL | Societas Europaea; SCE; EEIG; SNC e C.
S.A. | FR ES BE LU CH PL BR PT | Société Anonyme; Sociedad Anónima; Sociedade Anônima; S/A; Société par actions simplifiée; SAS; SASU; SCA; SNC; SCI; EURL; GIE; Sàrl; SARL; Société à responsabilité limitée
S.A. de C.V. | MX | S.A.B. de C.V.; S. de R.L. de C.V.; S.A.P.I. de C.V.; S. de R.L.
S.L. | ES | S.L.U.; Sociedad Limitada; S.A.U.; S.C.; S.Coop.
Ltda. | BR CL CO PT | Limitada; Lda.; EIRELI; S.A.C.; E.I.R.L.; Unipessoal Lda
S.p.A. | IT CL | S.C.p.A.; SGR; SIM; Società per Azioni; S.r.l.; S.r.l.s.; Società a responsabilità limitata; Soc. Coop.; S.c.a.r.l.
B.V. | NL BE | N.V.; B.V.B.A.; V.O.F.; C.V.; SPRL; ASBL; VZW; Besloten Vennootschap; Naamloze Vennootschap; Stichting; Coöperatief U.A.; U.A.; CVBA; CVOA; Comm. V; GCV
AB | SE FI | Aktiebolag; AB (publ); Publ AB; Handelsbolag; HB; KB; Aktiebolaget
Oy | FI | Oyj; Osakeyhtiö; Oy Ab; Oyj Abp; Abp; Ky; Tmi; Ry
A/S | DK | ApS; Aktieselskab; Anpartsselskab; I/S; K/S; IVS; P/S; A.M.B.A.
AS | NO EE TR | ASA; Aksjeselskap; ANS; DA; NUF; OÜ; A.Ş.; Anonim Şirketi; Ltd. Şti.; Limited Şirketi; San. ve Tic. A.Ş.; Sanayi ve Ticaret A.Ş.
ehf. | IS | hf.; ohf.
Sp. z o.o. | PL | Spółka z ograniczoną odpowiedzialnością; Spółka Akcyjna; Sp. k.; Sp. j.; P.S.A.
s.r.o. | CZ SK | spol. s r.o.; v.o.s.; k.s.; o.p.s.
Kft. | HU | Zrt.; Nyrt.; Bt.; Kkt.; Korlátolt Felelősségű Társaság
d.o.o. | SI HR RS BA | d.d.; j.d.o.o.; a.d.; EAD; EOOD; OOD; OOO; OAO; PAO; ZAO; PJSC; OJSC; CJSC; JSC; TOO; TOV; UAB; SIA; AO; SOOO; DOOEL; Sh.p.k.; Sh.A.
ООО | RU BY KZ | ОАО; ПАО; ЗАО; АО; ТОО; ТОВ; НПО; ФГУП; ГУП; МУП; НАО; ФГБУ; ФГБОУ; ФГАОУ; ГБУ; НПП; СПК; ФОП; ІП; АТ; ВАТ; ЗАТ; ПП; ИП; НКО; АНО; ПрАТ; ПАТ; ЕООД; ООД; АД; ЕАД; Общество с ограниченной ответственностью; Акционерное общество; Публичное акционерное общество
A.E. | GR CY | Α.Ε.; Ε.Π.Ε.; Ι.Κ.Ε.; E.P.E.; I.K.E.
K.K. | JP | Kabushiki Kaisha; Kabushiki Gaisha; G.K.; Godo Kaisha; Y.K.; Yugen Kaisha
Công ty | VN | Công ty TNHH; Công ty Cổ phần; TNHH; CTCP
SAOG | OM SA KW QA | SAOC; KSC; K.S.C.P.; QPSC; SAE; BSC; SAL
Trust | US GB AU | Foundation; Fund; Association; Society; NGO; NPO; NPC
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
        spellings: [canonical, ...others.split(";").map((one) => one.trim())].filter((one) => one !== ""),
      };
    });

/** Forms of names in Han characters, kana and Hangul. */
export const EAST_ASIAN_FORMS = parse(EAST_ASIAN);

/** Forms of names in Latin, Cyrillic and Greek letters. Some stand at the beginning: ООО Яндекс, PT Telkom. */
export const LATIN_FORMS = parse(LATIN);
