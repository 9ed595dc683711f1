// Paste and see: the form is sent as soon as a story is pasted or dropped, and the marked story is
// put below it. Without this script the form's button does the same.
"use strict";

(() => {
  const form = document.getElementById("form");
  const text = document.getElementById("text");
  const file = document.getElementById("file");
  const editor = document.getElementById("editor");
  const result = document.getElementById("result");
  const said = document.getElementById("said");
  const PAUSE_MS = 700; // of typing, before a changed text is read again
  let asked = 0; // answers to earlier requests are stale
  let running = null;
  let timer = 0;
  let wanted = []; // fixes that no answer has come for: a quick second click asks for both
  const before = []; // texts that fixes have changed, the last one last

  document.getElementById("drop").hidden = false;
  prepare();

  /** Sends the form, and shows the answer unless a newer request has been made.
   * why: "new" for a story that was pasted or dropped, "typed", "undo", or "button".
   */
  async function read(why, button) {
    clearTimeout(timer);
    running?.abort();
    running = new AbortController();
    const mine = ++asked;
    const size = file.files[0]?.size ?? text.value.length;
    if (size > Number(file.dataset.most)) {
      // The server would stop reading in the middle, and the browser would say no more than that.
      file.value = "";
      fail("This is too large for one story. Cut it into stories.");
      return;
    }
    const body = new FormData(form);
    wanted = button?.name ? [...wanted, button.value] : [];
    if (wanted.length) body.append("accept", wanted.join(";"));
    result.setAttribute("aria-busy", "true");
    say("Reading …");
    let page;
    try {
      const answer = await fetch("/story", { method: "POST", body, signal: running.signal });
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch (error) {
      if (mine === asked) fail("The server does not answer. Start `onrecord serve` again.");
      return;
    }
    if (mine !== asked) return;
    result.removeAttribute("aria-busy");
    const problem = page.querySelector(".problem");
    if (problem || !page.getElementById("result")) {
      failWith(problem, page.title);
      return;
    }
    show(page, why, button);
  }

  function show(page, why, button) {
    const place = button?.name ? placeOf(button) : null; // before the button is gone
    if (place) before.push(text.value);
    if (why === "new") before.length = 0;
    wanted = [];
    if (why !== "typed") fill(page);
    clearProblem();
    document.getElementById("intro")?.remove();
    document.body.className = page.body.className;
    document.title = page.title;
    const lighting = page.getElementById("lighting").getAttribute("href");
    const link = document.getElementById("lighting");
    if (link.getAttribute("href") !== lighting) link.href = lighting;
    document.getElementById("about").replaceChildren(...page.getElementById("about").childNodes);
    result.replaceChildren(...page.getElementById("result").childNodes);
    prepare();
    const notices = [...result.querySelectorAll(".notice")].map((one) => one.textContent);
    say([...notices, page.getElementById("said").textContent].join(" "));
    if (place) {
      goTo(place);
    } else if (why === "undo") {
      focus(document.getElementById("undo") ?? result.querySelector(".notes h3"));
    } else if (why !== "typed") {
      editor.open = false;
      focus(result.querySelector("h1"));
      scrollTo(0, 0);
    }
  }

  /** The form's fields as the answer has them: the text of a file, a text with its fixes. */
  function fill(page) {
    for (const field of form.elements) {
      const fresh = field.id !== "file" && field.name && page.querySelector(`#form [name="${field.name}"]`);
      if (fresh) field.value = fresh.value;
    }
    file.value = "";
  }

  /** Where the keyboard and the cards stand when a fix is accepted. */
  function placeOf(button) {
    const buttons = [...result.querySelectorAll("button[name=accept]")];
    return { number: buttons.indexOf(button), scrolled: result.querySelector(".cards").scrollTop, y: scrollY };
  }

  function goTo(place) {
    const buttons = result.querySelectorAll("button[name=accept]");
    const next = buttons[Math.min(place.number, buttons.length - 1)];
    focus(next ?? result.querySelector(".notes h3") ?? result.querySelector("h1"));
    result.querySelector(".cards").scrollTop = place.scrolled;
    scrollTo(0, place.y);
  }

  function focus(element) {
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  /** What only a script can do. */
  function prepare() {
    const copy = document.getElementById("copy");
    if (copy) copy.hidden = !navigator.clipboard;
    if (!before.length) return;
    const undo = document.createElement("button");
    undo.type = "button";
    undo.className = "small";
    undo.id = "undo";
    undo.textContent = "Take the last fix back";
    const beside = result.querySelector(".notes > p") ?? result.querySelector(".notes h3, [role=group]");
    if (beside.tagName === "P") beside.append(undo);
    else beside.after(undo);
  }

  /** What is known of the story before is not known of the next one. */
  function forget() {
    if (!document.body.classList.contains("read")) return;
    for (const name of ["name", "headline", "byline", "outlet", "published"]) form.elements[name].value = "";
  }

  function say(words) {
    said.textContent = words;
  }

  function clearProblem() {
    document.querySelector(".problem")?.remove();
  }

  function fail(words) {
    const box = document.createElement("section");
    box.className = "problem";
    box.setAttribute("role", "alert");
    const line = document.createElement("p");
    line.textContent = words;
    box.append(line);
    failWith(box, document.title);
  }

  function failWith(box, title) {
    result.removeAttribute("aria-busy");
    clearProblem();
    if (!box) {
      fail("The server gave an answer that is no page of ours. Read the story again.");
      return;
    }
    say("");
    result.replaceChildren(); // it is of another text
    editor.open = true;
    editor.before(box); // an alert: it is read out when it comes
    document.title = title;
  }

  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return; // something to keep
    event.preventDefault();
    read("button", event.submitter);
  });

  text.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) {
      event.preventDefault();
      take(event.clipboardData.files);
      return;
    }
    const all = text.selectionStart === 0 && text.selectionEnd === text.value.length;
    if (!all) return;
    forget();
    setTimeout(() => text.value.trim() && read("new"));
  });

  text.addEventListener("input", () => {
    if (!document.body.classList.contains("read")) return;
    clearTimeout(timer);
    timer = setTimeout(() => read("typed"), PAUSE_MS);
  });

  file.addEventListener("change", () => file.files.length && take(file.files));

  function take(files) {
    file.files = files;
    forget();
    read("new");
  }

  const holdsFiles = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.dataset.drop = "";
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) delete document.body.dataset.drop;
  });
  addEventListener("drop", (event) => {
    delete document.body.dataset.drop;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) take(event.dataTransfer.files);
  });

  result.addEventListener("click", async (event) => {
    if (event.target.id === "undo") {
      text.value = before.pop();
      await read("undo");
    }
    if (event.target.id !== "copy") return;
    try {
      await navigator.clipboard.writeText(text.value);
      say("The text is copied.");
      event.target.textContent = "Copied";
    } catch {
      say("The browser does not let us copy. Take the text from the form.");
    }
  });
})();
