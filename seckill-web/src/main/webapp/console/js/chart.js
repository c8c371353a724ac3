/** A chart over time (uPlot, loaded when the first one is wanted). It follows the page's width and colours, and says in words what it shows. */
import {h} from './view.js';
import {language, t} from './words.js';

let library = null;

function load() {
  library ??= new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = new URL('uplot/uPlot.iife.min.js', document.baseURI).href;
    script.onload = () => loaded(window.uPlot);
    script.onerror = failed;
    document.head.append(script);
  });
  return library;
}

const COLOURS = ['--line-1', '--line-2'];
const HEIGHT = 170;
const dark = matchMedia('(prefers-color-scheme: dark)');

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class Chart {
  #least;
  #name;
  #title;
  #labels;
  #format;
  #data;
  #plot = null;
  #node = null;
  #cursor = null;
  #resized = new ResizeObserver(() => this.#fit());
  #recoloured = () => this.#draw();

  /** `format(value)` writes a value with its unit; `least` is the smallest range that is shown. */
  constructor({name, title, labels, format, least = 1}) {
    this.#least = least;
    this.#name = name;
    this.#title = title;
    this.#labels = labels;
    this.#format = format;
    this.#data = [[], ...labels.map(() => [])];
  }

  /** Seconds since the epoch, and for each line as many values; null where there is none. */
  set(data) {
    this.#data = data;
    this.#plot?.setData(data);
  }

  view() {
    const [xs, ...lines] = this.#data;
    const at = this.#cursor ?? xs.length - 1;
    return h('figure', {class: 'chart', 'data-chart': this.#name, 'data-points': xs.length, key: this.#name},
      h('figcaption', null,
        h('h3', null, this.#title),
        h('p', {class: 'key'}, this.#labels.map((label, index) =>
          h('span', {'data-line': index + 1, key: label}, `${label} `, h('b', null, this.#value(lines[index]?.[at])))))),
      h('div', {
        class: 'plot',
        role: 'img',
        'aria-label': this.#summary(lines),
        onMount: (node) => this.#mount(node),
        onLeave: () => this.#leave(),
      }));
  }

  #value(value) {
    return value === null || value === undefined ? '–' : this.#format(value);
  }

  #summary(lines) {
    const said = lines.map((values, index) => {
      const known = values.filter((value) => value !== null);
      if (known.length === 0) return t('chart.empty', {line: this.#labels[index]});
      const most = known.reduce((a, b) => Math.max(a, b));
      return t('chart.line', {line: this.#labels[index], now: this.#value(known.at(-1)), most: this.#value(most)});
    });
    return `${this.#title}: ${said.join(' ')}`;
  }

  async #mount(node) {
    this.#node = node;
    await load();
    if (this.#node !== node) return;
    this.#draw();
    this.#resized.observe(node);
    dark.addEventListener('change', this.#recoloured);
  }

  #leave() {
    this.#node = null;
    this.#resized.disconnect();
    dark.removeEventListener('change', this.#recoloured);
    this.#plot?.destroy();
    this.#plot = null;
  }

  #fit() {
    if (this.#plot && this.#node) this.#plot.setSize({width: this.#node.clientWidth, height: HEIGHT});
  }

  #draw() {
    this.#plot?.destroy();
    this.#plot = new window.uPlot(this.#options(), this.#data, this.#node);
  }

  #options() {
    const muted = colour('--muted');
    const grid = {stroke: colour('--line'), width: 1};
    const axis = {stroke: muted, grid, ticks: grid, font: '12px system-ui, sans-serif'};
    return {
      width: this.#node.clientWidth,
      height: HEIGHT,
      legend: {show: false},
      cursor: {y: false, drag: {x: false, y: false}},
      hooks: {setCursor: [(plot) => (this.#cursor = plot.cursor.idx ?? null)]},
      scales: {y: {range: (plot, min, max) => [0, Math.max(this.#least, (max ?? 0) * 1.1)]}},
      axes: [
        {...axis, space: 90, values: (plot, ticks) => ticks.map((tick) => this.#clock(tick))},
        {...axis, size: 78, space: 40, values: (plot, ticks) => ticks.map((tick) => this.#format(tick))},
      ],
      series: [{}, ...this.#labels.map((label, index) => this.#line(label, index))],
    };
  }

  #line(label, index) {
    const stroke = colour(COLOURS[index]);
    return {label, stroke, width: 2, fill: index === 0 ? `${stroke}22` : undefined, points: {show: false}};
  }

  #clock(seconds) {
    return new Intl.DateTimeFormat(language(), {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'}).format(new Date(seconds * 1000));
  }
}
