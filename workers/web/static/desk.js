"use strict";
// What the pages do beyond being read: keys, decisions without a reload, and changes that come by themselves.
// Without this file every page still works: each action is a form or a link.

const body = document.body;
const toast = document.getElementById("toast");
const states = ["a_wrong", "b_wrong", "both_wrong", "both_right", "update", "conflation", "extraction_error", "duplicate"];
let last = null; // the disagreement decided last on this page

const rows = () => [...document.querySelectorAll(".quarrel")];
const current = () => document.querySelector(".quarrel.current");

function choose(row, focus = true) {
  rows().forEach((each) => each.classList.toggle("current", each === row));
  if (row && focus) { row.focus({ preventScroll: true }); row.scrollIntoView({ block: "nearest" }); }
}

function move(step) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  choose(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
}

function tell(text, undo) {
  toast.replaceChildren(text);
  if (undo) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = body.dataset.undo;
    button.addEventListener("click", undo);
    toast.append(button);
  }
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => toast.replaceChildren(), 8000);
}

async function send(path, fields) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRF-Token": body.dataset.csrf },
    body: new URLSearchParams(fields),
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) { tell(said.detail || answer.statusText); return null; }
  return said;
}

async function decide(id, state) {
  if (!body.dataset.reviews) return;
  const note = document.getElementById("note");
  const said = await send(`/disagreements/${id}/decide`, { state, note: note ? note.value : "" });
  if (!said) return;
  last = id;
  const row = document.getElementById(`d-${id}`);
  if (row) {
    const all = rows();
    const next = all[all.indexOf(row) + 1] || all[all.indexOf(row) - 1];
    row.classList.add("gone");
    await refresh(next && next.id);
  } else { await refresh(); }
  tell(said.told, () => undo(id));
}

async function undo(id) {
  const said = id && await send(`/disagreements/${id}/undo`, {});
  if (!said) return;
  await refresh(`d-${id}`);
  tell(said.told);
}

async function refresh(chosen) {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const keep = chosen || (current() && current().id);
  const focused = document.activeElement && document.activeElement.closest(".quarrel");
  if (document.querySelector(".single")) {
    for (const part of [".decide", ".head", ".history, #history + .hint"]) {
      const here = document.querySelector(part), there = page.querySelector(part);
      if (here && there) here.replaceWith(document.adoptNode(there));
    }
    return;
  }
  for (const there of page.querySelectorAll("[data-part]")) {
    const here = document.querySelector(`[data-part="${there.dataset.part}"]`);
    if (here) here.replaceWith(document.adoptNode(there));
  }
  const row = keep && document.getElementById(keep);
  if (row) choose(row, Boolean(chosen) || Boolean(focused));
}

function listen() {
  const list = document.querySelector("[data-revision]");
  const sign = document.querySelector("#link");
  if (!list || !window.EventSource) return;
  const source = new EventSource("/live");
  source.addEventListener("open", () => { if (sign) { sign.classList.remove("lost"); sign.firstElementChild.textContent = body.dataset.live; } });
  source.addEventListener("error", () => { if (sign) { sign.classList.add("lost"); sign.firstElementChild.textContent = body.dataset.offline; } });
  let newest = "", waiting = null, done = 0;
  // A busy feed changes all the time: the list is renewed every few seconds at most, and only while it is looked at.
  const renew = async () => {
    waiting = null;
    if (document.hidden || newest === document.querySelector("[data-revision]").dataset.revision) return;
    done = Date.now();
    const before = document.querySelector('[data-part="list"]').textContent;
    await refresh();
    if (toast.childNodes.length === 0 && before !== document.querySelector('[data-part="list"]').textContent) tell(body.dataset.changed);
  };
  const plan = () => { if (waiting === null) waiting = setTimeout(renew, Math.max(0, done + 3000 - Date.now())); };
  source.addEventListener("revision", (event) => { newest = event.data; plan(); });
  document.addEventListener("visibilitychange", plan);
  window.addEventListener("pagehide", () => source.close());
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, textarea, select");
  if (typing) { if (event.key === "Escape") typing.blur(); return; }
  if (document.querySelector("dialog[open]")) return;
  const single = document.querySelector(".single");
  const id = single ? single.dataset.id : current() && current().dataset.id;
  const digit = Number(event.key);
  if (single && event.key === "j") { const next = document.querySelector('[rel="next"]'); if (next) next.click(); }
  else if (single && event.key === "k") history.back();
  else if (event.key === "j") move(1);
  else if (event.key === "k") move(-1);
  else if (event.key === "Enter" && event.target.matches(".quarrel")) current().querySelector("h2 a").click();
  else if (event.key === "/" && body.dataset.csrf) {
    event.preventDefault();
    const words = document.getElementById("words");
    if (words) words.select(); else location.assign("/#words");
  }
  else if (event.key === "u" && body.dataset.csrf) undo(last || (single && id));
  else if (event.key === "?" && document.getElementById("keys")) document.getElementById("keys").showModal();
  else if (digit >= 1 && digit <= states.length && id) decide(id, states[digit - 1]);
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest(".quarrel");
  if (row) choose(row, false);
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-keys]")) document.getElementById("keys").showModal();
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(".decide") || !event.submitter) return;
  event.preventDefault();
  const id = document.querySelector(".single").dataset.id;
  if (event.submitter.name === "state") decide(id, event.submitter.value);
  else undo(id);
});

document.addEventListener("change", (event) => {
  if (event.target.matches(".filters select")) event.target.form.requestSubmit();
});

// A tip that would leave the window opens to the other side.
for (const kind of ["mouseover", "focusin"]) {
  document.addEventListener(kind, (event) => {
    const tip = event.target.closest && event.target.closest(".piece") && event.target.closest(".piece").querySelector(".tip");
    if (!tip) return;
    tip.classList.remove("left");
    tip.classList.toggle("left", tip.getBoundingClientRect().right > document.documentElement.clientWidth - 4);
  });
}

for (const reader of document.querySelectorAll(".reader")) {
  const quote = reader.querySelector(".chosen");
  if (quote) reader.scrollTop = Math.max(0, quote.offsetTop - reader.clientHeight / 3);
}

// What a rule would change is looked up piece by piece: each page holds the counts so far and the form of the next piece.
async function goOn() {
  for (let form = document.querySelector("[data-more]"); form; form = document.querySelector("[data-more]")) {
    let stopped = false;
    const stop = form.querySelector("[data-stop]");
    form.querySelector("button").hidden = true;
    stop.hidden = false;
    stop.addEventListener("click", () => { stopped = true; form.querySelector("button").hidden = false; stop.hidden = true; });
    const answer = await fetch(form.getAttribute("action"), { method: "POST", headers: { Accept: "text/html" }, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (stopped || !answer || !answer.ok) { form.querySelector("button").hidden = false; stop.hidden = true; return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const far = page.querySelector('[data-piece="far"]');
    if (!far) return;
    document.querySelector('[data-piece="far"]').replaceWith(document.adoptNode(far));
    for (const there of page.querySelectorAll("[data-list]")) {
      const here = document.querySelector(`[data-list="${there.dataset.list}"]`);
      if (!there.hidden && here.querySelectorAll("li").length < 200) { here.hidden = false; here.querySelector("ul").append(...there.querySelectorAll("li")); }
    }
  }
}

if (location.hash === "#words" && document.getElementById("words")) document.getElementById("words").select();
listen();
goOn();
