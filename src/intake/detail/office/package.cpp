#include "intake/detail/office/package.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/text.h"
#include "intake/detail/text/personal.h"
#include "zip/reader.h"

namespace intake::detail {
namespace {

// Elements that hold a name: Dublin Core, Open Packaging, OpenDocument.
constexpr std::array<std::string_view, 4> kPersons = {"creator", "lastModifiedBy", "initial-creator",
                                                      "printed-by"};

class Pieces final : public zip::Sink {
 public:
  explicit Pieces(const std::function<void(base::ByteView)>& take) : take_(take) {}
  bool begin(const zip::Entry&) override { return true; }
  void take(base::ByteView piece) override { take_(piece); }
  void end(const zip::Entry&) override {}

 private:
  const std::function<void(base::ByteView)>& take_;
};

}  // namespace

void ElementCounter::start(std::string_view name, const XmlAttributes& attributes) {
  for (Counted& counted : counted_) {
    const ElementRule& rule = *counted.rule;
    if (rule.element != name) continue;
    const bool isHit =
        rule.attribute.empty() || (rule.value.empty() ? attributes.has(rule.attribute)
                                                      : attributes.value(rule.attribute) == rule.value);
    if (isHit) ++counted.count;
  }
}

void ElementCounter::tell(PackageNotes& notes, std::string_view place) const {
  std::map<std::string_view, std::size_t> counts;
  for (const Counted& counted : counted_) counts[counted.rule->code] += counted.count;
  for (const auto& [code, count] : counts)
    if (count > 0) notes.say(code, place, std::to_string(count));
}

void PersonNames::text(std::string_view piece) {
  const bool isAuthor = std::find(kPersons.begin(), kPersons.end(), element_) != kPersons.end();
  if (isAuthor && isPerson(base::trimmed(piece))) notes_.say("outgoing-author", "", element_);
}

void PackageReader::read(const zip::Entry& entry, const std::function<void(base::ByteView)>& take) {
  if (!subject_.budget.spendBytes(entry.size)) return notes_.say("bomb");
  Pieces pieces(take);
  if (zip::readContent(subject_.source, entry, pieces)) notes_.say("damaged", entry.name);
}

void PackageReader::readXml(const zip::Entry& entry, XmlHandler& handler) {
  XmlScanner scanner(handler);
  std::optional<Decoder> decoder;
  read(entry, [&](base::ByteView piece) {
    if (!decoder) decoder.emplace(encodingOf(piece));
    scanner.feed(decoder->decode(piece));
  });
  const bool isText = decoder && !decoder->isBinary() && decoder->kind() != EncodingKind::Windows1252;
  if (scanner.hasDoctype()) return notes_.say("xml-doctype", entry.name);
  if (!isText || !scanner.finish()) notes_.say("damaged", entry.name);
}

void PackageReader::readOther(const zip::Entry& entry) {
  std::optional<Kind> kind;
  std::optional<Member> member;
  read(entry, [&](base::ByteView piece) {
    if (!kind) {
      kind = kindOf(piece);
      if (*kind == Kind::Zip || *kind == Kind::Pdf) member.emplace(subject_, entry.name, inner_);
    }
    if (member) member->take(piece);
  });
  if (kind == Kind::Program && !entry.name.ends_with(".svg")) notes_.say("executable", entry.name);
  if (kind == Kind::Compound) notes_.say("office-ole-object", entry.name);
  if (!member) return;
  notes_.say("office-embedded-file", entry.name);
  member->finish();
}

std::string inSmallLetters(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace intake::detail
