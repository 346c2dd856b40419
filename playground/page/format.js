/** Times, days, sizes, sums: how they are written in the language of the page. */

import { locale, number, t } from "./i18n.js";

const fromUnix = (seconds) => new Date(seconds * 1000);

export const clockTime = (seconds) =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(fromUnix(seconds));

export const dayKey = (seconds) => fromUnix(seconds).toDateString();

/** The day of a separator. Always the date itself: the club's clock may be moved, so "today" would mislead. */
export function dayTitle(seconds, newestSeconds) {
  const year = (s) => new Intl.DateTimeFormat(locale(), { year: "numeric" }).format(fromUnix(s));
  const options = { weekday: "long", day: "numeric", month: "long" };
  if (year(seconds) !== year(newestSeconds)) options.year = "numeric";
  return new Intl.DateTimeFormat(locale(), options).format(fromUnix(seconds));
}

/** What a row of the chat list shows: the time within a day of the newest message, else the date. */
export function listTime(seconds, newestSeconds) {
  if (newestSeconds - seconds < 86400 && dayKey(seconds) === dayKey(newestSeconds)) return clockTime(seconds);
  return new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short" }).format(fromUnix(seconds));
}

export function fullDateTime(seconds, language) {
  return new Intl.DateTimeFormat(locale(language), { dateStyle: "full", timeStyle: "short" }).format(fromUnix(seconds));
}

/** The server keeps bare digits; people expect a plus before the country. */
export const phoneNumber = (phone = "") => (/^\d{10,15}$/.test(phone) && !phone.startsWith("0") ? `+${phone}` : phone);

export function fileSize(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return t("size.bytes", { size: bytes });
  if (bytes < 1024 * 1024) return t("size.kilobytes", { size: Math.round(bytes / 1024) });
  return t("size.megabytes", { size: Math.round(bytes / 104857.6) / 10 });
}

/** A sum of an invoice: Stars have no minor unit, money of the Bot API comes in its smallest one. */
export function sum(amount, currency) {
  if (currency === "XTR") return `⭐ ${number(amount)}`;
  const format = new Intl.NumberFormat(locale(), { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits;
  return format.format(amount / 10 ** digits);
}

const UNITS = [["year", 31557600], ["month", 2629800], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** "in 3 days", seen from `now` (unix seconds). */
export function relativeTime(seconds, now, language) {
  const distance = seconds - now;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(distance) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale(language), { numeric: "auto" }).format(Math.round(distance / length), unit);
}

const ENTITY_PARTS = {
  w: { weekday: "long" },
  d: { year: "numeric", month: "2-digit", day: "2-digit" },
  D: { year: "numeric", month: "long", day: "numeric" },
  t: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  T: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
};

/**
 * A date_time entity as the reader's own phone writes it.
 * @param {string} format `r` (relative), or any of `w` weekday, `d`/`D` short/long date, `t`/`T` short/long time
 * @returns {string|null} null when the format asks for nothing: the text of the message stays
 */
export function entityTime(seconds, format, language, now) {
  if (!format) return null;
  if (format === "r") return relativeTime(seconds, now, language);
  const write = (options) => new Intl.DateTimeFormat(locale(language), options).format(fromUnix(seconds));
  const parts = [...format].filter((part) => part in ENTITY_PARTS).map((part) => write(ENTITY_PARTS[part]));
  return parts.length > 0 ? parts.join(" ") : null;
}
