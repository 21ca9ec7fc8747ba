#include "verification/detail/document.h"

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>

#include <algorithm>
#include <string_view>

namespace verification::detail {
namespace {

class Collector final : public Pipeline {
 public:
  explicit Collector(std::size_t most) : Pipeline("collector", nullptr), most_(most) {}
  void write(unsigned char const* data, std::size_t size) override {
    if (size > most_ - bytes_.size()) throw TooMuch();
    bytes_.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}
  base::Bytes take() { return std::move(bytes_); }

 private:
  std::size_t most_;
  base::Bytes bytes_;
};

std::shared_ptr<QPDF> opened(base::ByteView bytes) {
  auto qpdf = QPDF::create();
  qpdf->setSuppressWarnings(true);
  qpdf->setAttemptRecovery(false);
  qpdf->processMemoryFile("file", bytes.data(), bytes.size());
  return qpdf;
}

std::map<Id, Location> locationsOf(QPDF& qpdf, const Bounds& bounds) {
  const auto table = qpdf.getXRefTable();
  if (table.size() > bounds.objects) throw TooMuch();
  std::map<Id, Location> locations;
  for (const auto& [id, entry] : table) {
    if (entry.getType() == 1) locations[id] = {static_cast<std::size_t>(entry.getOffset())};
    if (entry.getType() != 2) continue;
    const auto stream = table.find(Id(entry.getObjStreamNumber(), 0));
    const bool isPlaced = stream != table.end() && stream->second.getType() == 1;
    const std::size_t offset = isPlaced ? static_cast<std::size_t>(stream->second.getOffset()) : 0;
    locations[id] = {offset, entry.getObjStreamIndex()};
  }
  return locations;
}

base::ByteView rawContent(Buffer& buffer) {
  return {reinterpret_cast<const char*>(buffer.getBuffer()), buffer.getSize()};
}

bool isSameStream(Object a, Object b) {
  if (!isSame(a.getDict(), b.getDict())) return false;
  const auto before = a.getRawStreamData();
  const auto after = b.getRawStreamData();
  return rawContent(*before) == rawContent(*after);
}

bool isSameText(Object a, Object b) {
  if (a.getStringValue() == b.getStringValue()) return true;
  const std::string text = a.getUTF8Value();
  constexpr std::string_view kUnknown = "\xEF\xBF\xBD";  // could stand for anything
  return text == b.getUTF8Value() && text.find(kUnknown) == std::string::npos;
}

bool isSameDictionary(const Object& a, const Object& b) {
  const auto keys = keysOf(a);
  return keys == keysOf(b) && std::all_of(keys.begin(), keys.end(), [&](const std::string& key) {
           return isSameValue(at(a, key), at(b, key));
         });
}

bool isSameArray(const Object& a, const Object& b) {
  const auto before = elementsOf(a);
  const auto after = elementsOf(b);
  return std::equal(before.begin(), before.end(), after.begin(), after.end(), isSameValue);
}

}  // namespace

Document::Document(base::ByteView bytes, const Bounds& bounds)
    : qpdf_(opened(bytes)), locations_(locationsOf(*qpdf_, bounds)) {
  if (!catalog().isDictionary()) throw std::runtime_error("no catalog");
}

std::size_t Document::damages() const {
  // Warnings that concern no object, such as a wrong Size, are harmless.
  const auto warnings = qpdf_->getWarnings();
  damages_ += static_cast<std::size_t>(std::count_if(
      warnings.begin(), warnings.end(), [](const QPDFExc& one) { return !one.getObject().empty(); }));
  return damages_;
}

std::optional<Location> Document::locate(const Id& id) const {
  const auto found = locations_.find(id);
  return found == locations_.end() ? std::nullopt : std::optional(found->second);
}

bool isAmbiguous(base::ByteView bytes, std::size_t stream, const Bounds& bounds) {
  // The document as seen by a reader that starts from the stream instead of the table.
  const base::Bytes other = base::Bytes(bytes) + "\nstartxref\n" + std::to_string(stream) + "\n%%EOF\n";
  const auto byTable = opened(bytes);
  const auto byStream = opened(other);
  const auto locations = locationsOf(*byTable, bounds);
  for (const auto& [id, location] : locationsOf(*byStream, bounds)) {
    const auto found = locations.find(id);
    if (found != locations.end() && found->second != location) return true;
  }
  return false;
}

Object at(const Object& dictionary, const std::string& key) {
  Object object = dictionary;
  if (object.isStream()) object = object.getDict();
  return object.isDictionary() ? object.getKey(key) : Object::newNull();
}

bool isAbsent(Object object) {
  return object.isNull();
}

std::set<std::string> keysOf(const Object& object) {
  Object dictionary = object;
  if (dictionary.isStream()) dictionary = dictionary.getDict();
  return dictionary.isDictionary() ? dictionary.getKeys() : std::set<std::string>{};
}

std::vector<Object> elementsOf(const Object& object) {
  Object list = object;
  if (isAbsent(list)) return {};
  if (!list.isArray()) return {list};
  return list.getArrayAsVector();
}

std::string nameOf(const Object& object) {
  Object name = object;
  return name.isName() ? name.getName() : std::string();
}

std::string textOf(const Object& object) {
  Object text = object;
  return text.isString() ? text.getUTF8Value() : std::string();
}

bool isSame(const Object& a, const Object& b) {
  Object before = a;
  Object after = b;
  if (before.isStream() && after.isStream()) return isSameStream(before, after);
  if (before.isDictionary() && after.isDictionary()) return isSameDictionary(before, after);
  if (before.isArray() && after.isArray()) return isSameArray(before, after);
  if (before.isString() && after.isString()) return isSameText(before, after);
  if (before.isNumber() && after.isNumber()) return before.getNumericValue() == after.getNumericValue();
  return before.unparseResolved() == after.unparseResolved();
}

bool isSameValue(const Object& a, const Object& b) {
  if (a.isIndirect() || b.isIndirect()) return a.getObjGen() == b.getObjGen();
  return isSame(a, b);
}

std::optional<base::Bytes> contentOf(const Object& stream, std::size_t most) {
  Object object = stream;
  if (!object.isStream()) return std::nullopt;
  try {
    Collector collector(most);
    bool isUnpacked = false;
    object.pipeStreamData(&collector, &isUnpacked, 0, qpdf_dl_generalized, true, false);
    return collector.take();
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string idText(const Id& id) {
  return id.getObj() == 0 ? std::string() : std::to_string(id.getObj()) + " " + std::to_string(id.getGen());
}

}  // namespace verification::detail
