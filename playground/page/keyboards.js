/** Inline keyboards under a message and the reply keyboard under the composer. */

import { button, classes, h } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

const INLINE_KINDS = [
  ["url", "external"], ["login_url", "external"], ["web_app", "window"], ["copy_text", "copy"], ["pay", "pay"],
  ["switch_inline_query", "forward"], ["switch_inline_query_current_chat", "text"], ["switch_inline_query_chosen_chat", "forward"],
];

/** The little sign in the corner that tells what a button does beyond answering. */
const cornerIcon = (key) => INLINE_KINDS.find(([name]) => key[name] !== undefined && key[name] !== false)?.[1];

/**
 * @param {Object} markup InlineKeyboardMarkup
 * @param {Object} options press(row, column, key, node), waiting(row, column) → bool, paid (the pay button became a receipt)
 */
export function inlineKeyboard(markup, { press, waiting, paid = false }) {
  return h("div", { class: "inline-keyboard" }, markup.inline_keyboard.map((keys, row) =>
    h("div", { class: "inline-row" }, keys.map((key, column) => inlineKey(key, {
      busy: waiting(row, column), paid, press: (node) => press(row, column, key, node), place: `${row},${column}`,
    })))));
}

function inlineKey(key, { busy, paid, press, place }) {
  const sign = cornerIcon(key);
  const receipt = paid && key.pay;
  const node = button(
    {
      class: classes("inline-key", key.style, key.pay && "pay", busy && "busy"), dataset: { key: place },
      disabled: key.disabled !== undefined || busy || receipt, "aria-busy": busy ? "true" : null,
      title: key.url ?? key.login_url?.url ?? null,
    },
    h("span", { class: "key-text", dir: "auto" }, receipt ? t("pay.receipt") : key.text),
    sign && !receipt && icon(sign, "corner flip"),
    busy && h("span", { class: "spinner", "aria-label": t("waiting") }),
  );
  node.addEventListener("click", () => press(node));
  return node;
}

const REPLY_ICONS = [["request_contact", "contact"], ["request_location", "location"], ["request_users", "users"], ["request_user", "users"], ["web_app", "window"]];

/** @param {Object} markup ReplyKeyboardMarkup  @param {(row: number, column: number, key: Object) => void} press */
export function replyKeyboard(markup, press) {
  return h("div", { class: classes("reply-keyboard", !markup.resize_keyboard && "tall"), role: "group", "aria-label": t("keyboard.title") },
    markup.keyboard.map((keys, row) => h("div", { class: "reply-row" }, keys.map((key, column) => {
      const sign = REPLY_ICONS.find(([name]) => key[name])?.[1];
      return button({ class: classes("reply-key", key.style), on: { click: () => press(row, column, key) } },
        sign && icon(sign), h("span", { class: "key-text", dir: "auto" }, key.text));
    }))));
}
