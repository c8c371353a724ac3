/** The sales: all of them, a new one, one of them with what can be done with it, or its terms to be changed. */
import {call, callWithTag, get, pathOf, post} from '../api.js';
import {count, money, when} from '../format.js';
import * as live from '../live.js';
import {address, go} from '../router.js';
import {changesOf, saleForm, saleOf} from '../sale-form.js';
import {SaleView} from '../sale-view.js';
import {saleBadge, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const PAGE = 30;

export default class SalesPage {
  constructor(context) {
    this.context = context;
    [this.id, this.part] = context.route.rest;
    this.sales = null;
    this.next = null;
    this.read = null;
    this.one = this.id && this.id !== 'new' && !this.part ? new SaleView(context, this.id) : null;
  }

  title() {
    if (this.id === 'new') return t('sales.new');
    if (this.part === 'edit') return t('sale.edit');
    return this.id ? this.one.title() : t('nav.sales');
  }

  headline = () => (this.id ? null : h('a', {class: 'button main', href: address('sales', ['new'])}, t('sales.new')));

  start() {
    if (this.one) return this.one.start();
    if (this.part === 'edit') return this.context.actions.run('read', () => this.#read());
    return this.id ? undefined : this.context.actions.run('list', () => this.#list());
  }

  leave() {
    this.one?.leave();
  }

  async #list() {
    const {sales, next} = await get(pathOf(['admin', 'sales'], {limit: PAGE, cursor: this.next}));
    this.sales = [...(this.sales ?? []), ...sales];
    this.next = next;
  }

  async #read() {
    this.read = await callWithTag(pathOf(['admin', 'sales', this.id]));
  }

  view() {
    if (this.one) return this.one.view();
    if (this.id === 'new') return this.#form(null, t('sales.create'), (form) => this.#create(form));
    return this.part === 'edit' ? this.#edit() : this.#all();
  }

  #all() {
    const {actions} = this.context;
    return [
      actions.outcome('list'),
      this.sales ? table({
        caption: t('nav.sales'),
        rows: this.sales.map(asToldLive),
        key: ({saleId}) => saleId,
        rowProps: ({state}) => ({'data-state': state}),
        empty: t('sales.none'),
        columns: [
          {label: t('sale.title'), cell: ({saleId, title}) => h('a', {href: address('sales', [saleId])}, title)},
          {label: t('state'), cell: ({state}) => saleBadge(state)},
          {label: t('sale.price'), kind: 'number', cell: ({priceMinor, currency}) => money(priceMinor, currency)},
          {label: t('sale.free'), kind: 'number', cell: ({unitsFree, unitsAllotted}) => `${count(unitsFree)} / ${count(unitsAllotted)}`},
          {label: t('sale.opensAt'), cell: ({opensAt}) => when(opensAt)},
          {label: t('sale.closesAt'), cell: ({closesAt, closedAt}) => when(closedAt ?? closesAt)},
        ],
      }) : null,
      this.next ? actions.button('list', t('more'), () => this.#list()) : null,
    ];
  }

  #edit() {
    if (!this.read) return this.context.actions.outcome('read');
    return this.#form(this.read.body, t('save'), (form) => this.#change(form));
  }

  #form(sale, label, work) {
    const {actions} = this.context;
    return [
      h('p', null, h('a', {href: sale ? address('sales', [sale.saleId]) : address('sales')}, `← ${sale ? sale.title : t('nav.sales')}`)),
      saleForm({actions, action: 'form', sale, label, onSubmit: (form) => actions.run('form', () => work(form))}),
    ];
  }

  async #create(form) {
    const {saleId} = await post('admin/sales', saleOf(form));
    go('sales', [saleId]);
  }

  async #change(form) {
    const changes = changesOf(form, this.read.body);
    await call(pathOf(['admin', 'sales', this.id]), {method: 'PATCH', body: changes, headers: {'If-Match': this.read.tag}});
    go('sales', [this.id]);
  }
}

/** What was listed, with the figures of this second where there are some. */
function asToldLive(sale) {
  const told = live.latest()?.sales.find(({saleId}) => saleId === sale.saleId);
  return told ? {...sale, ...told} : sale;
}
