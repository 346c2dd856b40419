/** Pictures, albums, files, places, cards: what a message may carry beside its words. */

import * as api from "./api.js";
import { button, classes, h } from "./dom.js";
import { fileSize, phoneNumber } from "./format.js";
import { number, t } from "./i18n.js";
import { icon } from "./icons.js";
import { avatar } from "./people.js";

const PHOTO_WIDTH = 380;
const PHOTO_HEIGHT = 440;

const largest = (photo) => photo.reduce((best, size) => (size.width * size.height > best.width * best.height ? size : best));

/** Fits a picture into the largest a bubble gives, never enlarged beyond it, never narrower than a thumb. */
function fitted({ width, height }) {
  const scale = Math.min(PHOTO_WIDTH / width, PHOTO_HEIGHT / height);
  return { width: Math.max(120, Math.round(width * scale)), height: Math.max(80, Math.round(height * scale)) };
}

export function photo(message) {
  const size = largest(message.photo);
  const box = fitted(size);
  const image = h("img", { src: api.fileUrl(size.file_id), alt: message.caption ?? t("media.photo"), loading: "lazy", decoding: "async" });
  return button(
    {
      class: classes("photo", message.has_media_spoiler && "covered"), "aria-label": t("media.enlarge"),
      style: { "--width": `${box.width}px`, "--ratio": `${size.width} / ${size.height}` },
      on: { click: (event) => (event.currentTarget.classList.contains("covered") ? event.currentTarget.classList.remove("covered") : enlarge(image.src, message.caption)) },
    },
    image,
  );
}

export function album(messages) {
  const shown = messages.filter((message) => message.photo || message.video);
  return h("div", { class: `album of-${Math.min(shown.length, 10)}` }, shown.map((message) => (message.photo ? photo(message) : video(message))));
}

/** The picture alone, as large as the window allows. */
export function enlarge(source, caption = "") {
  const box = h("dialog", { class: "lightbox", "aria-label": t("media.photo") },
    h("img", { src: source, alt: caption }),
    caption && h("p", { class: "lightbox-caption", dir: "auto" }, caption),
    h("div", { class: "lightbox-tools" },
      h("a", { class: "round", href: source, download: "", "aria-label": t("media.download") }, icon("download")),
      button({ class: "round", "aria-label": t("close"), on: { click: () => box.close() } }, icon("close"))));
  box.addEventListener("click", (event) => (event.target === box || event.target.tagName === "IMG") && box.close());
  box.addEventListener("close", () => box.remove());
  document.getElementById("dialogs").append(box);
  box.showModal();
}

export const video = (message) => {
  const clip = message.video ?? message.animation ?? message.video_note;
  return h("video", { class: classes("video", message.video_note && "round"), src: api.fileUrl(clip.file_id), controls: !message.animation, autoplay: !!message.animation, loop: !!message.animation, muted: true, playsinline: true });
};

export const sound = (message) => h("audio", { class: "sound", controls: true, preload: "metadata", src: api.fileUrl((message.voice ?? message.audio).file_id) });

export function sticker(message) {
  const image = h("img", { class: "sticker", src: api.fileUrl(message.sticker.file_id), alt: message.sticker.emoji ?? t("media.sticker") });
  image.addEventListener("error", () => image.replaceWith(h("span", { class: "sticker-name" }, message.sticker.emoji ?? t("media.sticker"))), { once: true });
  return image;
}

export function file(message) {
  const { document } = message;
  const name = document.file_name ?? t("media.file");
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1] ?? "";
  return h("a", { class: "file", href: api.fileUrl(document.file_id), download: name },
    h("span", { class: "file-sign" }, ending ? h("b", {}, ending.toUpperCase()) : icon("file")),
    h("span", { class: "file-text" },
      h("span", { class: "file-name", dir: "auto" }, name),
      h("span", { class: "file-size", dir: "auto" }, fileSize(document.file_size))));
}

/** A made-up map: the page loads nothing from outside, so a place is drawn, not fetched. */
export function place(message) {
  const { latitude, longitude } = message.location ?? message.venue.location;
  const digits = { minimumFractionDigits: 4, maximumFractionDigits: 4, useGrouping: false };
  return h("div", { class: "place" },
    h("div", { class: "map", "aria-hidden": "true" }, icon("location")),
    message.venue && h("div", { class: "place-text" },
      h("strong", { dir: "auto" }, message.venue.title), h("span", { dir: "auto" }, message.venue.address)),
    h("bdi", { class: "place-numbers", dir: "ltr" }, `${number(latitude, digits)}, ${number(longitude, digits)}`));
}

export function contactCard(message, openUser) {
  const { contact } = message;
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(" ");
  return button({ class: "contact-card", on: { click: () => contact.user_id && openUser({ id: contact.user_id }) } },
    avatar({ name }, "medium"),
    h("span", { class: "contact-text" },
      h("span", { class: "contact-name", dir: "auto" }, name),
      h("bdi", { class: "contact-phone", dir: "ltr" }, phoneNumber(contact.phone_number))));
}

/** Chips that hand a QR code of the picture to somebody's camera. */
export const scanChips = (links, scan) =>
  h("div", { class: "scan-chips" }, links.map((link) =>
    button({ class: "scan-chip", title: link, dataset: { link }, on: { click: () => scan(link) } },
      icon("scan"), links.length > 1 ? h("span", { class: "scan-text", dir: "ltr" }, link.replace(/^https?:\/\//, "").slice(0, 40)) : h("span", {}, t("scan.chip")))));
