// The pages on which anybody checks a letter.
#include "base/catalogue/parts.h"

namespace base {

std::span<const Words> pagesOpenWords() {
  static constexpr Words kWords[] = {
      {"pages.check.after", "Yang tampak sekarang", "What is seen now"},
      {"pages.check.after-alt", "Halaman {number} seperti yang tampak sekarang",
       "Page {number} as it is seen now"},
      {"pages.check.another", "Periksa berkas lain", "Check another file"},
      {"pages.check.at-bottom", "Yang berubah ada di bagian bawah halaman.",
       "The change is near the bottom of the page."},
      {"pages.check.at-middle", "Yang berubah ada di bagian tengah halaman.",
       "The change is in the middle of the page."},
      {"pages.check.at-top", "Yang berubah ada di bagian atas halaman.",
       "The change is near the top of the page."},
      {"pages.check.before", "Saat ditandatangani", "As it was signed"},
      {"pages.check.before-alt", "Halaman {number} seperti saat ditandatangani",
       "Page {number} as it was signed"},
      {"pages.check.button", "Periksa berkas", "Check the file"},
      {"pages.check.changed", "Diubah", "Changed"},
      {"pages.check.changed-page", "Yang diubah: halaman {number}", "What was changed: page {number}"},
      {"pages.check.checked",
       "Diperiksa {checked}. Sidik digital berkas Anda:", "Checked {checked}. The digest of your file:"},
      {"pages.check.choose-file", "Pilih satu berkas PDF", "Choose one PDF file"},
      {"pages.check.file", "Berkas PDF", "PDF file"},
      {"pages.check.file-hint", "Paling besar {limit}. Berkas tidak kami simpan.",
       "At most {limit}. We do not keep the file."},
      {"pages.check.findings", "Temuan", "Findings"},
      {"pages.check.from-file", "Kedua gambar dibuat dari berkas yang Anda unggah.",
       "Both pictures are made from the file that you uploaded."},
      {"pages.check.intro",
       "Unggah PDF surat. Kami beri tahu apakah surat itu kami terbitkan, apa yang masih utuh, dan apa yang "
       "diubah.",
       "Upload the PDF of a letter. We tell you whether we issued it, what of it is whole, and what was "
       "changed."},
      {"pages.check.known", "Dikenal", "Known"},
      {"pages.check.letter", "Lihat keterangan surat ini", "See what we tell of this letter"},
      {"pages.check.missing", "Tidak ada", "None"},
      {"pages.check.no-page", "Halaman ini tidak ada waktu itu.", "There was no such page then."},
      {"pages.check.no-page-now", "Halaman ini tidak ada lagi.", "There is no such page any more."},
      {"pages.check.not-kept", "Berkas tidak kami simpan.", "We have not kept the file."},
      {"pages.check.not-known", "Belum dikenal", "Not known"},
      {"pages.check.open", "Belum dapat disimpulkan", "This cannot be decided"},
      {"pages.check.other", "Berkas ini BUKAN surat yang kami terbitkan",
       "This file is NOT a letter that we issued"},
      {"pages.check.other-advice", "Jangan gunakan berkas ini.", "Do not use this file."},
      {"pages.check.other-advice-more", "Minta surat aslinya kepada pengirim.",
       "Ask the sender for the original letter."},
      {"pages.check.registered", "Terdaftar", "Registered"},
      {"pages.check.same", "Isi berkas ini sama dengan surat yang kami terbitkan",
       "The content of this file is the same as that of the letter that we issued"},
      {"pages.check.title", "Periksa keaslian surat", "Check a letter"},
      {"pages.check.whole", "Utuh", "Whole"},
      {"pages.letter.compare",
       "Dikeluarkan oleh {issuer}. Cocokkan keterangan di bawah dengan surat di tangan Anda.",
       "Issued by {issuer}. Compare what stands below with the letter in your hands."},
      {"pages.letter.contact-page", "Cara menghubungi kami", "How to reach us"},
      {"pages.letter.corrected", "Surat ini telah diralat dengan surat {number}",
       "This letter has been corrected by the letter {number}"},
      {"pages.letter.date", "Tanggal", "Date"},
      {"pages.letter.different", "Jika ada yang berbeda", "If something differs"},
      {"pages.letter.different-text",
       "Jangan gunakan surat itu. Hubungi kami dan sebut nomor surat di atas; kirim foto atau salinan surat "
       "yang "
       "Anda terima.",
       "Do not use that letter. Contact us, mention the number above, and send a photo or copy of the letter "
       "that "
       "you received."},
      {"pages.letter.digest", "Sidik digital berkas (SHA-256)", "Digest of the file (SHA-256)"},
      {"pages.letter.have-file", "Anda punya berkas PDF surat ini?",
       "Do you have the PDF file of this letter?"},
      {"pages.letter.have-file-text",
       "Halaman ini hanya membuktikan bahwa nomor ini ada. Untuk mengetahui apakah isi berkas Anda sama "
       "dengan "
       "yang ditandatangani, unggah PDF-nya. Berkas tidak kami simpan.",
       "This page only proves that the number exists. To learn whether the content of your file is what was "
       "signed, upload the PDF. We do not keep the file."},
      {"pages.letter.is-corrected", "Diralat dengan surat {number}", "Corrected by the letter {number}"},
      {"pages.letter.is-corrected-short", "Diralat", "Corrected"},
      {"pages.letter.is-valid", "Berlaku", "Valid"},
      {"pages.letter.is-void", "Batal", "Void"},
      {"pages.letter.number", "Nomor", "Number"},
      {"pages.letter.signatory", "Penanda tangan", "Signatory"},
      {"pages.letter.state", "Keadaan", "State"},
      {"pages.letter.subject", "Hal", "Subject"},
      {"pages.letter.unknown", "Surat ini tidak kami kenal", "We do not know this letter"},
      {"pages.letter.unknown-text", "Jangan gunakan sebelum Anda menghubungi kami.",
       "Do not use it before you have contacted us."},
      {"pages.letter.valid", "Surat ini terdaftar dan berlaku", "This letter is registered and valid"},
      {"pages.letter.void", "Nomor surat ini dibatalkan", "The number of this letter has been made void"},
      {"pages.try-again-at", "Coba lagi pukul {time}.", "Try again at {time}."},
  };
  return kWords;
}

}  // namespace base
