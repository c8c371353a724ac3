/** A new password: at the first sign-in before anything else, later whenever its owner likes. All sign-ins of the operator end with it. */
import {Problem} from '../api.js';
import {field} from '../ui.js';
import {fieldError} from '../problem-words.js';
import {changePassword, signIn} from '../session.js';
import {h} from '../view.js';
import {t} from '../words.js';

export default class PasswordPage {
  constructor(context) {
    this.context = context;
  }

  title = () => t('password.title');

  async submit({current, next, again}) {
    if (next.value !== again.value) {
      throw new Problem('invalid-request', {errors: [{field: 'again', message: t('password.differs')}]});
    }
    await changePassword(current.value, next.value);
    this.context.signedIn(await signIn(this.context.session.name, next.value));
  }

  view() {
    const {actions, session} = this.context;
    const problem = actions.problem('password');
    return h('form', {
      class: 'form card',
      onsubmit: (event) => {
        event.preventDefault();
        const form = event.target;
        actions.run('password', () => this.submit(form), () => t('password.done'));
      },
    },
    session.passwordMustChange ? h('p', {class: 'notice', 'data-tone': 'waiting'}, t('password.must')) : null,
    h('input', {class: 'unseen', name: 'username', autocomplete: 'username', value: session.name, readonly: true, tabindex: -1, 'aria-hidden': 'true'}),
    field({label: t('password.current'), name: 'current', type: 'password', autocomplete: 'current-password', required: true, error: fieldError(problem, 'current')}),
    field({label: t('password.next'), name: 'next', type: 'password', autocomplete: 'new-password', required: true, note: t('password.rule'), error: fieldError(problem, 'next')}),
    field({label: t('password.again'), name: 'again', type: 'password', autocomplete: 'new-password', required: true, error: fieldError(problem, 'again')}),
    actions.outcome('password'),
    actions.submit('password', t('password.do')));
  }
}
