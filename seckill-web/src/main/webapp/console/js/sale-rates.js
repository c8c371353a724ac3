/** How fast units of a sale go, from what was told in the last seconds. */
import {states} from './live.js';

/** Units a second; 0 where there is nothing to compare with. Units that come back count as sold less. */
export function soldPerSecond(saleId) {
  const seen = states.map((state) => ({at: Date.parse(state.at), sale: state.sales.find((sale) => sale.saleId === saleId)})).filter(({sale}) => sale);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || last.at === first.at) return 0;
  const sold = (first.sale.unitsFree - last.sale.unitsFree) + (last.sale.unitsAllotted - first.sale.unitsAllotted);
  return Math.max(0, (sold * 1000) / (last.at - first.at));
}
