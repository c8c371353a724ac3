/** The shop's HTTP interface. Answers are {body, retryAfter, date}; everything else is thrown as a Problem. */
const BASE = new URL('api/v1/', document.baseURI);

/** Longer than the server's own limits, so that the server's answer normally wins. */
const TIMEOUT_MS = 15_000;

const KIND_BY_STATUS = {
  400: 'invalid-request', 401: 'unauthenticated', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited', 503: 'busy',
};

/** A refusal (RFC 9457) or a call that got no answer; `kind` is the last segment of the problem's type. */
export class Problem extends Error {
  constructor(kind, {status = 0, detail = '', opensAt = null, retryAfter = null, date = null} = {}) {
    super(detail || kind);
    Object.assign(this, {kind, status, detail, opensAt, retryAfter, date});
  }

  static unreachable(cause) {
    return new Problem('unreachable', {detail: String(cause)});
  }

  static async of(response) {
    const body = await response.json().catch(() => ({})); // a proxy's error page is not JSON: the status says enough
    return new Problem(kindOf(body, response.status), {...body, ...hints(response), status: response.status});
  }
}

function kindOf(body, status) {
  const named = typeof body.type === 'string' && body.type !== 'about:blank';
  return named ? body.type.split(/[/:#]/).pop() : KIND_BY_STATUS[status] ?? 'failed';
}

/** Retry-After is a number of seconds or a date (RFC 9110, section 10.2.3); here always milliseconds or null. */
function retryAfterOf(response) {
  const value = response.headers.get('Retry-After');
  if (!value) return null;
  const millis = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(millis) ? Math.max(0, millis) : null;
}

function hints(response) {
  return {retryAfter: retryAfterOf(response), date: response.headers.get('Date')};
}

async function call(path, {method = 'GET', token, body} = {}) {
  const headers = {Accept: 'application/json, application/problem+json'};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  try {
    const response = await fetch(new URL(path, BASE), {
      method, headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw await Problem.of(response);
    return {body: await response.json(), ...hints(response)};
  } catch (failure) {
    throw failure instanceof Problem ? failure : Problem.unreachable(failure);
  }
}

const order = (id, more = '') => `orders/${encodeURIComponent(id)}${more}`;

export const readOrder = (id, token) => call(order(id), {token});

/** Safe to repeat, as the next two are: what is done stays done. */
export const startPayment = (id, token) => call(order(id, '/payments'), {method: 'POST', token});

export const cancelOrder = (id, token) => call(order(id), {method: 'DELETE', token});

export const requestRefund = (id, token) => call(order(id, '/refunds'), {method: 'POST', token});

export const readShipment = (id, token) => call(order(id, '/shipment'), {token});

export const putAddress = (address, token) => call('account/address', {method: 'PUT', token, body: address});

/** Of `credit`, `coupons`, `red-packets`. */
export const readAccount = (what, token) => call(`account/${what}`, {token});

export const readSandboxPayment = (id) => call(`sandbox/payments/${encodeURIComponent(id)}`);

export const decideSandboxPayment = (id, decision) =>
  call(`sandbox/payments/${encodeURIComponent(id)}/decisions`, {method: 'POST', body: decision});

export const listSales = () => call('sales');

export const readSale = (sale) => call(`sales/${encodeURIComponent(sale)}`);

const inSale = (sale, more) => `sales/${encodeURIComponent(sale)}/${more}`;

/** Safe to repeat: the same buyer gets the same ticket. A purchase token is for sales that ask for one. */
export const purchase = (sale, {quantity, purchaseToken}, token) =>
  call(inSale(sale, 'purchases'), {method: 'POST', token, body: {quantity, purchaseToken}});

const challenge = (sale, id, what) => inSale(sale, `challenges/${encodeURIComponent(id)}/${what}`);

/** A new one each time. */
export const askChallenge = (sale, token) => call(inSale(sale, 'challenges'), {method: 'POST', token});

export const readChallengeText = (sale, id, token) => call(challenge(sale, id, 'text'), {token});

export const answerChallenge = (sale, id, answer, token) =>
  call(challenge(sale, id, 'answers'), {method: 'POST', token, body: {answer}});

export const readPurchase = (ticket, token) => call(`purchases/${encodeURIComponent(ticket)}`, {token});

/** Only a shop with the demo issuer answers; others refuse with not-found. */
export const issueDemoToken = (subject) =>
  call('demo/tokens', {method: 'POST', body: {subject, groups: ['buyer']}});
