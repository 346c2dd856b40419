/** The list of chats of the person of the active pane: every bot, and everybody they wrote with. */

import { button, classes, h } from "./dom.js";
import { listTime } from "./format.js";
import { number, t } from "./i18n.js";
import { icon } from "./icons.js";
import { avatar, personAvatar } from "./people.js";
import { activePane, on, personOfPeer, refreshChats, show, state } from "./state.js";

export function buildChatList() {
  const list = h("nav", { class: "chats", "aria-label": t("chats.title") });
  const draw = () => {
    const { person, peer } = activePane();
    const chats = state.chats.get(person);
    if (!chats) {
      list.replaceChildren(h("div", { class: "chats-empty" }, t("loading")));
      return;
    }
    const newest = Math.max(0, ...chats.map((chat) => chat.last?.date ?? 0));
    list.replaceChildren(...chats.map((chat) => chatRowNode(chat, { chosen: chat.peer === peer, person, newest })));
    if (chats.length === 0) list.replaceChildren(h("div", { class: "chats-empty" }, t("chats.empty")));
  };
  on("chats", (person) => person === activePane().person && draw());
  for (const topic of ["active", "bots", "people"]) on(topic, draw);
  on("panes", () => {
    const { person } = activePane();
    if (!state.chats.has(person)) refreshChats(person);
    draw();
  });
  draw();
  return list;
}

export function peerAvatar(peer, title, size) {
  const person = personOfPeer(peer);
  return person ? personAvatar(person, size) : avatar({ name: title, bot: true }, size);
}

/** A chat that stands open on the page has been read, whatever the server counted a moment ago. */
export const isOpen = (person, peer) => state.panes.some((pane) => pane.person === person && pane.peer === peer);

function chatRowNode(chat, { chosen, person, newest }) {
  const unread = isOpen(person, chat.peer) ? 0 : chat.unread;
  const last = chat.last;
  return button(
    {
      class: classes("chat-row", chosen && "chosen"), dataset: { peer: chat.peer }, "aria-current": chosen ? "true" : null,
      on: { click: () => show(state.active, { person, peer: chat.peer }) },
    },
    peerAvatar(chat.peer, chat.title, "large"),
    h("span", { class: "chat-row-main" },
      h("span", { class: "chat-row-line" },
        h("span", { class: "chat-row-title", dir: "auto" }, chat.title),
        last && h("time", { class: "chat-row-time" }, last.outgoing && icon("checks"), listTime(last.date, newest))),
      h("span", { class: "chat-row-line" },
        h("span", { class: "chat-row-last", dir: "auto" }, chat.blocked ? t("chats.blocked") : last ? oneLine(withKind(last.text)) : chat.subtitle || t("chats.not_started")),
        unread > 0 && h("span", { class: "badge" }, number(unread)))),
  );
}

const oneLine = (text) => text.replace(/\s+/g, " ").slice(0, 120);

let timer = null;
const waiting = new Set();

/** Refreshes soon, once, however many events ask for it. */
export function refreshChatsSoon(person) {
  waiting.add(person);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const people = [...waiting];
    waiting.clear();
    // A list that could not be read now is read again with the next event or when the stream comes back.
    Promise.allSettled(people.map(refreshChats));
  }, 120);
}

const KINDS = ["photo", "sticker", "document", "poll", "video", "audio", "voice"];

/** The server begins a message that carries a file with «its kind»; here the kind is said in the page's language. */
function withKind(text) {
  const found = /^«([a-z]+)»\s*/.exec(text);
  if (!found || !KINDS.includes(found[1])) return text;
  const words = text.slice(found[0].length);
  return words ? `${t(`kind.${found[1]}`)}: ${words}` : t(`kind.${found[1]}`);
}
