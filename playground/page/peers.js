/** Choosing a chat to write something to. */

import { peerAvatar } from "./chats.js";
import { button, h } from "./dom.js";
import { dialog, finishDialog } from "./dialogs.js";
import { sentence, t } from "./i18n.js";
import { fullName, state } from "./state.js";

/**
 * Asks the person for one of their chats.
 * @param {number} person
 * @param {Object} allowed allow_user_chats, allow_bot_chats, as in SwitchInlineQueryChosenChat
 * @returns {Promise<string|undefined>} a peer
 */
export async function pickPeer(person, { allow_user_chats: users, allow_bot_chats: bots }) {
  const any = !users && !bots;
  const peers = [
    ...(users || any ? state.people.filter((other) => other.id !== person).map((other) => ({ peer: `person:${other.id}`, title: fullName(other), note: sentence(other.role) })) : []),
    ...(bots || any ? state.bots.map((bot) => ({ peer: `bot:${bot.username}`, title: bot.first_name, note: t("header.bot") })) : []),
  ];
  const rows = peers.map(({ peer, title, note }) => {
    const row = button({ class: "pick", dataset: { peer }, on: { click: () => finishDialog(row, peer) } },
      peerAvatar(peer, title, "small"),
      h("span", { class: "pick-text" }, h("span", { class: "pick-name", dir: "auto" }, title), h("span", { class: "pick-note", dir: "auto" }, note)));
    return row;
  });
  return dialog({ title: t("peers.where"), body: [h("div", { class: "picks" }, rows)], buttons: [{ text: t("cancel") }] });
}
