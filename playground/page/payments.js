/** Invoices and what came of them. */

import { h } from "./dom.js";
import { firstDirection } from "./entities.js";
import { sum } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

/** @param {Object} message with `invoice`  @param {boolean} paid */
export const invoice = ({ invoice: asked }, paid) =>
  h("div", { class: "invoice", dir: firstDirection(asked.title) },
    h("div", { class: "invoice-head" },
      h("span", { class: "invoice-sign" }, icon(paid ? "check" : "pay")),
      h("span", { class: "invoice-sum" }, sum(asked.total_amount, asked.currency))),
    h("strong", { class: "invoice-title", dir: "auto" }, asked.title),
    h("div", { class: "text" }, asked.description),
    h("div", { class: "invoice-state" }, t(paid ? "pay.paid" : "pay.open")));

/** Bots may leave the keyboard out; the client then draws the pay button itself. */
export const payMarkup = (message) =>
  message.reply_markup ?? { inline_keyboard: [[{ text: t("pay.button", { sum: sum(message.invoice.total_amount, message.invoice.currency) }), pay: true }]] };

/**
 * Which invoices of a chat are paid: each payment settles the newest open invoice of the same sum before it.
 * The Bot API links a payment to its invoice by a payload only the bot sees, so the page pairs them by sum and order.
 * @returns {Set<number>} message ids
 */
export function paidInvoices(messages) {
  const paid = new Set();
  for (const [index, message] of messages.entries()) {
    const payment = message.successful_payment;
    if (!payment) continue;
    const settled = messages.slice(0, index).findLast((earlier) => earlier.invoice && !paid.has(earlier.message_id)
      && earlier.invoice.currency === payment.currency && earlier.invoice.total_amount === payment.total_amount);
    if (settled) paid.add(settled.message_id);
  }
  return paid;
}
