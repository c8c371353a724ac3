/** The buyer's order: what may be done with it, until when, what came of it, and what it has earned. */
import {cancelOrder, putAddress, readOrder, readShipment, requestRefund, startPayment} from './api.js';
import {remaining} from './clock.js';
import {moment, money, shortly} from './format.js';
import {withToken} from './identity.js';
import {Poller} from './poller.js';
import {readRewards} from './rewards.js';
import {field, setText} from './sale-view.js';
import {CONNECTION_LOST, orderTrouble, SHIPMENTS, stepWords} from './words.js';

/** A sale's crowd has gone home when orders are looked at; still, nobody needs it faster. */
const LOOK_MS = 2000;
/** Nothing comes after these but what the subscribers have not done yet. */
const LAST = new Set(['CLOSED', 'REFUNDED']);
/** How often a last state is looked at for what is taken back a moment later. */
const LAST_LOOKS = 3;

const MOVES = {
  pay: {states: ['PLACED'], act: startPayment},
  cancel: {states: ['PLACED'], act: cancelOrder},
  refund: {states: ['PAID', 'SHIPPED'], act: requestRefund},
};

const panel = document.getElementById('order');
const address = document.getElementById('address');

function paintRows(rows) {
  for (const [name, text] of Object.entries(rows)) {
    panel.querySelector(`[data-row="${name}"]`).hidden = !text;
    setText(field(panel, name), text ?? '');
  }
}

function paintTimeline(steps) {
  const list = field(panel, 'timeline');
  if (list.childElementCount === steps.length) return;
  list.replaceChildren(...steps.map((step) => {
    const item = document.createElement('li');
    item.textContent = `${moment(step.at)}: ${stepWords(step)}`;
    return item;
  }));
}

/** An order without a shipment is not paid for, or was so a moment ago only. */
async function shipmentOf(order) {
  try {
    return (await withToken((token) => readShipment(order, token))).body;
  } catch (problem) {
    if (problem.kind === 'not-found') return null;
    throw problem;
  }
}

/** One order at a time; `onMove` is told when the buyer has moved it, so that the ticket can be looked at again. */
export class OrderPanel {
  #orderId = null;
  #order = null;
  #poller = null;
  #lastLooks = 0;
  #busy = false;
  #onMove;

  constructor(onMove) {
    this.#onMove = onMove;
    for (const [name, {act}] of Object.entries(MOVES)) {
      this.#button(name).addEventListener('click', () => this.#move(act));
    }
    address.addEventListener('submit', (event) => {
      event.preventDefault();
      const given = Object.fromEntries(new FormData(address));
      this.#move((order, token) => putAddress(given, token));
    });
  }

  /** Shows an order and follows it; null: there is none. */
  show(orderId) {
    if (orderId === this.#orderId) return;
    this.#poller?.stop();
    this.#orderId = orderId;
    this.#order = null;
    this.#lastLooks = 0;
    panel.hidden = true;
    if (orderId) this.#follow(orderId);
  }

  /** Time has passed. */
  tick() {
    const deadline = field(panel, 'deadline');
    deadline.hidden = this.#order?.state !== 'PLACED';
    if (deadline.hidden) return;
    const rest = remaining(Date.parse(this.#order.payUntil));
    setText(deadline, rest.total ? `Pay within ${shortly(rest)}, or the order closes.` : 'The time to pay is over: the order is being closed.');
  }

  #button(move) {
    return panel.querySelector(`[data-move="${move}"]`);
  }

  #follow(orderId) {
    const poller = new Poller(async () => {
      await this.#look(orderId);
      if (this.#poller !== poller) return null;
      this.#lastLooks += LAST.has(this.#order.state) ? 1 : 0;
      return this.#lastLooks < LAST_LOOKS ? LOOK_MS : null;
    }, () => {
      setText(field(panel, 'trouble'), CONNECTION_LOST);
      return this.#poller === poller;
    });
    this.#poller = poller;
    poller.now();
  }

  async #look(orderId) {
    const {body: order} = await withToken((token) => readOrder(orderId, token));
    const rewards = await withToken((token) => readRewards(orderId, token));
    const shipment = order.state === 'PLACED' || order.state === 'CLOSED' ? null : await shipmentOf(orderId);
    if (orderId !== this.#orderId) return;
    this.#order = order;
    this.#paint(order, shipment);
    paintRows(rewards);
  }

  #paint(order, shipment) {
    panel.hidden = false;
    panel.dataset.state = order.state;
    for (const [name, {states}] of Object.entries(MOVES)) this.#button(name).hidden = !states.includes(order.state);
    setText(field(panel, 'amount'), money(order.amountMinor, order.currency));
    if (!this.#busy) setText(field(panel, 'trouble'), '');
    address.hidden = shipment?.state !== 'WAITING_FOR_ADDRESS';
    paintRows({shipment: shipment && SHIPMENTS[shipment.state]});
    paintTimeline(order.timeline);
    this.tick();
  }

  async #move(act) {
    if (this.#busy) return;
    this.#setBusy(true);
    try {
      const {body} = await withToken((token) => act(this.#orderId, token));
      setText(field(panel, 'trouble'), '');
      if (body.paymentUrl) location.assign(body.paymentUrl);
      await this.#look(this.#orderId);
      this.#onMove();
    } catch (problem) {
      setText(field(panel, 'trouble'), orderTrouble(problem));
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(busy) {
    this.#busy = busy;
    panel.querySelectorAll('button').forEach((button) => { button.disabled = busy; });
  }
}
