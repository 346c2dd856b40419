/** The people of the playground: who one is at the moment, who else there is, and how a new one comes in. */

import * as api from "./api.js";
import { button, classes, h } from "./dom.js";
import { attempt, dialog, finishDialog } from "./dialogs.js";
import { phoneNumber } from "./format.js";
import { sentence, t } from "./i18n.js";
import { icon } from "./icons.js";
import { activePane, emit, fullName, on, personById, refreshPeople, show, state } from "./state.js";

const BOT_COLORS = ["#4c8ed9", "#3da88a", "#d9804c", "#8a6bd1", "#c9548a", "#5b9f3f"];

const firstLetter = (text) => Array.from(text.trim())[0]?.toUpperCase() ?? "";

/** A round picture with initials. @param {{name: string, color?: string, bot?: boolean}} who */
export function avatar({ name, color, bot = false }, size = "medium") {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 && !bot ? [firstLetter(words[0]), firstLetter(words.at(-1))] : [firstLetter(name)];
  const seed = Array.from(name).reduce((total, letter) => total + letter.codePointAt(0), 0);
  // The zero-width non-joiner keeps two Persian initials from melting into one word.
  return h("span", { class: `avatar ${size}`, "aria-hidden": "true", style: { "--avatar": color ?? BOT_COLORS[seed % BOT_COLORS.length] } },
    letters.join("\u200c"));
}

export const personAvatar = (person, size) => avatar({ name: fullName(person), color: person.color }, size);

