// Archives that lie about what they hold.
#include "case.h"
#include "offices.h"
#include "pdfs.h"
#include "zips.h"

namespace intake_tests {
namespace {

using namespace std::string_literals;

const base::Bytes kText = "kelurahan\n";

ZipEntry named(const std::string& name) {
  return {name, kText};
}

base::Bytes nested(int depth) {
  base::Bytes file = packed({{"a.txt", kText}});
  for (int i = 0; i < depth; ++i) file = packed({{"a.zip", file}});
  return file;
}

base::Bytes zipWithComment(base::Bytes zip, const base::Bytes& comment) {
  zip[zip.size() - 2] = static_cast<char>(comment.size());
  return zip + comment;
}

ZipEntry with(ZipEntry entry, std::uint16_t flags) {
  entry.flags = flags;
  return entry;
}

ZipEntry link(const std::string& name) {
  ZipEntry entry{name, "/etc/passwd"};
  entry.attributes = 0120777U << 16;
  return entry;
}

ZipEntry device(const std::string& name) {
  ZipEntry entry{name, ""};
  entry.attributes = 0060600U << 16;
  return entry;
}

ZipEntry claiming(std::uint32_t size) {
  ZipEntry entry{"a.txt", base::Bytes(100'000, 'a'), true};
  entry.size = size;
  return entry;
}

ZipEntry withMethod(std::uint16_t method) {
  ZipEntry entry{"a.txt", kText};
  entry.method = method;
  return entry;
}

ZipEntry twice(std::uint32_t offset) {
  ZipEntry entry{"b.txt", kText};
  entry.offset = offset;
  return entry;
}

ZipEntry renamed() {
  ZipEntry entry{"a.txt", kText};
  entry.localName = "b.exe";
  return entry;
}

base::Bytes damagedContent() {
  base::Bytes file = rawZip({named("a.txt")});
  file[36] = 'X';
  return file;
}

}  // namespace

Cases hostileArchives() {
  const base::Bytes good = packed({{"a.txt", kText}});
  return {
      {"nothing in it", "a.zip", rawZip({}), kReject, "empty"},
      {"a path that goes up", "a.zip", rawZip({named("../a.txt")}), kReject, "archive-path", "../a.txt"},
      {"a path that goes up later", "a.zip", rawZip({named("b/../../a.txt")}), kReject, "archive-path"},
      {"an absolute path", "a.zip", rawZip({named("/etc/a.txt")}), kReject, "archive-path"},
      {"a path of Windows", "a.zip", rawZip({named("C:/a.txt")}), kReject, "archive-path"},
      {"a backslash", "a.zip", rawZip({named("..\\a.txt")}), kReject, "archive-path"},
      {"a NUL in a name", "a.zip", rawZip({named("a.txt\0.exe"s)}), kReject, "archive-path"},
      {"a name that is no UTF-8", "a.zip", rawZip({named("\xFF.txt")}), kReject, "archive-path"},
      {"a name that turns around", "a.zip", rawZip({named("a\xE2\x80\xAEtxt.pdf")}), kReject, "archive-path"},
      {"a line end in a name", "a.zip", rawZip({named("a\n.txt")}), kReject, "archive-path"},
      {"an empty name", "a.zip", rawZip({named("")}), kReject, "archive-path"},
      {"a symbolic link", "a.zip", rawZip({link("a.txt")}), kReject, "archive-link"},
      {"a device", "a.zip", rawZip({device("a.txt")}), kReject, "archive-link"},
      {"a name twice", "a.zip", rawZip({named("a.txt"), named("a.txt")}), kReject, "archive-duplicate"},
      {"a file in the place of a folder", "a.zip", rawZip({named("a"), named("a/b.txt")}), kReject,
       "archive-duplicate"},
      {"names that differ by case", "a.zip", rawZip({named("a.txt"), named("A.TXT")}), kReject,
       "archive-similar-names"},
      {"names that differ by normal form", "a.zip", rawZip({named("\xC3\xA9.txt"), named("e\xCC\x81.txt")}),
       kReject, "archive-similar-names"},
      {"another name in its own header", "a.zip", rawZip({renamed()}), kReject, "archive-headers-differ"},
      {"overlapping entries", "a.zip", rawZip({named("a.txt"), twice(0)}), kReject, "archive-overlap"},
      {"an entry within another", "a.zip", rawZip({named("a.txt"), twice(20)}), kReject, "archive-overlap"},
      {"an unknown method", "a.zip", rawZip({withMethod(99)}), kReject, "archive-method"},
      {"LZMA", "a.zip", rawZip({withMethod(14)}), kReject, "archive-method"},
      {"encrypted", "a.zip", rawZip({with(named("a.txt"), 1)}), kReject, "encrypted"},
      {"strongly encrypted", "a.zip", rawZip({with(named("a.txt"), 0x41)}), kReject, "encrypted"},
      {"a bomb that says so", "a.zip", packed({{"a.txt", base::Bytes(50 << 20, '0')}}), kReject, "bomb"},
      {"a bomb that denies it", "a.zip", rawZip({claiming(100)}), kReject, "damaged", "a.txt"},
      {"more promised than there is", "a.zip", rawZip({claiming(200'000)}), kReject, "damaged", "a.txt"},
      {"a bomb within an archive", "a.zip",
       packed({{"b.zip", packed({{"a.txt", base::Bytes(50 << 20, '0')}})}}), kReject, "bomb", "b.zip/a.txt"},
      {"a bomb as a workbook", "a.xlsx",
       xlsx({{"xl/sharedStrings.xml", "<sst><si><t>" + base::Bytes(50 << 20, 'a') + "</t></si></sst>"}}),
       kReject, "bomb"},
      {"archives within archives", "a.zip", nested(4), kReject, "archive-depth"},
      {"cut off", "a.zip", good.substr(0, good.size() - 30), kReject, "truncated"},
      {"bytes before it", "a.zip", "MZ\x90\x01" + good, kReject, "executable"},
      {"a text before it", "a.txt", "halo halo\n" + good, kReject, "polyglot"},
      {"bytes behind it", "a.zip", good + "<?php system($_GET[0]);", kReject, "data-after-end"},
      {"two ends", "a.zip", zipWithComment(good, good.substr(good.size() - 22)), kReject, "polyglot"},
      {"a damaged content", "a.zip", damagedContent(), kReject, "damaged", "a.txt"},
      {"a program", "a.zip", packed({{"folder/setup.exe", "MZ\x90\x01\x02"}}), kReject, "executable",
       "folder/setup.exe"},
      {"a program that is called a PDF", "a.zip", packed({{"dpa.pdf", "MZ\x90\x01\x02"}}), kReject,
       "executable", "dpa.pdf"},
      {"a PDF with JavaScript", "a.zip",
       packed({{"dalam.pdf", pdfOf({"/OpenAction<</S/JavaScript/JS(x)>>"})}}), kReject, "pdf-javascript",
       "dalam.pdf/1 0"},
      {"macros two archives deep", "a.zip",
       packed({{"b.zip", packed({{"c.docx", docx({{"word/vbaProject.bin", "x"}})}})}}), kReject,
       "office-macros", "b.zip/c.docx/word/vbaproject.bin"},
      {"a CSV that starts a program", "a.zip", packed({{"b.csv", "a,b\n1,2\n\"=cmd|'/C calc'!A0\",3\n"}}),
       kReject, "csv-dde", "b.csv/A3"},
      {"an unknown type", "a.zip", packed({{"peta.shp", "\0\0\x27\x0A\0\1\2"s}}), kReject, "type-unknown",
       "peta.shp"},
      {"notes of macOS", "a.zip", packed({{"a.txt", kText}, {"__MACOSX/._a.txt", "\0\5\x16\7"s}}), kAccept,
       "archive-litter"},
      {"a structure that cannot be trusted", "a.zip", rawZip({renamed()}), kReject, "archive-not-opened", ""},
      {"a PDF of 70 MB in an archive", "a.zip",
       rawZip({{"a.pdf", "%PDF-1.7\n" + base::Bytes(70 << 20, 'x')}}), kQuarantine, "member-too-large",
       "a.pdf"},
  };
}

}  // namespace intake_tests
