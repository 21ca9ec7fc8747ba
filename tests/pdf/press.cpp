#include "press.h"

#include <fstream>

#include "layout/paginate.h"
#include "support/boost_test.h"
#include "support/command.h"

namespace pdf_tests {

std::string sourcePath(const std::string& path) {
  return std::string(BERKAS_SOURCE_DIR) + "/" + path;
}

pdf::Metadata metadata() {
  pdf::Metadata metadata;
  metadata.title = "Surat Penyampaian Data & Lampiran Nomor 500.14.4.1/87/35.73.411/2026";
  metadata.author = "Dinas Komunikasi dan Informatika Kota Malang";
  metadata.subject = "Penyampaian <Data>";
  metadata.creator = "Berkas 0.1.0";
  metadata.created = *base::Instant::parse("2026-11-23T09:15:00+07:00");
  metadata.number = "500.14.4.1/87/35.73.411/2026";
  return metadata;
}

Press::Press()
    : fonts_(pdf::FontLibrary::open(disk_, sourcePath("fonts/fonts.xml"))), writer_(*fonts_, images_) {
  images_.add(base::readFile(disk_, sourcePath("samples/office/logos/kota.png")), "kota.png");
}

layout::Pages Press::pages(const layout::Document& document) const {
  return layout::paginate(document, *fonts_);
}

pdf::Written Press::print(const layout::Document& document,
                          const std::vector<pdf::Attachment>& attachments) const {
  return writer_.write(pages(document), metadata(), attachments);
}

PrintedFile::PrintedFile(const base::Bytes& bytes) : path_((folder_.path() / "letter.pdf").string()) {
  std::ofstream(path_, std::ios::binary) << bytes;
}

std::string PrintedFile::tell(const std::string& command) const {
  const auto result = support::runCommand({"/bin/sh", "-c", command + " '" + path_ + "' 2>&1"});
  BOOST_TEST(result.status == 0, command << " ended with " << result.status << ": " << result.output);
  return result.output;
}

std::string PrintedFile::uncompressed() const {
  return support::runCommand({"/usr/bin/qpdf", "--qdf", path_, "-"}).output;
}

std::string PrintedFile::text() const {
  return support::runCommand({"/usr/bin/pdftotext", "-enc", "UTF-8", path_, "-"}).output;
}

std::string PrintedFile::tree() const {
  std::string text = tell("pdfinfo -struct-text");
  for (std::size_t at; (at = text.find(" (block)")) != std::string::npos;) text.erase(at, 8);
  for (std::size_t at; (at = text.find("\x1B[0m")) != std::string::npos;) text.erase(at, 4);
  return text;
}

bool areInOrder(const std::string& text, const std::vector<std::string>& words) {
  std::size_t from = 0;
  for (const std::string& word : words) {
    const std::size_t at = text.find(word, from);
    BOOST_TEST(at != std::string::npos, "\"" << word << "\" comes, and in its order");
    if (at == std::string::npos) return false;
    from = at + word.size();
  }
  return true;
}

std::size_t countOf(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos; at += word.size()) ++count;
  return count;
}

}  // namespace pdf_tests
