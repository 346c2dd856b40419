/** One message → its bubble (or its service line). */

import { append, button, classes, h, onLongPress } from "./dom.js";
import { dice } from "./dice.js";
import { endsWithBlock, firstDirection, isJumbo, lastLineDirection, renderText } from "./entities.js";
import { clockTime, fullDateTime, sum } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { inlineKeyboard } from "./keyboards.js";
import { album, contactCard, file, photo, place, scanChips, sound, sticker, video } from "./media.js";
import { invoice, payMarkup } from "./payments.js";
import { fullName, personById } from "./state.js";
import { poll } from "./polls.js";

const SERVICE = {
  pinned_message: (message) => t("service.pinned", { what: preview(message.pinned_message) }),
  successful_payment: ({ successful_payment: paid }) => t("service.paid", { sum: sum(paid.total_amount, paid.currency) }),
  refunded_payment: ({ refunded_payment: paid }) => t("service.refunded", { sum: sum(paid.total_amount, paid.currency) }),
  users_shared: ({ users_shared: shared }) => t("service.users_shared", { who: shared.users.map((user) => user.first_name ?? nameOfUser(user.user_id)).join(t("list.comma")) }),
  chat_shared: () => t("service.chat_shared"),
  write_access_allowed: () => t("service.write_access"),
  web_app_data: ({ web_app_data: sent }) => t("service.web_app_data", { button: sent.button_text }),
};

const nameOfUser = (id) => {
  const person = personById(id);
  return person ? fullName(person) : String(id);
};

export const isService = (message) => Object.keys(SERVICE).some((kind) => message[kind] !== undefined);

/** A message in a few words: for quotes, the pinned bar and lists. */
export function preview(message) {
  if (!message) return "";
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ").slice(0, 90);
  const kinds = ["photo", "sticker", "document", "contact", "venue", "location", "poll", "invoice", "video", "animation", "audio", "voice"];
  if (message.dice) return message.dice.emoji;
  const kind = kinds.find((name) => message[name]);
  return kind ? t(`kind.${kind}`) : t("kind.other");
}

export function serviceLine(message, pane) {
  const kind = Object.keys(SERVICE).find((name) => message[name] !== undefined);
  const line = h("div", { class: "service", dataset: { messageId: message.message_id } }, h("span", { dir: "auto" }, SERVICE[kind](message)));
  if (kind === "pinned_message") line.addEventListener("click", () => pane.scrollTo(message.pinned_message.message_id));
  return line;
}

/**
 * @param {Object[]} messages one message, or all of an album
 * @param {Object} pane the chat pane (its deeds and what it waits for)
 * @param {Object} place first/last of a run of the same sender, fresh (arrived while looking), paid
 */
export function bubble(messages, pane, { first, last, fresh, paid }) {
  const message = messages.at(-1);
  const words = messages.find((each) => each.text !== undefined || each.caption !== undefined) ?? message;
  const text = words.text ?? words.caption ?? "";
  const entities = words.entities ?? words.caption_entities ?? [];
  const bare = Boolean(message.dice || message.sticker || (words.text !== undefined && isJumbo(text)));
  const picture = Boolean(message.photo || message.video || message.animation);
  const above = words.show_caption_above_media === true;
  const body = contentNodes(messages, pane, { fresh, paid });
  const textNode = text !== "" && h("div", { class: classes("text", bare && "jumbo") }, renderText(text, entities, pane.textActs));
  const meta = metaNode(messages, words);
  if (textNode && !bare && !(above && picture)) {
    meta.classList.add(lastLineDirection(text) === "rtl" ? "at-left" : "at-right");
    if (endsWithBlock(text, entities)) meta.classList.add("own-line");
    else textNode.append(metaRoom(meta));
  } else meta.classList.add(picture && (!textNode || above) ? "over-picture" : bare ? "on-wallpaper" : "own-line");
  const links = messages.flatMap((each) => each.links ?? []);
  const box = h("div", { class: classes("bubble", bare && "bare", picture && "with-picture", picture && !textNode && "picture-only") },
    headNodes(message, pane),
    above && textNode, body, links.length > 0 && scanChips(links, pane.scan), !above && textNode, meta);
  const stack = h("div", { class: "stack" }, box, reactionsNode(messages, pane), keyboardNode(message, pane, paid));
  const row = h("div", {
    class: classes("row", message.outgoing ? "out" : "in", first && "first", last && "last", fresh && "fresh", message.pending && "pending"),
    dataset: { messageId: message.message_id },
  }, stack);
  if (!message.pending) {
    onLongPress(box, (event) => pane.messageMenu(words, event));
    box.addEventListener("dblclick", (event) => event.target.closest("button, a") === null && pane.composer.replyTo(words));
  }
  return row;
}

