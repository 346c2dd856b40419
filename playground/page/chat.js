/** One pane: the chat of one person with one peer, kept alive by the events of the server. */

import * as api from "./api.js";
import { askCaption } from "./attach.js";
import { bubbleActs } from "./deeds.js";
import { peerAvatar, refreshChatsSoon } from "./chats.js";
import { Composer } from "./composer.js";
import { alertDialog, attempt, copyText, menu, toast } from "./dialogs.js";
import { h } from "./dom.js";
import { Feed } from "./feed.js";
import { ChatHeader } from "./header.js";
import { t } from "./i18n.js";
import { offerLinkMenu, openLink, scan } from "./links.js";
import { botByUsername, botOfPeer, chatRow, personById, personByUsername, show } from "./state.js";

const READ_AFTER_MS = 700;

export class ChatPane {
  constructor(index) {
    this.index = index;
    this.person = null;
    this.peer = null;
    this.chat = null;
    this.pinned = [];
    this.turn = 0;
    this.missed = null;
    this.waiting = new Map();
    this.early = new Map();
    Object.assign(this, bubbleActs(this));
    this.feed = new Feed(this);
    this.composer = new Composer(this);
    this.header = new ChatHeader(this);
    this.welcome = h("div", { class: "welcome", hidden: true });
    this.nothing = h("div", { class: "nothing" }, h("span", {}, t("pane.nothing")));
    this.body = h("div", { class: "chat-body" }, this.feed.element, this.welcome);
    this.element = h("section", { class: "pane", "aria-label": t("pane.title") }, this.header.element, this.body, this.composer.element, this.nothing);
  }

  /** Shows a chat; does nothing when it is shown already. */
  async place({ person, peer }) {
    if (this.person === person && this.peer === peer) {
      this.header.draw();
      return;
    }
    Object.assign(this, { person, peer, chat: null, pinned: [] });
    this.waiting.clear();
    this.early.clear();
    this.element.classList.toggle("without-chat", !peer);
    if (!peer) {
      this.turn += 1;
      this.header.draw();
      return;
    }
    this.header.draw();
    this.shown = attempt(() => this.load());
    await this.shown;
    if (!this.chat && !this.missed && this.peer === peer) this.feed.reset([]);
  }

  async load({ keep = false } = {}) {
    this.turn += 1;
    const { turn, person, peer } = this;
    const missed = [];
    this.missed = missed;
    let chat;
    try {
      chat = await api.chat(person, peer);
    } finally {
      if (this.missed === missed) this.missed = null;
    }
    if (turn !== this.turn) return;
    this.chat = chat;
    this.pinned = chat.pinned ?? [];
    this.feed.reset(chat.messages, this.pinned, { keep });
    if (keep) {
      this.composer.setKeyboard(chat.reply_keyboard, null);
      this.composer.update(chat);
    } else this.composer.open(chat);
    this.header.draw();
    this.drawWelcome();
    for (const event of missed) this.noticeChat(event);
    if (!keep && matchMedia("(pointer: fine)").matches) this.composer.field.focus({ preventScroll: true });
    refreshChatsSoon(person);
  }

  /** The pane goes off the page. */
  leave() {
    this.turn += 1;
    clearTimeout(this.readTimer);
    this.header.stopTyping();
    Object.assign(this, { person: null, peer: null, chat: null });
  }

  drawWelcome() {
    const bot = botOfPeer(this.peer);
    this.welcome.hidden = !bot || this.feed.messages.length > 0;
    if (this.welcome.hidden) return;
    const { title, description, short_description: short } = this.chat;
    this.welcome.replaceChildren(h("div", { class: "welcome-card" },
      peerAvatar(this.peer, title, "huge"),
      h("h2", { dir: "auto" }, title),
      h("p", { class: "welcome-question" }, t("welcome.question")),
      h("p", { class: "text" }, description || short || t("welcome.start"))));
  }

  // --- what the server tells -------------------------------------------------------------------------------------

  hear(person, event) {
    if (person !== this.person || !this.peer) return;
    if (event.type === "stream") this.noticeStream(event);
    else if (event.type === "bots" && this.chat) attempt(() => this.load({ keep: true }));
    else if (event.peer === this.peer) this.take(event);
  }

  /** The list of chats is fresh: a block or a first start that happened elsewhere shows here too. */
  noticeRow(person) {
    const row = chatRow(this.person, this.peer);
    if (person !== this.person || !this.chat || !row) return;
    if (row.blocked !== this.chat.blocked || row.started !== this.chat.started) attempt(() => this.load({ keep: true }));
  }

  noticeStream({ open, again }) {
    if (open) {
      if (again) this.waiting.clear();
      this.shown = attempt(() => this.load({ keep: this.chat !== null }));
    }
    this.header.drawNote();
  }

  /** What happens while the chat is being read may be newer than what is read: it is told once more afterwards. */
  take(event) {
    this.missed?.push(event);
    if (this.chat) this.noticeChat(event);
  }

