import { expect, test } from "vitest";
import { formatKind } from "./styles.ts";

test.each([
  { format: "General", kind: "number" },
  { format: "0.00", kind: "number" },
  { format: "0.00E+00", kind: "number" },
  { format: "0%", kind: "number" },
  { format: "@", kind: "number" },
  { format: "", kind: "number" },
  { format: '#,##0.00"元/day"', kind: "number" },
  { format: "[Red]#,##0;[Blue]-#,##0", kind: "number" },
  { format: "[$¥-804]#,##0.00", kind: "number" },
  { format: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \\-??_ ;_ @_ ", kind: "number" },
  { format: "0\\d", kind: "number" },
  { format: "_d0", kind: "number" },
  { format: "yyyy-mm-dd", kind: "date" },
  { format: "YYYY\\-MM\\-DD;@", kind: "date" },
  { format: 'yyyy"年"m"月"d"日"', kind: "date" },
  { format: "yyyy年m月d日", kind: "date" },
  { format: "[$-804]yyyy/m/d", kind: "date" },
  { format: "[$-404]e/m/d", kind: "date" },
  { format: "[DBNum1][$-804]m月d日", kind: "date" },
  { format: "aaaa", kind: "date" },
  { format: "yyyy", kind: "date" },
  { format: "mmm-yy", kind: "month" },
  { format: 'yyyy"年"m"月"', kind: "month" },
  { format: "h:mm AM/PM", kind: "time" },
  { format: "mm:ss.0", kind: "time" },
  { format: '上午/下午h"时"mm"分"', kind: "time" },
  { format: "yyyy-mm-dd hh:mm:ss", kind: "date-time" },
  { format: "m/d/yy h:mm", kind: "date-time" },
  { format: "[h]:mm:ss", kind: "duration" },
  { format: "[mm]:ss", kind: "duration" },
])("$format shows a $kind", ({ format, kind }) => {
  expect(formatKind(format)).toBe(kind);
});
