/** The parts that pages are made of. */
import {h} from './view.js';
import {t, tOr} from './words.js';

export const badge = (tone, text) => h('span', {class: 'badge', 'data-tone': tone}, text);

const SALE_TONES = {OPEN: 'good', SCHEDULED: 'warn', PAUSED: 'warn', SOLD_OUT: 'bad', CLOSED: ''};
export const saleBadge = (state) => badge(SALE_TONES[state] ?? '', tOr(`sale.state.${state}`, state));

export const panel = (title, props, ...content) =>
  h('section', {...props, class: `panel ${props?.class ?? ''}`}, h('h2', null, title), content);

export const hint = (text) => h('p', {class: 'hint'}, text);

export const link = (href, ...text) => h('a', {href}, text);

/**
 * A table whose rows are cards on a narrow screen, unless it is compact. Columns are {label, cell(row), kind: 'number' | 'actions'}, the first one names
 * the row. The roles are said, since the cards' layout takes them away.
 */
export function table({caption, columns, rows, key, rowProps = () => ({}), empty, compact}) {
  if (rows.length === 0) return h('p', {class: 'empty'}, empty ?? t('nothing'));
  const cell = (row) => (column, index) => h(index === 0 ? 'th' : 'td', {
    role: index === 0 ? 'rowheader' : 'cell',
    scope: index === 0 ? 'row' : undefined,
    class: column.kind,
    'data-label': column.label,
  }, h('div', null, column.cell(row)));
  return h('table', {role: 'table', class: compact ? 'table compact' : 'table stack'},
    h('caption', {class: 'unseen'}, caption),
    h('thead', {role: 'rowgroup'}, h('tr', {role: 'row'}, columns.map((column) =>
      h('th', {role: 'columnheader', scope: 'col', class: column.kind}, column.label)))),
    h('tbody', {role: 'rowgroup'}, rows.map((row) =>
      h('tr', {role: 'row', key: key(row), 'data-row': key(row), ...rowProps(row)}, columns.map(cell(row))))));
}

/** Name and value pairs. */
export const facts = (pairs, props) => h('dl', {class: 'facts', ...props}, pairs.map(([name, value]) =>
  h('div', null, h('dt', null, name), h('dd', null, value))));

/** A labelled input with what is wrong with it beside it. */
export function field({label, name, id = name, error, note, wide, ...props}, ...inside) {
  const tag = props.tag ?? 'input';
  delete props.tag;
  const described = [note && `${id}-note`, error && `${id}-error`].filter(Boolean).join(' ');
  return h('p', {class: wide ? 'field wide' : 'field'},
    h('label', {for: id}, label),
    h(tag, {id, name, 'aria-invalid': error ? 'true' : undefined, 'aria-describedby': described || undefined, ...props}, inside),
    note ? h('span', {class: 'hint', id: `${id}-note`}, note) : null,
    error ? h('span', {class: 'error', id: `${id}-error`}, error) : null);
}

export const select = ({options, value, ...props}) =>
  field({tag: 'select', value, ...props}, options.map(([code, text]) => h('option', {value: code, key: code}, text)));

/** A dialog over the page; the focus goes back to where it was. */
export function dialog({title, onClose, ...props}, ...content) {
  let opener = null;
  return h('dialog', {
    ...props,
    'aria-labelledby': 'dialog-title',
    onMount: (node) => {
      opener = document.activeElement;
      node.opener = opener;
      node.showModal();
    },
    onLeave: (node) => {
      node.close();
      if (node.opener?.isConnected) node.opener.focus();
    },
    oncancel: (event) => {
      event.preventDefault();
      onClose();
    },
  }, h('h2', {id: 'dialog-title'}, title), content);
}

/** What a form holds, empty fields left out. */
export function formValues(form) {
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  return Object.fromEntries(given);
}

export function saveFile(name, content, type = 'application/json') {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(blob);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
}
