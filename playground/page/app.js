/** Puts the page together and hands the server's events to those whom they concern. */

import { ChatPane } from "./chat.js";
import { buildChatList, refreshChatsSoon } from "./chats.js";
import { append, button, classes, h } from "./dom.js";
import { attempt } from "./dialogs.js";
import { Streams } from "./events.js";
import { buildDrawer, buildHostBar, refreshHost } from "./host.js";
import { number, t } from "./i18n.js";
import { buildPeopleRow, buildPersonCard } from "./people.js";
import { activate, activePane, followHistory, forgetListeners, loadState, on, refreshBots, refreshPeople, state } from "./state.js";

const OTHERS_EVERY_MS = 10000;
const OTHERS_AFTER_MS = 900;
const RETRY_MS = 2000;

const app = document.getElementById("app");
const narrow = matchMedia("(max-width: 720px)");
const wide = matchMedia("(min-width: 1200px)");

let panes = [];
let streams = null;

function mount() {
  forgetListeners();
  for (const pane of panes) pane.leave();
  panes = [];
  const drawer = buildDrawer(() => toggleDrawer(false));
  const toggleDrawer = (open = drawer.hidden) => {
    drawer.hidden = !open;
    app.classList.toggle("with-counter", open);
    announceDrawer(open);
  };
  const announceDrawer = (open) => bar.querySelector(".host-counter").setAttribute("aria-expanded", String(open));
  const bar = buildHostBar(() => toggleDrawer());
  const sidebar = h("aside", { class: "sidebar", "aria-label": t("chats.title") }, buildPeopleRow(), buildPersonCard(), buildChatList());
  const stage = h("main", { class: "panes" });
  app.replaceChildren(bar, h("div", { class: "columns" }, sidebar, stage, drawer));
  for (const topic of ["panes", "active"]) on(topic, () => placePanes(stage));
  on("chats", countUnread);
  on("chats", (person) => panes.forEach((pane) => pane.noticeRow(person)));
  on("language", mount);
  on("people", () => panes.forEach((pane) => pane.header.draw()));
  placePanes(stage);
}

function placePanes(stage) {
  while (panes.length > state.panes.length) {
    const gone = panes.pop();
    gone.leave();
    gone.element.remove();
  }
  while (panes.length < state.panes.length) {
    const pane = new ChatPane(panes.length);
    const take = () => activate(pane.index);
    pane.element.addEventListener("pointerdown", take);
    pane.element.addEventListener("focusin", take);
    panes.push(pane);
    stage.append(pane.element);
  }
  panes.forEach((pane, index) => {
    pane.element.classList.toggle("active", index === state.active && panes.length > 1);
    pane.place(state.panes[index]);
  });
  app.className = classes("app", panes.length > 1 && "two-panes", activePane().peer ? "in-chat" : "in-list", app.classList.contains("with-counter") && "with-counter");
  streams.follow(state.panes.map((pane) => pane.person));
}

function hear(person, event) {
  if (event.type === "stream") {
    state.online = event.open;
    if (event.open) refreshChatsSoon(person);
    if (event.again) attempt(refreshHost);
  }
  if (["message", "edit", "delete", "chats"].includes(event.type)) {
    refreshChatsSoon(person);
    lookAtOthersSoon();
  }
  if (event.type === "people") attempt(refreshPeople);
  if (event.type === "bots") attempt(refreshBots);
  if (event.type === "status") attempt(refreshHost);
  for (const pane of panes) pane.hear(person, event);
}

let othersTimer = null;

/** The people who are not on the page have no stream; the dots beside their pictures come from looking now and then. */
function lookAtOthersSoon() {
  clearTimeout(othersTimer);
  othersTimer = setTimeout(lookAtOthers, OTHERS_AFTER_MS);
}

function lookAtOthers() {
  if (document.visibilityState !== "visible" || !state.online) return;
  const here = new Set(state.panes.map((pane) => pane.person));
  for (const person of state.people) if (!here.has(person.id)) refreshChatsSoon(person.id);
}

function countUnread() {
  const open = (person, peer) => state.panes.some((pane) => pane.person === person && pane.peer === peer);
  const people = new Set(state.panes.map((pane) => pane.person));
  let unread = 0;
  for (const person of people) for (const chat of state.chats.get(person) ?? []) if (!open(person, chat.peer)) unread += chat.unread;
  document.title = unread > 0 ? `(${number(unread)}) ${t("page.title")}` : t("page.title");
}

/** Nothing can be shown before the people are known: say so, and try again. */
function showFailure(retry) {
  app.replaceChildren();
  append(app, [h("div", { class: "failure" }, h("p", {}, t("error.unreachable")), button({ class: "dialog-button primary", on: { click: retry } }, t("error.again")))]);
}

async function start() {
  try {
    await loadState();
  } catch (error) {
    if (error.status === undefined) throw error;
    showFailure(start);
    setTimeout(() => app.querySelector(".failure") && start(), RETRY_MS);
    return;
  }
  streams = new Streams(hear);
  followHistory();
  await attempt(refreshHost);
  mount();
  lookAtOthers();
  setInterval(lookAtOthers, OTHERS_EVERY_MS);
  const fitPanes = () => !wide.matches && activate(0);
  wide.addEventListener("change", fitPanes);
  narrow.addEventListener("change", fitPanes);
  fitPanes();
}

start();
