/** The bar on top (what the host says, how the page looks) and the drawer behind the counter (what the host can do). */

import * as api from "./api.js";
import { button, classes, h } from "./dom.js";
import { attempt, toast } from "./dialogs.js";
import { currentLanguage, sentence, t } from "./i18n.js";
import { icon } from "./icons.js";
import { chooseLanguage, chooseTheme, closePane, emit, on, openSecondPane, state, THEMES } from "./state.js";

const THEME_ICONS = { auto: "half", light: "sun", dark: "moon" };

export async function refreshHost() {
  const [status, actions] = await Promise.all([api.status(), api.actions()]);
  state.status = status.lines;
  state.actions = actions;
  emit("host");
}

export function buildHostBar(toggleDrawer) {
  const lines = h("div", { class: "host-lines" });
  const counter = button({ class: "host-counter", "aria-expanded": "false", "aria-controls": "counter", on: { click: toggleDrawer } }, icon("counter"), h("span", {}, t("host.counter")));
  const theme = button({ class: "round", on: { click: () => chooseTheme(THEMES[(THEMES.indexOf(state.theme) + 1) % THEMES.length]) } });
  const second = button({ class: "round second-pane", on: { click: () => (state.panes.length > 1 ? closePane(1) : openSecondPane()) } }, icon("columns"));
  const language = button({ class: "round words", "aria-label": t("host.other_language"), title: t("host.other_language"), lang: currentLanguage() === "fa" ? "en" : "fa", on: { click: () => chooseLanguage(currentLanguage() === "fa" ? "en" : "fa") } }, currentLanguage() === "fa" ? "EN" : "فا");
  const draw = () => {
    lines.replaceChildren(...state.status.map((line) => h("span", { class: "host-line", dir: "auto", title: sentence(line) }, sentence(line))));
    theme.replaceChildren(icon(THEME_ICONS[state.theme]));
    theme.setAttribute("aria-label", t(`theme.${state.theme}`));
    theme.title = t(`theme.${state.theme}`);
    const name = t(state.panes.length > 1 ? "host.one_pane" : "host.second_pane");
    second.setAttribute("aria-label", name);
    second.setAttribute("aria-pressed", String(state.panes.length > 1));
    second.title = name;
    counter.hidden = state.actions.length === 0;
  };
  for (const topic of ["host", "theme", "panes"]) on(topic, draw);
  draw();
  return h("header", { class: "host-bar" },
    h("span", { class: "brand" }, h("img", { src: "/page/icon.svg", alt: "", width: "22", height: "22" }), h("span", {}, t("page.title"))),
    lines, counter, h("span", { class: "host-tools" }, second, theme, language));
}

export function buildDrawer(close) {
  const body = h("div", { class: "counter-body" });
  const draw = () => {
    const groups = new Map();
    for (const action of state.actions) {
      const title = sentence(action.group);
      groups.set(title, [...(groups.get(title) ?? []), action]);
    }
    body.replaceChildren(
      ...(state.status.length > 0 ? [h("div", { class: "counter-status" }, state.status.map((line) => h("p", { dir: "auto" }, sentence(line))))] : []),
      ...[...groups].map(([title, actions]) => h("section", { class: "counter-group" },
        title && h("h3", { dir: "auto" }, title), actions.map(actionButton))));
  };
  on("host", draw);
  draw();
  return h("aside", { class: "counter", id: "counter", "aria-label": t("host.counter"), hidden: true },
    h("div", { class: "counter-head" }, h("h2", {}, t("host.counter")), button({ class: "round", "aria-label": t("close"), on: { click: close } }, icon("close"))),
    h("p", { class: "counter-note" }, t("host.note")), body);
}

function actionButton(action) {
  const node = button({ class: classes("counter-action", action.style), dataset: { action: action.id } }, h("span", { dir: "auto" }, sentence(action.title)));
  node.addEventListener("click", () => run(action, node));
  return node;
}

async function run(action, node) {
  node.disabled = true;
  node.classList.add("busy");
  const answer = await attempt(() => api.runAction(action.id));
  node.disabled = false;
  node.classList.remove("busy");
  if (!answer) return;
  if (answer.ok) toast(sentence(answer.text) || t("host.done", { title: sentence(action.title) }), "good");
  else toast(answer.error || t("error.unknown"), "bad");
  await attempt(refreshHost);
}
