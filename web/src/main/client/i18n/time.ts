import { language, t, type Language } from './language';

interface Formats {
  readonly clock: Intl.DateTimeFormat;
  readonly day: Intl.DateTimeFormat;
  readonly dayOfYear: Intl.DateTimeFormat;
  readonly full: Intl.DateTimeFormat;
}

const formats = new Map<Language, Formats>();

/** The browser's own variant of the current language, such as en-GB, else the language itself. */
function locale(): string {
  return navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === language) ?? language;
}

function current(): Formats {
  const known = formats.get(language);
  if (known) {
    return known;
  }
  const tag = locale();
  const made: Formats = {
    clock: new Intl.DateTimeFormat(tag, { timeStyle: 'short' }),
    day: new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' }),
    dayOfYear: new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    full: new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'medium' }),
  };
  formats.set(language, made);
  return made;
}

/** The time of day, such as 14:05. */
export const clockTime = (moment: Date): string => current().clock.format(moment);

/** Date and time in full. */
export const fullTime = (moment: Date): string => current().full.format(moment);

/** The day as people say it: today, yesterday, Monday 3 March, with the year where it is another. */
export function dayName(moment: Date, now: Date): string {
  const days = daysBetween(moment, now);
  if (days === 0) {
    return t.today;
  }
  if (days === 1) {
    return t.yesterday;
  }
  const { day, dayOfYear } = current();
  const text = (moment.getFullYear() === now.getFullYear() ? day : dayOfYear).format(moment);
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** Whole calendar days, in the user's time zone, from one moment to a later one. */
function daysBetween(earlier: Date, later: Date): number {
  const midnight = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((midnight(later) - midnight(earlier)) / 86_400_000);
}
