/** Message effects: a short burst over the chat, for those who like movement. */

import { h } from "./dom.js";

const EMOJI = {
  "5159385139981059251": "❤️", "5104841245755180586": "🔥", "5107584321108051014": "👍",
  "5104858069142078462": "👎", "5046589136895476101": "💩",
};
const CONFETTI = ["#ff5d5d", "#ffb84d", "#ffe14d", "#57c785", "#4da3ff", "#a978ff", "#ff7ac1"];
const BURST_MS = 2600;

/** @param {Element} stage  @param {string} effectId every effect the page does not know is confetti */
export function burst(stage, effectId) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const emoji = EMOJI[effectId];
  const count = emoji ? 14 : 70;
  const pieces = Array.from({ length: count }, (_, index) => h("i", {
    class: emoji ? "burst-emoji" : "burst-paper",
    style: {
      "--x": `${Math.random() * 100}%`, "--drift": `${(Math.random() - 0.5) * 220}px`, "--spin": `${(Math.random() - 0.5) * 1440}deg`,
      "--delay": `${Math.random() * 350}ms`, "--size": `${0.7 + Math.random() * 0.8}`, "--paper": CONFETTI[index % CONFETTI.length],
    },
  }, emoji ?? ""));
  const sky = h("div", { class: "burst", "aria-hidden": "true" }, pieces);
  stage.append(sky);
  setTimeout(() => sky.remove(), BURST_MS);
}
