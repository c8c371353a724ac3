/** The page named behind the `#`: `#/queues/seckill-sms?minutes=5`. */
export function route() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/').map(decodeURIComponent);
  return {name: name || 'overview', rest, query: Object.fromEntries(new URLSearchParams(query))};
}

export function address(name, rest = [], query = {}) {
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  return `#/${[name, ...rest].map(encodeURIComponent).join('/')}${search ? `?${search}` : ''}`;
}

export const go = (...to) => (location.hash = address(...to));
