import type { RegistryFile } from "../../model/registry-file.ts";

/** Five rows for tests: two series, a group, a place, a class, and a name in full-width letters. */
export const TESTING_FILE: RegistryFile = {
  version: 1,
  languages: ["zh", "en"],
  count: 5,
  series: {
    values: [
      { id: "lamps", short: { zh: "灯", en: "Lamps" } },
      { id: "kites", short: { zh: "风筝", en: "Kites" } },
    ],
    rows: [0, 0, 1, 1, 0],
  },
  attachment: {
    values: [
      { slug: "lamps-2025-06", round: "2025-06", listedAsOf: "2025-06-30", publishedOn: "2025-07-01" },
      { slug: "kites-2024-12", round: "2024-12", listedAsOf: "2024-12-31", publishedOn: "" },
    ],
    rows: [0, 0, 1, 1, 0],
  },
  group: { values: [{ id: "acme", name: { zh: "顶点", en: "Acme" } }], rows: [0, -1, -1, 0, -1] },
  place: { values: [{ zh: "东城", en: "East" }], rows: [0, 0, -1, -1, 0] },
  class: { values: ["甲类"], rows: [-1, 0, -1, -1, 0] },
  filer: {
    values: [
      ["顶点灯具有限公司", "a1"],
      ["独立风筝厂", ""],
    ],
    rows: [0, 1, 1, 0, 1],
  },
  name: ["台灯大模型", "壁灯", "ＫＩＴＥ一号", "风筝二号", "路灯"],
  page: ["=", "0123456789abcdef", "", "", "="],
  number: ["L-1", "L-2", "K-1", "K-2", "L-10"],
  product: ["", "灯（APP）", "", "", ""],
  filedOn: ["2025-05-01", "", "2024-11-02", "2024-11-01", "2025-05-01"],
  cancelledOn: ["", "", "2025-01-01", "", ""],
  at: ["t1r2", "t1r3", "t1r2", "t1r3", "t1r4"],
};
