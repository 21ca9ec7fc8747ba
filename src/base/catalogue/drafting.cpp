// Drafts of letters, their approvals and issue, and the desk of the registers.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> draftingWords() {
  static constexpr Words kWords[] = {
      {"draft-form.corrects", "Surat yang diralat", "The letter that is corrected"},
      {"draft-form.corrections", "Perbaikan", "Corrections"},
      {"draft-form.reasons", "Alasan", "Reasons"},
      {"draft-form.witnesses", "Saksi", "Witnesses"},
      {"draft-form.nature", "Sifat", "Sifat"},
      {"draft-form.signatory", "Penanda tangan", "Signatory"},
      {"draft-form.copies", "Tembusan", "Copies to"},
      {"draft-form.missing", "Isi bagian ini; surat tidak dapat dibuat tanpanya.",
       "Fill this in; the letter cannot be made without it."},
      {"draft-form.no-choice", "\"{value}\" tidak ada dalam pilihan; pilih salah satu.",
       "\"{value}\" is not among the choices; choose one of them."},
      {"stack.amended-since", "{name} mengubah konsep pukul {time}, setelah Anda membacanya.",
       "{name} changed the draft at {time}, after you had read it."},
      {"stack.no-longer-as-read",
       "Isi surat berubah setelah Anda membacanya; buka dan baca surat itu sekali lagi.",
       "What the letter says has changed since you read it; open and read it again."},
      {"stack.not-read", "{letter} belum Anda buka sampai halaman terakhir.",
       "You have not opened {letter} to its last page."},
      {"stack.nothing-chosen", "Pilih paling sedikit satu surat.", "Choose one letter at least."},
      {"stack.wrong-passphrase", "Frasa sandi salah. Belum ada surat yang ditandatangani.",
       "The passphrase is wrong. No letter has been signed."},
      {"stack.signed-by", "Sudah ditandatangani oleh {name}, dengan nomor {number}.",
       "{name} has signed it already, with the number {number}."},
      {"stack.too-many", "Pilih paling banyak {most} surat.", "Choose {most} letters at most."},
      {"stack.signed-by-others", "{letter} ini ditandatangani oleh pejabat lain.",
       "{letter} is signed by another official."},
      {"stack.gone", "Konsep ini sudah dihapus.", "The draft has been thrown away."},
      {"stack.time-over", "Waktu sepuluh menit habis sebelum giliran surat ini.",
       "The ten minutes were over before it was this letter's turn."},
      {"stack.interrupted", "Penandatanganan terputus sebelum giliran surat ini.",
       "The signing was interrupted before it was this letter's turn."},
      {"stack.interrupted-numbered",
       "Penandatanganan terputus; nomor {number} dipegang surat ini. Selesaikan penerbitannya.",
       "The signing was interrupted; the letter holds the number {number}. Finish its issue."},
      {"stack.run-unknown", "Tidak ada penandatanganan \"{run}\" milik Anda.",
       "You have no signing run \"{run}\"."},
      {"drafting.returned-before-approval",
       "Konsep ini telah dikembalikan; perbaiki konsep itu sebelum diparaf.",
       "The draft was returned; amend it before it is approved."},
      {"drafting.no-approval-needed",
       "Konsep ini tidak memerlukan paraf lagi; penanda tangannya dapat menerbitkannya.",
       "The draft needs no further approval; its signatory can issue it."},
      {"drafting.other-approver-next",
       "Konsep ini menunggu paraf \"{next}\", bukan paraf \"{user}\" (approvers dalam series.xml).",
       "The draft waits for the approval of \"{next}\", not of \"{user}\" (approvers in series.xml)."},
      {"drafting.approval-missing",
       "Konsep ini, dalam isinya sekarang dan jika ditandatangani oleh \"{user}\", masih menunggu paraf "
       "\"{next}\" (approvers dalam series.xml).",
       "The draft, as it stands and as \"{user}\" would sign it, waits for the approval of \"{next}\" "
       "(approvers in series.xml)."},
      {"drafting.drafter-cannot-sign",
       "\"{user}\" menyusun konsep ini dan tidak dapat sekaligus menandatanganinya (drafter-signs dalam "
       "series.xml).",
       "\"{user}\" has written this draft and cannot sign it as well (drafter-signs in series.xml)."},
      {"drafting.numbered-already",
       "Surat ini sudah mendapat nomor {number} dan tidak dapat diubah lagi; terbitkan surat itu, atau "
       "batalkan nomornya.",
       "The letter has its number {number} already and cannot be changed any more; issue it, or make the "
       "number void."},
      {"drafting.draft-unknown", "Tidak ada konsep \"{draft}\" yang boleh Anda lihat; lihat daftar surat.",
       "There is no draft \"{draft}\" that you may see; look in the list of letters."},
      {"drafting.number-given-up", "Surat {number} tidak dapat diselesaikan dan nomornya dibatalkan: {why}",
       "The letter {number} cannot be finished and its number is void: {why}"},
      {"drafting.case-refuses", "{why}.", "{why}."},
      {"drafting.returned", "Konsep ini dikembalikan: {remarks}", "The draft was returned: {remarks}"},
      {"drafting.signed-by-other",
       "Surat ini ditandatangani oleh {name}, yang akunnya \"{account}\"; pengguna \"{user}\" tidak dapat "
       "menerbitkannya.",
       "The letter is signed by {name}, whose account is \"{account}\"; the user \"{user}\" cannot issue "
       "it."},
      {"drafting.signatory-gone",
       "Surat {number} seharusnya ditandatangani oleh \"{signatory}\", yang tidak dapat menandatangani lagi "
       "(signatories.xml).",
       "The letter {number} was to be signed by \"{signatory}\", who can sign no longer (signatories.xml)."},
      {"drafting.level-unknown",
       "Rekaman yang tersimpan menyebut tingkat tanda tangan \"{level}\", yang tidak ada.",
       "A stored record names the level \"{level}\" of a signature, which there is not."},
      {"drafting.number-of-several",
       "Beberapa penerbit memiliki surat bernomor {number}; sebutkan surat itu dengan id-nya (`berkas letter "
       "list`).",
       "Several issuers have a letter of the number {number}; name it by its id (`berkas letter list`)."},
      {"drafting.not-correctable", "Permohonan ini tidak memiliki surat \"{letter}\" yang dapat diralat.",
       "The request has no letter \"{letter}\" that could be corrected."},
      {"drafting.stale",
       "Konsep {draft} ({which}) tidak berlaku lagi, karena permohonannya telah berlanjut: {why}. Hapus "
       "konsep itu dengan `berkas letter discard {draft}`.",
       "The draft {draft} ({which}) is stale, for the case has moved on: {why}. Throw it away with `berkas "
       "letter discard {draft}`."},
      {"drafting.stale-numbered",
       "Konsep {draft} ({which}) tidak berlaku lagi, karena permohonannya telah berlanjut: {why}. `berkas "
       "letter issue {draft}` membatalkan nomornya.",
       "The draft {draft} ({which}) is stale, for the case has moved on: {why}. `berkas letter issue "
       "{draft}` makes its number void."},
      {"drafting.series-unknown", "series.xml tidak memiliki seri \"{series}\" dari penerbit \"{issuer}\".",
       "series.xml has no series \"{series}\" of the issuer \"{issuer}\"."},
      {"drafting.issuer-unknown", "issuers.xml tidak memiliki penerbit \"{issuer}\".",
       "issuers.xml has no issuer \"{issuer}\"."},
      {"drafting.number-unknown", "Tidak ada buku agenda yang memiliki nomor {number}.",
       "No register has the number {number}."},
      {"drafting.number-not-open",
       "Nomor {number} berstatus {status}; yang dapat dibatalkan hanya nomor yang suratnya belum terbit. "
       "Surat yang sudah terbit diperbaiki dengan ralat.",
       "The number {number} is {status}; only a number whose letter is not issued can become void. An issued "
       "letter is corrected by a ralat."},
      {"drafting.cannot-insert", "Nomor tidak dapat disisipkan di bawah {parent}: {why}.",
       "No number can be inserted below {parent}: {why}."},
      {"drafting.number-twin", "Buku agenda sudah memiliki nomor {number} atau urut {urut}.",
       "The register has the number {number} or its urut {urut} already."},
  };
  return kWords;
}

}  // namespace base
