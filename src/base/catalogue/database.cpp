// The database: its file, what it holds, and what it cannot store.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> databaseWords() {
  static constexpr Words kWords[] = {
      {"database.transaction-ended",
       "Basis data {database} mengakhiri transaksi setelah terjadi kesalahan; tidak ada perubahannya yang "
       "tersimpan.",
       "The database {database} ended the transaction after an error; nothing of it stays."},
      {"database.not-shareable",
       "Basis data {database} berada pada sistem berkas yang tidak dapat dipakai bersama oleh beberapa "
       "proses. Letakkan pada disk lokal.",
       "The database {database} is on a file system that several processes cannot share it on. Put it on a "
       "local disk."},
      {"database.disk-full",
       "Basis data {database} tidak dapat ditulis: disk penuh. Kosongkan sebagian isinya, lalu coba lagi.",
       "The database {database} cannot be written: the disk is full. Make room on it and try again."},
      {"database.disk-read-only",
       "Basis data {database} tidak dapat ditulis: disk terpasang hanya-baca, sehingga tidak ada yang dapat "
       "ditulis ke dalamnya.",
       "The database {database} cannot be written: the disk is mounted read-only, so that nothing can be "
       "written to it."},
      {"database.busy",
       "Basis data {database} sedang sibuk: proses lain terus menulis ke dalamnya. Coba lagi.",
       "The database {database} is busy: another process keeps writing to it. Try again."},
      {"database.waiting", "Menunggu basis data {database}, yang sedang ditulis proses lain.",
       "Waiting for the database {database}, to which another process writes."},
      {"database.waited",
       "Sudah {time} menunggu basis data {database}, yang sedang ditulis proses lain. Coba lagi setelah "
       "pekerjaan itu selesai.",
       "Waited {time} for the database {database}, to which another process writes. Try again when that has "
       "ended."},
      {"database.entry-not-allowed",
       "Basis data sudah memuat entri itu, atau aturannya tidak mengizinkannya: {why}.",
       "The database has such an entry already, or its rules do not allow it: {why}."},
      {"database.unreadable",
       "Basis data {database} rusak, bukan basis data, atau tidak dapat dibaca. `berkas rebuild` "
       "menyisihkannya dan membuatnya kembali dari arsip; `berkas restore` mengembalikan cadangan.",
       "The database {database} is damaged, is no database, or cannot be read. `berkas rebuild` sets it "
       "aside and makes it anew from the archive; `berkas restore` brings a backup back."},
      {"database.damaged",
       "Basis data {database} rusak. `berkas rebuild` menyisihkannya dan membuatnya kembali dari arsip.",
       "The database {database} is damaged. `berkas rebuild` sets it aside and makes it anew from the "
       "archive."},
      {"database.read-only", "Basis data {database} tidak boleh ditulis di sini.",
       "The database {database} may not be written here."},
      {"database.cannot-open", "Basis data {database} tidak dapat dibuka.",
       "The database {database} cannot be opened."},
      {"database.open-for-reading", "Basis data {database} dibuka hanya untuk dibaca.",
       "The database {database} is open for reading alone."},
      {"database.folder-missing",
       "Basis data {database} memerlukan folder {folder}, yang tidak ada. Buat folder itu, atau perbaiki "
       "jalurnya.",
       "The database {database} needs the folder {folder}, which does not exist. Make it, or correct the "
       "path."},
      {"database.folder-not-to-be-written",
       "Pengguna ini tidak berhak menulis ke folder basis data, {folder}.",
       "The folder {folder} of the database may not be written by this user."},
      {"database.not-to-be-written", "Pengguna ini tidak berhak menulis ke basis data {database}.",
       "The database {database} may not be written by this user."},
      {"database.not-to-be-read", "Pengguna ini tidak berhak membaca basis data {database}.",
       "The database {database} may not be read by this user."},
      {"database.no-file", "Basis data {database} bukan berkas biasa. Perbaiki jalurnya.",
       "The database {database} is no regular file. Correct the path."},
      {"database.missing", "Tidak ada basis data {database}.", "There is no database {database}."},
      {"database.log-left",
       "Basis data {database} memiliki log perubahan yang belum dimasukkan ke dalamnya, sehingga memerlukan "
       "disk yang dapat ditulis. Buat disk itu dapat ditulis satu kali, atau salin instalasi ke disk yang "
       "dapat ditulis.",
       "The database {database} has a log of changes that were not taken into it yet, which wants a disk "
       "that can be written. Make it writable once, or copy the home to one that is."},
      {"database.copy-exists", "Salinan {copy} dari basis data sudah ada. Sebutkan berkas lain.",
       "The copy {copy} of the database exists already. Name another file."},
      {"database.zero-byte", "Teks dengan bita nol tidak dapat disimpan. Hapus bita itu.",
       "A text with a zero byte cannot be stored. Remove it."},
      {"database.not-utf8", "Teks yang bukan UTF-8 tidak dapat disimpan. Ubah ke UTF-8.",
       "A text that is not UTF-8 cannot be stored. Convert it."},
      {"database.unknown-word", "Basis data memuat kata '{word}', yang tidak dikenal program ini.",
       "The database holds the word '{word}', which this program does not know."},
      {"database.unknown-security-class",
       "Basis data memuat klasifikasi keamanan yang tidak ada; jalankan `berkas rebuild`.",
       "The database holds a security class that there is not; run `berkas rebuild`."},
      {"database.other-value",
       "Di tempat {expected} seharusnya berada, basis data memuat hal lain. Pulihkan dari cadangan, atau "
       "jalankan `berkas rebuild`.",
       "The database holds something else where {expected} is expected. Restore it from a backup, or run "
       "`berkas rebuild`."},
      {"database.a-value", "sebuah nilai", "a value"},
      {"database.a-whole-number", "bilangan bulat", "a whole number"},
      {"database.a-smaller-number", "bilangan yang lebih kecil", "a smaller number"},
      {"database.zero-or-one", "0 atau 1", "0 or 1"},
      {"database.a-date", "tanggal", "a date"},
      {"database.a-list-of-texts", "daftar teks", "a list of texts"},
      {"database.a-list", "daftar", "a list"},
      {"database.migration", "migrasi {number} ({name})", "migration {number} ({name})"},
      {"database.of-another-program",
       "Basis data ini milik program lain: ada tabel di dalamnya, tetapi tidak ada tabel `migration`. "
       "Sebutkan berkas lain.",
       "The database is one of another program: it has tables, and none of them is `migration`. Name another "
       "file."},
      {"database.newer",
       "Basis data ditulis oleh Berkas yang lebih baru: basis data sudah mengalami {migration}, sedangkan "
       "program ini hanya mengenal {known} migrasi. Pakai program yang lebih baru.",
       "The database was written by a newer Berkas: it has had {migration}, and this one knows {known}. Use "
       "the newer program."},
      {"database.other-migration",
       "Basis data sudah mengalami {migration} dengan isi yang berbeda dari {own} milik program ini. "
       "Pulihkan dari cadangan, atau jalankan `berkas rebuild`.",
       "The database has had {migration} with other content than {own} of this program. Restore it from a "
       "backup, or run `berkas rebuild`."},
      {"database.older",
       "Basis data ditulis oleh Berkas yang lebih lama, dan tabelnya tidak dapat dibawa ke versi ini selama "
       "tidak ada yang dapat ditulis. Buka instalasi satu kali di tempat yang dapat ditulis.",
       "The database was written by an older Berkas, and its tables cannot be brought to this version where "
       "nothing can be written. Open the home once where it can be."},
      {"database.no-ticket", "'{text}' bukan nomor tiket; nomor tiket berbentuk seperti P-2026-0031.",
       "'{text}' is no ticket; a ticket is like P-2026-0031."},
      {"database.no-account", "Tidak ada akun pengguna '{user}'. `berkas user list` menampilkan semuanya.",
       "There is no account of the user '{user}'. `berkas user list` names all."},
      {"agenda.unknown-status", "Buku agenda memuat nomor dengan status yang tidak dikenal program ini.",
       "The register holds a number in a state that this program does not know."},
      {"agenda.register", "buku agenda {series} dari {issuer} tahun {year}",
       "the register {series} of {issuer} for {year}"},
      {"agenda.other-year",
       "Surat bertanggal {date} tidak mendapat nomor dalam {register}. Pakai buku agenda tahunnya sendiri.",
       "A letter of {date} gets no number in {register}. Take the register of its own year."},
      {"agenda.earlier-date",
       "Dalam {register} sudah ada surat bertanggal {latest}: surat berikutnya dapat bertanggal sama atau "
       "lebih akhir. Surat bertanggal {date} memerlukan nomor sisipan (`berkas register insert`).",
       "In {register} a letter has the date {latest} already: the next one can have that date or a later "
       "one. A letter of {date} needs a nomor sisipan (`berkas register insert`)."},
      {"agenda.no-number", "Tidak ada nomor {number} dalam {register}.",
       "There is no number {number} in {register}."},
      {"agenda.no-parent",
       "Tidak ada nomor {number} dalam {register} untuk menyisipkan nomor lain di bawahnya.",
       "There is no number {number} in {register} to insert another below."},
      {"outbox.other-value", "Di tempat {expected} seharusnya berada, kotak keluar memuat hal lain.",
       "The outbox holds something else where {expected} is expected."},
      {"outbox.a-state", "status", "a state"},
      {"outbox.a-message-id", "Message-ID", "a Message-ID"},
      {"outbox.no-mail", "Tidak ada surel {id} dalam kotak keluar.", "There is no mail {id} in the outbox."},
  };
  return kWords;
}

}  // namespace base
