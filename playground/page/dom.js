/** Builds DOM nodes. Text always becomes a text node: nothing a bot or a person wrote is ever parsed as HTML. */

/**
 * @param {string} tag
 * @param {Object} [props] class, dataset, style (object), on (event → listener); everything else is an attribute
 *   (true → empty attribute; false, null, undefined → absent)
 * @param {...(Node|string|number|null|false|Array)} children
 */
export function h(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") node.className = value;
    else if (name === "dataset") Object.assign(node.dataset, value);
    else if (name === "style") for (const [key, v] of Object.entries(value)) node.style.setProperty(key, v);
    else if (name === "on") for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    else node.setAttribute(name, value === true ? "" : value);
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Class names of those that hold: classes("a", b && "b"). */
export const classes = (...names) => names.filter(Boolean).join(" ");

export function button(props, ...children) {
  return h("button", { type: "button", ...props }, ...children);
}

const LONG_PRESS_MS = 550;
const pressed = new WeakSet();

/** Right click with a mouse, long press with a finger. The innermost node that listens takes the press. */
export function onLongPress(node, open) {
  let timer = null;
  const cancel = () => clearTimeout(timer);
  const swallowClick = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  node.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    event.stopPropagation();
    cancel();
    open(event);
  });
  node.addEventListener("touchstart", (event) => {
    cancel();
    if (pressed.has(event)) return;
    pressed.add(event);
    const [touch] = event.touches;
    timer = setTimeout(() => {
      // The finger is still down: the click that follows its lifting belongs to the menu, not to what lies below.
      node.addEventListener("click", swallowClick, { capture: true, once: true });
      setTimeout(() => node.removeEventListener("click", swallowClick, { capture: true }), 1500);
      open(touch);
    }, LONG_PRESS_MS);
  }, { passive: true });
  for (const name of ["touchend", "touchmove", "touchcancel"]) node.addEventListener(name, cancel, { passive: true });
}
