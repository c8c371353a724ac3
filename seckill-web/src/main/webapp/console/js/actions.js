/**
 * What a person does: once at a time, with its button out of use meanwhile, and with words about the outcome beside it.
 * An action has a name within its page.
 */
import {h} from './view.js';
import {problemWords} from './problem-words.js';
import {t} from './words.js';

export class Actions {
  #busy = new Set();
  #outcomes = new Map();
  #update;

  constructor(update) {
    this.#update = update;
  }

  isBusy(name) {
    return this.#busy.has(name);
  }

  /** Does nothing while the same is still being done. `done(result)` are words, or nothing. True when it was done. */
  async run(name, work, done = () => '') {
    if (this.#busy.has(name)) return false;
    this.#busy.add(name);
    this.#outcomes.delete(name);
    this.#update();
    try {
      const text = done(await work());
      if (text) this.#outcomes.set(name, {tone: 'good', text});
      return true;
    } catch (problem) {
      this.#outcomes.set(name, {tone: 'trouble', text: problemWords(problem), problem});
      return false;
    } finally {
      this.#busy.delete(name);
      this.#update();
    }
  }

  say(name, text, tone = 'trouble') {
    this.#outcomes.set(name, {tone, text});
    this.#update();
  }

  forget(name) {
    this.#outcomes.delete(name);
  }

  problem(name) {
    return this.#outcomes.get(name)?.problem ?? null;
  }

  /** Where the outcome is told; it stays in the page, so that screen readers hear what comes into it. */
  outcome(name) {
    const outcome = this.#outcomes.get(name);
    return h('p', {class: 'notice', role: 'status', 'data-tone': outcome?.tone, 'data-outcome': name}, outcome?.text);
  }

  /** A button that does it. */
  button(name, label, work, {done, ...props} = {}) {
    const busy = this.isBusy(name);
    return h('button', {
      type: 'button',
      class: 'button',
      ...props,
      'data-action': name,
      disabled: busy || Boolean(props.disabled),
      'aria-busy': busy ? 'true' : undefined,
      onclick: () => this.run(name, work, done),
    }, label);
  }

  /** The same at the end of a form, which does it. */
  submit(name, label, props = {}) {
    const busy = this.isBusy(name);
    return h('button', {
      class: 'button main',
      ...props,
      'data-action': name,
      disabled: busy || Boolean(props.disabled),
      'aria-busy': busy ? 'true' : undefined,
    }, busy ? t('busy') : label);
  }
}
