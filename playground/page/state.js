/**
 * What the page knows and where it stands: the people, the bots, their chats, and which person and chat each pane shows.
 * The panes are mirrored in the address (#person=…&peer=…), the taste (language, look) in localStorage.
 */

import * as api from "./api.js";
import { languages, setLanguage } from "./i18n.js";

const listeners = new Map();

export function on(topic, listener) {
  if (!listeners.has(topic)) listeners.set(topic, new Set());
  listeners.get(topic).add(listener);
}

export function emit(topic, value) {
  for (const listener of listeners.get(topic) ?? []) listener(value);
}

/** The page is built anew (in another language): those who listened are gone. */
export const forgetListeners = () => listeners.clear();

export const state = {
  people: [],
  bots: [],
  chats: new Map(),
  status: [],
  actions: [],
  language: "fa",
  theme: "auto",
  panes: [{ person: null, peer: null }],
  active: 0,
  online: true,
};

const remembered = (key, fallback) => {
  try {
    return localStorage.getItem(`playground.${key}`) ?? fallback;
  } catch {
    return fallback;
  }
};

function remember(key, value) {
  try {
    localStorage.setItem(`playground.${key}`, value);
  } catch {
    // A browser that forbids storage (a private window) still gets the page; it only forgets the choice.
  }
}

export const personById = (id) => state.people.find((person) => person.id === id);
export const botByUsername = (username) =>
  state.bots.find((bot) => bot.username.toLowerCase() === username.toLowerCase());
export const personByUsername = (username) =>
  state.people.find((person) => person.username?.toLowerCase() === username.toLowerCase());
export const botOfPeer = (peer) => (peer?.startsWith("bot:") ? botByUsername(peer.slice(4)) : undefined);
export const personOfPeer = (peer) => (peer?.startsWith("person:") ? personById(Number(peer.slice(7))) : undefined);
export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");
export const activePane = () => state.panes[state.active];

export function chatRow(person, peer) {
  return state.chats.get(person)?.find((chat) => chat.peer === peer);
}

function readHash() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const pane = (suffix) => {
    const person = Number(hash.get(`person${suffix}`));
    return Number.isSafeInteger(person) && person !== 0 ? { person, peer: hash.get(`peer${suffix}`) || null } : null;
  };
  return { first: pane(""), second: pane("2"), language: hash.get("lang") };
}

function writeHash(push) {
  const hash = new URLSearchParams();
  state.panes.forEach((pane, index) => {
    const suffix = index === 0 ? "" : "2";
    if (pane.person) hash.set(`person${suffix}`, String(pane.person));
    if (pane.peer) hash.set(`peer${suffix}`, pane.peer);
  });
  const next = `#${hash}`.replaceAll("%3A", ":");
  if (next === location.hash) return;
  if (push) history.pushState({ inside: true }, "", next);
  else history.replaceState(history.state, "", next);
}

/** Persons and peers that no longer exist (another database, a reset) give way to the first ones. */
function valid(pane) {
  if (!pane || !personById(pane.person)) return null;
  return { person: pane.person, peer: botOfPeer(pane.peer) || personOfPeer(pane.peer) ? pane.peer : null };
}

export async function loadState() {
  state.theme = remembered("theme", "auto");
  state.language = readHash().language ?? remembered("language", "fa");
  setLanguage(languages.includes(state.language) ? state.language : "fa");
  applyTheme();
  const [people, bots] = await Promise.all([api.people(), api.bots()]);
  state.people = people;
  state.bots = bots;
  placePanes();
}

function placePanes() {
  const { first, second } = readHash();
  const start = { person: state.people[0]?.id ?? null, peer: null };
  state.panes = [valid(first) ?? start];
  const other = valid(second) ?? (remembered("second.open", "no") === "yes" ? valid(rememberedSecond()) : null);
  if (other) state.panes.push(other);
  state.active = 0;
}

function rememberedSecond() {
  try {
    return JSON.parse(remembered("second", "null"));
  } catch {
    return null;
  }
}

export function followHistory() {
  addEventListener("popstate", () => {
    const { first, second } = readHash();
    const panes = [valid(first) ?? state.panes[0]];
    if (second && valid(second)) panes.push(valid(second));
    state.panes = panes;
    state.active = Math.min(state.active, panes.length - 1);
    emit("panes");
  });
}

/** Shows a person (and a chat of theirs, or the list of chats) in a pane. */
export function show(index, { person, peer = null }, { push = true } = {}) {
  const pane = state.panes[index];
  if (pane.person === person && pane.peer === peer && state.active === index) return;
  state.panes[index] = { person, peer };
  state.active = index;
  if (index === 1) remember("second", JSON.stringify(state.panes[1]));
  writeHash(push);
  emit("panes");
}

export function activate(index) {
  if (state.active === index || index >= state.panes.length) return;
  state.active = index;
  emit("active");
}

export function openSecondPane() {
  if (state.panes.length > 1) return;
  const first = state.panes[0];
  const other = state.people.find((person) => person.id !== first.person && person.role) ?? state.people.find((p) => p.id !== first.person);
  state.panes.push(valid(rememberedSecond()) ?? { person: other?.id ?? first.person, peer: null });
  state.active = 1;
  remember("second.open", "yes");
  remember("second", JSON.stringify(state.panes[1]));
  writeHash(false);
  emit("panes");
}

export function closePane(index) {
  if (state.panes.length < 2) return;
  state.panes.splice(index, 1);
  state.active = 0;
  remember("second.open", "no");
  writeHash(false);
  emit("panes");
}

export function chooseLanguage(language) {
  state.language = language;
  remember("language", language);
  setLanguage(language);
  emit("language");
}

export const THEMES = ["auto", "light", "dark"];

export function chooseTheme(theme) {
  state.theme = theme;
  remember("theme", theme);
  applyTheme();
  emit("theme");
}

function applyTheme() {
  if (state.theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = state.theme;
}

/** The chats of a person, fresh from the server; listeners of "chats" are told whose. */
export async function refreshChats(person) {
  if (!person) return;
  state.chats.set(person, await api.chats(person));
  emit("chats", person);
}

export async function refreshPeople() {
  state.people = await api.people();
  emit("people");
}

export async function refreshBots() {
  state.bots = await api.bots(activePane().person);
  emit("bots");
}
