/**
 * The server's time, whatever the phone's clock says.
 *
 * An answer shows a time that the server's clock has already passed when it arrives: the server's time is never less
 * than that. The greatest of these lower bounds is the best estimate; answers out of a cache are merely weaker bounds.
 * The estimate is thus late by one network hop and never early: nobody is invited to click before the opening.
 * It runs on the monotonic clock, so a phone that sets its own clock changes nothing.
 */
let lead = -Infinity;

/** Learns from an answer: the body's serverTime, and the Date header, which is fresh even when the body was revalidated. */
export function learnTime(...times) {
  for (const time of times) {
    const millis = Date.parse(time ?? '');
    if (Number.isFinite(millis)) lead = Math.max(lead, millis - performance.now());
  }
}

/** Milliseconds since the epoch on the server's clock; the phone's own until the server has spoken. */
export function serverNow() {
  return Number.isFinite(lead) ? lead + performance.now() : Date.now();
}

/** Whole units until an instant, rounded up so that 0 means it has come. */
export function remaining(instant, now = serverNow()) {
  const total = Math.max(0, Math.ceil((instant - now) / 1000));
  return {
    total,
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}
