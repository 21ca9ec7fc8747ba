// From a document to a PDF file and to what outside tools say of it.
#pragma once

#include <string>
#include <vector>

#include "base/disk.h"
#include "layout/document.h"
#include "pdf/writer.h"
#include "support/temporary_folder.h"

namespace pdf_tests {

// The metadata of every document here.
pdf::Metadata metadata();

// The catalogue of the repository, its sample logo as image 0, and a writer.
class Press {
 public:
  Press();

  const pdf::FontLibrary& fonts() const { return *fonts_; }
  pdf::ImageLibrary& images() { return images_; }
  const pdf::Writer& writer() const { return writer_; }

  layout::Pages pages(const layout::Document& document) const;
  pdf::Written print(const layout::Document& document,
                     const std::vector<pdf::Attachment>& attachments = {}) const;

 private:
  base::PosixDisk disk_;
  std::unique_ptr<pdf::FontLibrary> fonts_;
  pdf::ImageLibrary images_;
  pdf::Writer writer_;
};

// A PDF in a file of its own.
class PrintedFile {
 public:
  explicit PrintedFile(const base::Bytes& bytes);

  // The output of `command FILE`, with errors; the words of `command` go through a shell.
  std::string tell(const std::string& command) const;
  // The file as qpdf writes it without compression.
  std::string uncompressed() const;
  // pdftotext's words, in the order of the content.
  std::string text() const;
  // The structure tree with its text as pdfinfo sees it, without page and block hints.
  std::string tree() const;

 private:
  support::TemporaryFolder folder_;
  std::string path_;
};

// Whether each of `words` is in `text`, after the one before it.
bool areInOrder(const std::string& text, const std::vector<std::string>& words);
std::size_t countOf(const std::string& text, const std::string& word);

std::string sourcePath(const std::string& path);

}  // namespace pdf_tests
