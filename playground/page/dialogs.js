/** Dialogs, menus and toasts: small things that lie above the page. */

import { button, classes, h } from "./dom.js";
import { currentLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";

/**
 * Shows a modal dialog and waits for its end.
 * @param {Object} options title, body (Node[]), buttons ([{text, value, style?: "primary"|"danger"|"plain"}]), and wide
 * @returns {Promise<*>} the value of the button, or undefined when the person closed it
 */
export function dialog({ title, body = [], buttons = [], wide = false, form = null }) {
  return new Promise((resolve) => {
    let answer;
    const finish = (value) => {
      answer = value;
      box.close();
    };
    const actions = buttons.map(({ text, value, style = "plain" }, index) =>
      form && style === "primary"
        ? h("button", { type: "submit", class: "dialog-button primary" }, text)
        : button({ class: `dialog-button ${style}`, autofocus: !form && index === buttons.length - 1, on: { click: () => finish(value) } }, text),
    );
    const content = [
      title && h("h2", { class: "dialog-title", dir: "auto" }, title),
      h("div", { class: "dialog-body" }, body),
      actions.length > 0 && h("div", { class: "dialog-actions" }, actions),
    ];
    const box = h("dialog", { class: classes("dialog", wide && "wide"), "aria-label": title || null },
      form
        ? h("form", { method: "dialog", on: { submit: (event) => { event.preventDefault(); const value = form(); if (value !== null) finish(value); } } }, content)
        : content);
    box.addEventListener("click", (event) => event.target === box && box.close());
    box.addEventListener("close", () => {
      box.remove();
      resolve(answer);
    });
    box.finish = finish;
    document.getElementById("dialogs").append(box);
    box.showModal();
  });
}

/** The dialog a node stands in can be ended from inside with a value. */
export const finishDialog = (node, value) => node.closest("dialog").finish(value);

export function confirmDialog({ title, text, yes, style = "primary", detail = null }) {
  return dialog({
    title,
    body: [text && h("p", { class: "dialog-text", dir: "auto" }, text), detail],
    buttons: [{ text: t("cancel"), value: false }, { text: yes, value: true, style }],
  });
}

export function alertDialog(text, title = null) {
  return dialog({
    title,
    body: [h("p", { class: "dialog-text", dir: "auto" }, text)],
    buttons: [{ text: t("ok"), value: true, style: "primary" }],
  });
}

const TOAST_MS = 3200;

/** @param {"plain"|"good"|"bad"} kind */
export function toast(text, kind = "plain") {
  const mark = { good: "check", bad: "alert" }[kind];
  const note = h("div", { class: `toast ${kind}` }, mark && icon(mark), h("span", { dir: "auto" }, text));
  document.getElementById("toasts").append(note);
  setTimeout(() => {
    note.classList.add("leaving");
    setTimeout(() => note.remove(), 250);
  }, TOAST_MS + Math.min(text.length * 25, 4000));
}

/** What went wrong, in the page's words when the server was not reachable, in the server's words otherwise. */
export function toastError(error) {
  toast(error.status === 0 ? t("error.unreachable") : error.message || t("error.unknown"), "bad");
}

/** Runs a deed and tells the person if it failed; resolves to undefined then. */
export async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Error) || error.status === undefined) throw error;
    toastError(error);
    return undefined;
  }
}

let openMenu = null;

export function closeMenu() {
  openMenu?.remove();
  openMenu = null;
}

/**
 * A small menu at a point or under a node.
 * @param {Node|{x: number, y: number}} anchor
 * @param {Array} items [{text, icon?, style?, run}], {row: [{text, label, run}]} (small signs side by side), or "line"
 */
export function menu(anchor, items) {
  closeMenu();
  const choose = (item) => ({ click: () => { closeMenu(); item.run(); } });
  const entries = items.filter(Boolean).map((item) => {
    if (item === "line") return h("div", { class: "menu-line", role: "separator" });
    if (item.row) return h("div", { class: "menu-row" }, item.row.map((sign) => button({ class: "menu-sign", role: "menuitem", "aria-label": sign.label, on: choose(sign) }, sign.text)));
    return button({ class: classes("menu-item", item.style), role: "menuitem", on: choose(item) }, item.icon && icon(item.icon, "flip"), h("span", { dir: "auto" }, item.text));
  });
  const reachable = () => [...box.querySelectorAll("button")];
  const box = h("div", { class: "menu", role: "menu", popover: "auto" }, entries);
  document.body.append(box);
  box.showPopover();
  box.addEventListener("toggle", (event) => event.newState === "closed" && box.remove());
  box.addEventListener("keydown", (event) => moveFocus(event, reachable()));
  place(box, anchor);
  openMenu = box;
  reachable()[0]?.focus({ preventScroll: true });
  return box;
}

function moveFocus(event, reachable) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = reachable.indexOf(document.activeElement);
  reachable[(at + step + reachable.length) % reachable.length].focus();
}

function place(box, anchor) {
  const gap = 6;
  const rect = anchor instanceof Node ? anchor.getBoundingClientRect() : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { offsetWidth: width, offsetHeight: height } = box;
  const fromRight = currentLanguage() === "fa" ? rect.left + width > innerWidth - gap : rect.right - width >= gap && rect.left + width > innerWidth - gap;
  const left = fromRight ? rect.right - width : rect.left;
  const below = rect.bottom + gap + height <= innerHeight;
  box.style.left = `${Math.max(gap, Math.min(left, innerWidth - width - gap))}px`;
  box.style.top = `${Math.max(gap, below ? rect.bottom + gap : rect.top - gap - height)}px`;
}

export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Plain http on another machine's address has no clipboard interface; the old way still works there.
    const field = h("textarea", { class: "off-screen", readonly: true });
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    if (!copied) {
      await alertDialog(text, t("copy.by_hand"));
      return;
    }
  }
  toast(t("copied"), "good");
}
