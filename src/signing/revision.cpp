#include "signing/revision.h"

#include <cstdio>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include "base/error.h"

namespace signing {
namespace {

// "[0 a b c]" with three numbers of up to ten digits, padded with blanks.
constexpr std::size_t kRangesSize = 36;
constexpr std::string_view kRanges = "/ByteRange";
constexpr std::string_view kContents = "/Contents<";

// The offset of the newest section, from the end of the file (7.5.5).
std::size_t startOfTable(const base::Bytes& pdf) {
  const std::size_t word = pdf.rfind("startxref");
  const std::size_t offset =
      word == base::Bytes::npos ? pdf.size() : std::strtoull(pdf.c_str() + word + 9, nullptr, 10);
  if (offset >= pdf.size() || pdf.compare(offset, 4, "xref") != 0)
    throw base::InvalidInput(base::Message("signing.table-foreign", {}));
  return offset;
}

std::vector<std::string> rest(const std::vector<std::string>& path, std::size_t from) {
  return {path.begin() + static_cast<std::ptrdiff_t>(from), path.end()};
}

}  // namespace

struct Revision::Parts {
  base::Bytes pdf;
  QPDF file;
  std::map<int, std::string> bodies;  // of new and changed objects
  int next = 0;
  int signature = 0;
  std::size_t room = 0;  // hexadecimal digits

  QPDFObjectHandle object(int number) { return file.getObjectByID(number, 0); }
  // The present dictionary, with the changes of this revision.
  QPDFObjectHandle dictionary(int number) {
    const auto changed = bodies.find(number);
    return changed == bodies.end() ? object(number) : QPDFObjectHandle::parse(&file, changed->second);
  }
};

Revision::Revision(base::Bytes pdf) : parts_(std::make_unique<Parts>()) {
  parts_->pdf = std::move(pdf);
  startOfTable(parts_->pdf);
  parts_->file.setSuppressWarnings(true);
  parts_->file.setAttemptRecovery(false);
  try {
    parts_->file.processMemoryFile("letter.pdf", parts_->pdf.data(), parts_->pdf.size());
    parts_->next = static_cast<int>(parts_->file.getTrailer().getKey("/Size").getIntValueAsInt());
    if (parts_->file.isEncrypted()) throw base::InvalidInput(base::Message("signing.encrypted", {}));
  } catch (const std::runtime_error& problem) {
    if (dynamic_cast<const base::Error*>(&problem) != nullptr) throw;
    throw base::InvalidInput(base::Message("signing.unreadable", {}), problem.what());
  }
}

Revision::~Revision() = default;

std::vector<Revision::Signature> Revision::signatures() const {
  std::vector<Signature> found;
  QPDFObjectHandle fields = parts_->file.getRoot().getKeyIfDict("/AcroForm").getKeyIfDict("/Fields");
  for (int i = 0; fields.isArray() && i < fields.getArrayNItems(); ++i) {
    QPDFObjectHandle value = fields.getArrayItem(i).getKeyIfDict("/V");
    if (!value.isDictionary() || !value.getKey("/Contents").isString()) continue;
    QPDFObjectHandle filter = value.getKey("/SubFilter");
    found.push_back(
        {filter.isName() ? filter.getName().substr(1) : "", value.getKey("/Contents").getStringValue()});
  }
  return found;
}

int Revision::catalog() const {
  return parts_->file.getRoot().getObjectID();
}

int Revision::page(std::size_t index) const {
  return QPDFPageDocumentHelper(parts_->file).getAllPages().at(index).getObjectHandle().getObjectID();
}

std::string Revision::value(int object, const std::vector<std::string>& path) const {
  QPDFObjectHandle at = parts_->dictionary(object);
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (!at.isDictionary() || !at.hasKey("/" + path[i])) return {};
    const QPDFObjectHandle next = at.getKey("/" + path[i]);
    if (next.isIndirect() && i + 1 < path.size()) return value(next.getObjectID(), rest(path, i + 1));
    at = next;
  }
  return at.unparse();
}

