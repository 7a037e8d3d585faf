// Follows the server's events, and comes back by itself from wherever it had got to.

const LOOK_EVERY = 5000;
const SILENT_TOO_LONG = 40000; // the server says something every 15 seconds
const DOUBTFUL = 20000;

export function follow(mark, { bubble, again, gone }) {
  let source;
  let heard = 0;

  function open() {
    source?.close();
    heard = Date.now();
    source = new EventSource(`/chat/events?after=${encodeURIComponent(mark)}`);
    source.addEventListener("beat", () => { heard = Date.now(); });
    source.addEventListener("bubble", (event) => {
      heard = Date.now();
      mark = event.lastEventId;
      bubble(JSON.parse(event.data));
    });
    source.addEventListener("again", () => { source.close(); again(); });
    source.addEventListener("gone", () => { source.close(); gone(); });
  }

  function openIfSilentFor(limit) {
    if (document.hidden) return;
    if (source.readyState === EventSource.CLOSED || Date.now() - heard > limit) open();
  }

  open();
  setInterval(() => openIfSilentFor(SILENT_TOO_LONG), LOOK_EVERY);
  addEventListener("online", () => open());
  document.addEventListener("visibilitychange", () => openIfSilentFor(DOUBTFUL));
}
