// What was said and not yet stored by the server: kept on this phone, sent in order, again and
// again. The server knows each message by its id, so sending one twice does no harm.

const KEPT = "kith:";
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
const ANSWER_WITHIN = 15000;

export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return crypto.randomUUID?.() ?? Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

function onShelf(use) {
  try {
    return use(localStorage);
  } catch {
    return undefined; // the browser keeps nothing: this page's own memory has to do
  }
}

export function forgetAll() {
  onShelf((shelf) => Object.keys(shelf).filter((key) => key.startsWith(KEPT)).forEach((key) => shelf.removeItem(key)));
}

export class Unsent {
  #items = new Map();
  #prefix;
  #tell;
  #sending = false;
  #wake = () => {};

  constructor(chat, tell) {
    this.#prefix = `${KEPT}${chat}:`;
    this.#tell = tell;
    addEventListener("online", () => this.#wake());
  }

  // What an earlier page of this chat left behind, oldest first.
  left() {
    const kept = onShelf((shelf) => Object.keys(shelf)
      .filter((key) => key.startsWith(this.#prefix))
      .map((key) => JSON.parse(shelf.getItem(key)))) ?? [];
    return kept.sort((one, other) => one.at - other.at);
  }

  add(said) {
    this.#items.set(said.id, said);
    onShelf((shelf) => shelf.setItem(this.#prefix + said.id, JSON.stringify(said)));
    this.#send();
  }

  forget(id) {
    this.#items.delete(id);
    onShelf((shelf) => shelf.removeItem(this.#prefix + id));
  }

  async #send() {
    if (this.#sending) return;
    this.#sending = true;
    let wait = FIRST_WAIT;
    while (this.#items.size) {
      const [said] = this.#items.values();
      const outcome = await this.#post(said);
      if (outcome === "stored" || outcome === "refused") {
        this.forget(said.id);
        wait = FIRST_WAIT;
      }
      this.#tell(said, outcome, this.#items.size);
      if (outcome === "gone") break;
      if (this.#items.has(said.id)) {
        await this.#rest(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
    this.#sending = false;
  }

  async #post(said) {
    const form = new FormData();
    form.set("id", said.id);
    form.set(said.token ? "token" : "text", said.token || said.text);
    try {
      const answer = await fetch("/chat/messages", {
        method: "POST",
        body: form,
        headers: { Accept: "application/json" },
        signal: AbortSignal.timeout(ANSWER_WITHIN),
      });
      if (answer.ok) return "stored";
      if (answer.status === 401) return "gone";
      if (answer.status === 429) return "fast";
      return answer.status < 500 ? "refused" : "broken";
    } catch {
      return "waiting";
    }
  }

  #rest(wait) {
    return new Promise((done) => {
      const timer = setTimeout(done, wait);
      this.#wake = () => { clearTimeout(timer); done(); };
    });
  }
}
