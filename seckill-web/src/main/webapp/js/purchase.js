/** One click, carried through: a busy or silent shop is asked again a bounded number of times before the buyer has to. */
import {purchase} from './api.js';
import {withToken} from './identity.js';
import {spread} from './poller.js';

/** With pauses of a second or two this bridges a crowd's peak; beyond it the buyer should decide. */
export const ATTEMPTS = 5;
const SHORTEST_PAUSE_MS = 500;
/** Nobody stares at a frozen button for longer; a shop that asks for more gets a fresh click instead. */
const LONGEST_PAUSE_MS = 8000;

/** Repeating is safe in both cases: the shop gives the same buyer the same ticket. */
const worthRepeating = (problem) => problem.kind === 'busy' || problem.kind === 'unreachable';

const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));

function pauseBefore(attempt, problem) {
  const asked = problem.retryAfter ?? SHORTEST_PAUSE_MS * 2 ** (attempt - 2);
  return spread(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, asked)));
}

/** Resolves to the ticket, or throws the last problem; `onWait(problem, millis, attempt)` is told before each repetition. */
export async function buy(sale, wish, onWait) {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await withToken((token) => purchase(sale, wish, token))).body;
    } catch (problem) {
      if (!worthRepeating(problem) || attempt === ATTEMPTS) throw problem;
      const pause = pauseBefore(attempt + 1, problem);
      onWait(problem, pause, attempt + 1);
      await sleep(pause);
    }
  }
}
