/**
 * Text with Telegram entities → DOM nodes. Offsets and lengths are UTF-16 units, which is what JavaScript strings count.
 * Each line finds its own direction (unicode-bidi: plaintext in the style sheet), so nothing here deals with direction.
 */

import { button, h } from "./dom.js";
import { entityTime, fullDateTime } from "./format.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);

/** Cuts entities that cross another's end, so that they nest. Sorted: outer before inner. */
export function nest(entities, length) {
  const sane = entities
    .map((entity) => ({ ...entity, end: Math.min(entity.offset + entity.length, length) }))
    .filter((entity) => entity.offset >= 0 && entity.end > entity.offset)
    .sort((a, b) => a.offset - b.offset || b.end - a.end);
  const nested = [];
  const open = [];
  while (sane.length > 0) {
    const entity = sane.shift();
    while (open.length > 0 && open.at(-1).end <= entity.offset) open.pop();
    const parent = open.at(-1);
    if (parent && entity.end > parent.end) {
      const rest = { ...entity, offset: parent.end };
      const at = sane.findIndex((other) => other.offset > rest.offset || (other.offset === rest.offset && other.end < rest.end));
      sane.splice(at === -1 ? sane.length : at, 0, rest);
      entity.end = parent.end;
    }
    nested.push(entity);
    open.push(entity);
  }
  return nested;
}

/**
 * @param {string} text
 * @param {Object[]} entities
 * @param {Object} acts what a click does: openLink(url, event), sendText(text), openMention(username), openUser(user),
 *   copy(text), language (of the reader), now() (unix seconds)
 * @returns {Node[]}
 */
export function renderText(text, entities = [], acts) {
  const nested = nest(entities, text.length);
  let next = 0;
  function fill(start, end) {
    const nodes = [];
    let at = start;
    while (next < nested.length && nested[next].offset < end) {
      const entity = nested[next++];
      let before = text.slice(at, entity.offset);
      const block = BLOCKS.has(entity.type);
      if (block) before = before.replace(/\n$/, "");
      if (before) nodes.push(document.createTextNode(before));
      nodes.push(wrap(entity, fill(entity.offset, entity.end), text.slice(entity.offset, entity.end), acts));
      at = entity.end;
      if (block && text[at] === "\n") at += 1;
    }
    if (at < end) nodes.push(document.createTextNode(text.slice(at, end)));
    return nodes;
  }
  return fill(0, text.length);
}

function wrap(entity, children, raw, acts) {
  switch (entity.type) {
    case "bold": return h("strong", {}, children);
    case "italic": return h("em", {}, children);
    case "underline": return h("u", {}, children);
    case "strikethrough": return h("s", {}, children);
    case "code": return h("code", { class: "inline-code", title: t("copy"), on: { click: () => acts.copy(raw) } }, children);
    case "pre": return codeBlock(entity, children, raw, acts);
    case "spoiler": return spoiler(children);
    case "blockquote": return h("blockquote", { class: "quote-block", dir: firstDirection(raw) }, children);
    case "expandable_blockquote": return expandableQuote(children, raw);
    case "text_link": return link(entity.url, children, acts, entity.url);
    case "url": return link(/^[a-z][a-z0-9+.-]*:\/\//i.test(raw) ? raw : `https://${raw}`, children, acts);
    case "email": return link(`mailto:${raw}`, children, acts);
    case "phone_number": return action(children, () => acts.copy(raw), "ltr");
    case "mention": return action(children, () => acts.openMention(raw.slice(1)), "ltr");
    case "text_mention": return action(children, () => acts.openUser(entity.user));
    case "bot_command": return action(children, () => acts.sendText(raw), "ltr");
    case "hashtag":
    case "cashtag": return action(children, () => acts.copy(raw));
    case "custom_emoji": return h("span", { class: "custom-emoji", title: t("text.custom_emoji") }, children);
    case "date_time": return dateTime(entity, children, acts);
    default: return h("span", {}, children);
  }
}

function link(url, children, acts, title) {
  const node = h("a", { class: "text-action", href: url, title, rel: "noopener noreferrer", on: { click: (event) => { event.preventDefault(); acts.openLink(url, event); } } }, children);
  acts.offerLinkMenu(node, url);
  return node;
}

function action(children, run, dir = null) {
  const node = h("a", { class: "text-action", role: "button", tabindex: "0", on: { click: run } }, dir ? h("bdi", { dir }, children) : children);
  node.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), run()));
  return node;
}

function spoiler(children) {
  const node = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("text.spoiler") }, h("span", {}, children));
  const reveal = (event) => {
    if (node.classList.contains("revealed")) return;
    event.preventDefault();
    event.stopPropagation();
    node.classList.add("revealed");
    node.removeAttribute("role");
    node.removeAttribute("aria-label");
  };
  node.addEventListener("click", reveal, true);
  node.addEventListener("keydown", (event) => (event.key === "Enter" || event.key === " ") && reveal(event));
  return node;
}

function codeBlock(entity, children, raw, acts) {
  return h("div", { class: "code-block", dir: "ltr" },
    h("div", { class: "code-head" },
      h("span", {}, entity.language || t("text.code")),
      button({ class: "code-copy", "aria-label": t("copy"), on: { click: () => acts.copy(raw) } }, icon("copy"))),
    h("pre", {}, h("code", {}, children)));
}

function expandableQuote(children, raw) {
  const toggle = button({ class: "quote-toggle", "aria-label": t("text.expand"), "aria-expanded": "false" }, icon("down"));
  const node = h("blockquote", { class: "quote-block expandable", dir: firstDirection(raw) }, h("div", { class: "quote-text" }, children), toggle);
  const flip = () => toggle.setAttribute("aria-expanded", String(node.classList.toggle("open")));
  toggle.addEventListener("click", flip);
  return node;
}

function dateTime(entity, children, acts) {
  const written = entityTime(entity.unix_time, entity.date_time_format ?? "", acts.language, acts.now());
  const full = fullDateTime(entity.unix_time, acts.language);
  return h("time", { class: "date-time", title: full, datetime: new Date(entity.unix_time * 1000).toISOString(), tabindex: "0", role: "button", on: { click: () => acts.tell(full) } },
    written ?? children);
}

const STRONG = /[\p{L}\u200e\u200f]/u;
const RTL = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The direction of a line: its first strong letter or mark decides, as in the bidirectional algorithm. */
export function firstDirection(line) {
  const first = STRONG.exec(line)?.[0];
  return first !== undefined && RTL.test(first) ? "rtl" : "ltr";
}

export const lastLineDirection = (text) => firstDirection(text.trimEnd().split("\n").at(-1));

/** True when a block (code, quotation) closes the text: the time then stands on a line of its own. */
export const endsWithBlock = (text, entities = []) =>
  entities.some((entity) => BLOCKS.has(entity.type) && entity.offset + entity.length >= text.trimEnd().length);

const EMOJI_ONLY = /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3|[\u{1f1e6}-\u{1f1ff}])+$/u;

/** One to three emoji and nothing else are drawn large. */
export function isJumbo(text) {
  if (text.length > 40 || !EMOJI_ONLY.test(text)) return false;
  return [...new Intl.Segmenter().segment(text)].length <= 3;
}
