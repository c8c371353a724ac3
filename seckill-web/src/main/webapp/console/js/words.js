/** What the console says, in the reader's language: the one chosen, else the browser's. */
import {recall, remember} from '../../js/storage.js';

const KEY = 'seckill.console.language';
export const LANGUAGES = {en: 'English', zh: '中文'};

let words = {};
let current = 'en';

export const language = () => current;

function preferred() {
  const chosen = recall(KEY);
  if (chosen in LANGUAGES) return chosen;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}

export async function speak(code = preferred()) {
  words = (await import(`./words/${code}.js`)).default;
  current = code;
  document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
}

export async function choose(code) {
  remember(KEY, code);
  await speak(code);
}

/** A sentence by its name, with `{this}` replaced. A name without a sentence is a mistake that a test finds. */
export function t(name, values = {}) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

/** The same for names that come from the server, which may know more than this page. */
export const tOr = (name, fallback) => words[name] ?? fallback;
