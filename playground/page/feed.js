/** The messages of one chat: kept in order, drawn with as little change as possible, scrolled the way a reader expects. */

import { bubble, isService, serviceLine } from "./bubbles.js";
import { button, h } from "./dom.js";
import { burst } from "./effects.js";
import { dayKey, dayTitle } from "./format.js";
import { currentLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";
import { paidInvoices } from "./payments.js";

const RUN_SECONDS = 300;
const NEAR_BOTTOM_PX = 60;
const FLASH_MS = 1200;

export class Feed {
  constructor(pane) {
    this.pane = pane;
    this.list = h("div", { class: "feed-list", role: "log", "aria-live": "polite", "aria-label": t("feed.title") });
    this.scroller = h("div", { class: "feed", tabindex: "0" }, this.list);
    this.pill = button({ class: "to-bottom", "aria-label": t("feed.to_bottom"), hidden: true, on: { click: () => this.toBottom(true) } },
      h("span", { class: "to-bottom-count" }), icon("down"));
    this.element = h("div", { class: "feed-frame" }, this.scroller, this.pill);
    this.scroller.addEventListener("scroll", () => this.noticeScroll(), { passive: true });
    new ResizeObserver(() => this.atBottom && this.toBottom()).observe(this.scroller);
    new ResizeObserver(() => this.atBottom && this.toBottom()).observe(this.list);
    this.lastTop = 0;
    this.reset([]);
  }

  /** Another chat, or the same one anew. `keep` holds the scroll position where it is. */
  reset(messages, pinned = [], { keep = false } = {}) {
    this.entries = new Map(messages.map((message) => [message.message_id, { message, revision: 0 }]));
    this.pinned = new Set(pinned);
    this.drafts = keep ? this.drafts : [];
    this.fresh = new Set();
    if (!keep) {
      this.nodes = new Map();
      this.list.replaceChildren();
      this.unseen = 0;
      this.atBottom = true;
      this.lastTop = 0;
    } else for (const drawn of this.nodes.values()) drawn.signature = null;
    this.draw();
    if (this.atBottom) this.toBottom();
  }

  get messages() {
    return [...this.entries.values()].map((entry) => entry.message).sort((a, b) => a.message_id - b.message_id);
  }

  get(messageId) {
    return this.entries.get(messageId)?.message;
  }

  /** A message that is new or has changed. */
  put(message, { fresh = false } = {}) {
    const known = this.entries.get(message.message_id);
    if (known && !fresh && JSON.stringify(known.message) === JSON.stringify(message)) return;
    // Reactions come by events of their own; the message as the server tells it does not hold them.
    const { reactions, my_reaction } = known?.message ?? {};
    const merged = { ...(reactions && { reactions }), ...(my_reaction && { my_reaction }), ...message };
    this.entries.set(message.message_id, { message: merged, revision: (known?.revision ?? 0) + 1 });
    if (message.outgoing) this.dropDraft(message);
    const arrived = fresh && !known;
    if (arrived) this.fresh.add(message.message_id);
    if (arrived && !message.outgoing && !this.atBottom) this.unseen += 1;
    if (arrived && message.outgoing) this.atBottom = true;
    this.draw();
    if (arrived && (message.effect ?? message.effect_id)) burst(this.element, message.effect ?? message.effect_id);
  }

  change(messageId, fields) {
    const known = this.get(messageId);
    if (known) this.put({ ...known, ...fields });
  }

  remove(messageId) {
    this.entries.delete(messageId);
    this.draw();
  }

  setPinned(ids) {
    this.pinned = new Set(ids);
    this.draw();
  }

  /** What was just sent stands in the chat at once, with a clock, until the server has it. */
  addDraft(draft) {
    this.drafts.push(draft);
    this.atBottom = true;
    this.draw();
  }

  dropDraft(message) {
    const at = this.drafts.findIndex((draft) => draft === message || draft.text === message.text);
    if (at !== -1) this.drafts.splice(at, 1);
  }

  failDraft(draft) {
    this.drafts = this.drafts.filter((other) => other !== draft);
    this.draw();
  }

  redraw() {
    for (const drawn of this.nodes.values()) drawn.signature = null;
    this.draw();
  }

  draw() {
    this.noticeScroll();
    const items = this.items();
    const kept = new Set(items.map((item) => item.key));
    for (const [key, drawn] of this.nodes) {
      if (kept.has(key)) continue;
      drawn.node.remove();
      this.nodes.delete(key);
    }
    let cursor = this.list.firstChild;
    for (const item of items) {
      let drawn = this.nodes.get(item.key);
      if (!drawn || drawn.signature !== item.signature) {
        const node = item.build();
        if (drawn) {
          if (cursor === drawn.node) cursor = node;
          drawn.node.replaceWith(node);
        }
        drawn = { node, signature: item.signature };
        this.nodes.set(item.key, drawn);
      }
      if (drawn.node === cursor) cursor = cursor.nextSibling;
      else this.list.insertBefore(drawn.node, cursor);
    }
    this.fresh.clear();
    if (this.atBottom) this.toBottom();
    this.drawPill();
  }

  /** Day separators, service lines and bubbles, in order, each with what its look depends on. */
  items() {
    const messages = [...this.messages, ...this.drafts];
    const paid = paidInvoices(messages);
    const newest = messages.at(-1)?.date ?? 0;
    const groups = [];
    for (const message of messages) {
      const group = groups.at(-1);
      const albumId = message.album ?? message.media_group_id;
      if (group && albumId !== undefined && group.albumId === albumId) group.messages.push(message);
      else groups.push({ albumId, messages: [message] });
    }
    const items = [];
    groups.forEach(({ messages: group }, index) => {
      const message = group[0];
      const before = groups[index - 1]?.messages.at(-1);
      const after = groups[index + 1]?.messages[0];
      if (!before || dayKey(before.date) !== dayKey(message.date)) {
        items.push({
          key: `day-${dayKey(message.date)}-${message.message_id}`, signature: `${currentLanguage()} ${dayTitle(message.date, newest)}`,
          build: () => h("div", { class: "day" }, h("span", {}, dayTitle(message.date, newest))),
        });
      }
      items.push(isService(message) ? this.serviceItem(message) : this.bubbleItem(group, {
        first: !sameRun(before, message), last: !after || !sameRun(group.at(-1), after), paid: paid.has(message.message_id),
      }));
    });
    return items;
  }

  serviceItem(message) {
    return { key: `m${message.message_id}`, signature: `${currentLanguage()} ${this.revision(message)}`, build: () => serviceLine(message, this.pane) };
  }

  bubbleItem(group, place) {
    const waiting = group.map((message) => this.pane.waitingOf(message.message_id)).join();
    const pins = group.map((message) => this.pinned.has(message.message_id)).join();
    const shown = group.map((message) => ({ ...message, pinned: this.pinned.has(message.message_id) }));
    return {
      key: `m${group[0].message_id}`,
      signature: [currentLanguage(), place.first, place.last, place.paid, waiting, pins, ...group.map((message) => `${message.message_id}:${this.revision(message)}`)].join(" "),
      build: () => bubble(shown, this.pane, { ...place, fresh: group.some((message) => this.fresh.has(message.message_id)) }),
    };
  }

  revision(message) {
    return this.entries.get(message.message_id)?.revision ?? "draft";
  }

  noticeScroll() {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    // Only a reader who moves up leaves the bottom; a keyboard that opens below must not.
    if (scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX) this.atBottom = true;
    else if (scrollTop < this.lastTop) this.atBottom = false;
    this.lastTop = scrollTop;
    if (this.atBottom) this.unseen = 0;
    this.drawPill();
  }

  drawPill() {
    this.pill.hidden = this.atBottom;
    const count = this.pill.querySelector(".to-bottom-count");
    count.textContent = this.unseen > 0 ? t("feed.new_messages", { count: this.unseen }) : "";
    count.hidden = this.unseen === 0;
  }

  toBottom(smooth = false) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? "smooth" : "instant" });
    this.atBottom = true;
    this.unseen = 0;
    this.drawPill();
  }

  scrollTo(messageId) {
    const key = [...this.nodes.keys()].find((each) => each === `m${messageId}`);
    const node = key ? this.nodes.get(key).node : this.list.querySelector(`[data-message-id="${messageId}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.add("flash");
    setTimeout(() => node.classList.remove("flash"), FLASH_MS);
  }
}

function sameRun(earlier, later) {
  if (!earlier || !later || isService(earlier) || isService(later)) return false;
  return Boolean(earlier.outgoing) === Boolean(later.outgoing) && later.date - earlier.date < RUN_SECONDS && dayKey(earlier.date) === dayKey(later.date);
}
