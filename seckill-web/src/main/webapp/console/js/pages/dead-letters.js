/** Messages that failed for good: why, and what to do with them. Nothing is done without a dry run and its number typed. */
import {get, pathOf, post} from '../api.js';
import {confirmCount} from '../confirm-count.js';
import {count, when} from '../format.js';
import {address} from '../router.js';
import {field, formValues, saveFile} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const PAGE = 50;

/** As many as the server takes by their names. */
const MOST_CHOSEN = 1_000;

export default class DeadLettersPage {
  constructor(context) {
    this.context = context;
    const {queue, saleId} = context.route.query;
    this.filter = {queue, saleId};
    this.letters = [];
    this.chosen = new Set();
    this.more = false;
    this.asked = null;
    this.typed = '';
    this.withFile = true;
  }

  title = () => t('nav.dead-letters');

  start() {
    return this.#load();
  }

  #load() {
    return this.context.actions.run('load', () => this.#read());
  }

  async #read() {
    const letters = await get(pathOf(['admin', 'dead-letters'], {...this.filter, limit: PAGE}));
    this.letters = letters;
    this.more = letters.length === PAGE;
    const there = new Set(letters.map(({id}) => id));
    this.chosen = new Set([...this.chosen].filter((id) => there.has(id)));
  }

  async #next() {
    const cursor = this.letters.at(-1).id;
    const letters = await get(pathOf(['admin', 'dead-letters'], {...this.filter, limit: PAGE, cursor}));
    this.letters = [...this.letters, ...letters];
    this.more = letters.length === PAGE;
  }

  /** Those chosen, or else all that the filter lets through. */
  #choice() {
    return this.chosen.size > 0 ? {ids: [...this.chosen]} : {...this.filter};
  }

  async #dryRun(what) {
    const choice = this.#choice();
    const {matching, byQueue} = await post(pathOf(['admin', 'dead-letters', what]), {dryRun: true, ...choice});
    if (matching === 0) return t('dead.none-matching');
    this.asked = {what, choice, expected: matching, byQueue, action: what, title: t(`dead.${what}.title`), sentence: t(`dead.${what}.sentence`, {n: count(matching)}), label: t(`dead.${what}.do`, {n: count(matching)})};
    this.typed = '';
    this.context.actions.forget(what);
    return '';
  }

  /** A thousand at a time; how many were done is said also when something comes between. */
  async #carryOut() {
    const {what, choice, expected} = this.asked;
    if (what === 'purges' && this.withFile) await this.#save(choice);
    let left = expected;
    while (left > 0) {
      const {done} = await post(pathOf(['admin', 'dead-letters', what]), {expected: left, ...choice});
      if (done === 0) break;
      left -= done;
      this.asked = {...this.asked, expected: left};
      this.context.update();
    }
    this.asked = null;
    this.chosen.clear();
    await this.#load();
    return expected - left;
  }

  async #save(choice) {
    saveFile(`dead-letters-${new Date().toISOString().replaceAll(':', '')}.json`, JSON.stringify(await this.#all(choice), null, 1));
  }

  async #all(choice) {
    if (choice.ids) return this.letters.filter(({id}) => this.chosen.has(id));
    const all = [];
    for (let cursor, page = null; page === null || page.length === 100; cursor = all.at(-1)?.id) {
      page = await get(pathOf(['admin', 'dead-letters'], {...choice, limit: 100, cursor}));
      all.push(...page);
    }
    return all;
  }

  view() {
    const {actions} = this.context;
    return [
      this.#filters(),
      h('div', {class: 'toolbar'},
        h('p', {class: 'hint', role: 'status', 'data-field': 'chosen'}, this.chosen.size > 0 ? t('dead.chosen', {n: count(this.chosen.size)}) : t('dead.all')),
        this.#begin('replays'), this.#begin('purges'),
        actions.button('save', t('dead.save'), () => this.#save(this.#choice()), {disabled: this.letters.length === 0}),
        actions.button('load', t('reload'), () => this.#read())),
      ['load', 'begin', 'replays', 'purges', 'save'].map((name) => (this.asked?.action === name ? null : actions.outcome(name))),
      this.letters.length === 0 && !actions.isBusy('load') ? h('p', {class: 'empty'}, t('dead.empty')) : null,
      h('ul', {class: 'letters'}, this.letters.map((letter) => this.#letter(letter))),
      this.more ? actions.button('next', t('more'), () => this.#next()) : null,
      actions.outcome('next'),
      this.asked ? this.#confirm() : null,
    ];
  }

  #filters() {
    return h('form', {
      class: 'filters',
      onsubmit: (event) => {
        event.preventDefault();
        location.hash = address('dead-letters', [], formValues(event.target));
      },
    },
    field({label: t('queue'), name: 'queue', value: this.filter.queue ?? '', maxlength: 64}),
    field({label: t('sale'), name: 'saleId', value: this.filter.saleId ?? '', maxlength: 13}),
    h('button', {class: 'button'}, t('filter')));
  }

  #begin(what) {
    const {actions} = this.context;
    return actions.button('begin', t(`dead.${what}`), () => this.#dryRun(what), {
      'data-begin': what, class: what === 'purges' ? 'button danger' : 'button main', done: (text) => text, disabled: this.letters.length === 0,
    });
  }

  #letter(letter) {
    const {id} = letter;
    return h('li', {key: id, 'data-letter': id},
      h('input', {
        type: 'checkbox',
        'aria-label': t('dead.choose', {id: letter.messageId ?? id}),
        checked: this.chosen.has(id),
        onchange: (event) => this.#choose(id, event.target.checked),
      }),
      h('details', null,
        h('summary', null, h('b', null, letter.queue), ' ', letter.type ?? '', ' ',
          h('span', {class: 'cause'}, letter.cause ?? t('dead.no-cause'))),
        h('dl', {class: 'facts'},
          fact(t('message'), letter.messageId), fact(t('sale'), letter.saleId), fact(t('sent'), when(letter.sentAt)),
          fact(t('dead.attempts'), letter.attempts), fact(t('dead.failed'), letter.failedAt && when(letter.failedAt))),
        letter.stack ? [h('h3', null, t('dead.stack')), h('pre', {tabindex: 0, 'aria-label': t('dead.stack')}, letter.stack)] : null,
        h('h3', null, t('body')), h('pre', {tabindex: 0, 'aria-label': t('body')}, letter.body)));
  }

  #choose(id, is) {
    if (is && this.chosen.size < MOST_CHOSEN) this.chosen.add(id);
    else this.chosen.delete(id);
    this.context.update();
  }

  #confirm() {
    const {actions} = this.context;
    const {action} = this.asked;
    return confirmCount(actions, {...this.asked, extra: action === 'purges' ? this.#fileBox() : null}, this.typed, {
      onType: (text) => {
        this.typed = text;
        this.context.update();
      },
      onClose: () => {
        this.asked = null;
        this.context.update();
      },
      onConfirm: () => actions.run(action, () => this.#carryOut(), (done) => t(`dead.${action}.done`, {n: count(done)})),
    });
  }

  #fileBox() {
    return h('p', {class: 'check'},
      h('input', {type: 'checkbox', id: 'with-file', checked: this.withFile, onchange: (event) => (this.withFile = event.target.checked)}),
      h('label', {for: 'with-file'}, t('dead.with-file')));
  }
}

const fact = (name, value) => (value === undefined || value === null || value === '' ? null : h('div', null, h('dt', null, name), h('dd', null, value)));
