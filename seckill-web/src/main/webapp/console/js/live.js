/** What the server tells once a second. While the page is not looked at, nobody listens. */
import {liveAddress} from './api.js';

/** Missing for so long, what is shown is not believed any more. */
const STALE_MS = 5_000;
const AGAIN_MS = 3_000;
/** For rates of what the server tells only as levels. */
const REMEMBERED = 6;

const listeners = new Set();
let source = null;
let retry = 0;
let heardAt = 0;
let wanted = false;
let onRefused = () => {};

/** The latest states, the newest last. */
export const states = [];
export const latest = () => states.at(-1) ?? null;
export const isFresh = () => source !== null && performance.now() - heardAt < STALE_MS;

export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const tellAll = () => listeners.forEach((listener) => listener(latest()));

function heard(event) {
  heardAt = performance.now();
  states.push(JSON.parse(event.data));
  if (states.length > REMEMBERED) states.shift();
  tellAll();
}

function open() {
  if (source || !wanted || document.hidden) return;
  source = new EventSource(liveAddress());
  source.addEventListener('state', heard);
  source.addEventListener('error', failed);
}

/** A connection that broke is made again by the browser; a refusal is not. */
function failed() {
  if (source?.readyState === EventSource.CLOSED) {
    shut();
    onRefused();
    retry = setTimeout(open, AGAIN_MS);
  }
}

function shut() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

/** `refused` hears that the server does not let this viewer in now. */
export function start(refused) {
  onRefused = refused;
  wanted = true;
  open();
}

export function stop() {
  wanted = false;
  shut();
  states.length = 0;
}

document.addEventListener('visibilitychange', () => (document.hidden ? shut() : open()));
// Also without events: what is stale must look so.
setInterval(() => wanted && !isFresh() && tellAll(), 1_000);
