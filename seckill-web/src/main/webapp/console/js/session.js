/** Who is signed in. The cookie itself is the server's and not to be seen from here. */
import {Problem, get, post, put, remove} from './api.js';

export async function readSession() {
  try {
    return await get('console/session');
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) return null;
    throw problem;
  }
}

export const signIn = (name, password) => post('console/session', {name, password});
export const signOut = () => remove('console/session');
export const changePassword = (current, next) => put('console/password', {current, next});

export const isAdministrator = (session) => session.roles.includes('administrator');
