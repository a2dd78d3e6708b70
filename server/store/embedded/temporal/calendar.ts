/** The proleptic Gregorian calendar over days since 1970-01-01, after Howard Hinnant's `days_from_civil`. */

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

export function dateOf(epochDay: number): CalendarDate {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Monday is 1, Sunday 7. */
export function weekday(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the first ISO week of a year. */
export function firstMonday(year: number): number {
  const fourth = dayOf(year, 1, 4);
  return fourth - weekday(fourth) + 1;
}

/** The ISO week of a day, and the year that the week belongs to. */
export function weekOf(epochDay: number): { weekYear: number; week: number } {
  const { year } = dateOf(epochDay - weekday(epochDay) + 4);
  return { weekYear: year, week: Math.floor((epochDay - firstMonday(year)) / 7) + 1 };
}

export function weeksIn(year: number): number {
  return (firstMonday(year + 1) - firstMonday(year)) / 7;
}

/** The first day of a quarter. */
export function quarterStart(year: number, quarter: number): number {
  return dayOf(year, quarter * 3 - 2, 1);
}

/** A day some months later; a day past the month's end becomes its last. */
export function addMonths(epochDay: number, months: number): number {
  const { year, month, day } = dateOf(epochDay);
  const total = year * 12 + month - 1 + months;
  const nextYear = Math.floor(total / 12);
  const nextMonth = total - nextYear * 12 + 1;
  return dayOf(nextYear, nextMonth, Math.min(day, monthLength(nextYear, nextMonth)));
}
