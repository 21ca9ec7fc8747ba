// Archived objects, the transparency log beside them, evidence and search.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> evidenceWords() {
  static constexpr Words kWords[] = {
      {"evidence.not-importable",
       "{object} bukan objek OCFL yang sah, dan tidak ada yang diimpor. Mintalah agar objek itu diperbaiki "
       "di tempat asalnya; `berkas archive validate` menampilkan semua masalahnya:\n{errors}",
       "{object} is no valid OCFL object, and nothing was imported. Have it mended where it comes from; "
       "`berkas archive validate` tells all of it:\n{errors}"},
      {"evidence.object-unreadable", "{place}: {problem}; jalankan `berkas archive verify`.",
       "{place}: {problem}; run `berkas archive verify`."},
      {"evidence.object-unknown",
       "Arsip tidak memiliki objek \"{object}\"; `berkas archive list` menampilkan semuanya.",
       "The archive has no object \"{object}\"; `berkas archive list` shows all."},
      {"evidence.leaf-missing",
       "Versi {version} dari {object} tidak memiliki daun dalam log; jalankan `berkas log verify`.",
       "Version {version} of {object} has no leaf in the log; run `berkas log verify`."},
      {"evidence.imported",
       "{object} hasil impor dan bukan permohonan: salin saja foldernya ({folder}), dan buktikan dengan "
       "`berkas log prove`.",
       "{object} was imported and is no case: copy its folder ({folder}) instead, and prove it with `berkas "
       "log prove`."},
      {"evidence.personal", "Data narahubung adalah data pribadi dan tidak diekspor sebagai bukti.",
       "The data of a contact person are personal and are not exported as evidence."},
      {"evidence.leaf-no-record", "bukan rekaman Berkas", "is no record of Berkas"},
      {"evidence.leaf-other-number", "menyatakan diri sebagai nomor {number}",
       "says that it is number {number}"},
      {"evidence.leaf-again", "mencatat versi {version} dari {object} sekali lagi",
       "logs version {version} of {object} once more"},
      {"evidence.not-in-archive", "versi {version} ada dalam log tetapi tidak ada dalam arsip",
       "version {version} is in the log and not in the archive"},
      {"evidence.not-in-log", "versi {version} ada dalam arsip tetapi tidak ada dalam log",
       "version {version} is in the archive and not in the log"},
      {"evidence.inventory-missing", "tidak ada", "is missing"},
      {"evidence.inventory-changed", "bukan inventaris yang tercatat dalam log",
       "is not the inventory that was logged"},
      {"evidence.number-of-several",
       "Beberapa surat bernomor {number}; sebutkan salah satunya dengan id-nya (`berkas letter list`).",
       "Several letters have the number {number}; name one by its id (`berkas letter list`)."},
      {"evidence.nothing-to-prove",
       "Tidak ada surat, permohonan, ataupun objek arsip \"{name}\"; `berkas letter list` dan `berkas "
       "archive list` menampilkan semuanya.",
       "There is no letter, case or archived object \"{name}\"; `berkas letter list` and `berkas archive "
       "list` show all."},
      {"evidence.witness-setting",
       "Pengaturan log.witnesses harus memuat kunci verifikasi setiap saksi yang diikuti alamatnya; "
       "\"{word}\" tidak demikian.",
       "The setting log.witnesses wants a witness's verifier key and its address in turn; \"{word}\" is not "
       "so."},
      {"evidence.no-cosignature",
       "Saksi {witness} menjawab tanpa tanda tangan bersama (cosignature) yang sah.",
       "The witness {witness} answered without a cosignature that holds."},
      {"evidence.waits", "menunggu: {why}", "waits: {why}"},
      {"evidence.waits-too", "{before}; {why}", "{before}; {why}"},
      {"evidence.no-authority", "tidak ada stempel waktu: pengaturan signer.tsa tidak menyebut penyedianya",
       "no time-stamp: the setting signer.tsa names no authority"},
      {"evidence.leaf-not-covered", "Checkpoint log belum mencakup daun {leaf}.",
       "The log's checkpoint does not cover leaf {leaf} yet."},
      {"evidence.since-foreign",
       "Checkpoint yang lebih awal itu milik log lain, atau lebih baru dari log ini: {origin} dengan {size} "
       "daun.",
       "The earlier checkpoint is of another log, or newer than this log: {origin} with {size} leaves."},
      {"evidence.newest-leaf-foreign", "Daun terbaru log bukan daun Berkas.",
       "The newest leaf of the log is none of ours."},
      {"evidence.search-value", "harus berupa UTF-8 tanpa bita nol, paling banyak {most} bita",
       "must be UTF-8 without zero bytes, of at most {most} bytes"},
      {"evidence.search-digest",
       "harus berupa {least} angka heksadesimal pertama atau lebih dari sebuah SHA-256 atau SHA-512",
       "must be the first {least} hex digits or more of a SHA-256 or SHA-512"},
      {"evidence.search-security", "harus biasa, terbatas, rahasia, atau sangat-rahasia",
       "must be biasa, terbatas, rahasia or sangat-rahasia"},
      {"evidence.search-range", "lebih awal dari --from", "is before --from"},
      {"evidence.search-limit", "harus 1 sampai {most}", "must be 1 to {most}"},
      {"evidence.search-token", "bukan token yang dicetak oleh pencarian",
       "is no token that a search printed"},
      {"evidence.search-other", "milik pencarian lain; pakai semua opsi lain seperti semula",
       "belongs to another search; keep all other options as they were"},
  };
  return kWords;
}

}  // namespace base
