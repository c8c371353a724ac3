/** Every queue and subscription with all its figures; one of them with its charts. */
import {pathOf, post} from '../api.js';
import {count, duration, rate} from '../format.js';
import * as live from '../live.js';
import {QueueCharts} from '../queue-charts.js';
import {QueueConsumers} from '../queue-consumers.js';
import {QueueMessages} from '../queue-messages.js';
import {address} from '../router.js';
import {badge, panel, select, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const PERIODS = ['5', '15', '60'];

export default class QueuesPage {
  constructor(context) {
    this.context = context;
    [this.chosen] = context.route.rest;
    this.minutes = context.route.query.minutes ?? PERIODS[0];
    this.charts = this.chosen ? new QueueCharts(this.chosen, this.minutes) : null;
    this.messages = this.chosen ? new QueueMessages(context, this.chosen) : null;
    this.consumers = this.chosen ? new QueueConsumers(context, this.chosen) : null;
  }

  title = () => (this.chosen ? this.chosen : t('nav.queues'));

  async start() {
    if (!this.charts) return;
    this.quiet = live.listen((state) => state && this.charts.add(state));
    await Promise.all([this.context.actions.run('history', () => this.charts.load()), this.consumers.start()]);
  }

  leave() {
    this.quiet?.();
    this.consumers?.leave();
  }

  view() {
    const queues = live.latest()?.queues;
    if (!queues) return h('p', {class: 'empty'}, t('loading'));
    return this.chosen ? this.#one(queues.find(({queue}) => queue === this.chosen)) : this.#all(queues);
  }

  #all(queues) {
    return [this.context.actions.outcome('switch'), this.#table(queues)];
  }

  #one(queue) {
    if (!queue) return h('p', {class: 'empty'}, t('queue.none'), ' ', h('a', {href: address('queues')}, t('nav.queues')));
    const {actions} = this.context;
    return [
      h('p', null, h('a', {href: address('queues')}, `← ${t('queues.all')}`)),
      actions.outcome('switch'),
      this.#table([queue]),
      panel(t('charts'), {class: 'charts'},
        h('div', {class: 'filters'}, select({
          label: t('period'), name: 'period', value: this.minutes, options: PERIODS.map((n) => [n, t('unit.min', {n})]),
          onchange: (event) => (location.hash = address('queues', [this.chosen], {minutes: event.target.value})),
        })),
        actions.outcome('history'),
        h('div', {class: 'grid'}, this.charts.view())),
      this.consumers.view(),
      this.messages.view(),
    ];
  }

  #table(rows) {
    return table({
      caption: t('queues.caption'),
      rows,
      key: ({queue}) => queue,
      rowProps: ({queue, paused}) => ({'data-queue': queue, 'data-paused': String(paused)}),
      columns: [
        {label: t('queue'), cell: ({queue, paused}) => [h('a', {href: address('queues', [queue])}, queue), paused ? [' ', badge('warn', t('paused'))] : null]},
        {label: t('depth'), kind: 'number', cell: (queue) => h('span', {'data-field': 'messages'}, count(queue.messages))},
        {label: t('delivering'), kind: 'number', cell: (queue) => count(queue.delivering)},
        {label: t('scheduled'), kind: 'number', cell: (queue) => count(queue.scheduled)},
        {label: t('added'), kind: 'number', cell: (queue) => t('per-second', {n: rate(queue.addedPerSecond)})},
        {label: t('done'), kind: 'number', cell: (queue) => t('per-second', {n: rate(queue.donePerSecond)})},
        {label: t('consumers'), kind: 'number', cell: (queue) => count(queue.consumers)},
        {label: t('oldest'), kind: 'number', cell: (queue) => (queue.oldestMillis ? duration(queue.oldestMillis) : '–')},
        {label: t('lag'), kind: 'number', cell: ({queue}) => lagWords(queue)},
        {label: t('drain'), kind: 'number', cell: drainWords},
        {label: t('moves'), kind: 'actions', cell: (queue) => this.#switch(queue)},
      ],
    });
  }

  /** One name for pausing and resuming all of them: their outcome is told in one place. */
  #switch({queue, paused}) {
    const {actions} = this.context;
    const move = paused ? 'resume' : 'pause';
    return actions.button('switch', t(move), () => post(pathOf(['admin', 'queues', queue, move])), {
      class: 'button small', 'data-move': move, 'aria-label': `${t(move)} ${queue}`, done: () => t(`${move}.done`, {queue}),
    });
  }
}

/** Of the latest probe, and what 99 of 100 of the last hour needed at most. Of one that is late, since when it is under way. */
function lagWords(name) {
  const lag = live.latest()?.lag?.find(({queue}) => queue === name);
  if (!lag || (lag.samples === 0 && !lag.over)) return '–';
  const waits = lag.over && lag.underWaySince ? Math.max(lag.lagMillis ?? 0, Date.now() - Date.parse(lag.underWaySince)) : lag.lagMillis;
  return h('span', {class: 'stack'},
    h('span', {'data-field': 'lag', 'data-millis': String(waits)}, brief(waits)),
    lag.samples ? h('small', {'data-field': 'lag-p99'}, t('lag.p99', {time: brief(lag.p99Millis)})) : null,
    lag.over || lag.missing ? badge('warn', t(lag.missing ? 'lag.missing' : 'lag.over')) : null);
}

const brief = (millis) => (millis < 1_000 ? t('unit.ms', {n: millis}) : duration(millis));

function drainWords({messages, drainSeconds}) {
  if (messages === 0) return '–';
  return drainSeconds === undefined || drainSeconds === null ? h('span', {class: 'wrapped'}, t('drain.never')) : duration(drainSeconds * 1000);
}
