/** What is around each page: where one can go, who is signed in, the language, and whether what is shown is fresh. */
import * as live from './live.js';
import {PAGES} from './pages.js';
import {address} from './router.js';
import {signOut} from './session.js';
import {count} from './format.js';
import {h} from './view.js';
import {LANGUAGES, language, t} from './words.js';

let menuOpen = false;

export function frame({session, page, trouble, onLanguage}) {
  const inside = session && !session.passwordMustChange;
  return [
    h('header', {class: 'bar', key: 'bar'},
      h('a', {class: 'skip', href: '#', onclick: skip}, t('skip')),
      h('a', {class: 'brand', href: '#/overview'}, h('img', {src: '../favicon.svg', alt: '', width: 28, height: 28}), 'Seckill'),
      inside ? freshness() : null,
      h('div', {class: 'who'}, languages(onLanguage), session ? person(session, page) : null),
      inside ? h('button', {type: 'button', class: 'menu', 'aria-expanded': String(menuOpen), 'aria-controls': 'places', onclick: () => toggleMenu(page)}, t('menu')) : null),
    inside ? places(session, page) : null,
    h('main', {id: 'main', class: inside ? 'page' : 'alone', key: 'main'},
      page ? [
        h('div', {class: 'headline', key: `headline-${page.name}`}, h('h1', {tabindex: -1}, page.title()), page.headline?.()),
        trouble && !session ? h('p', {class: 'notice', role: 'status', 'data-tone': 'waiting', key: 'trouble'}, trouble) : null,
        h('div', {class: 'content', key: `page-${page.name}`, 'data-page': page.name}, page.view()),
      ] : h('p', {class: 'empty'}, t('loading'))),
  ];
}

function skip(event) {
  event.preventDefault();
  document.querySelector('h1')?.focus();
}

function toggleMenu(page) {
  menuOpen = !menuOpen;
  page.context.update();
}

function freshness() {
  const fresh = live.isFresh();
  return h('p', {class: 'fresh', role: 'status', 'data-fresh': String(fresh)}, fresh ? t('live') : t('live.lost'));
}

const languages = (onLanguage) => h('div', {class: 'languages', role: 'group', 'aria-label': t('language')},
  Object.entries(LANGUAGES).map(([code, name]) => h('button', {
    type: 'button', key: code, lang: code, 'data-language': code, 'aria-pressed': String(code === language()), onclick: () => onLanguage(code),
  }, name)));

function person(session, page) {
  const out = async () => {
    await signOut();
    page.context.signedOut();
  };
  return [
    session.passwordMustChange
      ? h('span', {class: 'name'}, session.name)
      : h('a', {class: 'name', href: '#/password', title: t('password.title')}, session.name),
    page ? page.context.actions.button('sign-out', t('signout'), out, {class: 'button small'}) : null,
  ];
}

function places(session, page) {
  const shown = Object.entries(PAGES).filter(([, {hidden, role, demo}]) => !hidden && (!demo || session.isDemo) && (!role || session.roles.includes(role)));
  return h('nav', {id: 'places', class: 'places', 'aria-label': t('places'), 'data-open': String(menuOpen), key: 'places'},
    h('ul', null, shown.map(([name]) => h('li', {key: name}, h('a', {
      href: address(name),
      'aria-current': page?.name === name ? 'page' : undefined,
      onclick: () => {
        menuOpen = false;
      },
    }, t(`nav.${name}`), mark(name))))));
}

/** How many wait for a person there. */
function mark(name) {
  const number = MARKS[name]?.(live.latest()) ?? 0;
  return number > 0 ? [' ', h('span', {class: 'mark'}, count(number), h('span', {class: 'unseen'}, ` ${t(`mark.${name}`)}`))] : null;
}

const MARKS = {
  'dead-letters': (state) => state?.queues?.find(({queue}) => queue === 'seckill.dead-letters')?.messages,
  alerts: (state) => state?.alerts?.filter(({acknowledgedBy}) => !acknowledgedBy).length,
  auditor: (state) => state?.auditor?.findings,
};

