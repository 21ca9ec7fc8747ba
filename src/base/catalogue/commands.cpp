// What commands tell of themselves: what is wrong with their words, and what they did.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> commandsWords() {
  static constexpr Words kWords[] = {
      {"commands.no-events", "Tidak ada peristiwa.", "No events."},
      {"commands.no-files", "Tidak ada berkas.", "No files."},
      {"commands.no-letters", "Tidak ada surat.", "No letters."},
      {"commands.no-limits", "Tidak ada batas waktu.", "No limits."},
      {"commands.no-mails", "Tidak ada surel.", "No mails."},
      {"commands.no-problems", "Tidak ada masalah.", "No problems."},
      {"commands.no-proposals", "Tidak ada usul.", "No proposals."},
      {"commands.none-closed", "Tidak ada permohonan yang ditutup.", "No request is closed."},
      {"commands.no-requests", "Belum ada permohonan.", "No requests yet."},
      {"commands.no-users", "Tidak ada pengguna.", "No users."},
      {"commands.nothing-on-record", "Tidak ada catatan.", "Nothing is on record."},
      {"commands.nothing-found", "Tidak ditemukan apa pun yang boleh Anda lihat.",
       "Nothing that you may see was found."},
      {"commands.nothing-to-tell", "Tidak ada yang perlu dilaporkan.", "Nothing to tell."},
      {"commands.nothing-done", "Tidak ada.", "Nothing."},
      {"commands.archive-empty", "Arsip masih kosong.", "The archive is empty."},
      {"commands.option-wrong", "{option}: {problem}", "{option}: {problem}"},
      {"commands.unknown-command", "`{command}` bukan perintah", "`{command}` is no command"},
      {"commands.unknown-option", "`{option}` bukan opsi `{command}`",
       "`{option}` is no option of `{command}`"},
      {"commands.extra-word", "Argumen ini tidak diharapkan: {word}",
       "The following argument was not expected: {word}"},
      {"commands.command-missing", "`{command}` harus diikuti sebuah perintah: {known}",
       "`{command}` wants a command behind it: {known}"},
      {"commands.option-missing", "{option} wajib diberikan", "{option} is required"},
      {"commands.option-needs", "{option} hanya boleh bersama {other}", "{option} requires {other}"},
      {"commands.option-excludes", "{option} tidak boleh bersama {other}", "{option} excludes {other}"},
      {"commands.option-repeated", "{option} hanya boleh diberikan satu kali",
       "{option} may be given once only"},
      {"commands.option-without-value", "{option} harus diikuti sebuah nilai",
       "{option} wants a value behind it"},
      {"commands.flag-with-value", "{option} tidak menerima nilai; yang diberikan \"{value}\"",
       "{option} takes no value; \"{value}\" was given"},
      {"commands.path-empty", "kosong; sebutkan sebuah berkas atau folder",
       "is empty; name a file or folder"},
      {"commands.path-too-long", "lebih panjang dari 4095 bita, batas sebuah jalur",
       "is longer than the 4095 bytes that a path may have"},
      {"commands.no-number", "harus bilangan bulat dari {least} sampai {most}",
       "must be a whole number from {least} to {most}"},
      {"commands.no-fraction", "harus bilangan dari {least} sampai {most}",
       "must be a number from {least} to {most}"},
      {"commands.no-language", "harus id atau en", "must be id or en"},
      {"commands.no-date", "bukan tanggal; tulislah seperti 2026-11-23",
       "not a date; write it as 2026-11-23"},
      {"commands.date-too-early", "harus tanggal pada tahun 1945 atau sesudahnya",
       "must be a date of the year 1945 or later"},
      {"commands.no-time", "bukan waktu; tulislah seperti 2026-11-23T09:00:00+07:00",
       "not a time; write it as 2026-11-23T09:00:00+07:00"},
      {"commands.time-out-of-range", "harus waktu pada tahun {first} sampai {last}",
       "must be a time of the years {first} to {last}"},
      {"commands.item-numbers",
       "--produsen {word}: di belakang titik dua harus ada nomor butir, misalnya DINSOS:1,3.",
       "--produsen {word}: behind the colon stand numbers of items, as DINSOS:1,3."},
      {"commands.home-unnamed",
       "Instalasi belum disebutkan. Sebutkan dengan --home DIR atau variabel BERKAS_HOME; `berkas --home DIR "
       "init` membuatnya.",
       "No home was named. Name it with --home DIR or the variable BERKAS_HOME; `berkas --home DIR init` "
       "makes one."},
      {"commands.now-in-demo-only",
       "--now menetapkan waktu hanya di instalasi percobaan; instalasi ini bukan (pengaturan \"demo\").",
       "--now sets the time in a demo home only; this one is not (setting \"demo\")."},
      {"commands.reading-only",
       "Instalasi dibuka hanya untuk dibaca, karena tidak ada yang dapat ditulis di dalamnya:\n{why}",
       "The home is open for reading alone, since nothing can be written in it:\n{why}"},
      {"commands.user-unknown",
       "Tidak ada pengguna \"{user}\" di instalasi ini; `berkas user add` membuatnya, --as menyebut yang "
       "lain.",
       "There is no user \"{user}\" in this home; `berkas user add` makes one, --as names another."},
      {"commands.files-not-installed",
       "Berkas pendukung program tidak ditemukan di samping {program}: seharusnya di {expected}. Pasang "
       "Berkas kembali.",
       "The files that belong to the program are not found beside {program}: expected {expected}. Install "
       "Berkas again."},
      {"commands.home-made",
       "Instalasi {home} telah dibuat. Masukkan data kantor ke folder office/ di dalamnya, lalu jalankan "
       "`berkas check`.",
       "Made the home {home}. Put the office's own data into its folder office/, then run `berkas check`."},
      {"commands.secret-missing",
       "{what} diperlukan, tetapi tidak diberikan: ketikkan di terminal, tuliskan ke masukan baku, atau "
       "sebutkan berkas atau kredensial dengan pengaturan signer.secret.",
       "{what} is wanted, and nothing came: type it at a terminal, write it to standard input, or name a "
       "file or credential with the setting signer.secret."},
      {"commands.output-failed", "Keluaran tidak dapat ditulis; apakah disk penuh?",
       "The output could not be written; is the disk full?"},
      {"commands.file-exists", "{path} sudah ada; sebutkan berkas lain atau hapus dahulu.",
       "{path} exists already; name another file or remove it first."},
      {"commands.database-aside",
       "Basis data lama rusak dan kini ada di {place}; isinya memuat data pribadi, jadi hapuslah jika tidak "
       "diperlukan lagi.",
       "The old database was damaged and lies at {place}; it holds personal data, so remove it when nothing "
       "of it is wanted any more."},
      {"commands.rows-lost",
       "Dari tabel {table}, {rows} baris terselamatkan dan yang lain hilang; `berkas restore` dari cadangan "
       "memilikinya.",
       "Of the table {table} {rows} rows were saved, and others are lost; `berkas restore` of a backup has "
       "them."},
      {"commands.record-left-out", "{problem}; rekaman itu tidak diperhitungkan, yang lain ada semua",
       "{problem}; it counts for nothing, all else is there"},
      {"commands.rebuilt-in-part",
       "Basis data telah dibuat ulang, tetapi sebagian arsip tidak dapat dibaca:\n{problems}",
       "The database was made anew, but parts of the archive cannot be read:\n{problems}"},
      {"commands.keys-not-saved", "Kunci instalasi tidak ada dalam cadangan ini; --keys menyalinnya juga.",
       "The keys of the home are not in this backup; --keys copies them too."},
      {"commands.keys-not-restored",
       "Cadangan tidak memuat kunci: masukkan kunci para penanda tangan ke {folder}.",
       "The backup holds no keys: put those of the signatories into {folder}."},
      {"commands.log-closed",
       "Selama kunci log {key} belum dikembalikan, tidak ada yang dapat diarsipkan. Jika kunci itu hilang "
       "selamanya, `berkas log change-key --lost` menutup log dan memulai yang baru.",
       "Until the log's key {key} is put back too, nothing can be archived. When it is lost for good, "
       "`berkas log change-key --lost` closes the log and begins a new one."},
      {"commands.validated",
       "{objects} objek, {files} berkas, {bytes} bita dibaca; {errors} kesalahan, {warnings} peringatan.",
       "{objects} objects, {files} files, {bytes} bytes read; {errors} errors, {warnings} warnings."},
      {"commands.bag-valid", "{files} berkas, {bytes} bita dibaca; bag itu sah.",
       "{files} files, {bytes} bytes read; the bag is valid."},
      {"commands.bag-invalid", "{files} berkas, {bytes} bita dibaca; bag itu tidak sah.",
       "{files} files, {bytes} bytes read; the bag is not valid."},
      {"commands.archive-verified",
       "{objects} objek, {files} berkas, {bytes} bita dibaca; {damages} kerusakan.",
       "{objects} objects, {files} files, {bytes} bytes read; {damages} damages."},
      {"commands.log-verified",
       "{leaves} daun, {bytes} bita dibaca; {versions} versi dalam arsip; {problems} masalah.",
       "{leaves} leaves, {bytes} bytes read; {versions} archived versions; {problems} problems."},
      {"commands.more-found", "Masih ada lagi: --after {token}", "There is more: --after {token}"},
      {"commands.copy-not-removed",
       "Disk tidak mau menghapus salinan lama {object}; Berkas menghapusnya saat berikutnya dimulai "
       "sendirian di instalasi ini.",
       "The disk would not remove the old copy of {object}; the next start of Berkas alone in this home "
       "does."},
      {"commands.no-checkpoint", "{path} bukan checkpoint; `berkas log checkpoint` mencetaknya.",
       "{path} is no checkpoint; `berkas log checkpoint` prints one."},
      {"commands.no-signed-checkpoint",
       "{path} bukan checkpoint bertanda tangan: tiga baris, satu baris kosong, lalu tanda tangan, seperti "
       "yang dicetak `berkas log checkpoint`.",
       "{path} is no signed checkpoint: three lines, an empty line, and signatures, as `berkas log "
       "checkpoint` prints them."},
      {"commands.no-json-object", "{path}: harus memuat satu objek JSON.",
       "{path}: must hold one JSON object."},
      {"commands.no-pdf", "{path} bukan dokumen PDF.", "{path} is no PDF document."},
      {"commands.answer-waits",
       "Surat telah diarsipkan, tetapi permohonan tidak berpindah: hasil pemeriksaan tanda tangannya "
       "{verdict}. Surat menunggu Walidata, yang dapat menerimanya dengan `berkas answer accept {ticket}` "
       "atau mengembalikannya dengan `berkas answer return {ticket}`; surat dengan tanda tangan yang sah "
       "dapat diserahkan sebagai gantinya.",
       "The letter was archived, but the request has not moved: its signature is {verdict}. It waits for the "
       "Walidata, who can take it with `berkas answer accept {ticket}` or give it back with `berkas answer "
       "return {ticket}`; a letter with a valid signature can be submitted in its place."},
      {"commands.verdict-because", "{verdict} ({codes})", "{verdict} ({codes})"},
      {"commands.query", "Kueri: {query}", "Query: {query}"},
      {"commands.possible-now", "Yang dapat dilakukan sekarang: {commands}.", "Possible now: {commands}."},
      {"commands.nothing-possible", "Tidak ada yang dapat dilakukan peran ini sekarang.",
       "Possible now: nothing by this role."},
      {"commands.demo-ended", "Demo berhenti pada perintah ini (status {status}): {said}",
       "The demo ended at this command (status {status}): {said}"},
      {"commands.demo-made",
       "Instalasinya {home}; surel ada di folder maildir di dalamnya. Cobalah: berkas --home {quoted} "
       "request list\n"
       "Portalnya: berkas --home {quoted} serve, lalu buka {portal} di peramban; tautan dalam surel "
       "mengarah ke sana. Akun percobaan (nama pengguna, sandi, kunci kode masuk): {accounts}",
       "The home is {home}; mails are in its folder maildir. Try: berkas --home {quoted} request list\n"
       "The portal: berkas --home {quoted} serve, then open {portal} in a browser; links in mails lead "
       "there. Test accounts (login, password, secret of codes): {accounts}"},
      {"commands.no-home-to-measure", "Instalasi untuk pengukuran tidak dapat dibuat di {folder}: {said}",
       "No home for measuring could be made in {folder}: {said}"},
  };
  return kWords;
}

}  // namespace base
