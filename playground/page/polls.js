/** Polls and quizzes. */

import { button, classes, h } from "./dom.js";
import { firstDirection } from "./entities.js";
import { clockTime } from "./format.js";
import { number, t } from "./i18n.js";
import { icon } from "./icons.js";

/** Shares in whole percent that add up to 100 (largest remainders get the missing ones). */
export function percentages(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const whole = exact.map(Math.floor);
  const order = exact.map((share, index) => [share - whole[index], index]).sort((a, b) => b[0] - a[0]);
  for (let missing = 100 - whole.reduce((sum, share) => sum + share, 0); missing > 0; missing -= 1) whole[order.shift()[1]] += 1;
  // A poll with several answers counts voters, not answers; its shares are read against the voters by the caller.
  return whole;
}

const correctOptions = (poll) => poll.correct_option_ids ?? (poll.correct_option_id === undefined ? [] : [poll.correct_option_id]);

/**
 * @param {Object} message M with `poll` and `voted` (option numbers of the reader)
 * @param {Object} acts vote(option_ids), renderText(text, entities), tell(nodes)
 */
export function poll(message, acts) {
  const { poll: asked, voted = [] } = message;
  const quiz = asked.type === "quiz";
  const answered = voted.length > 0;
  const results = answered || asked.is_closed;
  const correct = correctOptions(asked);
  const several = asked.allows_multiple_answers;
  const counts = asked.options.map((option) => option.voter_count);
  const shares = several && asked.total_voter_count > 0
    ? counts.map((count) => Math.round((count * 100) / asked.total_voter_count))
    : percentages(counts);
  const ticked = new Set();
  const submit = button({ class: "poll-submit", disabled: true, on: { click: () => acts.vote([...ticked].sort((a, b) => a - b)) } }, t("poll.vote"));
  const options = asked.options.map((option, index) => {
    const mine = voted.includes(index);
    const right = results && correct.includes(index);
    const wrong = quiz && mine && correct.length > 0 && !right;
    const node = button(
      {
        class: classes("poll-option", results && "result", mine && "mine", right && "right", wrong && "wrong"),
        disabled: results, "aria-pressed": several && !results ? "false" : null,
        style: { "--share": `${results ? shares[index] : 0}%` },
      },
      results
        ? h("span", { class: "poll-share" }, number(shares[index] / 100, { style: "percent" }))
        : h("span", { class: classes("poll-mark", several && "square") }),
      h("span", { class: "poll-text", dir: "auto" }, acts.renderText(option.text, option.text_entities)),
      results && (mine || right) && h("span", { class: "poll-sign" }, icon(wrong ? "close" : "check")),
      results && h("span", { class: "poll-bar" }));
    node.addEventListener("click", () => {
      if (!several) {
        node.classList.add("busy");
        acts.vote([index]);
        return;
      }
      if (ticked.has(index)) ticked.delete(index);
      else ticked.add(index);
      node.setAttribute("aria-pressed", String(ticked.has(index)));
      submit.disabled = ticked.size === 0;
    });
    return node;
  });
  const kind = asked.is_closed ? "poll.closed" : quiz ? "poll.quiz" : asked.is_anonymous ? "poll.anonymous" : "poll.public";
  const explained = asked.explanation && results;
  return h("div", { class: "poll", dir: firstDirection(asked.question) },
    asked.description && h("div", { class: "poll-description text" }, acts.renderText(asked.description, asked.description_entities)),
    h("div", { class: "poll-question", dir: "auto" }, acts.renderText(asked.question, asked.question_entities)),
    h("div", { class: "poll-kind" },
      h("span", {}, t(kind)),
      asked.close_date && !asked.is_closed && h("span", {}, t("poll.until", { time: clockTime(asked.close_date) })),
      explained && button({ class: "poll-lamp", "aria-label": t("poll.explanation"), on: { click: () => acts.tell(asked.explanation) } }, icon("lamp"))),
    h("div", { class: "poll-options" }, options),
    explained && quiz && h("div", { class: "poll-explanation text" }, icon("lamp"), h("div", { dir: "auto" }, acts.renderText(asked.explanation, asked.explanation_entities))),
    h("div", { class: "poll-foot" },
      several && !results
        ? submit
        : h("span", {}, asked.total_voter_count > 0 ? t("poll.voters", { count: asked.total_voter_count }) : t("poll.no_votes")),
      answered && !asked.is_closed && (asked.allows_revoting ?? !quiz) && button({ class: "poll-retract", on: { click: () => acts.vote([]) } }, t("poll.retract"))));
}
