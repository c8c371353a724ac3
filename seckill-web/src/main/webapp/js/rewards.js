/** What an order has earned its buyer, in words; null where there is nothing. */
import {readAccount} from './api.js';
import {count, money, moment} from './format.js';

const RETURNED = ' (taken back)';

/** An order earns points once and loses them once; what is left of them, and whether they were taken back. */
function credit({points, entries}, order) {
  const own = entries.filter((entry) => entry.orderId === order);
  if (own.length === 0) return null;
  const left = own.reduce((sum, entry) => sum + entry.points, 0);
  const earned = own.find((entry) => entry.points > 0)?.points ?? 0;
  return left > 0 ? `${count(earned)} points, ${count(points)} in all` : `${count(earned)} points${RETURNED}`;
}

function coupon({coupons}, order) {
  const own = coupons.find((one) => one.orderId === order);
  if (!own) return null;
  const text = `${own.percentOff} % off`;
  return own.state === 'RETURNED' ? text + RETURNED : `${text} until ${moment(own.expiresAt)}`;
}

function redPacket({redPackets}, order) {
  const own = redPackets.find((one) => one.orderId === order);
  if (!own) return null;
  const text = money(own.amountMinor, own.currency);
  return own.state === 'RETURNED' ? text + RETURNED : text;
}

/** {credit, coupon, redPacket} for one order. */
export async function readRewards(order, token) {
  const [points, coupons, packets] = await Promise.all(
    ['credit', 'coupons', 'red-packets'].map((what) => readAccount(what, token)));
  return {
    credit: credit(points.body, order),
    coupon: coupon(coupons.body, order),
    'red-packet': redPacket(packets.body, order),
  };
}
