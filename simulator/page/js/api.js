/** The simulator's control API, one function per call. Every refusal becomes an ApiError with the server's words. */

class ApiError extends Error {}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new ApiError("Simulator tidak menjawab");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(answer.error ?? `Ditolak (${response.status})`);
  return answer;
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export const api = {
  state: () => call("GET", "/sim/state?private=1"),
  map: () => call("GET", "/sim/map"),
  scenes: () => call("GET", "/sim/scenes"),
  play: (file) => call("GET", `/page/plays/${file}`),
  /** What a person sees: `bot` narrows a private chat to one bot. */
  messages: (chat, { after = 0, bot = null } = {}) => call("GET", `/sim/chats/${chat}/messages?${query({ after, bot })}`),
  newUser: (person) => call("POST", "/sim/users", person),
  /** Changes {user: {id, …}} or {account: {…}} on WhatsApp. */
  whatsapp: (what) => call("POST", "/sim/wa/state", what),
  newGroup: (group) => call("POST", "/sim/groups", group),
  send: (user, chat, content) => call("POST", "/sim/send", { user, chat, ...content }),
  /** Without `text` nothing changes, and the bot hears of an edit all the same. */
  edit: (user, chat, messageId, text) => call("POST", "/sim/edit", { user, chat, message_id: messageId, text }),
  /** `fault` to what `match` says; `more`: times, seconds, retry_after. */
  fault: (fault, match, more = {}) => call("POST", "/sim/faults", { fault, match, times: 1, ...more }),
  clearFaults: () => call("DELETE", "/sim/faults"),
  /** block, unblock, kick, join, promote … of {user or bot, chat}. */
  member: (what, who) => call("POST", `/sim/${what}`, who),
  press: (user, chat, messageId, what) => call("POST", "/sim/press", { user, chat, message_id: messageId, ...what }),
};

export const mediaUrl = (fileId) => `/sim/media/${encodeURIComponent(fileId)}`;
export const sceneUrl = (scene, seed, variant) => `/sim/scenes/${encodeURIComponent(scene)}.jpg?${query({ seed, variant })}`;
