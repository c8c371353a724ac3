/** Why something was not done, in the reader's words; what the server says about the occurrence follows. */
import {language, t, tOr} from './words.js';

export function problemWords(problem) {
  if (!problem.kind) throw problem; // a mistake of this page: to be seen in the browser's console, not explained away
  const known = tOr(`problem.${problem.kind}`, null);
  if (problem.kind === 'rate-limited') return t('problem.rate-limited', {n: problem.retryAfter ?? 1});
  if (!known) return t('problem.other', {what: problem.detail || problem.kind});
  const more = ['conflict', 'illegal-state', 'invalid-request', 'forbidden', 'not-found', 'weak-password'].includes(problem.kind);
  return more && problem.detail ? `${known} ${problem.detail}` : known;
}

/** Which is not for people in any language. */
const OUT_OF_BOUNDS = /^numeric value out of bounds.*$/;

/** What the server's validator says, for readers of other languages. */
const VALIDATOR = [
  [/^must not be (blank|null|empty)$/, 'field.missing'],
  [/^must be greater than or equal to (\S+)$/, 'field.least'],
  [/^must be less than or equal to (\S+)$/, 'field.most'],
  [/^size must be between (\d+) and (\d+)$/, 'field.size'],
  [OUT_OF_BOUNDS, 'field.number'],
];

export function fieldWords(message) {
  if (language() === 'en' && !OUT_OF_BOUNDS.test(message)) return message;
  for (const [pattern, name] of VALIDATOR) {
    const found = pattern.exec(message);
    if (found) return t(name, {a: found[1], b: found[2]});
  }
  return message;
}

/** What is wrong with one field, if that was said. */
export function fieldError(problem, field) {
  const error = problem?.errors?.find((one) => one.field === field);
  return error ? fieldWords(error.message) : '';
}
