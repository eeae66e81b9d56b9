/** Combines days into weeks, months or years if there are too many for distinguishable bars. */

const DAY_MS = 86_400_000;
const FIELDS = ["statements", "direct", "mixed", "indirect", "thoughts"];
const MOST_BARS = 120;
const ISO_DAY = /^\d{4}-\d\d-\d\d$/;

const STEPS = [
  { name: "day", start: (time) => time, next: (time) => time + DAY_MS },
  { name: "week", start: (time) => time - ((new Date(time).getUTCDay() + 6) % 7) * DAY_MS, next: (time) => time + 7 * DAY_MS },
  { name: "month", start: (time) => monthAt(time, 0), next: (time) => monthAt(time, 1) },
  { name: "year", start: (time) => yearAt(time, 0), next: (time) => yearAt(time, 1) },
];

// Date.UTC would turn the year 50 into 1950.
const firstOf = (year, month) => new Date(0).setUTCFullYear(year, month, 1);

function monthAt(time, months) {
  const date = new Date(time);
  return firstOf(date.getUTCFullYear(), date.getUTCMonth() + months);
}

const yearAt = (time, years) => firstOf(new Date(time).getUTCFullYear() + years, 0);
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const timeOf = (day) => Date.parse(day + "T00:00:00Z");

/**
 * Returns all bins from the first day to the last, including empty ones.
 *
 * @param all [{day, statements, direct, mixed, indirect, thoughts}], ordered
 * @return {step: "day"|"week"|"month"|"year", bins: [{from, to, ...sums}]}
 */
export function binned(all) {
  const days = all.filter(({ day }) => ISO_DAY.test(day));
  if (days.length === 0) {
    return { step: "day", bins: [] };
  }
  const first = timeOf(days[0].day);
  const last = timeOf(days.at(-1).day);
  const step = STEPS.find((one) => (last - first) / (one.next(0) - 0) < MOST_BARS) ?? STEPS.at(-1);
  const bins = [];
  for (let time = step.start(first); time <= last; time = step.next(time)) {
    bins.push({ from: iso(time), to: iso(step.next(time) - DAY_MS), ...Object.fromEntries(FIELDS.map((field) => [field, 0])) });
  }
  let at = 0;
  for (const day of days) {
    while (at + 1 < bins.length && day.day > bins[at].to) {
      at++;
    }
    FIELDS.forEach((field) => (bins[at][field] += day[field]));
  }
  return { step: step.name, bins };
}
