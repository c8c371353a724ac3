/** One sale: its stock at this second, what can be done with it, what buyers were told, and its books. */
import {call, download, get, pathOf, post} from './api.js';
import {Chart} from './chart.js';
import {count, instantOf, money, rate, when} from './format.js';
import * as live from './live.js';
import {fieldError} from './problem-words.js';
import {address, go} from './router.js';
import {soldPerSecond} from './sale-rates.js';
import {booksView} from './books-view.js';
import {dialog, facts, field, formValues, panel, saleBadge, saveFile} from './ui.js';
import {h} from './view.js';
import {t, tOr} from './words.js';

const BETWEEN_LOOKS_MS = 2_000;
/** Points of its chart: some ten minutes. */
const REMEMBERED = 600;

/** From which states; the server decides, this only spares a click. */
const MOVES = {open: ['SCHEDULED'], pause: ['OPEN', 'SOLD_OUT', 'SCHEDULED'], resume: ['PAUSED'], close: ['SCHEDULED', 'OPEN', 'SOLD_OUT', 'PAUSED']};

export class SaleView {
  constructor(context, id) {
    this.context = context;
    this.id = id;
    this.sale = null;
    this.figures = null;
    this.books = null;
    this.opened = null;
    this.points = [[], [], []];
    this.chart = new Chart({name: 'stock', title: t('sale.chart'), labels: [t('sale.free'), t('sale.per-second')], least: 4, format: (value) => rate(value)});
  }

  title = () => this.sale?.title ?? t('sale');

