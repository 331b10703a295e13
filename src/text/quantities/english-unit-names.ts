import { unitOfWord } from "./english-units.ts";

/** English words of units that have one writing in all languages, with what stands before them. */
const NAMES: Readonly<Record<string, string>> = {
  "%": "%",
  "‰": " per mille",
  个百分点: " percentage points",
  个基点: " basis points",
  倍: "-fold",
  元: " yuan",
  美元: " US dollars",
  港元: " Hong Kong dollars",
  欧元: " euros",
  英镑: " British pounds",
  日元: " yen",
  韩元: " won",
  卢比: " rupees",
  卢布: " rubles",
  新元: " Singapore dollars",
  新台币: " Taiwan dollars",
  澳元: " Australian dollars",
  加元: " Canadian dollars",
  年: " years",
  个月: " months",
  周: " weeks",
  天: " days",
  小时: " hours",
  分钟: " minutes",
  秒: " seconds",
  个季度: " quarters",
  世纪: " centuries",
  人: " people",
  名: " people",
  位: " people",
  参数: " parameters",
};

/** What follows a number in English: " users", "%", "" for a Chinese counter, which has no word. */
export function englishUnit(unit: string, value: string): string {
  const name = NAMES[unit] ?? (/^[A-Za-z]/.test(unit) ? ` ${unit}` : "");
  return value === "1" ? singular(name) : name;
}

function singular(name: string): string {
  const word = name.slice(1);
  const candidates = [word.replace(/ies$/, "y"), word.replace(/es$/, ""), word.replace(/s$/, "")];
  const one = candidates.find(
    (candidate) => candidate !== word && unitOfWord(candidate) !== undefined && unitOfWord(candidate) === unitOfWord(word),
  );
  return one === undefined ? name : ` ${one}`;
}
