/** Everything the pages say about a state, a ticket or a refusal: one human sentence each. */
import {moment} from './format.js';

export const STATE_LABELS = {SCHEDULED: 'Opens soon', OPEN: 'On sale', SOLD_OUT: 'Sold out', PAUSED: 'Paused', CLOSED: 'Closed'};

const seconds = (millis) => {
  const value = Math.max(1, Math.ceil(millis / 1000));
  return `${value} second${value === 1 ? '' : 's'}`;
};

const NO_PURCHASE = {
  'sold-out': () => 'Sold out: others were a moment faster. Units that are not paid for come back on sale, so it can pay to stay.',
  'purchase-limit': () => 'You already have as many as one buyer may buy in this sale.',
  'too-late': () => 'The shop did not get to your click in time. Nothing was bought; you may click again.',
  'sale-not-open': ({opensAt}) => (opensAt ? `The sale is not open yet. It opens ${moment(opensAt)}.` : 'The sale is not open yet.'),
  'sale-paused': () => 'The sale is paused for a moment. Stay here: the button wakes up when it goes on.',
  'sale-closed': () => 'The sale has ended.',
  'not-found': () => 'This sale does not exist any more.',
  unauthenticated: () => 'Your sign-in is not valid any more. Choose your name again.',
  forbidden: () => 'With this name you may not buy in this sale.',
  'rate-limited': ({retryAfter}) => `That was a bit fast. Please wait ${seconds(retryAfter ?? 1000)} before the next click.`,
  'challenge-required': () => 'The shop wants to see that you are a person. Click again: it asks you a sum.',
  'token-expired': () => 'Your answer was too long ago. Click again: the shop asks you another sum.',
  'token-reused': () => 'Your answer was good for one try. Click again: the shop asks you another sum.',
  crowded: () => 'More people click than can be served at once. You have lost nothing: please try again in a moment.',
  refused: () => 'The shop does not sell to you now. If you think that this is a mistake, ask the shop.',
  busy: () => 'The shop is too busy to take your request. Nothing was bought; please try again in a moment.',
  'invalid-request': ({detail}) => `The shop could not read the request. ${detail}`.trim(),
  unreachable: () => 'The shop did not answer, so we do not know yet whether it took your click. Click again: you cannot buy twice by accident.',
};

/** Why there is no ticket; never empty. */
export function refusal(problem) {
  const say = NO_PURCHASE[problem.kind];
  return say ? say(problem) : `The shop could not handle this (${problem.detail || problem.kind}). Please try again in a moment.`;
}

/** What went wrong with the sum before the purchase. */
export function quizTrouble(problem) {
  switch (problem.kind) {
    case 'wrong-answer': return 'That is not it. Try again, or take another picture.';
    case 'challenge-over': return 'That took too long. Take another picture, please.';
    case 'not-yet': return 'The text is not there yet. Try it again in a moment.';
    case 'rate-limited': return `That were many tries. Please wait ${seconds(problem.retryAfter ?? 1000)}.`;
    case 'busy': return 'The shop is too busy to draw. Please try again in a moment.';
    default: return refusal(problem);
  }
}

/** @param rest in seconds */
export const textComesIn = (rest) => `The text comes in ${seconds(rest * 1000)}. You may answer from the picture meanwhile.`;

export const waiting = (problem, millis, attempt, attempts) =>
  `${problem.kind === 'busy' ? 'The shop is very busy' : 'The shop did not answer'}. Trying again in ${seconds(millis)} (${attempt} of ${attempts})…`;

const TICKETS = {
  QUEUED: ['You are in the queue', 'The shop is working out whether there is a unit for you. Stay here, the answer arrives by itself.'],
  RESERVED: ['Reserved for you', 'Your purchase is safe. The order is being written; its number appears here in a moment.'],
  ORDERED: ['You got it!', 'Your order is placed.'],
  PAID: ['Paid, thank you!', 'Your order is paid. Below you see where it is.'],
  CLOSED: ['Order closed', 'The order was not paid in time or was cancelled. Its units went back on sale.'],
  REFUNDED: ['Refunded', 'Your order was cancelled and the money is on its way back.'],
  REFUSED: ['No luck this time', ''],
};

/** Title and sentence for a ticket; the reason of a refused one is a refusal's kind or a sentence of the server. */
export function ticketWords({status, reason}) {
  const [title, sentence] = TICKETS[status] ?? [status, ''];
  if (status !== 'REFUSED') return {title, sentence};
  return {title, sentence: NO_PURCHASE[reason]?.({}) ?? reason ?? 'The shop could not give you a unit.'};
}

const STEPS = {
  PLACED: 'ordered',
  PAID: 'paid',
  SHIPPED: 'sent',
  REFUNDING: 'money back asked for',
  REFUNDED: 'money given back',
  CLOSED: 'closed',
};

const REASONS = {UNPAID: 'not paid in time', CANCELLED: 'cancelled'};

/** One step of an order's timeline. */
export const stepWords = ({state, reason}) =>
  `${STEPS[state] ?? state}${REASONS[reason] ? ` (${REASONS[reason]})` : ''}`;

export const SHIPMENTS = {
  WAITING_FOR_ADDRESS: 'waits for your address',
  REQUESTED: 'the warehouse packs it',
  SHIPPED: 'on its way to you',
  CANCELLED: 'stopped',
  SENT_IN_VAIN: 'on its way, although the money goes back: please return it',
};

/** Why an order could not be moved. */
export function orderTrouble(problem) {
  switch (problem.kind) {
    case 'illegal-state': return 'That is not possible any more: the order has gone on meanwhile.';
    case 'busy': return 'That cannot be done at this moment. Please try again.';
    case 'invalid-request': return 'The shop could not read that. Please check what you wrote.';
    default: return refusal(problem);
  }
}

export const CONNECTION_LOST = 'The shop does not answer. What you see may be out of date; trying again…';
export const NO_DEMO_ISSUER = 'This shop has its own sign-in. Please sign in there and come back.';
