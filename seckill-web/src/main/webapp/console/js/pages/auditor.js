/** Whether the books of all sales agree, the rows that do not, and since when it was so. */
import {get, pathOf} from '../api.js';
import {booksView} from '../books-view.js';
import {count, duration, when} from '../format.js';
import * as live from '../live.js';
import {address} from '../router.js';
import {badge, panel, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const TONES = {GREEN: 'good', RED: 'bad', UNKNOWN: 'warn'};

export default class AuditorPage {
  constructor(context) {
    this.context = context;
    this.report = null;
    this.books = new Map();
  }

  title = () => t('nav.auditor');

  async start() {
    await this.#load();
    this.quiet = live.listen((state) => this.#heard(state));
  }

  leave() {
    this.quiet?.();
  }

  #load() {
    return this.context.actions.run('load', () => this.#read());
  }

  async #read() {
    this.report = await get('admin/auditor');
  }

  /** The rows are read anew when the light changes. */
  #heard(state) {
    const light = state?.auditor;
    if (!light || !this.report) return;
    const news = light.state !== this.report.state || light.findings !== this.report.findings.length;
    this.report = {...this.report, checkedAt: light.checkedAt};
    if (news) this.#load();
  }

  view() {
    const {actions} = this.context;
    return [
      h('div', {class: 'toolbar'}, actions.button('load', t('reload'), () => this.#read())),
      actions.outcome('load'),
      this.report ? [this.#light(), this.#findings(), this.#history()] : null,
    ];
  }

  #light() {
    const {state, checkedAt, salesWatched, tookMillis} = this.report;
    return h('section', {class: 'verdict', 'data-tone': TONES[state], 'data-auditor': state, role: 'status'},
      h('p', {class: 'what'}, t(`auditor.${state}`)),
      h('p', null, t('auditor.round', {n: count(salesWatched), time: duration(tookMillis)}), ' ', t('auditor.checked'), ' ', when(checkedAt)));
  }

  #findings() {
    const {actions} = this.context;
    return this.report.findings.map(({saleId, foundAt, sentences, rows}) => panel(`${t('sale')} ${saleId}`, {key: saleId, 'data-finding': saleId},
      h('ul', {class: 'plain'}, sentences.map((sentence) => h('li', {key: sentence}, sentence))),
      h('p', {class: 'hint'}, t('auditor.found'), ' ', when(foundAt)),
      rows.length > 0 ? table({
        caption: t('auditor.rows'),
        rows,
        key: ({kind, id}) => `${kind} ${id}`,
        columns: [
          {label: t('auditor.row'), cell: (row) => h('span', null, `${row.kind} `, h('code', null, row.id))},
          {label: t('auditor.why'), cell: ({why}) => why},
        ],
      }) : null,
      h('div', {class: 'moves'},
        h('a', {class: 'button small', href: address('sales', [saleId])}, t('sale')),
        actions.button('books', t('books.read'), async () => {
          this.books.set(saleId, await get(pathOf(['admin', 'books', saleId])));
        }, {class: 'button small'})),
      actions.outcome('books'),
      this.books.has(saleId) ? booksView(this.books.get(saleId), null) : null));
  }

  #history() {
    return panel(t('auditor.history'), {}, table({
      caption: t('auditor.history'),
      rows: this.report.history,
      key: ({beganAt}) => beganAt,
      columns: [
        {label: t('alerts.since'), cell: ({beganAt}) => when(beganAt)},
        {label: t('alerts.until'), cell: ({checkedAt}) => when(checkedAt)},
        {label: t('state'), cell: ({state}) => badge(TONES[state], t(`auditor.${state}`))},
        {label: t('nav.sales'), kind: 'number', cell: ({sales}) => count(sales)},
        {label: t('auditor.red'), kind: 'number', cell: ({redSales}) => count(redSales)},
        {label: t('auditor.took'), kind: 'number', cell: ({tookMillis}) => duration(tookMillis)},
      ],
    }));
  }
}
