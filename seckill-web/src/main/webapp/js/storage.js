/** Remembers small values across reloads; a browser that forbids storage gets a memory that lasts as long as the page. */
const memory = new Map();

function reachableStore() {
  try {
    localStorage.setItem('seckill.probe', '1');
    localStorage.removeItem('seckill.probe');
    return localStorage;
  } catch {
    // Storage is forbidden or full: the page must still sell, it only forgets on reload.
    return null;
  }
}

const store = reachableStore();

export function recall(key) {
  const text = store ? store.getItem(key) : memory.get(key);
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    // Written by someone else or another version: as good as never written.
    forget(key);
    return null;
  }
}

export function remember(key, value) {
  const text = JSON.stringify(value);
  if (store) store.setItem(key, text);
  else memory.set(key, text);
}

export function forget(key) {
  if (store) store.removeItem(key);
  memory.delete(key);
}
