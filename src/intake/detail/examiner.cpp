#include "intake/detail/examiner.h"

#include <algorithm>
#include <array>

#include "intake/detail/archive/zip_examiner.h"
#include "intake/detail/image/image_examiner.h"
#include "intake/detail/kind.h"
#include "intake/detail/media_types.h"
#include "intake/detail/naming.h"
#include "intake/detail/pdf/pdf_examiner.h"
#include "intake/detail/tail.h"
#include "intake/detail/text/text_examiner.h"

namespace intake::detail {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t kCompoundSearched = 64ULL << 20;

// The name of the stream that holds an encrypted package (MS-OFFCRYPTO, 2.3.4.4), in UTF-16.
constexpr std::string_view kEncryptedPackage = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv;

bool holds(const zip::Source& source, std::string_view sought) {
  for (std::uint64_t at = 0; at < std::min(source.size(), kCompoundSearched); at += kPiece)
    if (zip::bytesAt(source, at, kPiece + sought.size()).find(sought) != base::Bytes::npos) return true;
  return false;
}

// Another format that the same bytes can be taken for. An archive may hold a PDF as its first entry, which is
// examined then.
void checkOtherFormats(const Subject& subject, base::ByteView head, Kind kind) {
  if (kind != Kind::Pdf && kind != Kind::Zip && holdsPdfMark(head)) subject.notes.add("polyglot", "", kPdf);
  if (kind != Kind::Zip && endsLikeZip(subject.source)) subject.notes.add("polyglot", "", kZip);
}

}  // namespace

Inspection Examiner::inspect(const zip::Source& source, std::string_view name) const {
  Collection collection;
  Budget budget;
  std::string type = examine({source, std::string(name), Notes(collection), budget});
  return {std::move(type), collection.take()};
}

std::string Examiner::examine(const Subject& subject) const {
  if (subject.depth > Budget::kDeepest) {
    subject.notes.add("archive-depth");
    return std::string(kUnknownType);
  }
  const base::Bytes head = zip::bytesAt(subject.source, 0, kHead);
  if (head.empty()) {
    subject.notes.add("empty");
    return std::string(kUnknownType);
  }
  std::string type = typeOf(subject, head);
  if (type != kUnknownType) checkName(type, subject.name, subject.notes);
  return type;
}

std::string Examiner::typeOf(const Subject& subject, base::ByteView head) const {
  const ExamineInner inner = [this](const Subject& within) { return examine(within); };
  const Kind kind = kindOf(head);
  checkOtherFormats(subject, head, kind);
  switch (kind) {
    case Kind::Pdf:
      examinePdf(subject, inner);
      return std::string(kPdf);
    case Kind::Zip:
      return examineZip(subject, inner);
    case Kind::Png:
      examinePng(subject);
      return std::string(kPng);
    case Kind::Jpeg:
      examineJpeg(subject);
      return std::string(kJpeg);
    case Kind::Text:
      return examineText(subject, head);
    case Kind::Program:
      subject.notes.add("executable", "", magic_.typeOf(head));
      return std::string(kUnknownType);
    case Kind::Compound:
      subject.notes.add(holds(subject.source, kEncryptedPackage) ? "encrypted" : "legacy-office");
      return std::string(kUnknownType);
    case Kind::Unknown:
      break;
  }
  return examineUnknown(subject, head);
}

std::string Examiner::examineText(const Subject& subject, base::ByteView head) const {
  TextExaminer text(head, endingOf(subject.name));
  base::Bytes piece(kPiece, '\0');
  for (std::uint64_t at = 0;;) {
    const std::size_t got = subject.source.read(at, piece.data(), piece.size());
    if (got == 0) return text.finish(subject.notes);
    text.feed(base::ByteView(piece).substr(0, got));
    at += got;
  }
}

// A file with a PDF's mark further on has been told of as a polyglot.
std::string Examiner::examineUnknown(const Subject& subject, base::ByteView head) const {
  constexpr std::array<std::string_view, 6> kPrograms = {
      "application/x-executable",  "application/x-sharedlib",
      "application/x-mach-binary", "application/x-dosexec",
      "application/java-archive",  "application/vnd.microsoft.portable-executable"};
  const std::string type = magic_.typeOf(head);
  const bool isProgram = std::find(kPrograms.begin(), kPrograms.end(), type) != kPrograms.end();
  subject.notes.add(isProgram ? "executable" : "type-unknown", "", type);
  return std::string(kUnknownType);
}

}  // namespace intake::detail
