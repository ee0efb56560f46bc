import { Refusal, capture, displayed, forget, pair, pairing } from "./dateline.js";

const browserApi = globalThis.browser ?? globalThis.chrome;
const form = document.getElementById("pair");
const code = document.getElementById("code");
const panel = document.getElementById("capture");
const send = document.getElementById("send");
const message = document.getElementById("message");

const OUTCOMES = {
  new: "Captured",
  revised: "Captured; the words have changed",
  unchanged: "Captured; the words are the same",
};

function say(words, kind = "") {
  message.textContent = words;
  message.className = kind;
}

async function show() {
  const paired = await pairing();
  form.hidden = Boolean(paired);
  panel.hidden = !paired;
  (paired ? send : code).focus();
}

async function work(button, doing, task) {
  button.disabled = true;
  say(doing);
  try {
    await task();
  } catch (failure) {
    if (!(failure instanceof Refusal)) {
      throw failure;
    }
    if (failure.unpaired) {
      await forget();
      await show();
    }
    say(failure.message, "bad");
  } finally {
    button.disabled = false;
  }
}

function browserName() {
  const agent = navigator.userAgent;
  const name = /Firefox\//.test(agent) ? "Firefox" : /Edg\//.test(agent) ? "Edge" : "Chrome";
  const system = /Windows/.test(agent) ? "Windows" : /Mac OS/.test(agent) ? "macOS" : "Linux";
  return `${name} on ${system}`;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  work(form.querySelector("button"), "Pairing…", async () => {
    await pair(code.value, browserName());
    await show();
    say("This browser is paired.", "good");
  });
});

send.addEventListener("click", () =>
  work(send, "Handing the page over…", async () => {
    const [tab] = await browserApi.tabs.query({ active: true, currentWindow: true });
    const answer = await capture(await displayed(tab.id));
    say(`${OUTCOMES[answer.outcome] ?? "Captured"}: ${answer.title ?? ""}`, "good");
  }),
);

document.getElementById("forget").addEventListener("click", async () => {
  await forget();
  await show();
  say("The pairing is forgotten here; revoke it in Dateline, too.");
});

show();
