/**
 * Who is buying. In the demo a name is enough and the shop's demo issuer signs a token for it. A shop with its own issuer
 * stores the same entry {subject, token} under the same key after its sign-in; this page then uses it as it is.
 */
import {issueDemoToken} from './api.js';
import {forget, recall, remember} from './storage.js';

const KEY = 'seckill.identity';

export const currentIdentity = () => recall(KEY);

/** A name nobody has to think about: b-7f3a. */
export function proposeName() {
  const [random] = crypto.getRandomValues(new Uint16Array(1));
  return `b-${random.toString(16).padStart(4, '0')}`;
}

export async function identifyAs(subject) {
  const {body} = await issueDemoToken(subject);
  const identity = {subject, token: body.token};
  remember(KEY, identity);
  return identity;
}

export const leave = () => forget(KEY);

/** Runs a call with the buyer's token; one that has expired is renewed once where the demo issuer allows it. */
export async function withToken(call) {
  const identity = currentIdentity();
  try {
    return await call(identity?.token);
  } catch (problem) {
    if (problem.kind !== 'unauthenticated' || !identity) throw problem;
    return call(await renewedToken(identity.subject, problem));
  }
}

async function renewedToken(subject, expired) {
  try {
    const {body: {token}} = await issueDemoToken(subject);
    if (currentIdentity()?.subject === subject) remember(KEY, {subject, token}); // the name may have changed meanwhile
    return token;
  } catch (problem) {
    throw problem.kind === 'not-found' ? expired : problem;
  }
}
