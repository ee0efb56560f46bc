// Filters the list. Without it the page shows everything.
(() => {
  const bar = document.querySelector(".filter");
  const events = [...document.querySelectorAll(".event")];
  if (!bar || events.length < 2) return;
  const words = bar.querySelector("input");
  const types = [...bar.querySelectorAll("button")];
  const said = bar.querySelector("output");
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const texts = events.map((event) => plain(event.textContent));
  const show = () => {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    const on = types.filter((type) => type.ariaPressed === "true").map((type) => type.value);
    let count = 0;
    events.forEach((event, i) => {
      const fits = on.includes(event.dataset.type) && wanted.every((word) => texts[i].includes(word));
      event.hidden = !fits;
      count += fits ? 1 : 0;
    });
    said.value = count === events.length ? "" : `Showing ${count} of ${events.length}.`;
  };
  words.addEventListener("input", show);
  types.forEach((type) =>
    type.addEventListener("click", () => {
      type.ariaPressed = String(type.ariaPressed !== "true");
      show();
    }),
  );
  addEventListener("hashchange", () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      words.value = "";
      types.forEach((type) => (type.ariaPressed = "true"));
      show();
      target.scrollIntoView();
    }
  });
  bar.hidden = false;
})();
