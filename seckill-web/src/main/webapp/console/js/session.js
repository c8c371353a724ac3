/** Who is signed in. The cookie itself is the server's and not to be seen from here. */
import {Problem, get, post, put, remove} from './api.js';

/** `isDemo` says whether this deployment lets operators play. */
async function described(session) {
  if (session.passwordMustChange) return session;
  const isDemo = await get('demo/broken-subscribers').then(() => true, () => false);
  return {...session, isDemo};
}

export async function readSession() {
  try {
    return await described(await get('console/session'));
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) return null;
    throw problem;
  }
}

export const signIn = async (name, password) => described(await post('console/session', {name, password}));
export const signOut = () => remove('console/session');
export const changePassword = (current, next) => put('console/password', {current, next});

export const isAdministrator = (session) => session.roles.includes('administrator');
