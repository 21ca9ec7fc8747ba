// What is nicer with a script. Every page works without it.
"use strict";
(() => {
  const words = document.documentElement.lang === "en"
    ? { sent: "Sent", of: "of", paused: "Interrupted; it goes on by itself", failed: "Not taken", choose: "Choose files",
        show: "Show password", print: "Print the codes", stay: "Stay signed in", soon: "You are signed out in 5 minutes unless you go on." }
    : { sent: "Terunggah", of: "dari", paused: "Terputus; dilanjutkan sendiri", failed: "Tidak diterima", choose: "Pilih berkas",
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

  // Uploads that go on after a broken connection (tus 1.0).
  const tus = async (address, method, headers, body) =>
    fetch(address, { method, headers: { "Tus-Resumable": "1.0.0", ...headers }, body, credentials: "same-origin" });
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  const utf8 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
  const kPiece = 4 << 20;

  // Where a file that was begun goes on, also after a reload: its address, by what tells files apart.
  const markOf = (input, file) => ["unggah", input.dataset.alamat, file.name, file.size, file.lastModified].join(" ");

  const begin = async (input, file) => {
    const known = localStorage.getItem(markOf(input, file));
    const head = known && await tus(known, "HEAD", {}).catch(() => null);
    if (head && head.ok) return known;
    const fields = { filename: utf8(file.name) };
    if (input.dataset.nama) fields.kind = utf8(input.dataset.nama);
    const kind = input.form.querySelector("[name=jenis]");
    if (kind && kind.value) fields.kind = utf8(kind.value);
    const answer = await tus(input.dataset.alamat, "POST", {
      "Upload-Length": String(file.size),
      "Upload-Metadata": Object.entries(fields).map(([name, value]) => name + " " + value).join(","),
      "X-Kunci": input.form.elements.kunci.value,
    });
    if (answer.status !== 201) throw new Error(await answer.text());
    const address = answer.headers.get("Location");
    localStorage.setItem(markOf(input, file), address);
    return address;
  };

  const send = async (address, file, key, show) => {
    for (let at = 0, tries = 0; at < file.size || file.size === 0;) {
      try {
        const answer = await tus(address, "PATCH", {
          "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(at), "X-Kunci": key,
        }, file.slice(at, at + kPiece));
        if (answer.status === 204) {
          at = Number(answer.headers.get("Upload-Offset"));
          tries = 0;
          show(at);
          if (at >= file.size) return;
          continue;
        }
        if (answer.status < 500 && answer.status !== 409) throw Object.assign(new Error(await answer.text()), { final: true });
      } catch (error) {
        if (error.final || ++tries > 60) throw error;
      }
      show(at, words.paused);
      await pause(Math.min(1000 * tries, 10000));
      const head = await tus(address, "HEAD", {}).catch(() => null);
      if (head && head.ok) at = Number(head.headers.get("Upload-Offset"));
    }
  };

  all("input[type=file][data-alamat]").forEach((input) => {
    const list = element("div");
    list.setAttribute("aria-live", "polite");
    input.after(list);
    input.addEventListener("change", async () => {
      const key = input.form.elements.kunci.value;
      let failed = 0;
      for (const file of [...input.files]) {
        const card = element("div", "berkas-kartu");
        const bar = element("progress");
        const line = element("p", "kedua");
        bar.max = file.size || 1;
        bar.setAttribute("aria-label", file.name);
        card.append(element("p", "", file.name), bar, line);
        list.append(card);
        let told = -1;
        const show = (at, text) => {
          bar.value = at;
          const tenth = Math.floor(10 * at / (file.size || 1));
          if (text || tenth !== told) line.textContent = text || words.sent + " " + 10 * tenth + " %";
          told = tenth;
        };
        try {
          await send(await begin(input, file), file, key, show);
          localStorage.removeItem(markOf(input, file));
        } catch (error) {
          failed += 1;
          line.className = "galat";
          line.textContent = words.failed + ": " + error.message;
        }
      }
      input.value = "";
      if (failed) return;
      const keep = input.form.querySelector("button[name=simpan]");
      if (keep) keep.click(); else location.reload();
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
