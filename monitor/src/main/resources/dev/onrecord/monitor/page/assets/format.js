/** Formats numbers and days in the browser's language; names of kinds and types. */

const number = new Intl.NumberFormat();
const share = new Intl.NumberFormat(undefined, { style: "percent" });
const longDay = new Intl.DateTimeFormat(undefined, { dateStyle: "long", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const dayOnly = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", timeZone: "UTC" });
const monthOnly = new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const plurals = new Intl.PluralRules("en");

export const KINDS = [
  { id: "DIRECT", field: "direct", name: "direct", note: "in the speaker's own words" },
  { id: "MIXED", field: "mixed", name: "mixed", note: "partly quoted" },
  { id: "INDIRECT", field: "indirect", name: "reported", note: "in the reporter's words" },
];

const TYPES = { PERSON: "person", ORGANISATION: "organisation", ORG: "organisation", PLACE: "place" };

export const count = (n) => number.format(n ?? 0);
export const percent = (p) => share.format(p);

/** "1 statement", "2 statements". */
export function counted(n, noun) {
  return `${count(n)} ${plurals.select(n) === "one" ? noun : noun + "s"}`;
}

/** The ISO day, in UTC, of a day or instant as text, or of milliseconds since 1970. */
export function isoDay(moment) {
  return typeof moment === "number" ? new Date(moment).toISOString().slice(0, 10) : String(moment).slice(0, 10);
}

function formatted(format, moment) {
  const day = isoDay(moment);
  const date = new Date(day + "T00:00:00Z");
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}

export const day = (moment) => formatted(shortDay, moment);
export const fullDay = (moment) => formatted(longDay, moment);
export const dayOfYear = (moment) => formatted(dayOnly, moment);
export const month = (moment) => formatted(monthOnly, moment);
export const time = (date) => clock.format(date);

/** A range such as "1 – 3 May", in the browser's language. */
export function period(from, to) {
  if (!from || !to || from === to) {
    return fullDay(from || to);
  }
  const [start, end] = [from, to].map((one) => new Date(one + "T00:00:00Z"));
  return start <= end ? longDay.formatRange(start, end) : `${fullDay(from)} – ${fullDay(to)}`;
}

export const kindOf = (id) => KINDS.find((kind) => kind.id === id) ?? { id, field: "", name: String(id).toLowerCase() };
export const typeName = (type) => TYPES[type] ?? String(type ?? "").toLowerCase();
