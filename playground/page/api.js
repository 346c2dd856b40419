/** The playground server's page API. Every call either returns what the server said or throws an ApiError with its reason. */

export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

async function call(method, path, body) {
  const options = { method, headers: {} };
  if (body instanceof FormData) options.body = body;
  else if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new ApiError(0, "");
  }
  const text = await response.text();
  let answer = null;
  try {
    answer = text === "" ? null : JSON.parse(text);
  } catch {
    answer = null;
  }
  if (!response.ok) throw new ApiError(response.status, answer?.error ?? `${response.status} ${response.statusText}`);
  return answer;
}

const get = (path, query = {}) => {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== null));
  return call("GET", parameters.size ? `${path}?${parameters}` : path);
};
const post = (path, body = {}) => call("POST", path, body);

export const people = () => get("/api/people");
export const addPerson = (fields) => post("/api/people", fields);
export const changePerson = (id, fields) => call("PATCH", `/api/people/${id}`, fields);
export const bots = (person) => get("/api/bots", { person });
export const chats = (person) => get("/api/chats", { person });
export const chat = (person, peer) => get("/api/chat", { person, peer });
export const fileUrl = (fileId) => `/api/file/${encodeURIComponent(fileId)}`;
export const transcriptUrl = (person, peer) => `/api/transcript?${new URLSearchParams({ person, peer })}`;
export const eventsUrl = (person) => `/api/events?${new URLSearchParams({ person })}`;

export const send = (fields) => post("/api/send", fields);

/** @param {Object} fields kind ("photo" or "document"), file (File), and as in send(): person, peer, caption? */
export function sendFile({ kind, file, ...fields }) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== "") form.set(name, String(value));
  }
  form.set(kind, file, file.name || kind);
  return post("/api/send", form);
}

export const press = (fields) => post("/api/press", fields);
export const pressReply = (fields) => post("/api/press_reply", fields);
export const openLink = (person, url) => post("/api/open_link", { person, url });
export const inline = (fields) => post("/api/inline", fields);
export const chooseInline = (fields) => post("/api/inline/choose", fields);
export const vote = (fields) => post("/api/vote", fields);
export const pay = (fields) => post("/api/pay", fields);
export const react = (fields) => post("/api/react", fields);
export const block = (person, peer) => post("/api/block", { person, peer });
export const unblock = (person, peer) => post("/api/unblock", { person, peer });
export const clear = (person, peer) => post("/api/clear", { person, peer });
export const actions = () => get("/api/actions");
export const runAction = (id) => post(`/api/actions/${encodeURIComponent(id)}`);
export const status = () => get("/api/status");
