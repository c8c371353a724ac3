/** Who may sign in, for administrators. */
import {get, pathOf, post, put} from '../api.js';
import {fieldError} from '../problem-words.js';
import {badge, dialog, field, formValues, panel, select, table} from '../ui.js';
import {h} from '../view.js';
import {t} from '../words.js';

const ROLES = {operator: ['operator'], administrator: ['operator', 'administrator']};
const roleOf = ({roles}) => (roles.includes('administrator') ? 'administrator' : 'operator');
const roleOptions = () => Object.keys(ROLES).map((role) => [role, t(`role.${role}`)]);

export default class OperatorsPage {
  constructor(context) {
    this.context = context;
    this.operators = null;
    this.edited = null;
  }

  title = () => t('nav.operators');

  start() {
    return this.context.actions.run('list', () => this.#list());
  }

  async #list() {
    this.operators = await get('admin/operators');
  }

  view() {
    const {actions} = this.context;
    return [
      actions.outcome('list'),
      actions.outcome('change'),
      this.operators ? table({
        caption: t('nav.operators'),
        rows: this.operators,
        key: ({name}) => name,
        columns: [
          {label: t('signin.name'), cell: ({name}) => name},
          {label: t('role'), cell: (operator) => t(`role.${roleOf(operator)}`)},
          {label: t('state'), cell: stateBadge},
          {label: t('moves'), kind: 'actions', cell: (operator) => this.#moves(operator)},
        ],
      }) : null,
      this.#add(),
      this.edited ? this.#edit() : null,
    ];
  }

  #moves(operator) {
    const {actions} = this.context;
    const {name, disabled} = operator;
    const edit = () => {
      this.edited = operator;
      actions.forget('edit');
      this.context.update();
    };
    return h('div', {class: 'moves'},
      h('button', {type: 'button', class: 'button small', 'data-edit': name, 'aria-label': `${t('operators.edit')} ${name}`, onclick: edit}, t('operators.edit')),
      actions.button('change', t(disabled ? 'operators.enable' : 'operators.disable'), () => this.#change(name, {disabled: !disabled}), {
        class: disabled ? 'button small' : 'button small danger',
        'data-switch': name,
        'aria-label': `${t(disabled ? 'operators.enable' : 'operators.disable')} ${name}`,
        done: () => t('operators.changed', {name}),
      }));
  }

  async #change(name, change) {
    await put(pathOf(['admin', 'operators', name]), change);
    await this.#list();
  }

  #add() {
    const {actions} = this.context;
    const problem = actions.problem('add');
    const submit = async (form) => {
      const {name, password, role} = formValues(form);
      await post('admin/operators', {name: name ?? '', password: password ?? '', roles: ROLES[role]});
      form.reset();
      await this.#list();
      return name;
    };
    return panel(t('operators.add'), {}, h('form', {
      class: 'form wide',
      onsubmit: (event) => {
        event.preventDefault();
        const form = event.target;
        actions.run('add', () => submit(form), (name) => t('operators.added', {name}));
      },
    },
    field({label: t('signin.name'), name: 'name', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', maxlength: 64, error: fieldError(problem, 'name')}),
    field({label: t('operators.password'), name: 'password', type: 'password', autocomplete: 'new-password', note: t('operators.password.note'), error: fieldError(problem, 'password')}),
    select({label: t('role'), name: 'role', value: 'operator', options: roleOptions()}),
    actions.outcome('add'),
    h('div', {class: 'moves'}, actions.submit('add', t('operators.add')))));
  }

  #edit() {
    const {actions} = this.context;
    const {name} = this.edited;
    const problem = actions.problem('edit');
    const close = () => {
      this.edited = null;
      this.context.update();
    };
    const submit = (event) => {
      event.preventDefault();
      const {password, role} = formValues(event.target);
      actions.run('edit', () => this.#change(name, {roles: ROLES[role], password})).then((done) => done && close());
    };
    return dialog({title: t('operators.edit.title', {name}), onClose: close},
      h('form', {class: 'form', onsubmit: submit},
        select({label: t('role'), name: 'role', id: 'edit-role', value: roleOf(this.edited), options: roleOptions()}),
        field({label: t('operators.password.new'), name: 'password', id: 'edit-password', type: 'password', autocomplete: 'new-password', note: t('operators.password.keep'), error: fieldError(problem, 'password')}),
        actions.outcome('edit'),
        h('div', {class: 'moves'}, actions.submit('edit', t('save')), h('button', {type: 'button', class: 'button', onclick: close}, t('cancel')))));
  }
}

function stateBadge({disabled, passwordMustChange}) {
  if (disabled) return badge('bad', t('operators.disabled'));
  return passwordMustChange ? badge('warn', t('operators.fresh')) : badge('good', t('operators.active'));
}
