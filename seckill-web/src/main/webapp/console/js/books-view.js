/** The books of a sale: figures that must agree, and the sentences about those that do not. */
import {count, money} from './format.js';
import {badge, facts} from './ui.js';
import {h} from './view.js';
import {t} from './words.js';

const FIGURES = ['unitsAllotted', 'unitsFree', 'unitsHeld', 'unitsOrdered', 'orders', 'ordersPaid', 'ordersClosed', 'refunds', 'creditEntries', 'coupons', 'smsMessages', 'redPackets', 'shipments', 'inFlightMessages', 'deadLetters'];

export function booksView(books, currency) {
  const right = books.differences.length === 0;
  return [
    h('p', {'data-books': right ? 'green' : 'red', role: 'status'}, badge(right ? 'good' : 'bad', t(right ? 'books.green' : 'books.red')), ' ',
      right && books.inFlightMessages > 0 ? h('span', {class: 'hint'}, t('books.in-flight')) : null),
    h('ul', {class: 'plain'}, books.differences.map((sentence) => h('li', {key: sentence}, sentence))),
    facts([
      ...FIGURES.map((name) => [t(`books.${name}`), h('span', {'data-field': name}, count(books[name]))]),
      [t('books.redPacketsMinor'), currency ? money(books.redPacketsMinor, currency) : count(books.redPacketsMinor)],
    ], {class: 'facts grid'}),
  ];
}