function contentNodes(messages, pane, { fresh, paid }) {
  const message = messages.at(-1);
  if (messages.length > 1 && (message.photo || message.video)) return album(messages);
  if (messages.length > 1) return messages.map(file);
  if (message.photo) return photo(message);
  if (message.animation || message.video || message.video_note) return video(message);
  if (message.voice || message.audio) return sound(message);
  if (message.sticker) return sticker(message);
  if (message.document) return file(message);
  if (message.dice) return dice(message.dice, fresh);
  if (message.venue || message.location) return place(message);
  if (message.contact) return contactCard(message, pane.openUser);
  if (message.poll) return poll(message, pane.pollActs(message));
  if (message.invoice) return invoice(message, paid);
  if (message.text !== undefined) return null;
  return h("div", { class: "unknown-kind" }, icon("alert"), h("span", {}, t("kind.not_drawn")));
}

function headNodes(message, pane) {
  const nodes = [];
  const origin = message.forward_origin;
  if (origin) {
    const from = origin.sender_user ? fullName(origin.sender_user) : origin.sender_user_name ?? origin.sender_chat?.title ?? origin.chat?.title ?? "";
    nodes.push(h("div", { class: "head-note" }, icon("forward", "flip"), h("span", { dir: "auto" }, t("head.forwarded", { from }))));
  }
  if (message.via_bot) {
    nodes.push(button({ class: "head-note link", on: { click: () => pane.composer.prefill(`@${message.via_bot.username} `) } },
      h("span", { dir: "auto" }, t("head.via", { bot: `@${message.via_bot.username}` }))));
  }
  const replied = message.reply_to_message;
  if (replied) {
    const name = replied.outgoing ?? replied.from?.id === pane.person ? t("you") : fullName(replied.from ?? { first_name: "" });
    const quoted = message.quote?.text ?? preview(replied);
    nodes.push(button({ class: "reply-quote", dir: firstDirection(quoted), on: { click: () => pane.scrollTo(replied.message_id) } },
      h("span", { class: "reply-name", dir: "auto" }, name),
      h("span", { class: "reply-text", dir: "auto" }, quoted)));
  }
  return nodes;
}

function metaNode(messages, words) {
  const message = messages.at(-1);
  const seconds = message.edit_date ?? message.date;
  const node = h("span", { class: "meta" });
  append(node, [
    (message.effect ?? message.effect_id) && h("span", { class: "meta-effect", title: t("meta.effect") }, "✦"),
    message.pinned && icon("pin"),
    words.edit_date !== undefined && h("span", { class: "edited" }, t("meta.edited")),
    h("time", { title: fullDateTime(seconds) }, clockTime(message.date)),
    message.outgoing && icon(message.pending ? "clock" : "checks", "ticks"),
  ]);
  return node;
}

/** The place of the time at the end of the last line: an empty box of its width, so that the words never run under it. */
function metaRoom(meta) {
  const pieces = [...meta.children];
  const icons = pieces.filter((piece) => piece.textContent === "").length;
  return h("span", { class: "meta-room", "aria-hidden": "true", dataset: { room: pieces.map((piece) => piece.textContent).join(" ") }, style: { "--icons": String(icons) } });
}

function reactionsNode(messages, pane) {
  const mine = messages.flatMap((message) => (message.my_reaction ? [{ type: "emoji", emoji: message.my_reaction }] : []));
  const reactions = [...messages.flatMap((message) => message.reactions ?? []), ...mine];
  if (reactions.length === 0) return null;
  const counted = new Map();
  for (const reaction of reactions) {
    const sign = reaction.emoji ?? reaction.type?.emoji ?? "★";
    counted.set(sign, (counted.get(sign) ?? 0) + 1);
  }
  return h("div", { class: "reactions" }, [...counted].map(([sign, count]) =>
    button({ class: "reaction", on: { click: () => pane.react(messages[0], sign) } }, sign, count > 1 && h("span", {}, count))));
}

function keyboardNode(message, pane, paid) {
  const markup = message.invoice ? payMarkup(message) : message.reply_markup;
  if (!markup?.inline_keyboard?.some((row) => row.length > 0)) return null;
  return inlineKeyboard(markup, {
    paid,
    waiting: (row, column) => pane.isWaiting(message.message_id, row, column),
    press: (row, column, key, node) => pane.pressInline(message, row, column, key, node),
  });
}
