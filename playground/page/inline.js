/** Inline mode: "@bot words" in the composer asks the bot and shows what it offers. */

import * as api from "./api.js";
import { button, h } from "./dom.js";
import { attempt } from "./dialogs.js";
import { t } from "./i18n.js";
import { avatar } from "./people.js";
import { botByUsername } from "./state.js";

const PAUSE_MS = 250;
const INLINE = /^@([A-Za-z0-9_]{3,32})\s([\s\S]*)$/;

export function inlineQuery(text) {
  const match = INLINE.exec(text);
  const bot = match && botByUsername(match[1]);
  return bot?.inline ? { bot: bot.username, query: match[2] } : null;
}

export class InlinePanel {
  /** @param {Object} acts place() → {person, peer}; chosen() after a result was sent; openLink(url) */
  constructor(acts) {
    this.acts = acts;
    this.element = h("div", { class: "inline-panel", hidden: true, role: "listbox", "aria-label": t("inline.title") });
    this.asked = 0;
  }

  follow(text) {
    const asked = inlineQuery(text);
    clearTimeout(this.timer);
    this.asked += 1;
    if (!asked) {
      this.hide();
      return;
    }
    const turn = this.asked;
    this.timer = setTimeout(() => this.ask(asked, turn), PAUSE_MS);
  }

  async ask({ bot, query }, turn, offset = "") {
    if (offset === "") this.showNote(t("waiting"));
    const place = this.acts.place();
    let answer;
    try {
      answer = await api.inline({ person: place.person, bot, query, offset, peer: place.peer });
    } catch (error) {
      if (turn === this.asked) this.showNote(error.message || t("error.unreachable"));
      return;
    }
    if (turn !== this.asked) return;
    this.draw({ bot, query, turn, append: offset !== "" }, answer);
  }

  draw({ bot, query, turn, append }, { results, button: top, next_offset: next }) {
    const rows = results.map((result) => this.row(result, bot, query));
    this.element.querySelector(".inline-more")?.remove();
    if (append) this.element.append(...rows);
    else {
      this.element.replaceChildren(
        ...(top ? [button({ class: "inline-top", on: { click: () => this.pressTop(top, bot) } }, top.text)] : []),
        ...rows);
    }
    if (!append && rows.length === 0 && !top) this.showNote(t("inline.nothing"));
    if (next) this.element.append(button({ class: "inline-more", on: { click: () => this.ask({ bot, query }, turn, next) } }, t("inline.more")));
    this.element.hidden = false;
  }

  row(result, bot, query) {
    const fileId = ["photo", "gif", "mpeg4_gif", "sticker"].includes(result.type) ? result.file_id : undefined;
    const title = result.title ?? result.caption ?? result.id;
    return button({ class: "inline-result", role: "option", dataset: { result: result.id }, on: { click: () => this.choose(result.id, bot, query) } },
      fileId ? h("img", { class: "inline-picture", src: api.fileUrl(fileId), alt: "" }) : avatar({ name: title, bot: true }, "square"),
      h("span", { class: "inline-text" },
        h("span", { class: "inline-title", dir: "auto" }, title),
        result.description && h("span", { class: "inline-note", dir: "auto" }, result.description)));
  }

  async choose(resultId, bot, query) {
    const { person, peer } = this.acts.place();
    const sent = await attempt(() => api.chooseInline({ person, bot, result_id: resultId, peer, query }));
    if (!sent) return;
    this.hide();
    this.acts.chosen(sent.message);
  }

  pressTop(top, bot) {
    if (top.start_parameter) this.acts.openLink(`https://t.me/${bot}?start=${encodeURIComponent(top.start_parameter)}`);
    else this.acts.tell(t("web_app.notice"));
  }

  showNote(text) {
    this.element.replaceChildren(h("div", { class: "inline-empty", dir: "auto" }, text));
    this.element.hidden = false;
  }

  hide() {
    this.element.hidden = true;
    this.element.replaceChildren();
  }
}
