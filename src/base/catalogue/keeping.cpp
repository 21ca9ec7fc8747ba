// How long requests and personal data are kept, holds, and destruction.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> keepingWords() {
  static constexpr Words kWords[] = {
      {"record.a-reading", "sebuah catatan bacaan", "a reading"},
      {"keeping.contact-unknown", "Tidak ada permohonan ataupun narahubung \"{name}\".",
       "There is no request and no contact \"{name}\"."},
      {"keeping.contact-not-archived", "Data narahubung {contact} tidak ada dalam arsip.",
       "The contact {contact} is not in the archive."},
      {"keeping.contact-needed",
       "Permohonan {ticket} belum ditutup ({state}); narahubungnya masih diperlukan.",
       "The request {ticket} is not closed yet ({state}); its contact person is needed."},
      {"keeping.data-ended", "Data narahubung ini telah dimusnahkan; tidak ada yang dapat diperbaiki.",
       "The data of this contact person have ended; there is nothing to correct."},
      {"keeping.nothing-different", "Tidak ada data yang akan berubah.", "Nothing of it would be different."},
      {"keeping.copy-left",
       "Data telah dihapus dari arsip, tetapi disk tidak dapat menghapus salinannya di {folder}; salinan itu "
       "dihapus pada saat Berkas berikutnya dijalankan tanpa proses lain dalam instalasi ini.",
       "The data are gone from the archive, but the disk would not remove a copy in {folder}; the next start "
       "of Berkas alone in this home does."},
      {"keeping.held", "Arsip permohonan {ticket} ditahan: {hold}.", "The request {ticket} is held: {hold}."},
      {"keeping.held-since", "sejak {date} oleh {user}, {reasons}", "since {date} by {user}, {reasons}"},
      {"keeping.holds", "{first}; {last}", "{first}; {last}"},
      {"keeping.holds-released", "{holds} ({count} di antaranya telah dilepas)",
       "{holds} ({count} of these released)"},
      {"keeping.not-closed",
       "Permohonan {ticket} belum ditutup ({state}); masa retensinya dimulai setelah ditutup.",
       "The request {ticket} is not closed yet ({state}); its retention begins when it is."},
      {"keeping.no-rule",
       "Permohonan {ticket} ditutup pada {closed}, dan retention.xml tidak memiliki aturan untuk {code} yang "
       "berlaku pada hari itu.",
       "The request {ticket} was closed on {closed}, and retention.xml has no rule for {code} in force on "
       "that day."},
      {"keeping.permanent", "Permohonan {ticket} disimpan permanen menurut {rule}.",
       "The request {ticket} is kept for good by {rule}."},
      {"keeping.still-kept",
       "Permohonan {ticket} ditutup pada {closed} dan disimpan sampai {until} menurut {rule}.",
       "The request {ticket} was closed on {closed} and is kept until {until} by {rule}."},
      {"keeping.appraisal-first",
       "Permohonan {ticket} harus dinilai kembali lebih dahulu menurut {rule}; sebutkan hasil penilaian "
       "panitia (--appraisal).",
       "The request {ticket} is to be appraised first by {rule}; name the committee's finding "
       "(--appraisal)."},
      {"keeping.rule",
       "aturan retention.xml untuk {code} yang berlaku sejak {from} (aktif {active} tahun, inaktif "
       "{inactive} tahun, {fate})",
       "the rule of retention.xml for {code} in force from {from} ({active} years active, {inactive} "
       "inactive, {fate})"},
      {"keeping.changed-since",
       "Permohonan {ticket} telah berubah sejak diusulkan ({event}); usulkan kembali.",
       "The request {ticket} has changed since it was proposed ({event}); propose it anew."},
      {"keeping.letter-not-issued", "Sebuah surat dari permohonan {ticket} sudah bernomor dan belum terbit.",
       "A letter of the request {ticket} has its number and is not issued yet."},
      {"keeping.carried-out", "Usul ini sudah dilaksanakan oleh pihak lain.",
       "Somebody else has carried it out."},
      {"keeping.object-not-archived", "Objek {object} tidak ada dalam arsip.",
       "The object {object} is not in the archive."},
      {"keeping.not-to-carry-out",
       "Usul {proposal} berstatus {state}; usul dilaksanakan setelah berita acaranya terbit, satu kali saja.",
       "The proposal {proposal} is {state}; it is carried out when its berita acara is issued, once."},
      {"keeping.approver-cannot-destroy",
       "\"{user}\" telah menyetujui usul {proposal} dan tidak dapat sekaligus melaksanakannya.",
       "\"{user}\" has approved the proposal {proposal} and cannot carry it out as well."},
      {"keeping.in-proposal", "Permohonan {ticket} tercantum dalam usul {proposal}.",
       "The request {ticket} stands in the proposal {proposal}."},
      {"keeping.nothing-due", "Saat ini tidak ada permohonan yang boleh dimusnahkan.",
       "No case may be destroyed now."},
      {"keeping.too-many-cases", "Sebuah usul memuat paling banyak {most} permohonan; buat beberapa usul.",
       "A proposal has at most {most} cases; make several."},
      {"keeping.reason-needed", "Penahanan dan pelepasannya memerlukan alasan (--reason).",
       "A hold, and its release, need a reason (--reason)."},
      {"keeping.proposer-cannot-decide",
       "\"{user}\" membuat usul {proposal} dan tidak dapat sekaligus memutuskannya.",
       "\"{user}\" has made the proposal {proposal} and cannot decide on it as well."},
      {"keeping.decided-already", "Usul {proposal} sudah berstatus {state}.",
       "The proposal {proposal} is {state} already."},
      {"keeping.approval-needed",
       "Jadwal retensi mensyaratkan persetujuan {approvers}; sebutkan nomornya (--external).",
       "The schedule asks for the approval of {approvers}; give its number (--external)."},
      {"keeping.refused-no-longer", "Usul {proposal} berstatus {state} dan tidak dapat ditolak lagi.",
       "The proposal {proposal} is {state} and can be refused no longer."},
  };
  return kWords;
}

}  // namespace base
