// Makes the desk live. Everything works without it.
import { initAll } from "./govuk/govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

const queue = document.getElementById("queue");
if (queue && "EventSource" in window) keepFresh(queue);

function keepFresh(queue) {
  const live = document.getElementById("live");
  const said = document.getElementById("said");
  const events = new EventSource(queue.dataset.live);
  const showLive = (on) => {
    live.hidden = false;
    live.textContent = on ? "Live" : "Not live just now: trying again";
    live.classList.toggle("desk-live--off", !on);
  };
  events.addEventListener("open", () => showLive(true));
  events.addEventListener("error", () => showLive(false));
  events.addEventListener("queue", (event) => {
    const shown = queue.querySelector("[data-mark]");
    if (!shown || shown.dataset.mark !== event.data) refresh(true);
  });
  setInterval(() => refresh(false), 60000); // 'waiting 5 minutes' goes on

  async function refresh(announce) {
    const answer = await fetch(queue.dataset.fragment);
    if (answer.status === 401) return location.reload();
    if (!answer.ok) return undefined;
    const focused = document.activeElement?.id;
    queue.innerHTML = await answer.text();
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    if (announce) said.textContent = queue.querySelector("[data-said]").dataset.said;
    return undefined;
  }
}
