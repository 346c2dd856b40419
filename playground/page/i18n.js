/** The page's own words: Persian or English. The bots speak for themselves. */

import en from "./strings/en.js";
import fa from "./strings/fa.js";

const LANGUAGES = { fa, en };
const DIRECTIONS = { fa: "rtl", en: "ltr" };
const LOCALES = { fa: "fa-IR-u-ca-persian-nu-arabext", en: "en-GB" };

let language = "fa";

export const languages = Object.keys(LANGUAGES);
export const currentLanguage = () => language;
export const locale = (of = language) => LOCALES[of] ?? (of?.startsWith("fa") ? LOCALES.fa : LOCALES.en);
export const direction = () => DIRECTIONS[language];

export function setLanguage(next) {
  language = LANGUAGES[next] ? next : "fa";
  document.documentElement.lang = language;
  document.documentElement.dir = direction();
  document.title = t("page.title");
}

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

/** A sentence of the page. Numbers come out in the digits of the language, names stand isolated from the direction around. */
export function t(key, values = {}) {
  const sentence = LANGUAGES[language][key];
  if (sentence === undefined) throw new Error(`the page has no sentence ${key} in ${language}`);
  return sentence.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    return typeof value === "number" ? number(value) : `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`;
  });
}

/** A sentence of the host, given in several languages. */
export function sentence(texts) {
  if (texts === null || texts === undefined) return "";
  if (typeof texts === "string") return texts;
  return texts[language] ?? texts.en ?? Object.values(texts)[0] ?? "";
}

export const number = (value, options = {}) => new Intl.NumberFormat(locale(), options).format(value);
