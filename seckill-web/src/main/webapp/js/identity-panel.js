/** The buyer's name: asked for once, shown afterwards, changeable at any time. */
import {currentIdentity, identifyAs, leave, proposeName} from './identity.js';
import {NO_DEMO_ISSUER, refusal} from './words.js';

const form = document.getElementById('identity');
const input = form.elements.name;
const submit = form.querySelector('button');
const message = document.getElementById('identity-message');
const buyer = document.getElementById('buyer');

function paint() {
  const identity = currentIdentity();
  form.hidden = identity !== null;
  buyer.hidden = identity === null;
  buyer.querySelector('[data-field="subject"]').textContent = identity?.subject ?? '';
}

function explain(problem) {
  message.textContent = problem.kind === 'not-found' ? NO_DEMO_ISSUER
    : problem.kind === 'unreachable' ? 'The shop does not answer. Please try again.'
    : refusal(problem);
}

/** `onChange(identity or null)` is told of every change, not of the identity found at the start. */
export function identityPanel(onChange) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      const identity = await identifyAs(input.value.trim());
      paint();
      onChange(identity);
    } catch (problem) {
      explain(problem);
    } finally {
      submit.disabled = false;
    }
  });
  buyer.querySelector('button').addEventListener('click', () => {
    input.value = currentIdentity()?.subject ?? proposeName();
    leave();
    paint();
    input.select();
    onChange(null);
  });
  input.value = proposeName();
  paint();
}
