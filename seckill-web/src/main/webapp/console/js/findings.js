/**
 * What an operator has to know at this moment: what happens, why, and what to do; the gravest first. Pure: of the live state and
 * the time only.
 */
import {address} from './router.js';
import {count, duration, rate} from './format.js';
import {t, tOr} from './words.js';

/** A message that has waited longer is late: a buyer who waits for an SMS has noticed by then. */
const LATE_MS = 10_000;
const VERY_LATE_MS = 60_000;
const UNSEEN_MS = 15_000;

/** Whose messages wait for a person, or for nobody: their age says nothing. */
const RESTING = new Set(['seckill.dead-letters', 'seckill.expired']);

const RANK = {bad: 0, warn: 1};

/** @param states the last ones, this one too */
export function findings(state, states) {
  const {queues = [], alerts = [], auditor} = state;
  const told = alerts.filter(({silencedUntil}) => !silencedUntil || Date.parse(silencedUntil) < Date.parse(state.at));
  const subjects = new Set(told.map(({subject}) => subject));
  return [
    ...told.map(ofAlert),
    ...(auditor?.state === 'RED' && told.every(({rule}) => rule !== 'BOOKS_DIFFER') ? [ofBooks()] : []),
    ...unseen(state),
    ...unread(states),
    ...queues.filter(({queue}) => !RESTING.has(queue) && !subjects.has(queue)).flatMap(ofQueue),
    ...(subjects.has('seckill.dead-letters') ? [] : ofDeadLetters(queues)),
  ].sort((one, other) => RANK[one.tone] - RANK[other.tone]);
}

/** What happens in the reader's words, then what the server has seen. */
export const alertWords = ({rule, subject, text, remedy}) => ({
  what: tOr(`alert.${rule}`, text).replace('{subject}', subject),
  why: text,
  todo: tOr(`alert.${rule}.todo`, remedy),
});

/** The page on which something can be done about it. */
const PLACES = {DEAD_LETTERS: 'dead-letters', BOOKS_DIFFER: 'auditor', AUDITOR_SILENT: 'auditor'};

function target(rule, subject) {
  if (PLACES[rule]) return address(PLACES[rule]);
  return /^seckill[.-]/.test(subject) ? address('queues', [subject]) : address('alerts');
}

const ofAlert = ({alertId, rule, severity, text, remedy, subject}) => ({
  key: `alert-${alertId}`,
  subject,
  tone: severity === 'CRITICAL' ? 'bad' : 'warn',
  ...alertWords({rule, subject, text, remedy}),
  href: target(rule, subject),
});

const ofBooks = () => ({
  key: 'books', tone: 'bad', what: t('finding.books'), why: t('finding.books.why'), todo: t('finding.books.todo'), href: address('auditor'),
});

function unseen({at, queuesAt}) {
  const age = queuesAt ? Date.parse(at) - Date.parse(queuesAt) : Infinity;
  if (age < UNSEEN_MS) return [];
  return [{
    key: 'unseen',
    tone: 'bad',
    what: t('finding.unseen'),
    why: queuesAt ? t('finding.unseen.why', {age: duration(age)}) : '',
    todo: t('finding.unseen.todo'),
    href: '../health/ready',
  }];
}

/** One state without alerts is the first of a visit. */
function unread(states) {
  if (states.length < 5 || states.some(({alerts}) => alerts)) return [];
  return [{key: 'unread', tone: 'bad', what: t('finding.unread'), why: t('finding.unread.why'), todo: t('finding.unread.todo'), href: '../health/ready'}];
}

function ofQueue(queue) {
  if (queue.messages === 0 && !queue.paused) return [];
  const finding = {key: queue.queue, subject: queue.queue, href: address('queues', [queue.queue])};
  if (queue.paused) return [{...finding, tone: 'warn', ...pausedWords(queue)}];
  if (queue.consumers === 0) return [{...finding, tone: 'bad', ...unattendedWords(queue)}];
  if ((queue.oldestMillis ?? 0) < LATE_MS) return [];
  return [{...finding, tone: queue.oldestMillis < VERY_LATE_MS ? 'warn' : 'bad', ...lateWords(queue)}];
}

const pausedWords = ({queue, messages}) => ({
  what: t('finding.paused', {queue}),
  why: t('finding.paused.why', {n: count(messages)}),
  todo: t('finding.paused.todo'),
});

const unattendedWords = ({queue, messages}) => ({
  what: t('finding.unattended', {queue}),
  why: t('finding.unattended.why', {n: count(messages)}),
  todo: t('finding.unattended.todo'),
});

function lateWords({queue, messages, oldestMillis, addedPerSecond, donePerSecond, drainSeconds}) {
  const rates = {n: count(messages), added: rate(addedPerSecond), done: rate(donePerSecond), left: drainSeconds ? duration(drainSeconds * 1000) : ''};
  const kind = donePerSecond === 0 ? 'stuck' : drainSeconds === undefined || drainSeconds === null ? 'behind' : 'draining';
  return {
    what: t('finding.late', {queue, age: duration(oldestMillis)}),
    why: t(`finding.late.${kind}`, rates),
    todo: t(`finding.late.${kind}.todo`),
  };
}

function ofDeadLetters(queues) {
  const letters = queues.find(({queue}) => queue === 'seckill.dead-letters')?.messages ?? 0;
  if (letters === 0) return [];
  return [{
    key: 'dead-letters',
    subject: 'seckill.dead-letters',
    tone: 'warn',
    what: t('finding.dead', {n: count(letters)}),
    why: t('finding.dead.why'),
    todo: t('finding.dead.todo'),
    href: address('dead-letters'),
  }];
}
