// What can be done with a case or a letter: a verb with its object, as buttons and lists have it.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> stepsWords() {
  static constexpr Words kWords[] = {
      {"step.accept-answer", "Terima surat jawaban", "Accept the letter of answer"},
      {"step.accept-balikan", "Terima Data Balikan", "Accept the Data Balikan"},
      {"step.answer", "Jawab permintaan", "Answer the request"},
      {"step.approve", "Paraf {letter}", "Approve {letter}"},
      {"step.balikan", "Unggah Data Balikan", "Upload the Data Balikan"},
      {"step.clear-answer", "Putuskan temuan pada data", "Decide on the findings in the data"},
      {"step.complete", "Kirim kelengkapan", "Send what is missing"},
      {"step.draft", "Siapkan {letter}", "Draft {letter}"},
      {"step.extend", "Beri perpanjangan", "Give more time"},
      {"step.finish", "Selesaikan penerbitan {letter}", "Finish the issue of {letter}"},
      {"step.forward", "Teruskan ke Produsen lain", "Forward to another Produsen"},
      {"step.hold", "Tahan dari pemusnahan", "Hold from destruction"},
      {"step.mend-draft", "Perbaiki konsep {letter}", "Mend the draft of {letter}"},
      {"step.note", "Tulis catatan", "Write a note"},
      {"step.receive", "Terima dan teruskan", "Accept and forward"},
      {"step.refuse", "Tolak permohonan", "Refuse the request"},
      {"step.release", "Lepas penahanan", "Release the hold"},
      {"step.return", "Kembalikan permohonan", "Return the request"},
      {"step.return-answer", "Kembalikan jawaban untuk diperbaiki", "Return the answer to be mended"},
      {"step.return-balikan", "Kembalikan Data Balikan", "Return the Data Balikan"},
      {"step.sign", "Tanda tangani {letter}", "Sign {letter}"},
      {"step.waive-answer", "Catat tanpa jawaban", "Record that there is no answer"},
      {"step.waive-balikan", "Hentikan penagihan", "Stop asking for the Data Balikan"},
      {"step.withdraw", "Tarik permohonan", "Withdraw the request"},
  };
  return kWords;
}

}  // namespace base
