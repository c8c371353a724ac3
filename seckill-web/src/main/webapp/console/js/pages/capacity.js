/** How long until the last buyer knows, and what it takes: a plan with its formula, and what a sale has really taken. */
import {get, pathOf} from '../api.js';
import {count, duration} from '../format.js';
import * as live from '../live.js';
import {fieldError} from '../problem-words.js';
import {facts, field, formValues, panel, select, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const USUAL = {units: '1000', buyers: '10000', seconds: '2', arrival: 'UNIFORM', within: '10', measured: 'true'};

const seconds = (value) => (value === undefined || value === null ? '–' : duration(value * 1000));

export default class CapacityPage {
  constructor(context) {
    this.context = context;
    this.plan = null;
    this.comparison = null;
  }

  title = () => t('nav.capacity');

  start() {
    return this.#ask(USUAL);
  }

  #ask(query) {
    return this.context.actions.run('plan', async () => {
      this.plan = await get(pathOf(['admin', 'capacity'], query));
    });
  }

  view() {
    return [this.#form(), this.plan ? planView(this.plan) : null, this.#compare()];
  }

  #form() {
    const {actions} = this.context;
    const problem = actions.problem('plan');
    const input = (name, value = USUAL[name], note) => field({label: t(`capacity.${name}`), name, inputmode: 'numeric', value: value ?? '', note, error: fieldError(problem, name)});
    return panel(t('capacity.demand'), {}, h('form', {
      class: 'form wide',
      onsubmit: (event) => {
        event.preventDefault();
        this.#ask(formValues(event.target));
      },
    },
    input('units'), input('buyers'), input('seconds'), input('within'),
    select({label: t('capacity.arrival'), name: 'arrival', value: USUAL.arrival, options: ['AT_ONCE', 'UNIFORM', 'DECAY'].map((code) => [code, t(`capacity.arrival.${code}`)])}),
    input('consumers', '', t('capacity.consumers.note')),
    input('serviceMillis', '', t('capacity.serviceMillis.note')),
    select({label: t('capacity.measured'), name: 'measured', value: USUAL.measured, options: [['true', t('capacity.measured.true')], ['false', t('capacity.measured.false')]]}),
    actions.outcome('plan'),
    h('div', {class: 'moves'}, actions.submit('plan', t('capacity.do')))));
  }

  #compare() {
    const {actions} = this.context;
    const sales = live.latest()?.sales ?? [];
    if (sales.length === 0) return null;
    const compare = async (event) => {
      event.preventDefault();
      const {compared} = formValues(event.target);
      await actions.run('compare', async () => {
        this.comparison = await get(pathOf(['admin', 'capacity', compared]));
      });
    };
    return panel(t('capacity.compare'), {},
      h('form', {class: 'filters', onsubmit: compare},
        select({label: t('sale'), name: 'compared', options: sales.map(({saleId, title}) => [saleId, title])}),
        actions.submit('compare', t('capacity.compare.do'))),
      actions.outcome('compare'),
      this.comparison ? comparisonTable(this.comparison.stages) : null);
  }
}

function planView({lastBuyerKnowsSeconds, longestWaitSeconds, connections, stages, notes}) {
  return panel(t('capacity.plan'), {'data-panel': 'plan'},
    facts([
      [t('capacity.last'), h('span', {'data-field': 'last'}, seconds(lastBuyerKnowsSeconds))],
      [t('capacity.longest'), seconds(longestWaitSeconds)],
      [t('capacity.connections'), count(connections)],
    ]),
    table({
      caption: t('capacity.plan'),
      rows: stages,
      key: ({stage}) => stage,
      columns: [
        {label: t('capacity.stage'), cell: ({stage}) => stage},
        {label: t('consumers'), kind: 'number', cell: ({consumers}) => count(consumers)},
        {label: t('capacity.service'), kind: 'number', cell: ({serviceMillis, serviceSource}) => [duration(serviceMillis), h('span', {class: 'hint'}, ` ${t(`capacity.source.${serviceSource}`)}`)]},
        {label: t('capacity.done'), kind: 'number', cell: ({doneAfterSeconds}) => seconds(doneAfterSeconds)},
        {label: t('capacity.wait'), kind: 'number', cell: ({longestWaitSeconds: wait}) => seconds(wait)},
        {label: t('capacity.queue'), kind: 'number', cell: ({largestQueue}) => count(largestQueue)},
        {label: t('capacity.needed'), kind: 'number', cell: ({consumersNeeded}) => count(consumersNeeded)},
        {label: t('capacity.formula'), cell: ({formula}) => h('code', null, formula)},
      ],
    }),
    h('ul', {class: 'plain hint'}, notes.map((note) => h('li', {key: note}, note))));
}

const comparisonTable = (stages) => table({
  caption: t('capacity.compare'),
  rows: stages,
  key: ({stage}) => stage,
  columns: [
    {label: t('capacity.stage'), cell: ({stage}) => stage},
    {label: t('orders.items'), kind: 'number', cell: ({items}) => count(items)},
    {label: t('capacity.seen'), kind: 'number', cell: ({seenSeconds}) => seconds(seenSeconds)},
    {label: t('capacity.planned'), kind: 'number', cell: ({plannedSeconds}) => seconds(plannedSeconds)},
  ],
});
