/** Dates as the graph gives them: a year, a month or a day (`2015`, `2015-09`, `2015-09-29`). */

/** The first day that a date can mean. */
export function firstDay(date: string): string {
  const [year, month = "01", day = "01"] = date.split("-");
  return `${year}-${month}-${day}`;
}

/** The last day that a date can mean. */
export function lastDay(date: string): string {
  const [year, month, day] = date.split("-");
  if (day) return date;
  if (!month) return `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

/** Days since 1970, for scales. */
export const dayNumber = (date: string): number => Math.round(Date.parse(`${firstDay(date)}T00:00:00Z`) / 86_400_000);

export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

/** A period in words that both languages read: whole years as years. */
export function period(start: string | null, end: string | null): string {
  const from = start && short(start, "-01-01");
  const to = end && short(end, "-12-31");
  if (from && to) return from === to ? from : `${from} – ${to}`;
  return from ? `${from} –` : to ? `– ${to}` : "";
}

const short = (date: string, edge: string) => (date.endsWith(edge) ? date.slice(0, -edge.length) : date);
