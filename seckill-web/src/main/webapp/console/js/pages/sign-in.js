/** Signing in with name and password. */
import {Problem} from '../api.js';
import {field} from '../ui.js';
import {fieldError} from '../problem-words.js';
import {signIn} from '../session.js';
import {h} from '../view.js';
import {t} from '../words.js';

export default class SignInPage {
  constructor(context) {
    this.context = context;
  }

  title = () => t('signin.title');

  start() {
    document.getElementById('name')?.focus();
  }

  async submit(form) {
    const session = await signIn(form.name.value.trim().toLowerCase(), form.password.value).catch((problem) => {
      form.password.value = '';
      throw problem.status === 401 ? new Problem('wrong-password') : problem;
    });
    this.context.signedIn(session);
  }

  view() {
    const {actions} = this.context;
    const problem = actions.problem('sign-in');
    return h('form', {
      class: 'form card',
      onsubmit: (event) => {
        event.preventDefault();
        const form = event.target;
        actions.run('sign-in', () => this.submit(form));
      },
    },
    field({label: t('signin.name'), name: 'name', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, error: fieldError(problem, 'name')}),
    field({label: t('signin.password'), name: 'password', type: 'password', autocomplete: 'current-password', required: true}),
    actions.outcome('sign-in'),
    actions.submit('sign-in', t('signin.do')));
  }
}