export function buildPeopleRow() {
  const row = h("div", { class: "people", role: "tablist", "aria-label": t("people.title") });
  const draw = () => {
    const scroll = row.scrollLeft;
    row.replaceChildren(
      ...state.people.map((person) => {
        const chosen = activePane().person === person.id;
        const unread = (state.chats.get(person.id) ?? []).reduce((total, chat) => total + chat.unread, 0);
        return button(
          {
            class: classes("person", chosen && "chosen"), role: "tab", "aria-selected": String(chosen),
            title: [fullName(person), sentence(person.role)].filter(Boolean).join(" · "), dataset: { person: person.id },
            on: { click: () => switchPerson(person.id) },
          },
          h("span", { class: "person-ring" }, personAvatar(person, "medium"), unread > 0 && !chosen && h("span", { class: "dot", "aria-label": t("chats.unread") })),
          h("span", { class: "person-name", dir: "auto" }, person.first_name),
        );
      }),
      button({ class: "person add", on: { click: newPerson }, title: t("people.new") },
        h("span", { class: "person-ring" }, h("span", { class: "avatar medium ghost" }, icon("plus"))),
        h("span", { class: "person-name" }, t("people.new_short"))),
    );
    row.scrollLeft = scroll;
    row.querySelector(".chosen")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  row.addEventListener("wheel", (event) => {
    if (row.scrollWidth <= row.clientWidth || event.deltaX !== 0) return;
    event.preventDefault();
    row.scrollLeft += document.documentElement.dir === "rtl" ? -event.deltaY : event.deltaY;
  }, { passive: false });
  for (const topic of ["people", "panes", "active", "chats"]) on(topic, draw);
  draw();
  return row;
}

/** The same chat in the eyes of another person, if they may have it; otherwise their list. */
function switchPerson(person) {
  const pane = activePane();
  if (pane.person === person) return;
  const keep = pane.peer?.startsWith("bot:") && matchMedia("(min-width: 721px)").matches;
  show(state.active, { person, peer: keep ? pane.peer : null }, { push: false });
}

/** Who is this person: a card with name, role and telephone. */
export function buildPersonCard() {
  const card = h("div", { class: "person-card" });
  const draw = () => {
    const person = personById(activePane().person);
    card.replaceChildren(...(person ? [
      h("div", { class: "person-card-name", dir: "auto" }, fullName(person)),
      h("div", { class: "person-card-note" },
        person.role && h("span", { class: "role", dir: "auto" }, sentence(person.role)),
        h("bdi", { dir: "ltr" }, phoneNumber(person.phone)),
        h("span", { class: "language" }, (person.language_code ?? "").toUpperCase())),
    ] : []));
  };
  for (const topic of ["people", "panes", "active"]) on(topic, draw);
  draw();
  return card;
}

const field = (label, name, attributes = {}) =>
  h("label", { class: "field" }, h("span", {}, label), h("input", { name, autocomplete: "off", dir: "auto", ...attributes }));

async function newPerson() {
  const first = field(t("people.first_name"), "first_name", { required: true, maxlength: 64, autofocus: true });
  const last = field(t("people.last_name"), "last_name", { maxlength: 64 });
  const username = field(t("people.username"), "username", { maxlength: 32, pattern: "[A-Za-z0-9_]{4,32}", dir: "ltr", placeholder: "username" });
  const phone = field(t("people.phone"), "phone", { type: "tel", maxlength: 20, dir: "ltr", placeholder: "+98912…" });
  const language = h("label", { class: "field" }, h("span", {}, t("people.language")),
    h("select", { name: "language_code" }, h("option", { value: "fa" }, "فارسی"), h("option", { value: "en" }, "English")));
  const value = (node) => node.lastChild.value.trim();
  const fields = await dialog({
    title: t("people.new"),
    body: [first, last, phone, username, language],
    buttons: [{ text: t("cancel") }, { text: t("people.add"), style: "primary" }],
    form: () => Object.fromEntries(
      Object.entries({ first_name: value(first), last_name: value(last), username: value(username), phone: value(phone), language_code: value(language) })
        .filter(([, text]) => text !== "")),
  });
  if (!fields) return;
  const person = await attempt(() => api.addPerson(fields));
  if (!person) return;
  await refreshPeople();
  show(state.active, { person: person.id, peer: null }, { push: false });
}

/** Change the language a person's Telegram speaks: bots see it in every message. */
export async function changePersonLanguage(person, language_code) {
  if (await attempt(() => api.changePerson(person.id, { language_code }))) {
    await refreshPeople();
    emit("bots");
  }
}

/**
 * Asks for a person.
 * @param {Object} options title, note, first (id that stands first and focused), without (ids left out), most (how many may be chosen)
 * @returns {Promise<number|number[]|undefined>} an id, or a list of ids when `most` is given
 */
export async function pickPerson({ title, note = null, first = null, without = [], most = null }) {
  const people = state.people.filter((person) => !without.includes(person.id));
  people.sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const chosen = new Set();
  const rows = people.map((person) => {
    const row = button({
      class: "pick", autofocus: person.id === (first ?? people[0]?.id), dataset: { person: person.id }, "aria-pressed": most ? "false" : null,
      on: {
        click: () => {
          if (!most) finishDialog(row, person.id);
          else {
            if (chosen.has(person.id)) chosen.delete(person.id);
            else if (chosen.size < most) chosen.add(person.id);
            row.setAttribute("aria-pressed", String(chosen.has(person.id)));
          }
        },
      },
    },
    personAvatar(person, "small"),
    h("span", { class: "pick-text" },
      h("span", { class: "pick-name", dir: "auto" }, fullName(person)),
      h("span", { class: "pick-note", dir: "auto" }, sentence(person.role) || phoneNumber(person.phone))),
    person.id === first && h("span", { class: "pick-mark" }, t("people.current")),
    most && h("span", { class: "pick-check" }, icon("check")));
    return row;
  });
  const answer = await dialog({
    title,
    body: [note && h("p", { class: "dialog-text", dir: "auto" }, note), h("div", { class: "picks" }, rows)],
    buttons: most
      ? [{ text: t("cancel") }, { text: t("people.share"), value: "chosen", style: "primary" }]
      : [{ text: t("cancel") }],
  });
  if (!most) return answer;
  return answer === "chosen" && chosen.size > 0 ? [...chosen] : undefined;
}
