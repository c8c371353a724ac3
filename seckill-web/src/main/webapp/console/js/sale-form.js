/** The form of a sale, for a new one and for a change: what is wrong stands beside its field. */
import {instantOf, localInput} from './format.js';
import {fieldError} from './problem-words.js';
import {field, formValues, select} from './ui.js';
import {h} from './view.js';
import {t} from './words.js';

const digitsOf = (currency) => {
  try {
    return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
  } catch {
    return 2; // no currency at all: the server says so
  }
};

/** 249 or 249.90 to minor units, without the arithmetic of binary fractions. */
function minorOf(price, currency) {
  const digits = digitsOf(currency);
  const found = /^(\d{1,12})(?:[.,](\d+))?$/.exec(price?.trim() ?? '');
  if (!found || (found[2]?.length ?? 0) > digits) return price; // the server refuses it by the field's name
  return Number(found[1] + (found[2] ?? '').padEnd(digits, '0'));
}

function priceOf({priceMinor, currency}) {
  const digits = digitsOf(currency);
  return digits === 0 ? String(priceMinor) : (priceMinor / 10 ** digits).toFixed(digits);
}

const NUMBERS = ['unitsAllotted', 'perBuyerLimit', 'segments', 'paymentSeconds', 'redPacketBudgetMinor', 'admittedPerSecond', 'answerSeconds'];
const REMOVABLE = ['description', 'pictureUrl', 'closesAt', 'admittedPerSecond'];

/** As the server wants it. */
export function saleOf(form) {
  const {price, ...given} = formValues(form);
  const currency = given.currency?.toUpperCase();
  const sale = {...given, quiz: given.quiz === 'true', currency, priceMinor: minorOf(price, currency)};
  NUMBERS.filter((name) => sale[name] !== undefined).forEach((name) => (sale[name] = Number(sale[name])));
  ['opensAt', 'closesAt'].filter((name) => sale[name]).forEach((name) => (sale[name] = instantOf(sale[name])));
  return sale;
}

const withoutMillis = (instant) => instant && new Date(Math.floor(Date.parse(instant) / 1000) * 1000).toISOString();

/** Only what differs from before; null for what was taken away. */
export function changesOf(form, before) {
  const wanted = saleOf(form);
  const known = {...before, opensAt: withoutMillis(before.opensAt), closesAt: withoutMillis(before.closesAt)};
  const changes = Object.entries(wanted).filter(([name, value]) => value !== known[name]);
  const gone = REMOVABLE.filter((name) => wanted[name] === undefined && before[name] !== undefined);
  return Object.fromEntries([...changes, ...gone.map((name) => [name, null])]);
}

/** @param sale null for a new one */
export function saleForm({actions, action, sale, label, onSubmit}) {
  const problem = actions.problem(action);
  const error = (...names) => names.map((name) => fieldError(problem, name)).find(Boolean) ?? '';
  const input = (name, props) => field({label: t(`sale.${name}`), name, error: error(name), value: sale?.[name] ?? '', ...props});
  return h('form', {
    class: 'form card wide',
    novalidate: true,
    onsubmit: (event) => {
      event.preventDefault();
      onSubmit(event.target);
    },
  },
  input('title', {maxlength: 200, wide: true}),
  field({label: t('sale.price'), name: 'price', inputmode: 'decimal', value: sale ? priceOf(sale) : '', error: error('priceMinor') && t('field.price')}),
  input('currency', {maxlength: 3, value: sale?.currency ?? 'EUR', note: t('sale.currency.note')}),
  sale ? null : input('unitsAllotted', {inputmode: 'numeric'}),
  input('perBuyerLimit', {inputmode: 'numeric', value: sale?.perBuyerLimit ?? '1'}),
  input('opensAt', {type: 'datetime-local', step: 1, value: localInput(sale?.opensAt), note: sale ? '' : t('sale.opensAt.note')}),
  input('closesAt', {type: 'datetime-local', step: 1, value: localInput(sale?.closesAt), note: t('sale.closesAt.note')}),
  input('paymentSeconds', {inputmode: 'numeric', value: sale?.paymentSeconds ?? '900'}),
  sale ? null : input('segments', {inputmode: 'numeric', value: '1', note: t('sale.segments.note')}),
  select({label: t('sale.rewardsOn'), name: 'rewardsOn', value: sale?.rewardsOn ?? 'ORDER_PLACED', error: error('rewardsOn'), options: [['ORDER_PLACED', t('sale.rewardsOn.placed')], ['ORDER_PAID', t('sale.rewardsOn.paid')]]}),
  select({label: t('sale.refundedUnits'), name: 'refundedUnits', value: sale?.refundedUnits ?? 'ON_SALE', error: error('refundedUnits'), options: [['ON_SALE', t('sale.refundedUnits.back')], ['WRITTEN_OFF', t('sale.refundedUnits.off')]]}),
  select({label: t('sale.quiz'), name: 'quiz', value: String(sale?.quiz ?? false), error: error('quiz'), note: t('sale.quiz.note'), options: [['false', t('sale.quiz.off')], ['true', t('sale.quiz.on')]]}),
  input('redPacketBudgetMinor', {inputmode: 'numeric', value: sale?.redPacketBudgetMinor ?? '0', note: t('sale.redPacketBudgetMinor.note')}),
  input('admittedPerSecond', {inputmode: 'numeric', note: t('sale.admittedPerSecond.note')}),
  select({label: t('sale.mode'), name: 'mode', value: sale?.mode ?? 'RESERVE_FIRST', error: error('mode'), options: [['RESERVE_FIRST', t('sale.mode.reserve')], ['QUEUE_FIRST', t('sale.mode.queue')]]}),
  input('answerSeconds', {inputmode: 'numeric', value: sale?.answerSeconds ?? '60', note: t('sale.answerSeconds.note')}),
  input('pictureUrl', {maxlength: 500}),
  input('description', {tag: 'textarea', maxlength: 2000, rows: 3, wide: true}),
  actions.outcome(action),
  h('div', {class: 'moves'}, actions.submit(action, label)));
}
