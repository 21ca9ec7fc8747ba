#include "intake/detail/text/text_examiner.h"

#include <array>
#include <map>

#include "intake/detail/media_types.h"

namespace intake::detail {

// What the texts of an XML document look like, by the name of their element.
class TextExaminer::XmlTexts final : public XmlHandler {
 public:
  void start(std::string_view name, const XmlAttributes&) override {
    name_ = name;
    text_.clear();
  }
  void end(std::string_view) override {
    const Personal kind = text_.empty() ? Personal::None : personalIn(text_);
    text_.clear();
    if (kind == Personal::None || (kind == Personal::Account && !namesAccounts(name_))) return;
    if (counts_.size() < kMostNames || counts_.count(name_) != 0)
      ++counts_[name_][static_cast<std::size_t>(kind)];
  }
  void text(std::string_view piece) override {
    if (text_.size() + piece.size() <= kLongest) text_.append(piece);
  }
  void tell(const Notes& notes) const {
    for (const auto& [name, counts] : counts_)
      for (std::size_t kind = 1; kind < kPersonalKinds; ++kind)
        if (counts[kind] > 0) notes.add(codeOf(static_cast<Personal>(kind)), name, counts[kind]);
  }

 private:
  static constexpr std::size_t kLongest = 128;
  static constexpr std::size_t kMostNames = 1'000;

  std::string name_;
  std::string text_;
  std::map<std::string, std::array<std::size_t, kPersonalKinds>, std::less<>> counts_;
};

namespace {

bool isOf(std::string_view ending, std::initializer_list<std::string_view> endings) {
  for (const std::string_view one : endings)
    if (one == ending) return true;
  return false;
}

char firstSign(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n");
  return at == std::string_view::npos ? '\0' : text[at];
}

}  // namespace

TextExaminer::TextExaminer(base::ByteView head, std::string_view ending) : decoder_(encodingOf(head)) {
  Decoder decoder(encodingOf(head));
  const std::string text(decoder.decode(head));
  const char first = firstSign(text);
  const bool isCsv = isOf(ending, {"csv", "tsv"});
  const Table table = tableIn(text);
  if ((first == '{' || first == '[') && !isCsv) {
    json_.emplace();
    mayBePlain_ = !isOf(ending, {"json", "geojson"});
  } else if (first == '<' && !isCsv) {
    xmlTexts_ = std::make_unique<XmlTexts>();
    xml_.emplace(*xmlTexts_);
    mayBePlain_ = !isOf(ending, {"xml", "kml", "gml", "gpx"}) && text.find("<?xml") == std::string::npos;
  } else if (table.isTable || isCsv) {
    csv_.emplace(table.isTable || ending != "tsv" ? table.delimiter : '\t');
  }
}

TextExaminer::~TextExaminer() = default;

void TextExaminer::feed(base::ByteView piece) {
  pass(decoder_.decode(piece));
}

void TextExaminer::pass(std::string_view text) {
  if (csv_) csv_->feed(text);
  if (json_) json_->feed(text);
  if (xml_) xml_->feed(text);
}

std::string TextExaminer::finish(const Notes& notes) {
  pass(decoder_.finish());
  if (decoder_.isBinary()) {
    notes.add("text-binary");
    return std::string(kUnknownType);
  }
  if (decoder_.kind() != EncodingKind::Utf8) notes.add("text-encoding", "", nameOf(decoder_.kind()));
  if (json_) return finishJson(notes);
  if (xml_) return finishXml(notes);
  if (!csv_) return std::string(kPlain);
  csv_->finish(notes);
  return std::string(kCsv);
}

std::string TextExaminer::finishJson(const Notes& notes) {
  if (!json_->finish()) {
    if (mayBePlain_) return std::string(kPlain);
    notes.add("damaged");
    return std::string(kUnknownType);
  }
  json_->tell(notes);
  return std::string(json_->isGeoJson() ? kGeoJson : kJson);
}

std::string TextExaminer::finishXml(const Notes& notes) {
  const bool isWhole = xml_->finish();
  if (xml_->hasDoctype()) {
    notes.add("xml-doctype");
    return std::string(kXml);
  }
  if (!isWhole) {
    if (mayBePlain_) return std::string(kPlain);
    notes.add("damaged");
    return std::string(kUnknownType);
  }
  xmlTexts_->tell(notes);
  return std::string(kXml);
}

}  // namespace intake::detail