  noticeChat(event) {
    switch (event.type) {
      case "message": this.receive(event.message); break;
      case "edit": this.feed.put(event.message); this.header.drawPinned(); break;
      case "delete": this.feed.remove(event.message_id); this.drawWelcome(); break;
      case "links": this.feed.change(event.message_id, { links: event.links }); break;
      case "reaction": this.feed.change(event.message_id, { reactions: event.reactions }); break;
      case "pinned": this.pinned = event.message_ids; this.feed.setPinned(this.pinned); this.header.drawPinned(); break;
      case "keyboard": this.composer.setKeyboard(event.reply_keyboard, event.force_reply); break;
      case "typing": this.header.showTyping(event.action); break;
      case "callback_answer":
      case "payment": this.noticeAnswer(event); break;
    }
  }

  receive(message) {
    this.feed.put(message, { fresh: true });
    if (!message.outgoing) {
      this.header.stopTyping();
      this.composer.noticeMessage(message);
      this.readSoon();
    }
    if (!this.chat.started) {
      this.chat.started = true;
      this.composer.update(this.chat);
    }
    this.drawWelcome();
  }

  /** Reading the chat is what tells the server that it was read. */
  readSoon() {
    clearTimeout(this.readTimer);
    const { person, peer } = this;
    this.readTimer = setTimeout(async () => {
      if (document.visibilityState !== "visible" || person !== this.person || peer !== this.peer) return;
      await attempt(() => api.chat(person, peer));
      refreshChatsSoon(person);
    }, READ_AFTER_MS);
  }

  // --- what the person does --------------------------------------------------------------------------------------

  async send(fields) {
    const { person, peer } = this;
    const sent = await attempt(() => api.send({ person, peer, ...fields }));
    if (sent && person === this.person && peer === this.peer) this.take({ type: "message", message: sent.message });
    return sent;
  }

  async sendText(text, { reply_to } = {}) {
    const draft = { message_id: `draft-${Date.now()}-${Math.random()}`, text, date: this.now(), outgoing: true, pending: true };
    this.feed.addDraft(draft);
    const sent = await this.send({ text, ...(reply_to ? { reply_to } : {}) });
    this.feed.failDraft(draft);
    if (!sent && this.composer.field.value === "") this.composer.setText(text);
  }

  /** The newest date the chat knows: the club's clock may be moved, the browser's may be wrong. */
  now() {
    const newest = this.feed.messages.at(-1)?.date ?? 0;
    return Math.max(newest, Math.floor(Date.now() / 1000));
  }

  async offerPhoto(photo) {
    const caption = await askCaption(photo);
    if (caption === undefined) return;
    const { person, peer } = this;
    const sent = await attempt(() => api.sendFile({ person, peer, kind: "photo", file: photo, caption }));
    if (sent && peer === this.peer) this.take({ type: "message", message: sent.message });
  }

  async sendDocument(file) {
    const { person, peer } = this;
    const sent = await attempt(() => api.sendFile({ person, peer, kind: "document", file }));
    if (sent && peer === this.peer) this.take({ type: "message", message: sent.message });
  }

  async block() {
    if (await attempt(() => api.block(this.person, this.peer))) await attempt(() => this.load({ keep: true }));
  }

  async unblock({ start }) {
    if (!(await attempt(() => api.unblock(this.person, this.peer)))) return;
    await attempt(() => this.load({ keep: true }));
    if (start) await this.sendText("/start");
  }

  async clear() {
    if (await attempt(() => api.clear(this.person, this.peer))) await attempt(() => this.load());
  }

  tell(text) {
    return alertDialog(text, this.chat?.title);
  }

  scrollTo(messageId) {
    this.feed.scrollTo(messageId);
  }

  openLink(url) {
    return openLink(url, this.person, this.index);
  }

  messageMenu(message, event) {
    const words = message.text ?? message.caption;
    const react = (emoji) => ({ text: emoji, label: `${t("message.react")} ${emoji}`, run: () => this.react(message, emoji) });
    menu({ x: event.clientX, y: event.clientY }, [
      { row: ["👍", "❤️", "🔥", "🎉", "👎"].map(react) },
      "line",
      { text: t("message.reply"), icon: "reply", run: () => this.composer.replyTo(message) },
      words && { text: t("message.copy"), icon: "copy", run: () => copyText(words) },
    ]);
  }

  openMention(username) {
    const bot = botByUsername(username);
    const person = personByUsername(username);
    if (bot) show(this.index, { person: this.person, peer: `bot:${bot.username}` });
    else if (person) this.openUser(person);
    else toast(t("mention.unknown", { name: `@${username}` }));
  }

  openUser({ id }) {
    if (personById(id) && id !== this.person) show(this.index, { person: this.person, peer: `person:${id}` });
  }

  get textActs() {
    return {
      openLink: (url) => this.openLink(url),
      offerLinkMenu: (node, url) => offerLinkMenu(node, url, this.person, this.index),
      sendText: (text) => this.sendText(text),
      openMention: (username) => this.openMention(username),
      openUser: (user) => this.openUser(user),
      copy: copyText,
      tell: (text) => toast(text),
      language: personById(this.person)?.language_code,
      now: () => this.now(),
    };
  }

  scanLink(link) {
    return scan(link, this.person, this.index);
  }
}
