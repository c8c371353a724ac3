/** Pauses between failed attempts grow up to this. */
const LONGEST_PAUSE_MS = 30_000;
const FIRST_PAUSE_MS = 1000;

/** Waits differ by up to a fifth, so that a crowd that loaded the page together does not ask together. */
export const spread = (millis) => millis * (1 + Math.random() / 5);

/** How long to leave a server alone that failed so many times in a row; its own Retry-After wins when longer. */
export function pauseAfter(failures, retryAfter = 0) {
  const grown = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return spread(Math.max(grown, Math.min(retryAfter ?? 0, LONGEST_PAUSE_MS)));
}

/**
 * Repeats a task while the page is visible: never twice at once, never in a background tab, at once when the tab comes
 * back. The task resolves to the milliseconds until the next time, or to null when it is over; when it rejects,
 * `onFailure(problem)` decides whether to go on (true, more slowly) or to end.
 */
export class Poller {
  #task;
  #onFailure;
  #timer = 0;
  #running = false;
  #over = false;
  #failures = 0;
  #onVisibility = () => (document.hidden ? clearTimeout(this.#timer) : this.now());

  constructor(task, onFailure) {
    this.#task = task;
    this.#onFailure = onFailure;
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  stop() {
    this.#over = true;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#onVisibility);
  }

  /** Brings the next time forward; also starts the polling. */
  async now() {
    clearTimeout(this.#timer);
    if (this.#running || this.#over) return;
    this.#running = true;
    const pause = await this.#attempt();
    this.#running = false;
    if (pause === null) this.stop();
    else if (!this.#over && !document.hidden) this.#timer = setTimeout(() => this.now(), pause);
  }

  async #attempt() {
    try {
      const pause = await this.#task();
      this.#failures = 0;
      return pause === null ? null : spread(pause);
    } catch (problem) {
      this.#failures += 1;
      return this.#onFailure(problem) ? pauseAfter(this.#failures, problem.retryAfter) : null;
    }
  }
}
