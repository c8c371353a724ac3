/** The operators' HTTP interface. What is no success is thrown as a Problem. */
const BASE = new URL('../api/v1/', document.baseURI);

/** Longer than the server's own limits, so that the server's answer normally wins. */
const TIMEOUT_MS = 40_000;

/** A refusal (RFC 9457) or a call that got no answer; `kind` is the last segment of the problem's type. */
export class Problem extends Error {
  constructor(kind, {status = 0, detail = '', errors = [], retryAfter = null} = {}) {
    super(detail || kind);
    Object.assign(this, {kind, status, detail, errors, retryAfter});
  }

  static async of(response) {
    const body = await response.json().catch(() => ({})); // a proxy's error page is not JSON: the status says enough
    const kind = typeof body.type === 'string' ? body.type.split('/').pop() : `status-${response.status}`;
    return new Problem(kind, {...body, status: response.status, retryAfter: secondsOf(response)});
  }
}

function secondsOf(response) {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? seconds : null;
}

/** Told when a call finds that the sign-in has ended. */
let signedOut = () => {};
export const onSignedOut = (listener) => (signedOut = listener);

async function send(path, {method = 'GET', body, headers = {}} = {}) {
  try {
    return await fetch(new URL(path, BASE), {
      method,
      headers: {
        Accept: 'application/json, application/problem+json, */*',
        // No other site's page can send it: the cookie alone does nothing.
        'Seckill-Console': '1',
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (failure) {
    throw new Problem('unreachable', {detail: String(failure)});
  }
}

async function answered(path, options) {
  const response = await send(path, options);
  if (response.ok) return response;
  const problem = await Problem.of(response);
  if (problem.status === 401 && !path.startsWith('console/')) signedOut();
  throw problem;
}

/** The answer's body; null when it has none. */
export async function call(path, options) {
  return (await callWithTag(path, options)).body;
}

/** With the tag (`ETag`) of what was read, for `If-Match`. */
export async function callWithTag(path, options) {
  const response = await answered(path, options);
  const text = await response.text();
  return {body: text ? JSON.parse(text) : null, tag: response.headers.get('ETag')};
}

/** A file, as the server writes it. */
export const download = async (path) => (await answered(path)).blob();

export const get = (path) => call(path);
export const post = (path, body) => call(path, {method: 'POST', body});
export const put = (path, body) => call(path, {method: 'PUT', body});
export const remove = (path) => call(path, {method: 'DELETE'});

export const liveAddress = () => new URL('admin/live', BASE).href;

/** A path of these parts; the query takes what is not empty. */
export function pathOf(parts, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(given).toString();
  return parts.map(encodeURIComponent).join('/') + (search ? `?${search}` : '');
}
