/** The dice of Telegram, rolled before the eyes of who is there when they fall. */

import { classes, h } from "./dom.js";
import { number, t } from "./i18n.js";

const PIPS = { 1: [5], 2: [1, 9], 3: [1, 5, 9], 4: [1, 3, 7, 9], 5: [1, 3, 5, 7, 9], 6: [1, 3, 4, 6, 7, 9] };
const REEL = ["BAR", "🍇", "🍋", "7"];
const ROLL_MS = 1500;
const FACE_MS = 110;

export const DICE_KINDS = ["🎲", "🎯", "🏀", "⚽", "🎳", "🎰"];

const face = (value) => h("span", { class: "die-face" }, Array.from({ length: 9 }, (_, cell) => h("i", { class: classes(PIPS[value].includes(cell + 1) && "pip") })));

/** The three symbols of a slot machine, as its value (1–64) encodes them: two bits each. */
export const slotSymbols = (value) => [0, 1, 2].map((reel) => REEL[((value - 1) >> (2 * reel)) & 3]);

const reels = (symbols) => symbols.map((symbol) => h("span", { class: classes("reel", symbol.length > 2 && "bar", symbol === "7" && "seven") }, symbol));

const random = (limit) => Math.floor(Math.random() * limit) + 1;

/** @param {{emoji: string, value: number}} dice  @param {boolean} fresh rolls first, shows the value after */
export function dice({ emoji, value }, fresh) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const kind = emoji === "🎲" ? "die" : emoji === "🎰" ? "slot" : "toy";
  const stage = h("div", { class: "dice-stage" });
  const score = h("span", { class: "dice-value" }, number(value));
  const draw = (shown) => {
    if (kind === "die") stage.replaceChildren(face(shown));
    else if (kind === "slot") stage.replaceChildren(...reels(slotSymbols(shown)));
    else stage.replaceChildren(h("span", { class: "dice-toy" }, emoji));
  };
  const node = h("div", { class: `dice ${kind}`, role: "img", "aria-label": t("dice.result", { emoji, value }) }, stage, score);
  const settle = () => {
    draw(value);
    node.classList.remove("rolling");
  };
  if (!fresh || calm) {
    settle();
    return node;
  }
  node.classList.add("rolling");
  const most = { die: 6, slot: 64, toy: value }[kind];
  draw(random(most));
  const roll = setInterval(() => draw(random(most)), FACE_MS);
  setTimeout(() => {
    clearInterval(roll);
    settle();
  }, ROLL_MS);
  return node;
}
