// Where the regulator announced each round. A docx attachment does not say; these are the pages' addresses, whose
// path holds the day of publication. The algorithm lists are all added to one page, so only its first day is known.

/** Month of a deep-synthesis list → its announcement on www.cac.gov.cn. */
export const DEEP_SYNTHESIS_PAGES: Readonly<Record<string, string>> = {
  "2023-06": "https://www.cac.gov.cn/2023-06/20/c_1688910683316256.htm",
  "2023-08": "https://www.cac.gov.cn/2023-09/01/c_1695224377544009.htm",
  "2024-01": "https://www.cac.gov.cn/2024-01/05/c_1706119043746644.htm",
  "2024-02": "https://www.cac.gov.cn/2024-02/18/c_1709925427424332.htm",
  "2024-04": "https://www.cac.gov.cn/2024-04/11/c_1714509267496697.htm",
  "2024-06": "https://www.cac.gov.cn/2024-06/12/c_1719783421546747.htm",
  "2024-08": "https://www.cac.gov.cn/2024-08/05/c_1724541639039621.htm",
  "2024-10": "https://www.cac.gov.cn/2024-11/01/c_1732152604917193.htm",
  "2024-12": "https://www.cac.gov.cn/2024-12/20/c_1736389545949567.htm",
  "2025-03": "https://www.cac.gov.cn/2025-03/12/c_1743480314931271.htm",
  "2025-05": "https://www.cac.gov.cn/2025-05/19/c_1749365589879703.htm",
  "2025-07": "https://www.cac.gov.cn/2025-07/14/c_1754207718303963.htm",
  "2025-09": "https://www.cac.gov.cn/2025-09/11/c_1759222331638208.htm",
  "2025-11": "https://www.cac.gov.cn/2025-11/06/c_1764156698314535.htm",
  "2026-01": "https://www.cac.gov.cn/2026-01/07/c_1769516642440314.htm",
  "2026-03": "https://www.cac.gov.cn/2026-03/12/c_1775050837565188.htm",
  "2026-05": "https://www.cac.gov.cn/2026-05/06/c_1779809434590762.htm",
};

export const ALGORITHM_HUB = "https://www.cac.gov.cn/2022-08/12/c_1661927474338504.htm";
export const GENAI_HUB = "https://www.cac.gov.cn/2024-04/02/c_1713729983803145.htm";

/** "https://www.cac.gov.cn/2024-04/11/c_….htm" was published on 2024-04-11. */
export function publicationDay(page: string): string {
  const match = /cac\.gov\.cn\/(\d{4}-\d{2})\/(\d{2})\//.exec(page);
  return match ? `${match[1]}-${match[2]}` : "";
}
