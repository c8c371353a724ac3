/** The big button: when it may be pressed, why not, and what came of it. */
import {serverNow} from './clock.js';
import {currentIdentity} from './identity.js';
import {ATTEMPTS, buy} from './purchase.js';
import {Quiz, isGivenUp, wantsProof} from './quiz.js';
import {chosenQuantity, offerQuantity} from './quantity.js';
import {setText, stateNow} from './sale-view.js';
import {refusal, waiting} from './words.js';

/** A token may have expired, or another node have it for used: then one more is worth the buyer's while. */
const PROOFS = 3;

const form = document.getElementById('buy-form');
const button = document.getElementById('buy');
const obstacleText = document.getElementById('obstacle');
const outcome = document.getElementById('outcome');

const OBSTACLES = {
  SCHEDULED: ['Not open yet', 'The button wakes up by itself at the opening.'],
  SOLD_OUT: ['Sold out', 'Units that are not paid for come back on sale. Stay here and the button wakes up.'],
  PAUSED: ['Paused', 'The sale is paused for a moment. Stay here and the button wakes up when it goes on.'],
  CLOSED: ['Sale has ended', 'This sale is over.'],
};

function tell(text, tone = '') {
  outcome.dataset.tone = tone;
  setText(outcome, text);
}

/** Owns the state of one click; everything else it is told through `update`. */
export class BuyPanel {
  #sale = null;
  #state = '';
  #ticket = null;
  #inFlight = false;
  #lockedUntil = 0;
  #onTicket;
  #quiz = new Quiz();
  #purchaseToken;

  /** `onTicket(ticket, subject)` receives what was bought, and by whom: the name may have changed meanwhile. */
  constructor(onTicket) {
    this.#onTicket = onTicket;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#press();
    });
  }

  /** Takes over what is known now; call it with {} when only time has passed. */
  update({sale = this.#sale, ticket = this.#ticket}) {
    this.#sale = sale;
    this.#ticket = ticket;
    if (!sale) return;
    this.#noticeOpening();
    this.#paint();
  }

  /** "Not open yet", "paused" and "sold out" were true when said; a sale that opens, goes on or reopens makes them stale. */
  #noticeOpening() {
    const state = stateNow(this.#sale);
    if (state === 'OPEN' && this.#state !== 'OPEN' && !this.#inFlight) tell('');
    this.#state = state;
  }

  /** Takes back what was said to the buyer before. */
  reset() {
    this.#lockedUntil = 0;
    this.#purchaseToken = undefined;
    this.#quiz.giveUp();
    tell('');
  }

  /** [label, explanation], or null when nothing stands between buyer and button. */
  #obstacle() {
    if (this.#quiz.isOpen) return ['Buy now', 'The sum first. With the right answer the shop takes your click.'];
    if (this.#inFlight) return ['One moment…', ''];
    const closed = OBSTACLES[stateNow(this.#sale)];
    if (closed) return closed;
    if (!currentIdentity()) return ['Buy now', 'Choose a name first, then you can buy.'];
    const rest = Math.ceil((this.#lockedUntil - serverNow()) / 1000);
    return rest > 0 ? [`Wait ${rest} s`, ''] : null;
  }

  #paint() {
    form.hidden = this.#ticket !== null && this.#ticket.status !== 'REFUSED';
    offerQuantity(this.#sale);
    const obstacle = this.#obstacle();
    const [label, explanation] = obstacle ?? ['Buy now', ''];
    setText(button, label);
    setText(obstacleText, explanation);
    button.disabled = obstacle !== null;
    button.ariaBusy = this.#inFlight;
  }

  async #press() {
    if (this.#obstacle()) return;
    const {subject} = currentIdentity();
    this.#inFlight = true;
    tell('');
    this.#paint();
    try {
      const ticket = await this.#buyProven();
      tell('');
      this.#onTicket(ticket, subject);
    } catch (problem) {
      this.#refused(problem);
    } finally {
      this.#inFlight = false;
      this.#paint();
    }
  }

  /** Whoever has to prove to be a person does so first, and again when the shop does not take the proof (any more). */
  async #buyProven() {
    const {saleId, quiz} = this.#sale;
    if (quiz) this.#purchaseToken ??= await this.#quiz.solve(saleId);
    for (let proofs = 1; ; proofs++) {
      try {
        return await this.#buy(saleId);
      } catch (problem) {
        if (!wantsProof(problem) || proofs === PROOFS) throw problem;
        this.#purchaseToken = await this.#quiz.solve(saleId);
      }
    }
  }

  #buy(saleId) {
    return buy(saleId, {quantity: chosenQuantity(), purchaseToken: this.#purchaseToken}, (problem, millis, attempt) =>
      tell(waiting(problem, millis, attempt, ATTEMPTS), 'waiting'));
  }

  #refused(problem) {
    if (isGivenUp(problem)) return;
    if (['rate-limited', 'crowded'].includes(problem.kind)) this.#lockedUntil = serverNow() + (problem.retryAfter ?? 1000);
    tell(refusal(problem), 'trouble');
  }
}
