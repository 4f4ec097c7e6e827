// @ts-check
import { partsNote, words } from './inbox-words.js';

/** @typedef {{ id: string, channel: 'sms' | 'email', to: string, from: string, subject: string, text: string, receivedAt: string, html?: string, parts?: number, attachments?: { name: string, mimeType: string, size: number }[] }} Message */

const SHOWN = 200;
const LOCALES = { ar: 'ar-MA-u-nu-latn', fr: 'fr-MA', en: 'en-GB' };

/** @type {Message[]} */
let messages = [];
/** @type {string | undefined} */
let openId;
let connected = false;
let language = firstLanguage();

const filter = /** @type {HTMLInputElement} */ (document.getElementById('to'));
const list = element('messages');
const reader = element('reader');

/** @param {string} id */
function element(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @returns {import('./inbox-words.js').Language} */
function firstLanguage() {
  const wanted = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem('inbox-language') ?? 'ar';
  return wanted === 'fr' || wanted === 'en' ? wanted : 'ar';
}

/** @param {string} key */
function word(key) {
  return words[language][/** @type {import('./inbox-words.js').Word} */ (key)];
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function showWords() {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = word('title');
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = word(node.getAttribute('data-word') ?? '');
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', word(node.getAttribute('data-label') ?? ''));
  for (const node of document.querySelectorAll('[data-placeholder]')) node.setAttribute('placeholder', word(node.getAttribute('data-placeholder') ?? ''));
  for (const node of document.querySelectorAll('[data-language]')) node.setAttribute('aria-pressed', String(node.getAttribute('data-language') === language));
  element('connection').textContent = word(connected ? 'connected' : 'disconnected');
  document.querySelector('.live')?.classList.toggle('off', !connected);
}

function showList() {
  element('count').textContent = messages.length === 0 ? '' : `(${messages.length}${messages.length === SHOWN ? '+' : ''})`;
  element('empty').hidden = messages.length > 0;
  list.replaceChildren(...messages.map((message) => make('li', {}, row(message))));
  const known = [...new Set(messages.map((message) => message.to))];
  if (filter.value === '') element('recipients').replaceChildren(...known.map((to) => make('option', { value: to })));
}

/** @param {Message} message */
function row(message) {
  const time = new Date(message.receivedAt).toLocaleTimeString(LOCALES[language], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const button = make('button', { type: 'button', class: 'row', 'aria-current': String(message.id === openId) },
    make('span', { class: `badge ${message.channel}` }, word(message.channel)),
    make('bdi', { class: 'to', dir: 'ltr' }, message.to),
    make('time', { datetime: message.receivedAt, dir: 'ltr' }, time),
    make('span', { class: 'excerpt', dir: 'auto' }, message.subject || message.text.slice(0, 120)));
  button.addEventListener('click', () => {
    openId = message.id;
    for (const other of list.querySelectorAll('.row')) other.setAttribute('aria-current', String(other === button));
    showMessage();
  });
  return button;
}

function showMessage() {
  const message = messages.find(({ id }) => id === openId);
  if (message === undefined) reader.replaceChildren(make('p', { class: 'empty' }, word('choose')));
  else if (message.channel === 'sms') reader.replaceChildren(phone(message));
  else reader.replaceChildren(...mail(message));
}

/** @param {Message} message */
function phone(message) {
  const when = new Date(message.receivedAt).toLocaleString(LOCALES[language], { dateStyle: 'medium', timeStyle: 'short' });
  return make('article', { class: 'phone' },
    make('h2', { class: 'sender', dir: 'auto' }, message.from),
    make('p', { class: 'bubble', dir: 'auto' }, ...withLinks(message.text)),
    make('p', { class: 'note' }, when, ' · ', make('bdi', { dir: 'ltr' }, message.to), ' · ', partsNote(language, message.parts ?? 1)));
}

/** @param {Message} message */
function mail(message) {
  const body = make('div');
  /** @param {boolean} formatted */
  const show = (formatted) => {
    for (const tab of tabs.children) tab.setAttribute('aria-pressed', String((tab.getAttribute('data-view') === 'html') === formatted));
    body.replaceChildren(formatted
      ? make('iframe', { src: `/messages/${message.id}/html`, sandbox: 'allow-popups allow-popups-to-escape-sandbox', title: word('formatted') })
      : make('div', { class: 'plain', dir: 'auto' }, ...withLinks(message.text)));
  };
  const tabs = make('div', { class: 'tabs' },
    ...(message.html === undefined ? [] : [make('button', { type: 'button', 'data-view': 'html' }, word('formatted'))]),
    make('button', { type: 'button', 'data-view': 'text' }, word('text')));
  for (const tab of tabs.children) tab.addEventListener('click', () => show(tab.getAttribute('data-view') === 'html'));
  show(message.html !== undefined);
  const when = new Date(message.receivedAt).toLocaleString(LOCALES[language], { dateStyle: 'long', timeStyle: 'medium' });
  const papers = (message.attachments ?? []).map((paper, index) =>
    make('a', { href: `/messages/${message.id}/attachments/${index}`, download: paper.name }, make('bdi', {}, paper.name)));
  return [
    make('h2', { dir: 'auto' }, message.subject || word('noSubject')),
    make('dl', {},
      make('dt', {}, word('from')), make('dd', {}, make('bdi', { dir: 'ltr' }, message.from)),
      make('dt', {}, word('to')), make('dd', {}, make('bdi', { dir: 'ltr' }, message.to)),
      make('dt', {}, word('received')), make('dd', {}, when)),
    tabs, body,
    ...(papers.length === 0 ? [] : [make('h3', {}, word('attachments')), make('div', { class: 'papers' }, ...papers)]),
  ];
}

/** @param {string} text */
function withLinks(text) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((piece, index) =>
    index % 2 === 0 ? piece : make('a', { href: piece, target: '_blank', rel: 'noopener noreferrer', dir: 'ltr' }, piece));
}

async function load() {
  const query = new URLSearchParams({ limit: String(SHOWN), to: filter.value });
  const answer = await fetch(`/messages?${query}`).catch(() => undefined);
  if (answer?.ok !== true) return;
  messages = await answer.json();
  showList();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
function loadSoon() {
  waiting ??= setTimeout(() => {
    waiting = undefined;
    void load();
  }, 150);
}

/** @param {boolean} now */
function setConnected(now) {
  connected = now;
  showWords();
}

const events = new EventSource('/events');
events.addEventListener('open', () => {
  setConnected(true);
  loadSoon();
});
events.addEventListener('error', () => setConnected(false));
events.addEventListener('message', loadSoon);
filter.addEventListener('input', loadSoon);
filter.form?.addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    const chosen = button.getAttribute('data-language');
    language = chosen === 'fr' || chosen === 'en' ? chosen : 'ar';
    localStorage.setItem('inbox-language', language);
    showWords();
    showList();
    showMessage();
  });
}
filter.value = new URLSearchParams(location.search).get('to') ?? '';
showWords();
await load();
showMessage();
