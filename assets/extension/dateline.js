// Speaks with Dateline on this computer. Nothing is sent anywhere else.

const browserApi = globalThis.browser ?? globalThis.chrome;

/** What went wrong, as a sentence for the person; `unpaired` where only pairing helps. */
export class Refusal extends Error {
  constructor(sentence, unpaired = false) {
    super(sentence);
    this.unpaired = unpaired;
  }
}

/** Where Dateline listens and the token that it gave; nothing where this browser is not paired. */
export async function pairing() {
  const { port, token } = await browserApi.storage.local.get(["port", "token"]);
  return port && token ? { port, token } : undefined;
}

export async function forget() {
  await browserApi.storage.local.remove(["port", "token"]);
}

/** Trades the code that Dateline shows, for example 49213-K7QX-2MRF, for a token. */
export async function pair(words, name) {
  const parts = /^\s*(\d{2,5})\s*-\s*([A-Za-z0-9]{4})\s*-?\s*([A-Za-z0-9]{4})\s*$/.exec(words);
  if (!parts || Number(parts[1]) > 65535) {
    throw new Refusal("The code looks like 49213-K7QX-2MRF: a number and two groups of four.");
  }
  const port = Number(parts[1]);
  const { token } = await ask(port, "pair", { code: parts[2] + parts[3], name });
  await browserApi.storage.local.set({ port, token });
}

/** The page of a tab as it is displayed now. */
export async function displayed(tabId) {
  let results;
  try {
    results = await browserApi.scripting.executeScript({
      target: { tabId },
      func: () => {
        const type = document.doctype ? `<!DOCTYPE ${document.doctype.name}>\n` : "";
        return { url: location.href, html: type + document.documentElement.outerHTML };
      },
    });
  } catch {
    throw new Refusal("The browser does not let extensions read this page. Save it as a file instead.");
  }
  const page = results?.[0]?.result;
  if (!page || !/^https?:/.test(page.url)) {
    throw new Refusal("Only web pages can be captured.");
  }
  return page;
}

/** Hands a page over and says what came of it. */
export async function capture(page) {
  const paired = await pairing();
  if (!paired) {
    throw new Refusal("This browser is not paired with Dateline; pair it.", true);
  }
  return ask(paired.port, "capture", page, paired.token);
}

async function ask(port, path, body, token) {
  let response;
  try {
    response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify(body),
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
    });
  } catch {
    throw new Refusal("Dateline does not answer. Open it, and see that capturing from the browser is on.");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Refusal(answer.error ?? `Dateline refused (${response.status}).`, response.status === 401);
  }
  return answer;
}