int Revision::objectAt(int object, const std::vector<std::string>& path) const {
  QPDFObjectHandle at = parts_->dictionary(object);
  for (const std::string& name : path) {
    if (!at.isDictionary() || !at.hasKey("/" + name)) return 0;
    at = at.getKey("/" + name);
    if (!at.isIndirect()) continue;
    object = at.getObjectID();
    at = parts_->dictionary(object);
  }
  return object;
}

int Revision::add(std::string body) {
  const int number = parts_->next++;
  parts_->bodies[number] = std::move(body);
  return number;
}

int Revision::addStream(const std::string& entries, base::ByteView content) {
  return add("<<" + entries + "/Length " + std::to_string(content.size()) + ">>\nstream\n" +
             std::string(content) + "\nendstream");
}

void Revision::set(int object, const std::vector<std::string>& path,
                   const std::map<std::string, std::string>& entries) {
  QPDFObjectHandle dictionary = parts_->dictionary(object).shallowCopy();
  QPDFObjectHandle at = dictionary;
  for (std::size_t i = 0; i < path.size(); ++i) {
    QPDFObjectHandle next = at.getKey("/" + path[i]);
    if (next.isIndirect()) return set(next.getObjectID(), rest(path, i + 1), entries);
    next = next.isDictionary() ? next.shallowCopy() : QPDFObjectHandle::newDictionary();
    at.replaceKey("/" + path[i], next);
    at = next;
  }
  for (const auto& [name, value] : entries)
    at.replaceKey("/" + name, QPDFObjectHandle::parse(&parts_->file, value));
  parts_->bodies[object] = dictionary.unparse();
}

int Revision::addSignature(const std::string& entries, std::size_t bytes) {
  base::require(parts_->signature == 0, "a revision is to hold two signatures");
  parts_->room = 2 * bytes;
  parts_->signature = add("<<" + entries + std::string(kRanges) + std::string(kRangesSize, ' ') +
                          std::string(kContents) + std::string(parts_->room, '0') + ">>>");
  return parts_->signature;
}

Revision::Finished Revision::finish() {
  base::Bytes out = parts_->pdf;  // a copy, since qpdf still reads from the original
  const std::size_t previous = startOfTable(out);
  if (out.back() != '\n') out += '\n';
  std::string table = "xref\n";
  std::size_t ranges = 0;
  for (const auto& [number, body] : parts_->bodies) {
    char line[64];
    std::snprintf(line, sizeof line, "%d 1\n%010zu 00000 n\r\n", number, out.size());
    table += line;
    out += std::to_string(number) + " 0 obj\n";
    if (number == parts_->signature) ranges = out.size() + body.find(kRanges) + kRanges.size();
    out += body + "\nendobj\n";
  }
  const std::size_t start = out.size();
  QPDFObjectHandle old = parts_->file.getTrailer();
  out += table + "trailer\n<</Size " + std::to_string(parts_->next) + "/Prev " + std::to_string(previous);
  for (const char* name : {"/Root", "/Info", "/ID"})
    if (old.hasKey(name)) out += name + (" " + old.getKey(name).unparse());
  out += ">>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  Finished finished{std::move(out), {}};
  if (parts_->signature == 0) return finished;
  const std::size_t begin = ranges + kRangesSize + kContents.size() - 1;
  finished.place = {begin, parts_->room + 2};
  char text[kRangesSize + 1];
  const std::size_t after = begin + finished.place.size;
  const int size =
      std::snprintf(text, sizeof text, "[0 %zu %zu %zu]", begin, after, finished.pdf.size() - after);
  base::require(size > 0 && static_cast<std::size_t>(size) <= kRangesSize,
                "a file is too large to be signed");
  finished.pdf.replace(ranges, static_cast<std::size_t>(size), text);
  return finished;
}

std::string referenceTo(int object) {
  return std::to_string(object) + " 0 R";
}

}  // namespace signing