  async start() {
    await this.context.actions.run('read', () => this.#read());
    document.title = `${this.title()} · Seckill`;
    this.quiet = live.listen((state) => state && this.#add(state));
    this.timer = setInterval(() => this.#look(), BETWEEN_LOOKS_MS);
  }

  leave() {
    this.quiet?.();
    clearInterval(this.timer);
  }

  async #read() {
    [this.sale, this.figures] = await Promise.all([get(this.#path()), get(this.#path('live'))]);
  }

  /** What fails now succeeds the next time; the frame says that nothing is fresh. */
  async #look() {
    if (document.hidden || this.looking) return;
    this.looking = true;
    try {
      this.figures = await get(this.#path('live'));
    } catch (problem) {
      console.debug('no live figures', problem);
    } finally {
      this.looking = false;
    }
  }

  #add(state) {
    const told = state.sales.find(({saleId}) => saleId === this.id);
    if (!told || !this.sale) return;
    this.sale = {...this.sale, ...told};
    const values = [Date.parse(state.at) / 1000, told.unitsFree, soldPerSecond(this.id)];
    this.points = this.points.map((line, index) => [...line, values[index]].slice(-REMEMBERED));
    this.chart.set(this.points);
  }

  #path(...more) {
    return pathOf(['admin', 'sales', this.id, ...more]);
  }

  view() {
    const {actions} = this.context;
    if (!this.sale) return actions.outcome('read');
    return [
      h('p', null, h('a', {href: address('sales')}, `← ${t('sales.all')}`)),
      this.#moves(),
      ['move', 'preheat', 'file'].map((name) => actions.outcome(name)),
      h('div', {class: 'columns'}, this.#stock(), this.#told(), this.#orders(), this.#terms()),
      this.#booksPanel(),
      this.opened ? this.#dialog() : null,
    ];
  }

  #moves() {
    const {actions} = this.context;
    const {state} = this.sale;
    return h('div', {class: 'toolbar'},
      Object.keys(MOVES).filter((move) => MOVES[move].includes(state)).map((move) => (move === 'close'
        ? this.#opener('close', 'button danger')
        : actions.button('move', t(`sale.${move}`), () => this.#move(move), {'data-move': move, key: move, done: () => t(`sale.${move}.done`)}))),
      state === 'CLOSED' ? null : this.#opener('units'),
      this.#opener('copy'),
      h('a', {class: 'button', href: address('sales', [this.id, 'edit']), key: 'edit', 'data-open': 'edit'}, t('sale.edit')),
      actions.button('preheat', t('sale.preheat'), () => post('admin/preheats'), {key: 'preheat', done: () => t('sale.preheat.done')}),
      ['orders', 'events'].map((name) => actions.button('file', t(`sale.csv.${name}`), () => this.#file(name), {key: name, 'data-file': name, done: () => t('sale.csv.done')})));
  }

  #opener(name, style = 'button') {
    const open = () => {
      this.opened = name;
      this.context.actions.forget('dialog');
      this.context.update();
    };
    return h('button', {type: 'button', class: style, key: name, 'data-open': name, onclick: open}, t(`sale.${name}`));
  }

  async #move(move) {
    this.sale = await post(this.#path(move));
  }

  async #file(name) {
    saveFile(`${name}-${this.id}.csv`, await download(this.#path(`${name}.csv`)));
  }

  #stock() {
    const {state, unitsFree, unitsAllotted, opensAt, closesAt, closedAt} = this.sale;
    return panel(t('sale.stock'), {'data-state': state},
      h('p', {class: 'line'}, saleBadge(state), h('span', {class: 'hint'}, t('sale.opensAt'), ' ', when(opensAt), ' · ', t('sale.closesAt'), ' ', when(closedAt ?? closesAt))),
      h('p', {class: 'figure'}, h('b', {'data-field': 'free'}, count(unitsFree)), ` ${t('of', {n: count(unitsAllotted)})}`),
      h('progress', {max: Math.max(1, unitsAllotted), value: unitsFree, 'aria-label': t('sale.left', {title: this.sale.title})}),
      this.chart.view());
  }

  #told() {
    const {node} = this.figures;
    const refusals = Object.entries(node.refusals).filter(([, number]) => number > 0);
    return panel(t('sale.told'), {'data-panel': 'told'},
      facts([
        [t('sale.asked'), count(node.asked)],
        [t('sale.accepted'), h('span', {'data-field': 'accepted'}, count(node.accepted))],
        [t('sale.per-second'), rate(node.acceptedPerSecond)],
        [t('sale.repeated'), count(node.repeated)],
        [t('sale.conversion'), node.conversion === undefined || node.conversion === null ? '–' : `${rate(node.conversion * 100)} %`],
      ]),
      h('h3', null, t('sale.refusals')),
      refusals.length === 0 ? h('p', {class: 'hint'}, t('sale.refusals.none')) : facts(refusals.map(([reason, number]) => [tOr(`problem.${reason}.short`, reason), count(number)])),
      h('p', {class: 'hint'}, t('sale.told.note')));
  }

  #orders() {
    const {orders} = this.figures;
    return panel(t('sale.orders'), {'data-panel': 'orders'}, facts(['placed', 'paid', 'shipped', 'refunded', 'closed'].map((state) =>
      [t(`orders.${state}`), h('span', {'data-field': state}, `${count(orders[state].orders)} · ${money(orders[state].amountMinor, this.sale.currency)}`)])));
  }

  #terms() {
    const {sale} = this;
    return panel(t('sale.terms'), {}, facts([
      [t('sale.price'), money(sale.priceMinor, sale.currency)],
      [t('sale.perBuyerLimit'), count(sale.perBuyerLimit)],
      [t('sale.paymentSeconds'), count(sale.paymentSeconds)],
      [t('sale.quiz'), t(sale.quiz ? 'sale.quiz.on' : 'sale.quiz.off')],
      [t('sale.rewardsOn'), t(sale.rewardsOn === 'ORDER_PAID' ? 'sale.rewardsOn.paid' : 'sale.rewardsOn.placed')],
      [t('sale.refundedUnits'), t(sale.refundedUnits === 'WRITTEN_OFF' ? 'sale.refundedUnits.off' : 'sale.refundedUnits.back')],
      [t('sale.mode'), t(sale.mode === 'QUEUE_FIRST' ? 'sale.mode.queue' : 'sale.mode.reserve')],
      [t('sale.redPacketBudgetMinor'), money(sale.redPacketBudgetMinor, sale.currency)],
      [t('sale.admittedPerSecond'), sale.admittedPerSecond === undefined ? '–' : count(sale.admittedPerSecond)],
      [t('sale.id'), h('code', null, sale.saleId)],
    ]));
  }

  #booksPanel() {
    const {actions} = this.context;
    return panel(t('books'), {'data-panel': 'books'},
      h('div', {class: 'toolbar'}, actions.button('books', t('books.read'), async () => {
        this.books = await get(pathOf(['admin', 'books', this.id]));
      })),
      actions.outcome('books'),
      this.books ? booksView(this.books, this.sale.currency) : null);
  }

  #dialog() {
    const {actions} = this.context;
    const close = () => {
      this.opened = null;
      this.context.update();
    };
    const submit = (event) => {
      event.preventDefault();
      const values = formValues(event.target);
      actions.run('dialog', () => DOING[this.opened](this, values)).then((done) => done && close());
    };
    const problem = actions.problem('dialog');
    return dialog({title: t(`sale.${this.opened}.title`), onClose: close, id: 'sale-dialog'},
      h('form', {class: 'form', onsubmit: submit},
        FIELDS[this.opened](problem, this.sale),
        actions.outcome('dialog'),
        h('div', {class: 'moves'},
          actions.submit('dialog', t(`sale.${this.opened}.do`), {class: this.opened === 'close' ? 'button danger' : 'button main'}),
          h('button', {type: 'button', class: 'button', onclick: close}, t('cancel')))));
  }

  /** The same key for the same dialog: units are added once, whatever becomes of an answer. */
  async addUnits({units, reason}) {
    this.unitsKey ??= crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    const wish = {units: Number(units), reason};
    this.sale = await call(this.#path('units'), {method: 'POST', body: wish, headers: {'Idempotency-Key': this.unitsKey}});
    this.unitsKey = null;
  }

  async copy({title, opensAt}) {
    const {saleId} = await post(this.#path('copies'), {title, opensAt: instantOf(opensAt)});
    go('sales', [saleId]);
  }

  async close() {
    await this.#move('close');
  }
}

const DOING = {
  units: (view, values) => view.addUnits(values),
  copy: (view, values) => view.copy(values),
  close: (view) => view.close(),
};

const FIELDS = {
  units: (problem) => [
    field({label: t('sale.units.number'), name: 'units', inputmode: 'numeric', required: true, error: fieldError(problem, 'units')}),
    field({label: t('sale.units.reason'), name: 'reason', maxlength: 200, required: true, note: t('sale.units.note'), error: fieldError(problem, 'reason')}),
  ],
  copy: (problem, sale) => [
    field({label: t('sale.title'), name: 'title', value: sale.title, maxlength: 200, error: fieldError(problem, 'title')}),
    field({label: t('sale.opensAt'), name: 'opensAt', type: 'datetime-local', step: 1, note: t('sale.copy.note'), error: fieldError(problem, 'opensAt')}),
  ],
  close: (problem, sale) => [h('p', null, t('sale.close.sentence', {title: sale.title, n: count(sale.unitsFree)}))],
};
