/** What an order has earned its buyer, in words; null where there is nothing. */
import {readAccount} from './api.js';
import {count, money, moment} from './format.js';

const RETURNED = ' (taken back)';

function credit({points, entries}, order) {
  const own = (reason) => entries.find((entry) => entry.orderId === order && entry.reason === reason);
  const earned = own('EARNED');
  if (!earned) return null;
  const text = `${count(earned.points)} points`;
  return own('TAKEN_BACK') ? text + RETURNED : `${text}, ${count(points)} in all`;
}

function coupon(coupons, order) {
  const own = coupons.find((one) => one.orderId === order);
  if (!own) return null;
  const text = `${own.percentOff} % off`;
  return own.state === 'RETURNED' ? text + RETURNED : `${text} until ${moment(own.expiresAt)}`;
}

function redPacket(redPackets, order) {
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
