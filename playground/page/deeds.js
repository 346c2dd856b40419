/** What the buttons of a bubble do: pressing, waiting for the answer, voting, paying, reacting. */

import * as api from "./api.js";
import { confirmOwnContact } from "./attach.js";
import { alertDialog, attempt, confirmDialog, copyText, toast } from "./dialogs.js";
import { renderText } from "./entities.js";
import { sum } from "./format.js";
import { t } from "./i18n.js";
import { pickPeer } from "./peers.js";
import { pickPerson } from "./people.js";
import { botOfPeer, show } from "./state.js";

const place = (messageId, row, column) => `${messageId}:${row}:${column}`;

/** The deeds are methods of a pane, kept in a file of their own. */
export function bubbleActs(pane) {
  const acts = {
    isWaiting: (messageId, row, column) => [...pane.waiting.values()].includes(place(messageId, row, column)),

    waitingOf: (messageId) => [...pane.waiting.values()].filter((key) => key.startsWith(`${messageId}:`)).join(),

    async pressInline(message, row, column, key, node) {
      if (key.disabled !== undefined) return;
      if (key.callback_data !== undefined) await pressCallback(message, row, column);
      else if (key.pay) await payInvoice(message, row, column);
      else if (key.url ?? key.login_url) await pane.openLink(key.url ?? key.login_url.url);
      else if (key.copy_text) await copyText(key.copy_text.text);
      else if (key.web_app) await pane.tell(t("web_app.notice"));
      else if (key.switch_inline_query_current_chat !== undefined) pane.composer.prefill(`${inlineName(message)} ${key.switch_inline_query_current_chat}`);
      else if (key.switch_inline_query !== undefined) await switchInline(message, { query: key.switch_inline_query, allow_user_chats: true, allow_bot_chats: true });
      else if (key.switch_inline_query_chosen_chat) await switchInline(message, key.switch_inline_query_chosen_chat);
      else if (key.callback_game) await pane.tell(t("kind.not_drawn"));
      node.blur();
    },

    noticeAnswer(event) {
      if (!pane.waiting.has(event.query_id)) {
        pane.early.set(event.query_id, event);
        return;
      }
      pane.waiting.delete(event.query_id);
      pane.feed.draw();
      if (event.type === "payment") tellPayment(event);
      else tellAnswer(event);
    },

    async pressReply(row, column, key) {
      if (key.request_contact && !(await confirmOwnContact(pane, pane.chat.title))) return;
      if (key.request_location && !(await confirmDialog({ title: t("attach.location"), text: t("location.share", { bot: pane.chat.title }), yes: t("contact.share_yes") }))) return;
      if (key.web_app) {
        await pane.tell(t("web_app.notice"));
        return;
      }
      const { person, peer } = pane;
      let answer = await attempt(() => api.pressReply({ person, peer, row, column }));
      if (answer?.needs === "users") answer = await shareUsers(answer.request, { person, peer, row, column });
      if (answer?.message && peer === pane.peer) {
        pane.take({ type: "message", message: answer.message });
        pane.composer.usedKeyboard();
      }
    },

    pollActs: (message) => ({
      renderText: (text, entities) => renderText(text, entities, pane.textActs),
      tell: (text) => alertDialog(text, t("poll.explanation")),
      vote: (optionIds) => vote(message, optionIds),
    }),

    async react(message, emoji) {
      const { person, peer } = pane;
      const mine = message.my_reaction === emoji ? null : emoji;
      const answer = await attempt(() => api.react({ person, peer, message_id: message.message_id, emoji: mine }));
      if (answer && peer === pane.peer) pane.feed.change(message.message_id, { my_reaction: mine });
    },

    scan: (link) => pane.scanLink(link),
  };

  async function pressCallback(message, row, column) {
    await ask(message, row, column, () => api.press({ person: pane.person, peer: pane.peer, message_id: message.message_id, row, column }));
  }

  async function payInvoice(message, row, column) {
    const { title, total_amount: amount, currency } = message.invoice;
    const yes = await confirmDialog({ title, text: t("pay.ask", { sum: sum(amount, currency) }), yes: t("pay.yes") });
    if (yes) await ask(message, row, column, () => api.pay({ person: pane.person, peer: pane.peer, message_id: message.message_id }));
  }

  /** The key turns into a spinner until the event with its query id comes (it may even come before the response). */
  async function ask(message, row, column, request) {
    const starting = Symbol("starting");
    pane.waiting.set(starting, place(message.message_id, row, column));
    pane.feed.draw();
    const answer = await attempt(request);
    pane.waiting.delete(starting);
    if (answer) {
      pane.waiting.set(answer.query_id, place(message.message_id, row, column));
      const early = pane.early.get(answer.query_id);
      if (early) {
        pane.early.delete(answer.query_id);
        acts.noticeAnswer(early);
      }
    }
    pane.feed.draw();
  }

  function tellAnswer({ text, show_alert: alert, url, expired }) {
    if (expired) toast(t("press.expired"), "bad");
    else if (url) pane.openLink(url);
    else if (text && alert) alertDialog(text, pane.chat.title);
    else if (text) toast(text);
  }

  function tellPayment({ ok, error }) {
    if (ok) toast(t("pay.done"), "good");
    else alertDialog(error || t("pay.failed"), t("pay.failed"));
  }

  async function vote(message, optionIds) {
    const { person, peer } = pane;
    const answer = await attempt(() => api.vote({ person, peer, message_id: message.message_id, option_ids: optionIds }));
    if (answer && peer === pane.peer) pane.feed.put(answer.message);
    else pane.feed.redraw();
  }

  const inlineName = (message) => `@${message.via_bot?.username ?? botOfPeer(pane.peer)?.username ?? message.from?.username ?? ""}`;

  async function switchInline(message, { query = "", ...allowed }) {
    const peer = await pickPeer(pane.person, allowed);
    if (!peer) return;
    const text = `${inlineName(message)} ${query}`;
    show(pane.index, { person: pane.person, peer });
    await pane.shown;
    pane.composer.prefill(text);
  }

  async function shareUsers(request, where) {
    const chosen = await pickPerson({ title: t("users.whom"), note: t("users.note", { bot: pane.chat.title }), without: [where.person], most: request.max_quantity ?? 1 });
    return chosen && attempt(() => api.pressReply({ ...where, user_ids: chosen }));
  }

  return acts;
}
