/** The buyer's page of one sale: brings the sale, the buyer, the button and the ticket together. */
import {readSale} from './api.js';
import {BuyPanel} from './buy-panel.js';
import {learnTime} from './clock.js';
import {currentIdentity} from './identity.js';
import {identityPanel} from './identity-panel.js';
import {OrderPanel} from './order-panel.js';
import {Poller} from './poller.js';
import {paintSale, paintTime, stateNow} from './sale-view.js';
import {TicketPanel} from './ticket-panel.js';
import {CONNECTION_LOST} from './words.js';

const LIVE_MS = 1000;
/** A closed sale hardly ever changes; the crowd of a popular one should not keep asking. */
const CLOSED_MS = 15_000;
const TICK_MS = 200;

const id = new URLSearchParams(location.search).get('id') ?? '';
const article = document.getElementById('sale');
const message = document.getElementById('message');
const missing = document.getElementById('missing');
const connection = document.getElementById('connection');
let sale = null;

const buyPanel = new BuyPanel((ticket, subject) => ticketPanel.take(ticket, subject));
const ticketPanel = new TicketPanel((ticket) => {
  buyPanel.update({ticket});
  orderPanel.show(ticket?.orderId ?? null);
});
const orderPanel = new OrderPanel(() => ticketPanel.look());

function showMissing() {
  message.hidden = true;
  article.hidden = true;
  missing.hidden = false;
  document.title = 'No such sale';
}

function showSale() {
  paintSale(article, sale);
  message.hidden = true;
  connection.hidden = true;
  article.hidden = false;
  document.title = `${sale.title} · Flash sale`;
  buyPanel.update({sale});
}

async function refresh() {
  const {body, date} = await readSale(id);
  learnTime(date, body.serverTime);
  sale = body;
  showSale();
  return stateNow(sale) === 'CLOSED' ? CLOSED_MS : LIVE_MS;
}

/** An unknown sale ends the polling, everything else is worth asking again. */
function explain(problem) {
  if (problem.kind === 'not-found') {
    showMissing();
    return false;
  }
  connection.textContent = CONNECTION_LOST;
  connection.hidden = false;
  message.hidden = true;
  return true;
}

function tick() {
  if (!sale) return;
  paintTime(article, sale);
  buyPanel.update({});
  orderPanel.tick();
}

function start() {
  identityPanel((identity) => {
    buyPanel.reset();
    ticketPanel.find(id, identity?.subject);
  });
  ticketPanel.find(id, currentIdentity()?.subject);
  setInterval(tick, TICK_MS);
  new Poller(refresh, explain).now();
}

if (id) start();
else showMissing();
