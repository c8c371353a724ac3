/** What waits in a queue: looked at, not taken. */
import {get, pathOf} from './api.js';
import {count, duration, when} from './format.js';
import {field, formValues, panel} from './ui.js';
import {h} from './view.js';
import {t} from './words.js';

export class QueueMessages {
  #context;
  #queue;
  #seen = null;

  constructor(context, queue) {
    this.#context = context;
    this.#queue = queue;
  }

  view() {
    const {actions} = this.#context;
    return panel(t('browse'), {class: 'browse'},
      h('form', {
        class: 'filters',
        onsubmit: (event) => {
          event.preventDefault();
          const query = formValues(event.target);
          actions.run('browse', () => this.#look(query));
        },
      },
      field({label: t('order'), name: 'order', maxlength: 13}),
      field({label: t('ticket'), name: 'ticket', maxlength: 13}),
      field({label: t('buyer'), name: 'buyer', maxlength: 64}),
      actions.submit('browse', t('browse.do'))),
      actions.outcome('browse'),
      this.#seen ? this.#list() : null);
  }

  async #look(query) {
    this.#seen = await get(pathOf(['admin', 'queues', this.#queue, 'messages'], {limit: 50, ...query}));
  }

  #list() {
    const {messages, looked, cut} = this.#seen;
    return [
      h('p', {class: 'hint', 'data-field': 'looked'}, t(cut ? 'browse.cut' : 'browse.looked', {n: count(messages.length), of: count(looked)})),
      h('ul', {class: 'letters'}, messages.map((message) => h('li', {key: message.id, 'data-message': message.messageId ?? message.id},
        h('details', null,
          h('summary', null, h('b', null, message.type ?? '?'), ' ', message.messageId ?? message.id,
            h('span', {class: 'hint'}, ' ', t('browse.age', {age: duration(message.ageMillis), n: message.attempts}))),
          h('p', {class: 'hint'}, t('sent'), ' ', when(message.sentAt), message.saleId ? ` · ${t('sale')} ${message.saleId}` : ''),
          h('pre', {tabindex: 0, 'aria-label': t('body')}, message.body))))),
    ];
  }
}
