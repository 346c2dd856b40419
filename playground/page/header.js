/** The head of a chat: with whom, as whom, what is pinned, and what else can be done. */

import * as api from "./api.js";
import { preview } from "./bubbles.js";
import { peerAvatar } from "./chats.js";
import { confirmDialog, copyText, dialog, menu } from "./dialogs.js";
import { button, classes, h } from "./dom.js";
import { sentence, t } from "./i18n.js";
import { icon } from "./icons.js";
import { changePersonLanguage, personAvatar, pickPerson } from "./people.js";
import { botOfPeer, chatRow, closePane, fullName, personById, personOfPeer, show, state } from "./state.js";

const TYPING_MS = 5000;

export class ChatHeader {
  constructor(pane) {
    this.pane = pane;
    this.back = button({ class: "round back", "aria-label": t("header.back"), on: { click: () => show(pane.index, { person: pane.person, peer: null }) } }, icon("back", "flip"));
    this.picture = h("span", { class: "header-picture" });
    this.title = h("h1", { class: "header-title", dir: "auto" });
    this.note = h("div", { class: "header-note", dir: "auto" });
    this.as = button({ class: "header-as", on: { click: () => this.changePerson() } });
    this.more = button({ class: "round", "aria-label": t("header.menu"), "aria-haspopup": "menu", on: { click: () => this.openMenu() } }, icon("dots"));
    this.close = button({ class: "round close-pane", "aria-label": t("header.close_pane"), title: t("header.close_pane"), on: { click: () => closePane(pane.index) } }, icon("close"));
    this.bar = h("header", { class: "chat-header" }, this.back, this.picture, h("div", { class: "header-text" }, this.title, this.note), this.as, this.more, this.close);
    this.pinnedBar = h("div", { class: "pinned-bar", hidden: true });
    this.element = h("div", { class: "header-frame" }, this.bar, this.pinnedBar);
  }

  draw() {
    const { pane } = this;
    const person = personById(pane.person);
    this.close.hidden = state.panes.length < 2;
    this.as.replaceChildren(personAvatar(person, "tiny"), h("span", { dir: "auto" }, person.first_name));
    this.as.setAttribute("aria-label", t("header.as", { name: fullName(person) }));
    this.as.title = t("header.as", { name: fullName(person) });
    this.bar.classList.toggle("empty", !pane.peer);
    this.title.textContent = pane.chat?.title ?? chatRow(pane.person, pane.peer)?.title ?? "";
    this.picture.replaceChildren(...(pane.peer && pane.chat ? [peerAvatar(pane.peer, pane.chat.title, "medium")] : []));
    this.drawNote();
    this.drawPinned();
  }

  drawNote() {
    const { pane } = this;
    const bot = botOfPeer(pane.peer);
    const other = personOfPeer(pane.peer);
    this.note.classList.toggle("typing", Boolean(this.typing));
    if (!state.online) this.note.textContent = t("header.connecting");
    else if (this.typing) this.note.textContent = t(this.typing.startsWith("upload") ? "header.sending_file" : "header.typing");
    else if (pane.chat?.blocked) this.note.textContent = t("header.blocked");
    else this.note.textContent = bot ? t("header.bot") : sentence(other?.role);
  }

  showTyping(action) {
    this.typing = action;
    this.drawNote();
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.stopTyping(), TYPING_MS);
  }

  stopTyping() {
    clearTimeout(this.typingTimer);
    this.typing = null;
    this.drawNote();
  }

  drawPinned() {
    const { pane } = this;
    const id = pane.pinned.at(-1);
    const message = id === undefined ? null : pane.feed.get(id);
    this.pinnedBar.hidden = !message || !pane.peer;
    if (!message) return;
    this.pinnedBar.replaceChildren(button({ class: "pinned", on: { click: () => pane.scrollTo(id) } },
      icon("pin"),
      h("span", { class: "pinned-text" }, h("span", { class: "pinned-title" }, t("header.pinned")), h("span", { class: "pinned-words", dir: "auto" }, preview(message)))));
  }

  async changePerson() {
    const { pane } = this;
    const who = await pickPerson({ title: t("header.as_whom"), first: pane.person });
    if (who !== undefined) show(pane.index, { person: who, peer: botOfPeer(pane.peer) ? pane.peer : null }, { push: false });
  }

  openMenu() {
    const { pane } = this;
    const person = personById(pane.person);
    const bot = botOfPeer(pane.peer);
    const items = pane.peer
      ? [
          bot && { text: t("header.copy_link"), icon: "link", run: () => copyText(`https://t.me/${bot.username}`) },
          { text: t("header.open_link"), icon: "external", run: () => this.askLink() },
          { text: t("header.transcript"), icon: "download", run: () => this.download() },
          "line",
          bot && (pane.chat?.blocked
            ? { text: t("header.unblock"), icon: "block", run: () => pane.unblock({ start: false }) }
            : { text: t("header.block_bot"), icon: "block", style: "danger", run: () => this.block() }),
          { text: t("header.clear"), icon: "trash", style: "danger", run: () => this.clear() },
          "line",
        ]
      : [{ text: t("header.open_link"), icon: "external", run: () => this.askLink() }, "line"];
    menu(this.more, [...items, {
      text: t("header.telegram_language", { name: person.first_name, language: person.language_code === "fa" ? "English" : "فارسی" }), icon: "globe",
      run: () => changePersonLanguage(person, person.language_code === "fa" ? "en" : "fa"),
    }]);
  }

  async askLink() {
    const field = h("input", { class: classes("single"), dir: "ltr", required: true, autofocus: true, placeholder: "https://t.me/…", "aria-label": t("header.open_link") });
    const url = await dialog({
      title: t("header.open_link"), body: [field],
      buttons: [{ text: t("cancel") }, { text: t("link.open"), style: "primary" }], form: () => field.value.trim() || null,
    });
    if (url) await this.pane.openLink(url);
  }

  download() {
    const link = h("a", { href: api.transcriptUrl(this.pane.person, this.pane.peer), download: `${this.pane.peer.replace(":", "-")}.txt`, class: "off-screen" });
    document.body.append(link);
    link.click();
    link.remove();
  }

  async block() {
    const yes = await confirmDialog({ title: t("header.block_bot"), text: t("header.block_ask", { title: this.pane.chat.title }), yes: t("header.block_yes"), style: "danger" });
    if (yes) await this.pane.block();
  }

  async clear() {
    const yes = await confirmDialog({ title: t("header.clear"), text: t("header.clear_ask"), yes: t("header.clear_yes"), style: "danger" });
    if (yes) await this.pane.clear();
  }
}
