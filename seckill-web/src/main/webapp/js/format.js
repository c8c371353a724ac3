/** Money and times the way the reader's own language writes them. */

/** Minor units to text: 129900 CNY is ¥1,299.00, 500 JPY is ¥500. */
export function money(minor, currency) {
  const format = new Intl.NumberFormat(undefined, {style: 'currency', currency, currencyDisplay: 'narrowSymbol'});
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

export const count = (value) => new Intl.NumberFormat().format(value);

const today = (instant) => new Date(instant).toDateString() === new Date().toDateString();

/** The time alone for today, with the day for any other. */
export function moment(instant) {
  const style = today(instant) ? {timeStyle: 'medium'} : {dateStyle: 'medium', timeStyle: 'medium'};
  return new Intl.DateTimeFormat(undefined, style).format(new Date(instant));
}

/** From an instant to another; the day is said once where both share it. */
export function period(from, to) {
  const format = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});
  return format.formatRange(new Date(from), new Date(to));
}

const pad = (value) => String(value).padStart(2, '0');

export function parts({days, hours, minutes, seconds}) {
  return {days: String(days), hours: pad(hours), minutes: pad(minutes), seconds: pad(seconds)};
}

/** One line of text: 2 d 04:05:06 or 04:05:06. */
export function shortly(rest) {
  const {days, hours, minutes, seconds} = parts(rest);
  return `${rest.days ? `${days} d ` : ''}${hours}:${minutes}:${seconds}`;
}
