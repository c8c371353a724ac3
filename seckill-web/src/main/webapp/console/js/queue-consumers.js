/** Extra consumers of a queue on this node: the backlog says how many there are, unless an operator does. */
import {get, pathOf, put} from './api.js';
import {fieldError} from './problem-words.js';
import {badge, facts, field, formValues, panel} from './ui.js';
import {h} from './view.js';
import {t} from './words.js';

const BETWEEN_LOOKS_MS = 3_000;

export class QueueConsumers {
  #context;
  #queue;
  #state = null;
  #timer = 0;

  constructor(context, queue) {
    this.#context = context;
    this.#queue = queue;
  }

  /** A queue without such consumers shows none. */
  async start() {
    await this.#look();
    if (this.#state) this.#timer = setInterval(() => document.hidden || this.#look(), BETWEEN_LOOKS_MS);
  }

  leave() {
    clearInterval(this.#timer);
  }

  async #look() {
    try {
      this.#state = (await get('admin/consumers')).find(({queue}) => queue === this.#queue) ?? null;
    } catch (problem) {
      console.debug('no consumers', problem); // the frame says that the server does not answer
    }
  }

  view() {
    if (!this.#state) return null;
    const {actions} = this.#context;
    const {listeners, cap, extra, wanted, mode, why} = this.#state;
    const problem = actions.problem('consumers');
    return panel(t('consumers'), {'data-panel': 'consumers', 'data-mode': mode},
      facts([
        [t('consumers.listeners'), listeners],
        [t('consumers.extra'), h('span', {'data-field': 'extra'}, `${extra} / ${wanted}`)],
        [t('consumers.mode'), badge(mode === 'AUTO' ? 'good' : 'warn', t(`consumers.mode.${mode}`))],
        [t('consumers.why'), why],
      ]),
      h('form', {
        class: 'filters',
        onsubmit: (event) => {
          event.preventDefault();
          const {extra: number} = formValues(event.target);
          actions.run('consumers', () => this.#order({mode: 'FIXED', extra: Number(number)}), () => t('consumers.fixed', {n: number}));
        },
      },
      field({label: t('consumers.fix', {n: cap}), name: 'extra', inputmode: 'numeric', required: true, error: fieldError(problem, 'extra')}),
      actions.submit('consumers', t('consumers.fix.do')),
      actions.button('automate', t('consumers.auto'), () => this.#order({mode: 'AUTO'}), {disabled: mode === 'AUTO', done: () => t('consumers.auto.done')})),
      actions.outcome('consumers'),
      actions.outcome('automate'));
  }

  async #order(wish) {
    this.#state = await put(pathOf(['admin', 'consumers', this.#queue]), wish);
  }
}
