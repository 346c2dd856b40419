/** Opening links: chats of the playground open here, for whom one likes; everything else only after a question. */

import * as api from "./api.js";
import { alertDialog, attempt, confirmDialog, copyText, dialog, menu } from "./dialogs.js";
import { h, onLongPress } from "./dom.js";
import { t } from "./i18n.js";
import { pickPerson } from "./people.js";
import { refreshChats, show, state } from "./state.js";

const TELEGRAM = /^(?:tg:|(?:https?:\/\/)?(?:t\.me|telegram\.me|telegram\.dog)\/)/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

export const isTelegramLink = (url) => TELEGRAM.test(url);

/**
 * Opens a link as a person, in the pane where that person stands (or in the given one).
 * @param {number} paneIndex the pane it was clicked in
 */
export async function openLink(url, person, paneIndex) {
  if (!isTelegramLink(url)) {
    await leavePage(url);
    return;
  }
  const opened = await attempt(() => api.openLink(person, url));
  if (!opened) return;
  const clicked = state.panes[paneIndex]?.person === person;
  const other = state.panes.findIndex((pane) => pane.person === person);
  show(clicked || other === -1 ? paneIndex : other, { person, peer: opened.peer });
  await refreshChats(person);
}

async function leavePage(url) {
  if (!ADDRESS.test(url)) {
    await showCode(url);
    return;
  }
  const address = h("p", { class: "address", dir: "ltr" }, url);
  const go = await confirmDialog({ title: t("link.leave_title"), text: t("link.leave"), detail: address, yes: t("link.open") });
  if (go && /^(https?|mailto|tel):/i.test(url)) window.open(url, "_blank", "noopener,noreferrer");
  else if (go) await alertDialog(t("link.cannot"));
}

async function showCode(text) {
  const choice = await dialog({
    title: t("scan.says"),
    body: [h("p", { class: "address", dir: "auto" }, text)],
    buttons: [{ text: t("close"), value: null }, { text: t("copy"), value: "copy", style: "primary" }],
  });
  if (choice === "copy") await copyText(text);
}

/** Somebody holds their telephone before the code: asks who. */
export async function scan(link, person, paneIndex) {
  if (!isTelegramLink(link)) {
    await leavePage(link);
    return;
  }
  const who = await pickPerson({ title: t("scan.who"), note: t("scan.note"), first: person });
  if (who !== undefined) await openLink(link, who, paneIndex);
}

/** Long press or right click on a link: copy it, or open it as somebody else. */
export function offerLinkMenu(node, url, person, paneIndex) {
  onLongPress(node, (event) => menu({ x: event.clientX, y: event.clientY }, [
    { text: t("link.open"), icon: "external", run: () => openLink(url, person, paneIndex) },
    isTelegramLink(url) && {
      text: t("link.open_as"), icon: "users",
      run: async () => {
        const who = await pickPerson({ title: t("link.who"), first: person });
        if (who !== undefined) await openLink(url, who, paneIndex);
      },
    },
    { text: t("link.copy"), icon: "copy", run: () => copyText(url) },
  ]));
}
