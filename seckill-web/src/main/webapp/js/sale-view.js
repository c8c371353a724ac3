/** Paints a sale into any markup with data-field elements: the card of the list and the buyer's page share it. */
import {remaining, serverNow} from './clock.js';
import {count, moment, money, parts, period, shortly} from './format.js';
import {STATE_LABELS} from './words.js';

const FALLBACK_PICTURE = 'img/product.svg';
/** Fewer than this share of the units left is worth a warning colour. */
const SCARCE_SHARE = 0.2;

export const field = (root, name) => root.querySelector(`[data-field="${name}"]`);

/** Writes only what differs, so that screen readers and the layout are left alone. */
export function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/**
 * The state at this second. What the server said is a moment old: a sale whose opening has passed since then is open,
 * one that the server called scheduled after its opening time is not.
 */
export function stateNow(sale, now = serverNow()) {
  if (sale.closesAt && now >= Date.parse(sale.closesAt)) return 'CLOSED';
  const opensAt = Date.parse(sale.opensAt);
  const openedSince = now >= opensAt && Date.parse(sale.serverTime) < opensAt;
  return sale.state === 'SCHEDULED' && openedSince ? 'OPEN' : sale.state;
}

/** A picture that is missing or cannot be loaded is drawn by us; the markup starts with that one. */
function paintPicture(image, url = '') {
  if ((image.dataset.wanted ?? '') === (url ?? '')) return;
  image.dataset.wanted = url ?? '';
  image.toggleAttribute('data-drawn', !url);
  image.onerror = () => {
    image.onerror = null;
    image.src = FALLBACK_PICTURE;
    image.toggleAttribute('data-drawn', true);
  };
  image.src = url || FALLBACK_PICTURE;
}

function paintStock(root, {unitsFree, unitsAllotted}, state) {
  const free = state === 'SOLD_OUT' ? 0 : unitsFree;
  const meter = field(root, 'meter');
  meter.max = Math.max(1, unitsAllotted);
  meter.value = free;
  meter.toggleAttribute('data-scarce', free < unitsAllotted * SCARCE_SHARE);
  setText(field(root, 'units'), `${count(free)} of ${count(unitsAllotted)} left`);
}

/** All that changes with the server's answer. */
export function paintSale(root, sale) {
  setText(field(root, 'title'), sale.title);
  setText(field(root, 'description'), sale.description ?? '');
  setText(field(root, 'price'), money(sale.priceMinor, sale.currency));
  paintPicture(field(root, 'picture'), sale.pictureUrl);
  paintTime(root, sale);
}

function nextTurn(sale, state) {
  if (state === 'SCHEDULED') return {label: 'Opens in', instant: sale.opensAt};
  if (state !== 'CLOSED' && sale.closesAt) return {label: 'Closes in', instant: sale.closesAt};
  return null;
}

function whenText(sale, state) {
  if (state === 'CLOSED') return sale.closesAt ? `Ended ${moment(sale.closesAt)}` : 'Ended';
  if (sale.closesAt) return `Open ${period(sale.opensAt, sale.closesAt)}`;
  return `${state === 'SCHEDULED' ? 'Opens' : 'Open since'} ${moment(sale.opensAt)}`;
}

/** All that changes with time alone; cheap enough for several times a second. */
export function paintTime(root, sale) {
  const state = stateNow(sale);
  root.dataset.state = state;
  setText(field(root, 'state'), STATE_LABELS[state] ?? state);
  paintStock(root, sale, state);
  const turn = nextTurn(sale, state);
  const rest = turn && remaining(Date.parse(turn.instant));
  const countdown = field(root, 'countdown');
  if (countdown) paintCountdown(countdown, turn, rest);
  const short = turn && !countdown ? `${turn.label} ${shortly(rest)}` : whenText(sale, state);
  setText(field(root, 'when'), short);
}

function paintCountdown(countdown, turn, rest) {
  countdown.hidden = !turn;
  if (!turn) return;
  countdown.toggleAttribute('data-soon', rest.total <= 60);
  setText(field(countdown, 'countdown-label'), turn.label);
  for (const [name, text] of Object.entries(parts(rest))) {
    setText(countdown.querySelector(`[data-part="${name}"]`), text);
  }
  countdown.querySelector('[data-part="days"]').parentElement.hidden = rest.days === 0;
  const spoken = `${turn.label} ${shortly(rest)}`;
  if (countdown.ariaLabel !== spoken) countdown.ariaLabel = spoken;
}
