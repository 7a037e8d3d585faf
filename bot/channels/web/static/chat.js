// The page of the chat: shows what comes, keeps and sends what is said. Without it the same
// forms post by themselves.

import { follow } from "./live.js";
import { Unsent, forgetAll, newId } from "./unsent.js";

const part = (id) => document.getElementById(id);
const { chat, mark } = document.body.dataset;
const log = part("log");
const list = log.querySelector("ol");
const words = part("words");
const state = part("state");
const DRAFT = "kith:draft";

const shown = (key) => list.querySelector(`[data-key="${CSS.escape(key)}"]`);
const toEnd = () => list.lastElementChild?.scrollIntoView({ block: "end" });

function atEnd() {
  const page = document.scrollingElement;
  const below = page.scrollHeight - page.scrollTop - page.clientHeight;
  return below < 160 && log.scrollTop > -160; // the log's own end is its zero: see chat.css
}

// Only the newest question can be tapped; who had the focus there goes on from `next`.
function closeQuestions(next) {
  for (const taps of list.querySelectorAll(".taps")) {
    if (next.contains(taps)) continue;
    const focused = taps.contains(document.activeElement);
    taps.remove();
    if (focused) next.focus({ preventScroll: true });
  }
}

function showBubble(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  const bubble = holder.content.firstElementChild;
  if (shown(bubble.dataset.key)) return;
  const follows = atEnd();
  bubble.classList.add("new");
  list.append(bubble);
  if (bubble.querySelector(".taps")) closeQuestions(bubble);
  if (follows) toEnd();
}

function showMine(said) {
  const bubble = part("mine").content.firstElementChild.cloneNode(true);
  bubble.dataset.key = said.id;
  bubble.querySelector(".body").textContent = said.label ?? said.text;
  list.append(bubble);
  note(bubble, "sending");
  if (said.token) closeQuestions(bubble);
  toEnd();
}

function note(bubble, how) {
  const line = bubble?.querySelector(".state");
  if (line) line.textContent = line.dataset[how];
}

function told(said, outcome, left) {
  if (outcome === "gone") return location.replace("/chat");
  const settled = outcome === "stored" || outcome === "refused";
  note(shown(said.id), settled ? outcome : "late");
  if (!settled || !left) state.textContent = settled ? "" : state.dataset[outcome];
  if (outcome === "broken") part("help").hidden = false;
}

const unsent = new Unsent(chat, told);

function say(what) {
  const said = { id: newId(), at: Date.now(), ...what };
  showMine(said);
  unsent.add(said);
}

function keepDraft() {
  if (words.value) sessionStorage.setItem(DRAFT, words.value);
}

part("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = words.value.trim();
  if (!text) return;
  words.value = "";
  say({ text });
  words.focus();
});

words.addEventListener("keydown", (event) => {
  const alone = event.key === "Enter" && !event.shiftKey && !event.isComposing;
  if (!alone || !matchMedia("(pointer: fine)").matches) return;
  event.preventDefault();
  part("write").requestSubmit();
});

list.addEventListener("submit", (event) => {
  event.preventDefault();
  const button = event.submitter;
  say({ token: button.value, label: button.textContent });
});

part("ask-help").addEventListener("submit", (event) => {
  event.preventDefault();
  part("help").hidden = false;
  part("help-title").focus();
  say({ token: event.submitter.value, label: event.submitter.textContent });
});

part("close-help").addEventListener("click", () => {
  part("help").hidden = true;
  document.querySelector("#ask-help button").focus();
});

document.querySelector(".hide").addEventListener("click", (event) => {
  event.preventDefault();
  const { href } = event.currentTarget;
  document.body.replaceChildren();
  location.replace(href);
});

part("forget").addEventListener("submit", () => {
  forgetAll();
  sessionStorage.removeItem(DRAFT);
});

addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

words.value ||= sessionStorage.getItem(DRAFT) ?? "";
sessionStorage.removeItem(DRAFT);
for (const said of unsent.left()) {
  if (shown(said.id)) {
    unsent.forget(said.id); // it was stored, only the answer did not come back
  } else {
    showMine(said);
    unsent.add(said);
  }
}
toEnd();
follow(mark, {
  bubble: showBubble,
  again: () => { keepDraft(); location.replace("/chat"); },
  gone: () => { keepDraft(); location.replace("/chat"); },
});
