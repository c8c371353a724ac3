/** The sandbox's page: a person pays or declines, and says how the shop is told. */
import {decideSandboxPayment, readSandboxPayment} from './api.js';
import {money} from './format.js';

const order = new URLSearchParams(location.search).get('order') ?? '';
const form = document.getElementById('payment');
const message = document.getElementById('message');
const field = (name) => form.querySelector(`[data-field="${name}"]`);

function say(text, tone = '') {
  field('outcome').dataset.tone = tone;
  field('outcome').textContent = text;
}

function paint(payment) {
  field('title').textContent = payment.title;
  field('amount').textContent = money(payment.amountMinor, payment.currency);
  field('back').href = payment.backTo;
  if (payment.paid) say('This is paid.');
  message.hidden = true;
  form.hidden = false;
}

const OUTCOMES = {PAID: 'Paid. The shop is told.', DECLINED: 'Declined. The shop is told.'};

async function decide(outcome) {
  const decision = {outcome, delaySeconds: Number(form.delaySeconds.value), times: Number(form.times.value)};
  try {
    const {body} = await decideSandboxPayment(order, decision);
    say(OUTCOMES[body.outcome]);
  } catch (problem) {
    say(`That did not work: ${problem.detail || problem.kind}`, 'trouble');
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  decide(event.submitter.value);
});

try {
  paint((await readSandboxPayment(order)).body);
} catch (problem) {
  message.textContent = problem.kind === 'not-found' ? 'There is nothing to pay here.' : 'The sandbox does not answer.';
}
