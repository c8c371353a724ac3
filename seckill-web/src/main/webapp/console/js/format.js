/** Numbers, times and durations the way the reader's language writes them. */
import {h} from './view.js';
import {language, t} from './words.js';

export const count = (value) => new Intl.NumberFormat(language()).format(value);

export function rate(perSecond) {
  const digits = perSecond >= 10 || perSecond === 0 ? 0 : 1;
  return new Intl.NumberFormat(language(), {maximumFractionDigits: digits}).format(perSecond);
}

export function money(minor, currency) {
  const format = new Intl.NumberFormat(language(), {style: 'currency', currency, currencyDisplay: 'narrowSymbol'});
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits);
}

const today = (date) => date.toDateString() === new Date().toDateString();

export function moment(instant) {
  const date = new Date(instant);
  const style = today(date) ? {timeStyle: 'medium'} : {dateStyle: 'medium', timeStyle: 'medium'};
  return new Intl.DateTimeFormat(language(), style).format(date);
}

/** In the viewer's zone; the instant itself where the pointer rests. */
export const when = (instant) => (instant ? h('time', {datetime: instant, title: instant}, moment(instant)) : '–');

const UNITS = [['d', 86_400], ['h', 3_600], ['min', 60], ['s', 1]];

/** The two greatest units: 2 h 5 min; below ten seconds with tenths. */
export function duration(millis) {
  const seconds = millis / 1000;
  if (seconds < 10) return t('unit.s', {n: new Intl.NumberFormat(language(), {maximumFractionDigits: 1}).format(seconds)});
  let rest = Math.round(seconds);
  const parts = [];
  for (const [unit, size] of UNITS) {
    if (rest >= size && parts.length < 2) {
      parts.push(t(`unit.${unit}`, {n: Math.floor(rest / size)}));
      rest %= size;
    }
  }
  return parts.join(' ');
}

/** The value of an input of type datetime-local, which has no zone, for an instant; and back. */
export function localInput(instant) {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

export const instantOf = (local) => (local ? new Date(local).toISOString() : undefined);
