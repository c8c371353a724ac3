/** What happens, why, and what to do: within two seconds, for whoever has just come in. */
import {findings} from '../findings.js';
import {count, duration, moment, rate, when} from '../format.js';
import * as live from '../live.js';
import {address} from '../router.js';
import {soldPerSecond} from '../sale-rates.js';
import {badge, panel, saleBadge, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const RESTING = ['seckill.dead-letters', 'seckill.expired'];

export default class OverviewPage {
  constructor(context) {
    this.context = context;
  }

  title = () => t('nav.overview');

  view() {
    const state = live.latest();
    if (!state) return h('p', {class: 'empty'}, t('loading'));
    return [
      verdict(findings(state, live.states)),
      h('div', {class: 'columns'},
        h('div', {class: 'content'}, salesPanel(state.sales), auditorPanel(state.auditor)),
        queuesPanel(state.queues ?? [])),
    ];
  }
}

function auditorPanel(auditor) {
  if (!auditor) return null;
  const tone = {GREEN: 'good', RED: 'bad'}[auditor.state] ?? 'warn';
  return panel(t('nav.auditor'), {class: 'auditor', 'data-light': auditor.state},
    h('p', {class: 'line'}, badge(tone, t(`auditor.${auditor.state}`)), h('span', {class: 'hint'}, t('auditor.checked'), ' ', when(auditor.checkedAt))),
    h('p', null, h('a', {href: address('auditor')}, t('auditor.more'))));
}

function verdict(found) {
  if (found.length === 0) {
    return h('section', {class: 'verdict', 'data-tone': 'good', 'aria-label': t('verdict'), 'data-verdict': 'good'},
      h('p', {class: 'what'}, t('verdict.good')), h('p', null, t('verdict.good.why')));
  }
  return h('section', {class: 'verdicts', 'aria-label': t('verdict'), 'data-verdict': found[0].tone},
    found.map(({key, subject, tone, what, why, todo, href}) => h('article', {key, class: 'verdict', 'data-tone': tone, 'data-finding': key, 'data-subject': subject},
      h('p', {class: 'what'}, badge(tone, t(`tone.${tone}`)), ' ', what),
      h('p', null, why),
      h('p', {class: 'todo'}, todo, ' ', h('a', {href}, t('verdict.go'), h('span', {class: 'unseen'}, ` ${what}`))))));
}

function salesPanel(sales) {
  const shown = sales.slice(0, 8);
  return panel(t('nav.sales'), {class: 'sales'},
    shown.length === 0 ? h('p', {class: 'empty'}, t('sales.none'), ' ', h('a', {href: address('sales', ['new'])}, t('sales.new'))) : null,
    h('ul', {class: 'stocks'}, shown.map((sale) => h('li', {key: sale.saleId, 'data-sale': sale.saleId},
      h('p', {class: 'line'}, h('a', {href: address('sales', [sale.saleId])}, sale.title), ' ', saleBadge(sale.state)),
      h('progress', {max: Math.max(1, sale.unitsAllotted), value: sale.unitsFree, 'aria-label': t('sale.left', {title: sale.title})}),
      h('p', {class: 'line'},
        h('span', null, h('b', {'data-field': 'free'}, count(sale.unitsFree)), ` ${t('of', {n: count(sale.unitsAllotted)})}`),
        h('span', {class: 'hint'}, saleNews(sale)))))),
    sales.length > shown.length ? h('p', null, h('a', {href: address('sales')}, t('sales.more', {n: sales.length - shown.length}))) : null);
}

function saleNews(sale) {
  const perSecond = soldPerSecond(sale.saleId);
  if (perSecond > 0) return t('sale.speed', {n: rate(perSecond)});
  if (sale.state === 'SCHEDULED') return t('sale.opens', {time: moment(sale.opensAt)});
  return sale.closesAt ? t('sale.closes', {time: moment(sale.closesAt)}) : '';
}

function queuesPanel(queues) {
  const worst = [...queues].filter(({queue}) => !RESTING.includes(queue))
    .sort((one, other) => (other.oldestMillis ?? 0) - (one.oldestMillis ?? 0) || other.messages - one.messages || one.queue.localeCompare(other.queue));
  return panel(t('nav.queues'), {class: 'queues'}, table({
    caption: t('queues.caption'),
    compact: true,
    rows: worst,
    key: ({queue}) => queue,
    columns: [
      {label: t('queue'), cell: ({queue, paused}) => [h('a', {href: address('queues', [queue])}, queue), paused ? [' ', badge('warn', t('paused'))] : null]},
      {label: t('depth'), kind: 'number', cell: ({messages}) => h('span', {'data-field': 'messages'}, count(messages))},
      {label: t('rates'), kind: 'number rates', cell: ({addedPerSecond, donePerSecond}) => `${rate(addedPerSecond)} / ${rate(donePerSecond)}`},
      {label: t('oldest'), kind: 'number', cell: ({oldestMillis}) => (oldestMillis ? duration(oldestMillis) : '–')},
    ],
  }));
}
