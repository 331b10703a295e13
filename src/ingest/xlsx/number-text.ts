import type { NumberKind } from "./styles.ts";

/** A whole number, or a fraction of so few digits that it is the shortest text of its number. */
const AS_IT_STANDS = /^-?(?:\d+|(?:0|[1-9]\d{0,7})\.\d{0,6}[1-9])$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * A number as text, undefined where it is none. Digits that stand in the file are given as they stand. Otherwise the
 * shortest text that is the same number: 0.1 where the file has 0.10000000000000001; from 2^53 on with an exponent,
 * 1.2345678901234567E+21, because zeros in place of digits that nobody knows would look like digits.
 */
export function numberText(raw: string): string | undefined {
  if (AS_IT_STANDS.test(raw)) return raw;
  if (!NUMBER.test(raw)) return undefined;
  const number = Number(raw);
  if (!Number.isFinite(number)) return undefined;
  const size = Math.abs(number);
  const isPlain = size === 0 || (size >= 1e-6 && size <= Number.MAX_SAFE_INTEGER);
  return isPlain ? String(number === 0 ? 0 : number) : number.toExponential().replace("e", "E");
}

const DAY_MS = 86_400_000;
/** The last day that spreadsheets know, 9999-12-31, in the count from 1900. */
const LAST_DAY = 2_958_465;
/** Days from 1900 to 1904 in that count. */
const FROM_1900_TO_1904 = 1_462;
/** 29 February 1900, which never was: spreadsheets count it since Lotus 1-2-3 did. */
const NO_DAY = 60;

/**
 * The count of days that a date is stored as, in ISO 8601; undefined where it is outside of what spreadsheets show as a
 * date (before 1900, after 9999). The time is there if there is one, whatever the format shows of it.
 */
export function dateText(days: number, kind: NumberKind, is1904: boolean): string | undefined {
  const total = Math.round(days * DAY_MS);
  if (kind === "duration") return durationText(total);
  if (total < 0) return undefined;
  const day = Math.floor(total / DAY_MS);
  const time = total % DAY_MS;
  const isDated = kind === "date" || kind === "month";
  if (day === 0 && !isDated) return timeText(time);
  const date = dayText(is1904 ? day + FROM_1900_TO_1904 : day);
  if (date === undefined) return undefined;
  if (kind === "month" && time === 0 && date.endsWith("-01")) return date.slice(0, -"-01".length);
  return time === 0 && kind !== "time" ? date : `${date}T${timeText(time)}`;
}

/** Days are few and come again in every row; making a date takes longer than all else that is done with a cell. */
const dayTexts = new Map<number, string>([[NO_DAY, "1900-02-29"]]);
const MAX_DAY_TEXTS = 100_000;

function dayText(day: number): string | undefined {
  if (day < 1 || day > LAST_DAY) return undefined;
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const date = new Date(Date.UTC(1899, 11, day < NO_DAY ? 31 : 30) + day * DAY_MS);
  const text = date.toISOString().slice(0, 10);
  if (dayTexts.size < MAX_DAY_TEXTS) dayTexts.set(day, text);
  return text;
}

function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = ms % 1000;
  const text = [hour, minute, second].map(twoDigits).join(":");
  return fraction === 0 ? text : `${text}.${String(fraction).padStart(3, "0")}`;
}

/** Hours go on beyond 24: "36:00:00". */
function durationText(ms: number): string {
  return ms < 0 ? `-${timeText(-ms)}` : timeText(ms);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
