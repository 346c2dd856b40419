/** What a person can send beside words: pictures, files, contacts, a place, dice. */

import { button, h } from "./dom.js";
import { confirmDialog, dialog, menu } from "./dialogs.js";
import { DICE_KINDS } from "./dice.js";
import { phoneNumber } from "./format.js";
import { t } from "./i18n.js";
import { pickPerson } from "./people.js";
import { botOfPeer, fullName, personById } from "./state.js";

const TEHRAN = { latitude: 35.6997, longitude: 51.338 };

export function attachMenu(pane, anchor) {
  const files = botOfPeer(pane.peer) !== undefined;
  menu(anchor, [
    files && { text: t("attach.photo"), icon: "image", run: () => chooseFile("image/*", (file) => pane.offerPhoto(file)) },
    files && { text: t("attach.file"), icon: "file", run: () => chooseFile("", (file) => pane.sendDocument(file)) },
    files && "line",
    { text: t("attach.own_contact"), icon: "contact", run: () => shareOwnContact(pane) },
    { text: t("attach.other_contact"), icon: "users", run: () => shareOtherContact(pane) },
    { text: t("attach.location"), icon: "location", run: () => shareLocation(pane) },
    "line",
    { text: t("attach.dice"), icon: "dice", run: () => chooseDice(pane) },
  ]);
}

function chooseFile(accept, use) {
  const input = h("input", { type: "file", accept: accept || null, class: "off-screen" });
  input.addEventListener("change", () => {
    if (input.files[0]) use(input.files[0]);
    input.remove();
  });
  input.addEventListener("cancel", () => input.remove());
  document.body.append(input);
  input.click();
}

export async function confirmOwnContact(pane, title) {
  const person = personById(pane.person);
  return confirmDialog({
    title: t("contact.share_title"), text: t("contact.share", { bot: title, name: fullName(person) }),
    detail: h("p", { class: "address", dir: "ltr" }, phoneNumber(person.phone)), yes: t("contact.share_yes"),
  });
}

async function shareOwnContact(pane) {
  if (await confirmOwnContact(pane, pane.chat.title)) await pane.send({ contact: "own" });
}

async function shareOtherContact(pane) {
  const who = await pickPerson({ title: t("contact.whose"), note: t("contact.whose_note"), without: [pane.person] });
  if (who === undefined) return;
  const { phone, first_name, last_name } = personById(who);
  await pane.send({ contact: { phone_number: phone, first_name, ...(last_name ? { last_name } : {}), user_id: who } });
}

async function shareLocation(pane) {
  const input = (label, name) => h("label", { class: "field" }, h("span", {}, label),
    h("input", { name, type: "number", step: "any", required: true, dir: "ltr", value: String(TEHRAN[name]) }));
  const latitude = input(t("location.latitude"), "latitude");
  const longitude = input(t("location.longitude"), "longitude");
  const chosen = await dialog({
    title: t("attach.location"), body: [latitude, longitude],
    buttons: [{ text: t("cancel") }, { text: t("composer.send"), style: "primary" }],
    form: () => ({ latitude: Number(latitude.lastChild.value), longitude: Number(longitude.lastChild.value) }),
  });
  if (chosen) await pane.send({ location: chosen });
}

async function chooseDice(pane) {
  const picks = h("div", { class: "dice-picks" });
  const chosen = await new Promise((resolve) => {
    const shown = dialog({ title: t("attach.dice"), body: [picks], buttons: [{ text: t("cancel") }] });
    picks.append(...DICE_KINDS.map((emoji) =>
      button({ class: "dice-pick", "aria-label": emoji, on: { click: () => { picks.closest("dialog").finish(emoji); } } }, emoji)));
    shown.then(resolve);
  });
  if (chosen) await pane.send({ dice: chosen });
}

/** Shows the chosen picture and asks for words to go with it. @returns {Promise<string|undefined>} the caption */
export async function askCaption(file) {
  const url = URL.createObjectURL(file);
  const caption = h("textarea", { class: "caption", rows: "2", maxlength: "1024", dir: "auto", placeholder: t("photo.caption"), autofocus: true });
  const answer = await dialog({
    title: t("photo.send"), body: [h("img", { class: "photo-preview", src: url, alt: "" }), caption],
    buttons: [{ text: t("cancel") }, { text: t("composer.send"), style: "primary" }],
    form: () => ({ caption: caption.value.trim() }),
  });
  URL.revokeObjectURL(url);
  return answer?.caption;
}
