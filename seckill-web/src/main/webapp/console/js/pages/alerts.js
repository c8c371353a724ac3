/** What operators have to know now, with what to do about it; and what they had to know. */
import {get, pathOf, post} from '../api.js';
import {alertWords} from '../findings.js';
import {moment, when} from '../format.js';
import * as live from '../live.js';
import {badge, panel, select, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const PAGE = 20;
const SILENCES = ['15', '60', '240', '1440'];

export default class AlertsPage {
  constructor(context) {
    this.context = context;
    this.lasting = null;
    this.ended = [];
    this.more = false;
    this.minutes = '60';
  }

  title = () => t('nav.alerts');

  async start() {
    await this.context.actions.run('list', async () => {
      this.lasting = await get('admin/alerts');
      await this.#next();
    });
    this.quiet = live.listen((state) => state?.alerts && (this.lasting = state.alerts));
  }

  leave() {
    this.quiet?.();
  }

  async #next() {
    const page = await get(pathOf(['admin', 'alerts', 'ended'], {limit: PAGE, cursor: this.ended.at(-1)?.alertId}));
    this.ended = [...this.ended, ...page];
    this.more = page.length === PAGE;
  }

  view() {
    const {actions} = this.context;
    return [
      actions.outcome('list'),
      actions.outcome('answer'),
      this.lasting === null ? null : this.#lasting(),
      panel(t('alerts.ended'), {}, table({
        caption: t('alerts.ended'),
        rows: this.ended,
        key: ({alertId}) => alertId,
        empty: t('alerts.none-ended'),
        columns: [
          {label: t('alerts.what'), cell: (alert) => [severityBadge(alert.severity), ' ', alertWords(alert).what, h('span', {class: 'hint'}, ` ${alert.text}`)]},
          {label: t('alerts.since'), cell: ({since}) => when(since)},
          {label: t('alerts.until'), cell: ({endedAt}) => when(endedAt)},
          {label: t('alerts.by'), cell: ({acknowledgedBy}) => acknowledgedBy ?? '–'},
        ],
      }), this.more ? actions.button('more', t('more'), () => this.#next()) : null, actions.outcome('more')),
    ];
  }

  #lasting() {
    if (this.lasting.length === 0) return h('p', {class: 'verdict', 'data-tone': 'good'}, t('alerts.none'));
    return [
      h('div', {class: 'filters'}, select({
        label: t('alerts.minutes'), name: 'minutes', value: this.minutes,
        options: SILENCES.map((n) => [n, n < 60 ? t('unit.min', {n}) : t('unit.h', {n: n / 60})]),
        onchange: (event) => (this.minutes = event.target.value),
      })),
      h('div', {class: 'verdicts'}, this.lasting.map((alert) => this.#alert(alert))),
    ];
  }

  #alert({alertId, severity, text, remedy, subject, rule, since, acknowledgedBy, silencedUntil}) {
    const words = alertWords({rule, subject, text, remedy});
    const silent = silencedUntil && Date.parse(silencedUntil) > Date.now();
    return h('article', {key: alertId, class: 'verdict', 'data-tone': severity === 'CRITICAL' ? 'bad' : 'warn', 'data-alert': alertId, 'data-rule': rule, 'data-subject': subject},
      h('p', {class: 'what'}, severityBadge(severity), ' ', words.what),
      h('p', null, words.why),
      h('p', {class: 'todo'}, words.todo),
      h('p', {class: 'hint'}, t('alerts.since'), ' ', when(since),
        acknowledgedBy ? ` · ${t('alerts.acknowledged', {name: acknowledgedBy})}` : '',
        silent ? ` · ${t('alerts.silenced', {time: moment(silencedUntil)})}` : ''),
      h('div', {class: 'moves'},
        acknowledgedBy ? null : this.#answer(alertId, 'acknowledge', 'acknowledgement', undefined, subject),
        this.#answer(alertId, 'silence', 'silence', () => ({minutes: Number(this.minutes)}), subject)));
  }

  #answer(alertId, name, path, body, subject) {
    const work = async () => {
      const alert = await post(pathOf(['admin', 'alerts', alertId, path]), body?.());
      this.lasting = this.lasting.map((one) => (one.alertId === alertId ? alert : one));
    };
    return this.context.actions.button('answer', t(`alerts.${name}`), work, {
      class: 'button small', key: name, 'data-answer': name, 'aria-label': `${t(`alerts.${name}`)}: ${subject}`, done: () => t(`alerts.${name}.done`),
    });
  }
}

const severityBadge = (severity) => badge(severity === 'CRITICAL' ? 'bad' : 'warn', t(severity === 'CRITICAL' ? 'tone.bad' : 'tone.warn'));
