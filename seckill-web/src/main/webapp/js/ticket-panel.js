/** The buyer's ticket: shown as soon as there is one, followed until it cannot change any more, found again after a reload. */
import {readPurchase} from './api.js';
import {currentIdentity, withToken} from './identity.js';
import {Poller} from './poller.js';
import {field, setText} from './sale-view.js';
import {forget, recall, remember} from './storage.js';
import {CONNECTION_LOST, refusal, ticketWords} from './words.js';

/** A ticket in these states moves on by itself, even if an answer lost its Retry-After on the way. */
const UNDECIDED = new Set(['QUEUED', 'RESERVED']);
const ASK_AGAIN_MS = 1000;
/** Nothing comes after these. */
const LAST = new Set(['CLOSED', 'REFUNDED', 'REFUSED']);
/** The rest moves on when the buyer pays, or the time to pay is over. */
const SELDOM_MS = 3000;

function pauseAfter(status) {
  if (LAST.has(status)) return null;
  return UNDECIDED.has(status) ? ASK_AGAIN_MS : SELDOM_MS;
}
const STEPS = ['RESERVED', 'ORDERED', 'PAID'];

const panel = document.getElementById('ticket');
const title = document.getElementById('ticket-title');

const keyOf = (sale, subject) => `seckill.ticket.${sale}.${subject}`;

function paint(ticket) {
  const {title: heading, sentence} = ticketWords(ticket);
  panel.hidden = false;
  panel.dataset.status = ticket.status;
  setText(title, heading);
  setText(field(panel, 'sentence'), sentence);
  setText(field(panel, 'order'), ticket.orderId ?? '');
  setText(field(panel, 'ticket'), ticket.ticketId);
  setText(field(panel, 'quantity'), String(ticket.quantity));
  panel.querySelector('[data-row="order"]').hidden = !ticket.orderId;
  paintSteps(STEPS.indexOf(ticket.status));
}

function paintSteps(reached) {
  panel.querySelector('.steps').hidden = reached < 0;
  STEPS.forEach((name, index) => {
    const step = panel.querySelector(`[data-step="${name}"]`);
    step.toggleAttribute('data-done', index <= reached);
    if (index === reached) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
}

/** One at a time: showing another ticket, or none, ends the following of the one before. */
export class TicketPanel {
  #poller = null;
  #onChange;

  /** `onChange(ticket or null)`: null when there is no ticket to show. */
  constructor(onChange) {
    this.#onChange = onChange;
  }

  /** Shows the ticket this buyer took earlier, if any. */
  find(sale, subject) {
    this.clear();
    const ticketId = subject && recall(keyOf(sale, subject));
    if (ticketId) this.#follow(ticketId, keyOf(sale, subject));
  }

  /** Keeps a fresh ticket for the next visit and shows it, unless the page has another buyer by now. */
  take(ticket, subject) {
    const key = keyOf(ticket.saleId, subject);
    remember(key, ticket.ticketId);
    if (currentIdentity()?.subject !== subject) return;
    this.clear();
    this.#show(ticket);
    panel.focus();
    this.#follow(ticket.ticketId, key);
  }

  /** Something was done that may have changed it. */
  look() {
    this.#poller?.now();
  }

  clear() {
    this.#poller?.stop();
    panel.hidden = true;
    this.#onChange(null);
  }

  #show(ticket) {
    paint(ticket);
    this.#onChange(ticket);
  }

  #follow(ticketId, key) {
    const poller = new Poller(async () => {
      const {body, retryAfter} = await withToken((token) => readPurchase(ticketId, token));
      if (this.#poller !== poller) return null;
      this.#show(body);
      return retryAfter ?? pauseAfter(body.status);
    }, (problem) => this.#poller === poller && this.#survives(problem, key));
    this.#poller = poller;
    poller.now();
  }

  /** A ticket the shop does not know is forgotten; one it will not show says why; any other trouble passes. */
  #survives(problem, key) {
    if (problem.kind === 'not-found') {
      forget(key);
      this.clear();
      return false;
    }
    const final = problem.kind === 'unauthenticated' || problem.kind === 'forbidden';
    setText(field(panel, 'sentence'), final ? refusal(problem) : CONNECTION_LOST);
    return !final;
  }
}
