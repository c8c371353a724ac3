/** The charts of one queue: what the server remembers, and then each second one point more. */
import {get, pathOf} from './api.js';
import {Chart} from './chart.js';
import {count, duration, rate} from './format.js';
import {t} from './words.js';

/** Messages come in batches: a rate of one second says little. */
const RATE_OVER_MS = 5_000;

export class QueueCharts {
  #samples = [];
  #minutes;
  #charts;

  constructor(queue, minutes) {
    this.queue = queue;
    this.#minutes = minutes;
    this.#charts = [
      new Chart({name: 'depth', title: t('chart.depth'), labels: [t('messages')], least: 4, format: (value) => count(Math.round(value))}),
      new Chart({name: 'rates', title: t('chart.rates'), labels: [t('added'), t('done')], least: 4, format: (value) => t('per-second', {n: rate(value)})}),
      new Chart({name: 'oldest', title: t('chart.oldest'), labels: [t('oldest')], least: 4_000, format: (value) => duration(value)}),
    ];
  }

  async load() {
    const {samples} = await get(pathOf(['admin', 'queues', this.queue, 'history'], {minutes: this.#minutes}));
    this.#samples = samples.map((sample) => ({...sample, time: Date.parse(sample.at)}));
    this.#draw();
  }

  /** A live state, of which the queue's counts since the broker's start are not known: the rates come with it. */
  add(state) {
    const queue = state.queues?.find((one) => one.queue === this.queue);
    const time = Date.parse(state.queuesAt);
    if (!queue || this.#samples.length === 0 || time <= this.#samples.at(-1).time) return;
    this.#samples.push({time, messages: queue.messages, oldestMillis: queue.oldestMillis, rates: [queue.addedPerSecond, queue.donePerSecond]});
    const begin = time - this.#minutes * 60_000;
    this.#samples = this.#samples.slice(this.#samples.findIndex((sample) => sample.time >= begin));
    this.#draw();
  }

  view() {
    return this.#charts.map((chart) => chart.view());
  }

  #draw() {
    const xs = this.#samples.map(({time}) => time / 1000);
    const rates = this.#rates();
    const [depth, flow, oldest] = this.#charts;
    depth.set([xs, this.#samples.map(({messages}) => messages)]);
    flow.set([xs, rates.map(([added]) => added), rates.map(([, done]) => done)]);
    oldest.set([xs, this.#samples.map(({oldestMillis}) => oldestMillis ?? 0)]);
  }

  #rates() {
    let first = 0;
    return this.#samples.map((sample, index) => {
      if (sample.rates) return sample.rates;
      while (first < index && sample.time - this.#samples[first + 1].time >= RATE_OVER_MS) first += 1;
      return ratesBetween(this.#samples[first], sample);
    });
  }
}

/** A broker that was started again counts from 0 again. */
function ratesBetween(before, after) {
  const seconds = (after.time - before.time) / 1000;
  if (seconds <= 0) return [null, null];
  const rateOf = (name) => Math.max(0, after[name] - (before[name] <= after[name] ? before[name] : 0)) / seconds;
  return [rateOf('added'), rateOf('done')];
}
