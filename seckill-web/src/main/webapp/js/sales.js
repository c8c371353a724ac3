/** The list of the sales: what is on sale now first, then what opens next. */
import {listSales} from './api.js';
import {learnTime} from './clock.js';
import {Poller} from './poller.js';
import {field, paintSale, paintTime} from './sale-view.js';
import {CONNECTION_LOST} from './words.js';

const REFRESH_MS = 2000;
const TICK_MS = 250;
const RANK = {OPEN: 0, PAUSED: 1, SCHEDULED: 2, SOLD_OUT: 3, CLOSED: 4};

const list = document.getElementById('sales');
const message = document.getElementById('message');
const connection = document.getElementById('connection');
const template = document.getElementById('card');
/** saleId → {card, sale}; cards are kept, so that the keyboard's focus stays where it is. */
const shown = new Map();

const inOrder = (one, other) =>
  (RANK[one.state] ?? 9) - (RANK[other.state] ?? 9) || Date.parse(one.opensAt) - Date.parse(other.opensAt);

function newCard(sale) {
  const card = template.content.firstElementChild.cloneNode(true);
  field(card, 'link').href = `sale.html?id=${encodeURIComponent(sale.saleId)}`;
  return card;
}

function show(sale, index) {
  const card = shown.get(sale.saleId)?.card ?? newCard(sale);
  shown.set(sale.saleId, {card, sale});
  paintSale(card, sale);
  if (list.children[index] !== card) list.insertBefore(card, list.children[index] ?? null);
}

function removeGone(sales) {
  const present = new Set(sales.map(({saleId}) => saleId));
  for (const [saleId, {card}] of shown) {
    if (!present.has(saleId)) {
      card.remove();
      shown.delete(saleId);
    }
  }
}

async function refresh() {
  const {body: {sales}, date} = await listSales();
  learnTime(date, ...sales.map(({serverTime}) => serverTime));
  connection.hidden = true;
  removeGone(sales);
  [...sales].sort(inOrder).forEach(show);
  message.hidden = sales.length > 0;
  message.textContent = 'No sale at the moment. Come back soon.';
  return REFRESH_MS;
}

function explain() {
  connection.textContent = CONNECTION_LOST;
  connection.hidden = false;
  message.hidden = true;
  return true;
}

setInterval(() => shown.forEach(({card, sale}) => paintTime(card, sale)), TICK_MS);
new Poller(refresh, explain).now();
