import { expect, test } from "vitest";
import { partyOf } from "./party-roles.ts";

test.each([
  { written: "君联资本 (跟投, 老股东)", name: "君联资本", roles: ["follow", "existing"] },
  { written: "君联资本（领投）", name: "君联资本", roles: ["lead"] },
  { written: "君聯資本（領投、老股東）", name: "君聯資本", roles: ["lead", "existing"] },
  { written: "甲资本【联合领投】", name: "甲资本", roles: ["co-lead"] },
  { written: "甲资本(老股东跟投)", name: "甲资本", roles: ["existing", "follow"] },
  { written: "甲资本（新股东及领投方）", name: "甲资本", roles: ["new", "lead"] },
  { written: "Sky Capital (Lead, existing shareholder)", name: "Sky Capital", roles: ["lead", "existing"] },
  { written: "Sky Capital (co-lead and existing investor)", name: "Sky Capital", roles: ["co-lead", "existing"] },
  { written: "甲资本 (跟投, 跟投)", name: "甲资本", roles: ["follow"] },
])("$written is $name with the roles $roles", ({ written, name, roles }) => {
  expect(partyOf(written)).toEqual({ name, roles });
});

test.each([
  "美团 (Long-Z)",
  "天津三快科技 (美团系)",
  "蚂蚁系 (两家实体)",
  "甲资本 (领投, 美团系)",
  "甲资本 (Leader)",
  "(跟投)",
  "甲资本 ( )",
  "甲资本 (、)",
  "跟投",
  "甲资本 (跟投",
  "",
])("%s is a name as it stands", (written) => {
  expect(partyOf(written)).toEqual({ name: written, roles: [] });
});

test("a note of ten thousand characters is read once", () => {
  const note = "跟投、".repeat(3333);
  expect(partyOf(`甲资本 (${note})`)).toEqual({ name: "甲资本", roles: ["follow"] });
  expect(partyOf(`${"(".repeat(10_000)}跟投)`).roles).toEqual(["follow"]);
});
