// Requests: what is handed in for them, and what is shown of them.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> caseworkWords() {
  static constexpr Words kWords[] = {
      {"overview.of-office", "Halaman ini untuk petugas kantor; pengguna \"{user}\" bukan petugas.",
       "This page is for the office; the user \"{user}\" is not of it."},
      {"overview.no-mark", "\"{mark}\" bukan awal halaman daftar; buka daftar itu dari halaman pertama.",
       "\"{mark}\" is no place in the list; open the list at its first page."},
      {"overview.no-order", "Daftar tidak dapat diurutkan menurut \"{order}\"; yang dapat: {known}.",
       "The list cannot be sorted by \"{order}\"; it can by {known}."},
      {"casework.event-missing",
       "procedure.xml tidak memiliki peristiwa \"{event}\", yang hendak dicatat oleh perintah ini.",
       "procedure.xml has no event \"{event}\", which this command brings."},
      {"casework.form-missing", "Tidak ada berkas {path}.", "There is no file {path}."},
      {"casework.file-not-handed-in", "menyebut berkas \"{file}\", yang tidak diserahkan",
       "names the file \"{file}\", which was not handed in"},
      {"casework.file-not-named", "diserahkan, tetapi tidak disebut dalam {form}",
       "was handed in, but {form} does not name it"},
      {"casework.no-limit-runs", "Tidak ada batas waktu yang berjalan.", "No limit runs."},
      {"casework.none-chosen", "Pilih paling sedikit satu permohonan.", "Choose at least one request."},
      {"casework.too-many-chosen", "Paling banyak {most} permohonan sekaligus.",
       "At most {most} requests at once."},
      {"casework.of-office", "\"{event}\" berasal dari kantor sendiri dan tidak diajukan oleh pihak lain.",
       "\"{event}\" is the office's own and is not brought by others."},
      {"casework.other-agency", "Formulir ini milik \"{agency}\"; pengguna \"{user}\" bertindak untuk {own}.",
       "The form is of \"{agency}\"; the user \"{user}\" acts for {own}."},
      {"casework.produsen-unknown", "\"{code}\" bukan Produsen dalam produsen.xml; yang ada: {known}.",
       "\"{code}\" is no Produsen of produsen.xml; there are {known}."},
      {"casework.file-needed", "Langkah ini memerlukan sedikitnya satu berkas.",
       "This step needs at least one file."},
      {"casework.answer-without-letter",
       "{form} tidak menyebut surat. Jawaban yang dicatat atas nama Produsen disertai Surat Tindaklanjuti "
       "yang telah ditandatanganinya.",
       "{form} names no letter. An answer that is entered on behalf of a Produsen comes with the Surat "
       "Tindaklanjuti that it has signed."},
      {"casework.no-letter-waits",
       "Tidak ada surat dari {produsen} yang menunggu dalam permohonan {ticket}; riwayatnya menyebut yang "
       "sudah masuk.",
       "No letter of {produsen} waits in the request {ticket}; its history tells what came in."},
      {"casework.debt", "{ticket} (jatuh tempo {due})", "{ticket} (due {due})"},
      {"casework.damaged", "versi {version}: {why}", "version {version}: {why}"},
      {"casework.not-there-yet",
       "Pada waktu itu permohonan {ticket} belum dapat dilihat; permohonan itu diajukan pada {time}. "
       "Sebutkan waktu yang lebih akhir.",
       "The request {ticket} was not there for you at that time; it was submitted on {time}. Name a later "
       "one."},
      {"casework.document-unknown", "Permohonan ini tidak memiliki dokumen \"{path}\".",
       "The request has no document \"{path}\"."},
      {"casework.letter-unknown", "Tidak ada surat atau konsep \"{letter}\"; daftar surat menyebut semuanya.",
       "There is no letter or draft \"{letter}\"; the list of letters names them."},
      {"casework.issued-letter-unknown",
       "Tidak ada surat terbit \"{letter}\"; daftar surat menyebut semuanya.",
       "There is no issued letter \"{letter}\"; the list of letters names them."},
      {"casework.letter-not-archived", "Surat ini tidak ada dalam arsip; jalankan `berkas archive verify`.",
       "The letter is not in the archive; run `berkas archive verify`."},
  };
  return kWords;
}

}  // namespace base
