/** The sum that a buyer does first in sales that ask for it; the right answer yields the purchase token. */
import {Problem, answerChallenge, askChallenge, readChallengeText} from './api.js';
import {remaining} from './clock.js';
import {withToken} from './identity.js';
import {field, setText} from './sale-view.js';
import {quizTrouble, textComesIn} from './words.js';

/** After these the same picture can be answered still; after any other trouble there is nothing to answer. */
const GOES_ON = new Set(['wrong-answer', 'rate-limited', 'busy', 'unreachable', 'invalid-request', 'not-yet']);
const GIVEN_UP = 'given-up';
const TICK_MS = 250;

const form = document.getElementById('quiz');
const input = document.getElementById('answer');
const message = document.getElementById('quiz-message');
const picture = field(form, 'picture');
const text = field(form, 'text');
const textButton = form.querySelector('[data-quiz=text]');

/** Whether a purchase was refused for want of a (good) token. */
export const wantsProof = ({kind}) => kind === 'challenge-required' || /^token-/.test(kind);

/** Whether the buyer has gone away from the quiz, of which nothing needs to be said. */
export const isGivenUp = ({kind}) => kind === GIVEN_UP;

function tell(sentence, tone = '') {
  message.dataset.tone = tone;
  setText(message, sentence);
}

/** One at a time. */
export class Quiz {
  #sale = '';
  #challenge = null;
  #done = null;
  #asking = false;
  #wantsText = false;

  constructor() {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#try(() => this.#answer());
    });
    form.querySelector('[data-quiz=another]').addEventListener('click', () => this.#try(() => this.#ask()));
    textButton.addEventListener('click', () => {
      this.#wantsText = true;
      this.#lookForText();
    });
    setInterval(() => this.#lookForText(), TICK_MS);
  }

  /** Resolves to a purchase token, or throws the problem by which there will be none. */
  solve(sale) {
    this.giveUp();
    this.#sale = sale;
    return new Promise((resolve, reject) => {
      this.#done = {resolve, reject};
      this.#try(() => this.#ask());
    });
  }

  get isOpen() {
    return this.#challenge !== null;
  }

  giveUp() {
    this.#end()?.reject(new Problem(GIVEN_UP));
  }

  #end() {
    const done = this.#done;
    this.#done = null;
    this.#challenge = null;
    form.hidden = true;
    return done;
  }

  /** One call at a time; what it says of a quiz that is over is not heard. */
  async #try(work) {
    const done = this.#done;
    if (this.#asking || !done) return;
    this.#asking = true;
    try {
      await work();
    } catch (problem) {
      if (this.#done === done) this.#trouble(problem);
    } finally {
      this.#asking = false;
    }
    if (this.#done && this.#done !== done) this.#try(() => this.#ask()); // begun anew meanwhile
  }

  #trouble(problem) {
    if (problem.kind === 'challenge-over' || problem.kind === 'wrong-answer') input.select();
    if (this.#challenge && (GOES_ON.has(problem.kind) || problem.kind === 'challenge-over')) tell(quizTrouble(problem), 'trouble');
    else this.#end()?.reject(problem);
  }

  async #ask() {
    const done = this.#done;
    const {body} = await withToken((token) => askChallenge(this.#sale, token));
    if (this.#done !== done) return;
    this.#challenge = body;
    this.#wantsText = false;
    picture.src = body.picture;
    input.value = '';
    setText(text, '');
    textButton.disabled = false;
    tell('');
    form.hidden = false;
    input.focus();
  }

  async #answer() {
    const done = this.#done;
    const {body} = await withToken((token) =>
      answerChallenge(this.#sale, this.#challenge.challengeId, Number(input.value), token));
    if (this.#done === done) this.#end()?.resolve(body.purchaseToken);
  }

  /** The text is to be had some seconds after the picture; whoever asks earlier is told how long, and gets it then. */
  #lookForText() {
    if (!this.#challenge || !this.#wantsText) return;
    textButton.disabled = true;
    const rest = remaining(Date.parse(this.#challenge.textAt)).total;
    if (rest > 0) setText(text, text.textContent || textComesIn(rest)); // said once: it is read aloud
    else this.#try(() => this.#readText());
  }

  async #readText() {
    const asked = this.#challenge;
    this.#wantsText = false;
    try {
      const {body} = await withToken((token) => readChallengeText(this.#sale, asked.challengeId, token));
      if (this.#challenge === asked) setText(text, body.text);
    } catch (problem) {
      textButton.disabled = false;
      setText(text, '');
      throw problem;
    }
  }
}
