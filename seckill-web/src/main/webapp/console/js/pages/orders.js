/** One purchase with all that came of it, found by what an operator knows: order, ticket, buyer or message. */
import {get, pathOf} from '../api.js';
import {money, when} from '../format.js';
import {address} from '../router.js';
import {badge, facts, field, formValues, panel, select, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const KEYS = ['order', 'ticket', 'buyer', 'message'];

export default class OrdersPage {
  constructor(context) {
    this.context = context;
    const {query} = context.route;
    this.key = KEYS.find((key) => query[key]) ?? KEYS[0];
    this.value = query[this.key] ?? '';
    this.found = null;
  }

  title = () => t('nav.orders');

  start() {
    if (!this.value) return undefined;
    return this.context.actions.run('find', async () => {
      this.found = await get(pathOf(['admin', 'traces'], {[this.key]: this.value.trim()}));
    });
  }

  view() {
    const {actions} = this.context;
    return [
      h('form', {class: 'filters', onsubmit: (event) => this.#search(event)},
        select({label: t('orders.by'), name: 'key', value: this.key, options: KEYS.map((key) => [key, t(key)])}),
        field({label: t('orders.value'), name: 'value', value: this.value, maxlength: 64, required: true, spellcheck: 'false'}),
        actions.submit('find', t('orders.find'))),
      actions.outcome('find'),
      this.found ? this.#report() : null,
    ];
  }

  /** The search is in the address: it can be sent to a colleague. The same again is a look at what has changed. */
  #search(event) {
    event.preventDefault();
    const {key, value} = formValues(event.target);
    const to = address('orders', [], {[key]: value});
    if (location.hash === to) this.start();
    else location.hash = to;
  }

  #report() {
    const {traces, more, messages, receipts, notLookedAt} = this.found;
    return [
      more ? h('p', {class: 'notice', 'data-tone': 'waiting'}, t('orders.more')) : null,
      notLookedAt.length > 0 ? h('p', {class: 'notice', 'data-tone': 'waiting'}, t('orders.not-looked', {queues: notLookedAt.join(', ')})) : null,
      traces.map(traceView),
      traces.length === 0 && messages.length > 0 ? panel(t('orders.messages'), {}, messagesTable(messages)) : null,
      receipts.length > 0 ? panel(t('orders.receipts'), {}, receiptsTable(receipts)) : null,
    ];
  }
}

function traceView(trace) {
  const {ticketId, reservation, order} = trace;
  return h('section', {key: ticketId, class: 'content', 'data-trace': ticketId},
    panel(order ? `${t('order')} ${order.orderId}` : `${t('ticket')} ${ticketId}`, {},
      h('div', {class: 'columns'},
        facts([
          [t('ticket'), h('code', null, ticketId)],
          [t('orders.trace'), h('code', {'data-field': 'trace-id'}, trace.traceId)],
          [t('buyer'), (reservation ?? order).buyer],
          [t('sale'), h('a', {href: address('sales', [(reservation ?? order).saleId])}, (reservation ?? order).saleId)],
          [t('orders.reserved'), when(reservation?.reservedAt)],
          [t('orders.quantity'), (reservation ?? order).quantity],
        ]),
        order ? facts([
          [t('state'), h('span', {'data-field': 'state'}, badge('', order.state))],
          [t('orders.amount'), money(order.amountMinor, order.currency)],
          [t('orders.placed'), when(order.placedAt)],
          [t('orders.pay-until'), when(order.payUntil)],
        ]) : h('p', {class: 'empty'}, t('orders.no-order'))),
      facts(effects(trace), {class: 'facts', 'data-field': 'effects'})),
    panel(t('orders.events'), {}, table({
      caption: t('orders.events'),
      rows: trace.events,
      key: ({at, what, id}) => `${at} ${what} ${id}`,
      compact: true,
      columns: [
        {label: t('audit.at'), cell: ({at}) => when(at)},
        {label: t('alerts.what'), cell: ({what}) => what},
        {label: t('sale.id'), cell: ({id}) => h('code', null, id)},
      ],
    })),
    trace.messages.length > 0 ? panel(t('orders.messages'), {}, messagesTable(trace.messages)) : null);
}

/** What came of it, or is missing still. */
function effects({payments, refunds, credit, coupon, redPacket, sms, shipment}) {
  return [
    [t('orders.payments'), payments.map(({transactionId, outcome, result}) => `${outcome} → ${result} (${transactionId})`).join(', ') || '–'],
    [t('orders.refunds'), refunds.map(({state, refundId, lastFailure}) => `${state} (${refundId})${lastFailure ? `: ${lastFailure}` : ''}`).join(', ') || '–'],
    [t('orders.credit'), credit.map(({points, reason}) => `${points > 0 ? '+' : ''}${points} ${reason}`).join(', ') || '–'],
    [t('orders.coupon'), coupon ? [coupon.percentOff ? `${coupon.percentOff} %` : '', coupon.returnedAt ? ` ${t('orders.returned')}` : ''] : '–'],
    [t('orders.red-packet'), redPacket ? [redPacket.amountMinor === undefined ? '' : money(redPacket.amountMinor, redPacket.currency), redPacket.returnedAt ? ` ${t('orders.returned')}` : ''] : '–'],
    [t('orders.sms'), sms ? [sms.text, sms.state ? ` (${sms.state})` : ''] : '–'],
    [t('orders.shipment'), shipment ? [shipment.state, shipment.city ? `, ${shipment.city} ${shipment.country}` : '', shipment.trackingReference ? `, ${shipment.trackingReference}` : ''] : '–'],
  ];
}

const messagesTable = (messages) => table({
  caption: t('orders.messages'),
  rows: messages,
  key: ({id}) => id,
  columns: [
    {label: t('queue'), cell: ({queue}) => h('a', {href: address('queues', [queue])}, queue)},
    {label: t('state'), cell: ({state}) => badge(state === 'DEAD' ? 'bad' : 'warn', t(`orders.message.${state}`))},
    {label: t('alerts.what'), cell: ({type}) => type ?? '–'},
    {label: t('message'), cell: ({messageId}) => (messageId ? h('a', {href: address('orders', [], {message: messageId})}, messageId) : '–')},
    {label: t('sent'), cell: ({sentAt}) => when(sentAt)},
    {label: t('dead.attempts'), kind: 'number', cell: ({attempts}) => attempts},
  ],
});

const receiptsTable = (receipts) => table({
  caption: t('orders.receipts'),
  rows: receipts,
  key: ({consumer, messageId}) => `${consumer} ${messageId}`,
  columns: [
    {label: t('consumers'), cell: ({consumer}) => consumer},
    {label: t('message'), cell: ({messageId}) => h('code', null, messageId)},
    {label: t('orders.items'), kind: 'number', cell: ({items}) => items ?? '–'},
    {label: t('orders.received'), cell: ({receivedAt}) => when(receivedAt)},
    {label: t('orders.failure'), cell: ({failure}) => failure?.cause ?? '–'},
  ],
});
