/**
 * What an operator has to know at this moment: what happens, why, and what to do; the gravest first. Pure: of the live state and
 * the time only.
 */
import {address} from './router.js';
import {count, duration, rate} from './format.js';
import {t} from './words.js';

/** A message that has waited longer is late: a buyer who waits for an SMS has noticed by then. */
const LATE_MS = 10_000;
const VERY_LATE_MS = 60_000;
const UNSEEN_MS = 15_000;

/** Whose messages wait for a person, or for nobody: their age says nothing. */
const RESTING = new Set(['seckill.dead-letters', 'seckill.expired']);

const RANK = {bad: 0, warn: 1};

export function findings(state) {
  const {queues = [], alerts = [], auditor} = state;
  const told = alerts.filter(({silencedUntil}) => !silencedUntil || Date.parse(silencedUntil) < Date.parse(state.at));
  const subjects = new Set(told.map(({subject}) => subject));
  return [
    ...told.map(ofAlert),
    ...(auditor?.state === 'RED' ? [ofBooks()] : []),
    ...unseen(state),
    ...queues.filter(({queue}) => !RESTING.has(queue) && !subjects.has(queue)).flatMap(ofQueue),
    ...(subjects.has('seckill.dead-letters') ? [] : ofDeadLetters(queues)),
  ].sort((one, other) => RANK[one.tone] - RANK[other.tone]);
}

const ofAlert = ({alertId, severity, text, remedy, subject}) => ({
  key: `alert-${alertId}`,
  tone: severity === 'CRITICAL' ? 'bad' : 'warn',
  what: text,
  why: subject,
  todo: remedy,
  href: address('alerts'),
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

function ofQueue(queue) {
  if (queue.messages === 0 && !queue.paused) return [];
  const finding = {key: queue.queue, href: address('queues', [queue.queue])};
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
    tone: 'warn',
    what: t('finding.dead', {n: count(letters)}),
    why: t('finding.dead.why'),
    todo: t('finding.dead.todo'),
    href: address('dead-letters'),
  }];
}
