/** What the demo lets happen, so that there is something to see: a crowd, and consumers that fail. */
import {get, post, put} from '../api.js';
import * as live from '../live.js';
import {fieldError} from '../problem-words.js';
import {field, formValues, hint, panel, select} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

/** Consumers of a paid-for order, in the order of the README's table. */
const BREAKABLE = ['seckill-credit', 'seckill-coupon', 'seckill-red-packet', 'seckill-sms', 'seckill-delivery', 'seckill-statistics', 'seckill.place-orders'];
const ON_SALE = ['OPEN', 'SOLD_OUT', 'PAUSED'];

export default class DemoPage {
  constructor(context) {
    this.context = context;
    this.broken = null;
  }

  title = () => t('nav.demo');

  start() {
    return this.context.actions.run('load', async () => {
      this.broken = (await get('demo/broken-subscribers')).subscribers;
    });
  }

  view() {
    const {actions} = this.context;
    return [
      actions.outcome('load'),
      h('div', {class: 'columns'}, this.#crowd(), this.broken ? this.#subscribers() : null),
    ];
  }

  #crowd() {
    const {actions} = this.context;
    const sales = (live.latest()?.sales ?? []).filter(({state}) => ON_SALE.includes(state));
    if (sales.length === 0) return panel(t('demo.crowd'), {}, h('p', {class: 'empty'}, t('sales.none')));
    const problem = actions.problem('crowd');
    const begin = ({saleId, buyers, seconds}) => post('demo/crowds', {saleId, buyers: Number(buyers), seconds: Number(seconds)});
    return panel(t('demo.crowd'), {}, hint(t('demo.crowd.note')), h('form', {
      class: 'form',
      onsubmit: (event) => {
        event.preventDefault();
        const values = formValues(event.target);
        actions.run('crowd', () => begin(values), () => t('demo.crowd.done'));
      },
    },
    select({label: t('sale'), name: 'saleId', options: sales.map(({saleId, title}) => [saleId, title])}),
    field({label: t('demo.buyers'), name: 'buyers', inputmode: 'numeric', value: '2000', required: true, error: fieldError(problem, 'buyers')}),
    field({label: t('demo.seconds'), name: 'seconds', inputmode: 'numeric', value: '2', required: true, error: fieldError(problem, 'seconds')}),
    actions.outcome('crowd'),
    h('div', {class: 'moves'}, actions.submit('crowd', t('demo.crowd.do')))));
  }

  #subscribers() {
    const {actions} = this.context;
    return panel(t('demo.broken'), {}, hint(t('demo.broken.note')),
      h('ul', {class: 'plain checks'}, BREAKABLE.map((name) => h('li', {key: name, class: 'line'}, h('code', null, name), this.#switch(name)))),
      actions.outcome('break'));
  }

  #switch(name) {
    const is = this.broken.includes(name);
    const next = is ? this.broken.filter((one) => one !== name) : [...this.broken, name];
    const work = async () => {
      this.broken = (await put('demo/broken-subscribers', {subscribers: next})).subscribers;
    };
    const label = t(is ? 'demo.mend' : 'demo.break');
    return this.context.actions.button('break', label, work, {
      class: is ? 'button small main' : 'button small danger',
      'data-break': name,
      'data-broken': String(is),
      'aria-label': `${label} ${name}`,
      done: () => t(is ? 'demo.mend.done' : 'demo.break.done', {name}),
    });
  }
}
