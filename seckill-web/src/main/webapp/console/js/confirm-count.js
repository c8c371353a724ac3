/** Asks to type the number of things that something will be done to: nobody does it by a slip. */
import {h} from './view.js';
import {count} from './format.js';
import {dialog} from './ui.js';
import {t} from './words.js';

/**
 * @param asked {title, sentence, expected, action, label, byQueue?, extra?}
 * @param confirmed called when the number was typed and the button pressed
 */
export function confirmCount(actions, asked, typed, {onType, onClose, onConfirm}) {
  const right = typed.trim() === String(asked.expected);
  return dialog({title: asked.title, onClose, id: 'confirm'},
    h('p', null, asked.sentence),
    asked.byQueue ? h('ul', {class: 'plain'}, Object.entries(asked.byQueue).map(([queue, number]) =>
      h('li', {key: queue}, h('b', null, count(number)), ` ${queue}`))) : null,
    h('form', {
      class: 'form',
      onsubmit: (event) => {
        event.preventDefault();
        if (right) onConfirm();
      },
    },
    h('p', {class: 'field'},
      h('label', {for: 'confirm-number'}, t('confirm.type', {n: asked.expected})),
      h('input', {id: 'confirm-number', inputmode: 'numeric', autocomplete: 'off', value: typed, oninput: (event) => onType(event.target.value)})),
    asked.extra,
    actions.outcome(asked.action),
    h('div', {class: 'moves'},
      actions.submit(asked.action, asked.label, {disabled: !right}),
      h('button', {type: 'button', class: 'button', onclick: onClose}, t('cancel')))));
}
