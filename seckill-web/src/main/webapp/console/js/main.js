/** The console: who is not signed in does that first, who has a given password changes it, everybody else sees the page of the address. */
import {onSignedOut} from './api.js';
import {Actions} from './actions.js';
import {frame} from './frame.js';
import * as live from './live.js';
import {PAGES} from './pages.js';
import {problemWords} from './problem-words.js';
import {go, route} from './router.js';
import {readSession} from './session.js';
import {h, render} from './view.js';
import {choose, speak, t} from './words.js';

const root = document.getElementById('console');
let session = null;
let page = null;
let trouble = '';
/** Counts navigations: a page whose code arrives after the next click is not shown any more. */
let turn = 0;
let painting = false;

/** Several changes within one frame are painted once. */
function update() {
  if (painting) return;
  painting = true;
  queueMicrotask(() => {
    painting = false;
    paint();
  });
}

function paint() {
  render(root, frame({session, page, trouble, onLanguage: changeLanguage}));
}

/** Which page it must be, whatever the address says. */
function wanted() {
  const to = route();
  if (!session) return {name: 'sign-in', rest: [], query: {}};
  if (session.passwordMustChange) return {name: 'password', rest: [], query: {}};
  const known = PAGES[to.name];
  const allowed = known && (!known.role || session.roles.includes(known.role)) && (!known.demo || session.isDemo);
  return allowed ? to : {name: 'overview', rest: [], query: {}};
}

async function show({focus = true} = {}) {
  const mine = ++turn;
  const to = wanted();
  const {default: Page} = await PAGES[to.name].load();
  if (mine !== turn) return;
  page?.leave?.();
  const context = {update, session, route: to, signedIn, signedOut: end};
  context.actions = new Actions(update);
  page = new Page(context);
  page.name = to.name;
  paint();
  document.title = `${page.title()} · Seckill`;
  if (focus) document.querySelector('h1')?.focus();
  await page.start?.();
  if (mine === turn) update();
}

function watch() {
  if (session && !session.passwordMustChange) live.start(checkSession);
  else live.stop();
}

/** The stream was refused: because the sign-in has ended, or for a reason that passes. */
async function checkSession() {
  try {
    if (!(await readSession())) end(t('signin.ended'));
  } catch {
    update(); // the frame says that the server does not answer
  }
}

function signedIn(news) {
  session = news;
  trouble = '';
  watch();
  show();
}

function end(why = '') {
  if (!session) return;
  session = null;
  trouble = why;
  watch();
  show();
}

async function changeLanguage(code) {
  await choose(code);
  await show({focus: false});
}

async function begin() {
  await speak();
  try {
    session = await readSession();
  } catch (problem) {
    render(root, h('main', {class: 'alone'}, h('p', {class: 'notice', 'data-tone': 'trouble', role: 'alert'}, problemWords(problem))));
    setTimeout(begin, 3_000);
    return;
  }
  onSignedOut(() => end(t('signin.ended')));
  live.listen(update);
  window.addEventListener('hashchange', () => show());
  watch();
  if (!location.hash) go('overview');
  await show({focus: false});
}

begin();
