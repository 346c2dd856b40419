/** Where a person writes: the field, the bot's menu, attachments, suggestions, the reply keyboard, START and UNBLOCK. */

import { attachMenu } from "./attach.js";
import { button, classes, h } from "./dom.js";
import { preview } from "./bubbles.js";
import { direction, t } from "./i18n.js";
import { icon } from "./icons.js";
import { InlinePanel, inlineQuery } from "./inline.js";
import { replyKeyboard } from "./keyboards.js";
import { fullName } from "./state.js";

const drafts = new Map();

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.inline = new InlinePanel({
      place: () => ({ person: pane.person, peer: pane.peer }),
      chosen: (message) => { this.setText(""); pane.take({ type: "message", message }); },
      openLink: (url) => pane.openLink(url),
      tell: (text) => pane.tell(text),
    });
    this.build();
  }

  build() {
    this.commandPanel = h("div", { class: "command-panel", hidden: true, role: "listbox", "aria-label": t("commands.title") });
    this.replyBar = h("div", { class: "reply-bar", hidden: true });
    this.menuButton = button({ class: "menu-button", hidden: true, "aria-expanded": "false", on: { click: () => this.toggleMenu() } },
      icon("menu"), h("span", { class: "menu-label" }));
    this.attach = button({ class: "round attach", "aria-label": t("attach.title"), on: { click: () => attachMenu(this.pane, this.attach) } }, icon("attach"));
    this.field = h("textarea", { class: "field-text", rows: "1", "aria-label": t("composer.placeholder"), maxlength: "4096", enterkeyhint: "send" });
    this.keyboardToggle = button({ class: "round keyboard-toggle", hidden: true, "aria-label": t("keyboard.toggle"), on: { click: () => this.toggleKeyboard() } }, icon("keyboard"));
    this.sendButton = button({ class: "round send", "aria-label": t("composer.send"), on: { click: () => this.submit() } }, icon("send", "flip"));
    this.line = h("div", { class: "composer-line" }, this.menuButton, this.attach, this.field, this.keyboardToggle, this.sendButton);
    this.bigButton = button({ class: "big-button", hidden: true, on: { click: () => this.pressBig() } });
    this.keyboardPlace = h("div", { class: "keyboard-place", hidden: true });
    this.element = h("div", { class: "composer" }, this.inline.element, this.commandPanel, this.replyBar, this.line, this.bigButton, this.keyboardPlace);
    this.field.addEventListener("input", () => this.noticeInput());
    this.field.addEventListener("keydown", (event) => this.noticeKey(event));
    this.field.addEventListener("paste", (event) => this.noticePaste(event));
  }

  /** Another chat: its draft, its menu, its keyboard. */
  open(chat) {
    this.chat = chat;
    this.replying = null;
    this.keyboard = null;
    this.collapsed = false;
    this.placeholder = null;
    this.commandPanel.hidden = true;
    this.inline.hide();
    this.field.value = drafts.get(this.key) ?? "";
    this.setKeyboard(chat.reply_keyboard, null);
    this.update(chat);
    if (chat.force_reply) this.forceReply(chat.force_reply);
    this.fit();
  }

  get key() {
    return `${this.pane.person} ${this.pane.peer}`;
  }

  /** What stands below the messages depends on whether the chat is started or blocked. */
  update(chat) {
    this.chat = chat;
    const bot = this.pane.peer.startsWith("bot:");
    const waitingForStart = bot && !chat.started && !chat.blocked;
    this.bigButton.hidden = !(chat.blocked || waitingForStart);
    this.bigButton.textContent = chat.blocked ? t("composer.restart") : t("composer.start");
    this.bigButton.classList.toggle("start", waitingForStart);
    this.line.hidden = !this.bigButton.hidden;
    const menu = chat.menu_button ?? { type: "default" };
    const commands = chat.commands ?? [];
    this.menuButton.hidden = !bot || (menu.type === "web_app" ? false : commands.length === 0);
    this.menuButton.querySelector(".menu-label").textContent = menu.type === "web_app" ? menu.text : t("commands.menu");
    this.drawReplyBar();
    this.drawKeyboard();
    this.fit();
  }

  pressBig() {
    if (this.chat.blocked) this.pane.unblock({ start: true });
    else this.pane.sendText("/start");
  }

  // --- the field -------------------------------------------------------------------------------------------------

  setText(text) {
    this.field.value = text;
    this.noticeInput();
  }

  prefill(text) {
    this.setText(text);
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
  }

  noticeInput() {
    const text = this.field.value;
    drafts.set(this.key, text);
    this.fit();
    this.inline.follow(text);
    this.suggestCommands(text);
  }

  fit() {
    const { field } = this;
    field.dir = field.value === "" ? direction() : "auto";
    field.placeholder = this.placeholder ?? t("composer.placeholder");
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
    this.sendButton.classList.toggle("ready", field.value.trim() !== "");
  }

  noticeKey(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      const only = this.commandPanel.hidden ? null : this.commandPanel.querySelector(".chosen");
      if (only) only.click();
      else this.submit();
    } else if (event.key === "Escape") {
      this.commandPanel.hidden = true;
      this.inline.hide();
      this.cancelReply();
    } else if (!this.commandPanel.hidden && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      this.moveChosen(event.key === "ArrowDown" ? 1 : -1);
    }
  }

  noticePaste(event) {
    const picture = [...(event.clipboardData?.files ?? [])].find((file) => file.type.startsWith("image/"));
    if (!picture) return;
    event.preventDefault();
    this.pane.offerPhoto(picture);
  }

  submit() {
    const text = this.field.value.trim();
    if (text === "" || inlineQuery(this.field.value)) return;
    const replyTo = this.replying?.message_id;
    this.setText("");
    this.cancelReply();
    this.commandPanel.hidden = true;
    this.pane.sendText(text, { reply_to: replyTo });
    this.usedKeyboard();
  }

  // --- replies ---------------------------------------------------------------------------------------------------

  replyTo(message, placeholder = null) {
    this.replying = message;
    this.placeholder = placeholder ?? this.keyboard?.input_field_placeholder ?? null;
    this.drawReplyBar();
    this.fit();
    this.field.focus();
  }

  /** The bot asks for a reply to what it said last. */
  forceReply(force) {
    const asked = this.pane.feed.messages.findLast((message) => !message.outgoing);
    if (asked) this.replyTo(asked, force.input_field_placeholder ?? null);
  }

  cancelReply() {
    this.replying = null;
    this.placeholder = this.keyboard?.input_field_placeholder ?? null;
    this.drawReplyBar();
    this.fit();
  }

  drawReplyBar() {
    const { replying } = this;
    this.replyBar.hidden = !replying || this.line.hidden;
    if (!replying) return;
    this.replyBar.replaceChildren(
      icon("reply", "flip"),
      h("span", { class: "reply-quote" },
        h("span", { class: "reply-name", dir: "auto" }, replying.outgoing ? t("you") : fullName(replying.from ?? { first_name: this.chat.title })),
        h("span", { class: "reply-text", dir: "auto" }, preview(replying))),
      button({ class: "round small", "aria-label": t("reply.cancel"), on: { click: () => this.cancelReply() } }, icon("close")));
  }

  // --- commands --------------------------------------------------------------------------------------------------

  toggleMenu() {
    if (this.chat.menu_button?.type === "web_app") this.pane.tell(t("web_app.notice"));
    else if (this.commandPanel.hidden) this.showCommands(this.chat.commands);
    else this.hideCommands();
  }

  suggestCommands(text) {
    const typed = /^\/([A-Za-z0-9_]*)$/.exec(text)?.[1];
    if (typed === undefined) {
      this.hideCommands();
      return;
    }
    const fitting = (this.chat.commands ?? []).filter(({ command }) => command.startsWith(typed.toLowerCase()));
    if (fitting.length > 0) this.showCommands(fitting, { choose: typed !== "" });
    else this.hideCommands();
  }

  showCommands(commands, { choose = false } = {}) {
    this.commandPanel.replaceChildren(...commands.map(({ command, description }, index) =>
      button({ class: classes("command", choose && index === 0 && "chosen"), role: "option", on: { click: () => this.sendCommand(command) } },
        h("bdi", { class: "command-name", dir: "ltr" }, `/${command}`),
        h("span", { class: "command-text", dir: "auto" }, description))));
    this.commandPanel.hidden = false;
    this.menuButton.setAttribute("aria-expanded", "true");
  }

  hideCommands() {
    this.commandPanel.hidden = true;
    this.menuButton.setAttribute("aria-expanded", "false");
  }

  moveChosen(step) {
    const rows = [...this.commandPanel.children];
    const at = rows.findIndex((row) => row.classList.contains("chosen"));
    rows[at]?.classList.remove("chosen");
    const next = rows[(at + step + rows.length) % rows.length];
    next.classList.add("chosen");
    next.scrollIntoView({ block: "nearest" });
  }

  sendCommand(command) {
    this.hideCommands();
    this.setText("");
    this.pane.sendText(`/${command}`);
  }

  // --- the reply keyboard ----------------------------------------------------------------------------------------

  setKeyboard(keyboard, force) {
    if (JSON.stringify(keyboard) !== JSON.stringify(this.keyboard)) this.collapsed = false;
    this.keyboard = keyboard;
    this.placeholder = keyboard?.input_field_placeholder ?? null;
    this.drawKeyboard();
    this.fit();
    this.awaitedForce = force;
  }

  /** The keyboard event comes before the message that brings it: a forced reply waits for that message. */
  noticeMessage(message) {
    if (!this.awaitedForce || message.outgoing) return;
    const force = this.awaitedForce;
    this.awaitedForce = null;
    this.replyTo(message, force.input_field_placeholder ?? null);
  }

  drawKeyboard() {
    const shown = Boolean(this.keyboard) && !this.line.hidden && !this.collapsed;
    this.keyboardToggle.hidden = !this.keyboard;
    this.keyboardToggle.setAttribute("aria-expanded", String(shown));
    this.keyboardPlace.hidden = !shown;
    this.keyboardPlace.replaceChildren(...(shown ? [replyKeyboard(this.keyboard, (row, column, key) => this.pane.pressReply(row, column, key))] : []));
  }

  toggleKeyboard() {
    this.collapsed = !this.collapsed;
    this.drawKeyboard();
  }

  usedKeyboard() {
    if (!this.keyboard?.one_time_keyboard) return;
    this.collapsed = true;
    this.drawKeyboard();
  }
}
