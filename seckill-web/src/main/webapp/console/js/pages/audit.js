/** Who did what, from where, newest first. */
import {get, pathOf} from '../api.js';
import {when} from '../format.js';
import {table} from '../ui.js';
import {h} from '../view.js';
import {t, tOr} from '../words.js';

const PAGE = 50;

export default class AuditPage {
  constructor(context) {
    this.context = context;
    this.actionsDone = [];
    this.more = false;
  }

  title = () => t('nav.audit');

  start() {
    return this.context.actions.run('list', () => this.#next());
  }

  async #next() {
    const cursor = this.actionsDone.at(-1)?.id;
    const page = await get(pathOf(['admin', 'audit'], {limit: PAGE, cursor}));
    this.actionsDone = [...this.actionsDone, ...page];
    this.more = page.length === PAGE;
  }

  view() {
    const {actions} = this.context;
    return [
      actions.outcome('list'),
      actions.isBusy('list') && this.actionsDone.length === 0 ? null : table({
        caption: t('nav.audit'),
        rows: this.actionsDone,
        key: ({id}) => id,
        columns: [
          {label: t('audit.at'), cell: ({at}) => when(at)},
          {label: t('audit.operator'), cell: ({operator, address}) => [operator, h('span', {class: 'hint'}, ` ${address}`)]},
          {label: t('audit.action'), cell: ({action}) => tOr(`audit.${action}`, action)},
          {label: t('audit.subject'), cell: ({subject}) => h('code', null, subject)},
          {label: t('audit.before'), cell: ({before}) => text(before)},
          {label: t('audit.after'), cell: ({after}) => text(after)},
        ],
      }),
      this.more ? actions.button('list', t('more'), () => this.#next()) : null,
    ];
  }
}

const LONG = 60;

function text(value) {
  if (!value) return '–';
  return value.length <= LONG
    ? h('span', {class: 'long'}, value)
    : h('details', {class: 'long'}, h('summary', null, `${value.slice(0, LONG)}…`), value);
}
