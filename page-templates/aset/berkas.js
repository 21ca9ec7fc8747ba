// What is nicer with a script. Every page works without it.
"use strict";
(() => {
  const words = document.documentElement.lang === "en"
    ? { sent: "Sent", of: "of", paused: "Interrupted; it goes on by itself", failed: "Not taken", choose: "Choose files",
        chooseOne: "Choose a file", drop: "or drop it here", hold: "Pause", goOn: "Go on with the upload", cancel: "Cancel",
        show: "Show password", print: "Print the codes", stay: "Stay signed in", soon: "You are signed out in 5 minutes unless you go on." }
    : { sent: "Terunggah", of: "dari", paused: "Terputus; dilanjutkan sendiri", failed: "Tidak diterima", choose: "Pilih berkas",
        chooseOne: "Pilih berkas", drop: "atau tarik berkas ke sini", hold: "Jeda", goOn: "Lanjutkan unggahan", cancel: "Batalkan",
        show: "Tampilkan sandi", print: "Cetak kode", stay: "Tetap masuk", soon: "5 menit lagi Anda keluar, kecuali Anda melanjutkan." };
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // A second click within a second sends nothing; the server would answer it as the first.
  all("form[method=post]").forEach((form) => form.addEventListener("submit", (event) => {
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    const button = event.submitter;
    if (button) button.setAttribute("aria-disabled", "true");
    setTimeout(() => {
      delete form.dataset.sent;
      if (button) button.removeAttribute("aria-disabled");
    }, 1000);
  }));
  addEventListener("pageshow", () => all("form").forEach((form) => delete form.dataset.sent));

  // The link of an error brings its label into view, then the field has the focus.
  all(".ringkasan-galat").forEach((summary) => {
    summary.focus({ preventScroll: true });
    summary.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const field = link && document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      const label = field.closest("fieldset, .bidang");
      (label || field).scrollIntoView();
      field.focus({ preventScroll: true });
    });
  });

  // How much of a limited text is written.
  all("textarea[maxlength]").forEach((area) => {
    const line = element("p", "petunjuk");
    const show = () => { line.textContent = area.value.length + " " + words.of + " " + area.maxLength; };
    area.after(line);
    area.addEventListener("input", show);
    show();
  });

  all("[data-pilih-semua]").forEach((box) => box.addEventListener("change", () =>
    all("input[type=checkbox][name='" + box.dataset.pilihSemua + "']").forEach((other) => { other.checked = box.checked; })));

  // Files are chosen by a button in our words, or dropped. The browser's field stays for keyboard and screen reader.
  all("input[type=file]").forEach((input) => {
    const place = input.parentElement;
    const button = element("label", "tombol", input.multiple ? words.choose : words.chooseOne);
    const chosen = element("span", "kedua", words.drop);
    button.htmlFor = input.id;
    input.classList.add("tak-tampak");
    input.after(button, chosen);
    if (!input.dataset.alamat) input.addEventListener("change", () => {
      chosen.textContent = [...input.files].map((file) => file.name).join(", ") || words.drop;
    });
    for (const kind of ["dragover", "dragleave", "drop"]) {
      place.addEventListener(kind, (event) => {
        event.preventDefault();
        place.classList.toggle("menerima", kind === "dragover");
      });
    }
    place.addEventListener("drop", (event) => {
      const files = new DataTransfer();
      [...event.dataTransfer.files].slice(0, input.multiple ? undefined : 1).forEach((file) => files.items.add(file));
      if (!files.files.length) return;
      input.files = files.files;
      input.dispatchEvent(new Event("change"));
    });
  });

  // Uploads that go on after a broken connection (tus 1.0).
  const tus = async (address, method, headers, body, signal) =>
    fetch(address, { method, headers: { "Tus-Resumable": "1.0.0", ...headers }, body, signal, credentials: "same-origin" });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const utf8 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const kPiece = 4 << 20;
  const fail = async (answer) => { throw Object.assign(new Error(await answer.text()), { isFinal: true }); };

  // Where a file that was begun goes on, also after a reload: its address, by what tells files apart.
  const markOf = (input, file) => ["unggah", input.dataset.alamat, file.name, file.size, file.lastModified].join(" ");

  const begin = async (input, file, key) => {
    const known = localStorage.getItem(markOf(input, file));
    const head = known && await tus(known, "HEAD", {}).catch(() => null);
    if (head && head.ok) return known;
    const fields = { filename: utf8(file.name) };
    const kind = input.form.elements.jenis;
    if (kind && kind.value) fields.kind = utf8(kind.value);
    const answer = await tus(input.dataset.alamat, "POST", {
      "Upload-Length": String(file.size),
      "Upload-Metadata": Object.entries(fields).map(([name, value]) => name + " " + value).join(","),
      "X-Kunci": key,
    });
    if (answer.status !== 201) await fail(answer);
    const address = answer.headers.get("Location");
    localStorage.setItem(markOf(input, file), address);
    return address;
  };

  // `run`: whether it is held or given up, and what breaks the piece on its way.
  const send = async (address, file, key, run, show) => {
    let at = 0;
    for (let tries = 0; at < file.size || file.size === 0;) {
      while (run.isHeld && !run.isOver) await pause(100);
      if (run.isOver) return;
      try {
        run.piece = new AbortController();
        const answer = await tus(address, "PATCH", {
          "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at), "X-Kunci": key,
        }, file.slice(at, at + kPiece), run.piece.signal);
        if (answer.status === 204) {
          at = Number(answer.headers.get("Upload-Offset"));
          tries = 0;
          show(at);
          if (at >= file.size) return;
          continue;
        }
        if (answer.status < 500 && answer.status !== 409) await fail(answer);
      } catch (error) {
        if (error.isFinal || ++tries > 60) throw error;
      }
      if (run.isHeld || run.isOver) continue;
      show(at, words.paused);
      await pause(Math.min(1000 * tries, 10000));
      const head = await tus(address, "HEAD", {}).catch(() => null);
      if (head && head.ok) at = Number(head.headers.get("Upload-Offset"));
    }
  };

  // What the server shows of the files, without touching what is being typed.
  const refresh = async () => {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    all("[data-segar]").forEach((part) => {
      const now = fresh.getElementById(part.id);
      if (now) part.replaceChildren(...now.childNodes);
    });
  };

  // How far a file is, and how to hold it or give it up.
  const cardOf = (file, run) => {
    const card = element("div", "berkas-kartu");
    const bar = element("progress");
    const line = element("p", "kedua");
    const hold = element("button", "tombol tombol-tautan", words.hold);
    const drop = element("button", "tombol tombol-tautan", words.cancel);
    const actions = element("div", "tindakan-berkas");
    bar.max = file.size || 1;
    bar.setAttribute("aria-label", file.name);
    line.setAttribute("role", "status");
    hold.type = drop.type = "button";
    hold.addEventListener("click", () => {
      run.isHeld = !run.isHeld;
      hold.textContent = run.isHeld ? words.goOn : words.hold;
      if (run.isHeld && run.piece) run.piece.abort();
    });
    drop.addEventListener("click", () => {
      run.isOver = true;
      if (run.piece) run.piece.abort();
    });
    actions.append(hold, drop);
    card.append(element("p", "", file.name), bar, line, actions);
    let told = -1;
    const show = (at, text) => {
      bar.value = at;
      const tenth = Math.floor(10 * at / (file.size || 1));
      if (text || tenth !== told) line.textContent = text || words.sent + " " + 10 * tenth + " %";
      told = tenth;
    };
    const tell = (text) => {
      line.className = "galat";
      line.textContent = text;
      bar.remove();
      actions.remove();
    };
    return { card, show, tell };
  };

  const upload = async (input, file, list) => {
    const run = {};
    const key = input.form.elements.kunci.value;
    const { card, show, tell } = cardOf(file, run);
    list.append(card);
    try {
      const address = await begin(input, file, key);
      await send(address, file, key, run, show);
      if (run.isOver) await tus(address, "DELETE", { "X-Kunci": key });
      card.remove();
    } catch (error) {
      tell(words.failed + ": " + error.message);
      if (!error.isFinal) return;
    }
    localStorage.removeItem(markOf(input, file));
    await refresh();
  };

  // One file after another.
  let turn = Promise.resolve();
  all("input[type=file][data-alamat]").forEach((input) => {
    const list = element("div");
    input.closest(".bidang").append(list);
    input.addEventListener("change", () => {
      const files = [...input.files];
      input.value = "";
      for (const file of files) turn = turn.then(() => upload(input, file, list)).catch(() => {});
    });
  });

  // The preview of a letter is asked for after 150 ms of quiet.
  all("form[data-pratinjau]").forEach((form) => {
    const pages = document.getElementById(form.dataset.sasaran);
    let waiting = 0;
    let running = null;
    form.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        if (running) running.abort();
        running = new AbortController();
        try {
          const answer = await fetch(form.dataset.pratinjau, {
            method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin", signal: running.signal,
          });
          if (!answer.ok) return;
          const html = new DOMParser().parseFromString(await answer.text(), "text/html");
          const fresh = html.getElementById(pages.id);
          if (fresh) pages.replaceChildren(...fresh.childNodes);
        } catch (error) { /* the next change asks again */ }
      }, 150);
    });
  });

  all("input[type=password]").forEach((field) => {
    const row = element("div", "pilihan");
    const tick = element("input");
    tick.type = "checkbox";
    tick.id = field.id + "-tampil";
    const label = element("label", "", words.show);
    label.htmlFor = tick.id;
    tick.addEventListener("change", () => { field.type = tick.checked ? "text" : "password"; });
    row.append(tick, label);
    field.after(row);
  });

  all(".daftar-kode + .tindakan").forEach((actions) => {
    const button = element("button", "tombol", words.print);
    button.type = "button";
    button.addEventListener("click", () => print());
    actions.prepend(button);
  });

  // Five minutes before a session ends for want of activity.
  const until = Number(document.body.dataset.jeda || 0);
  if (until > 300) setTimeout(() => {
    const box = element("div", "spanduk spanduk-soga");
    box.setAttribute("role", "alert");
    const button = element("button", "tombol", words.stay);
    button.type = "button";
    button.addEventListener("click", () => fetch("/akun", { credentials: "same-origin" }).then(() => box.remove()));
    box.append(element("p", "", words.soon), button);
    document.querySelector("main > .lebar").prepend(box);
  }, 1000 * (until - 300));
})();
