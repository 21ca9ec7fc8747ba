#include "intake/detail/kind.h"

#include <algorithm>
#include <array>
#include <optional>

#include "intake/detail/text/encoding.h"

namespace intake::detail {
namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  Kind kind;
};

constexpr std::array kMarks = {
    Mark{"%PDF-"sv, Kind::Pdf},
    Mark{"PK\3\4"sv, Kind::Zip},
    Mark{"PK\5\6"sv, Kind::Zip},
    Mark{"\x89PNG\r\n\x1a\n"sv, Kind::Png},
    Mark{"\xFF\xD8\xFF"sv, Kind::Jpeg},
    Mark{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Kind::Compound},
    Mark{"MZ"sv, Kind::Program},
    Mark{"\x7F"
         "ELF"sv,
         Kind::Program},
    Mark{"\xCA\xFE\xBA\xBE"sv, Kind::Program},
    Mark{"\xFE\xED\xFA\xCE"sv, Kind::Program},
    Mark{"\xFE\xED\xFA\xCF"sv, Kind::Program},
    Mark{"\xCE\xFA\xED\xFE"sv, Kind::Program},
    Mark{"\xCF\xFA\xED\xFE"sv, Kind::Program},
    Mark{"L\0\0\0\1\x14\2\0"sv, Kind::Program},
    Mark{"ITSF"sv, Kind::Program},
    Mark{"!<arch>"sv, Kind::Program},
};

// At the start of a text, in small letters, behind blanks.
constexpr std::array<std::string_view, 13> kScripts = {
    "#!",    "@echo", "<?php",   "<html",   "<!doctype html",     "<script", "<svg",
    "<hta:", "<job",  "<iframe", "<object", "[internetshortcut]", "<body"};

bool isLikeText(base::ByteView head) {
  const Encoding encoding = encodingOf(head);
  return encoding.kind != EncodingKind::None;
}

std::string beginning(base::ByteView head) {
  const Encoding encoding = encodingOf(head);
  Decoder decoder(encoding);
  std::string text(decoder.decode(head.substr(0, 512)));
  const std::size_t start = text.find_first_not_of(" \t\r\n");
  text.erase(0, std::min(start, text.size()));
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

bool isScript(base::ByteView head) {
  std::string text = beginning(head);
  // An SVG or a page may stand behind a declaration of XML, and behind comments.
  if (text.starts_with("<?xml") && text.find("<svg") != std::string::npos) return true;
  return std::any_of(kScripts.begin(), kScripts.end(),
                     [&](std::string_view script) { return text.starts_with(script); });
}

// What an office letter never is: "MZ" may begin an honest text, a program has its second mark.
bool isDosProgram(base::ByteView head) {
  return head.starts_with("MZ") && !isLikeText(head);
}

std::optional<Kind> markedKind(base::ByteView head) {
  for (const Mark& mark : kMarks)
    if (head.starts_with(mark.bytes) && (mark.bytes != "MZ"sv || isDosProgram(head))) return mark.kind;
  return std::nullopt;
}

}  // namespace

Kind kindOf(base::ByteView head) {
  if (const auto kind = markedKind(head)) return *kind;
  if (!isLikeText(head)) return Kind::Unknown;
  return isScript(head) ? Kind::Program : Kind::Text;
}

bool holdsPdfMark(base::ByteView head) {
  return head.substr(0, 1024).find("%PDF-") != base::ByteView::npos;
}

}  // namespace intake::detail
