#include "verification/detail/history.h"

#include "base/error.h"
#include "verification/detail/revisions.h"
#include "verification/reasons.h"

namespace verification::detail {
namespace {

constexpr base::ByteView kHeader = "%PDF-";
constexpr std::size_t kMostProofs = 500;  // of each kind

// "D:20261123091500+07'00'" (7.9.4); missing parts of the time are zero.
std::optional<base::Instant> timeOf(const Object& date) {
  std::string text = textOf(date);
  if (text.rfind("D:", 0) == 0) text.erase(0, 2);
  if (text.size() < 14) return std::nullopt;
  const auto part = [&](std::size_t from, std::size_t size) { return text.substr(from, size); };
  std::string zone = text.size() >= 17 && text[14] != 'Z' ? part(14, 3) + ":00" : "Z";
  if (zone != "Z" && text.size() >= 20) zone = part(14, 3) + ":" + part(18, 2);
  return base::Instant::parse(part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2) + "T" + part(8, 2) + ":" +
                              part(10, 2) + ":" + part(12, 2) + zone);
}

std::vector<base::Bytes> streamsOf(const Object& list, const Bounds& bounds) {
  std::vector<base::Bytes> contents;
  for (const Object& stream : elementsOf(list)) {
    if (contents.size() == kMostProofs) break;
    if (auto content = contentOf(stream, bounds.inflated)) contents.push_back(std::move(*content));
  }
  return contents;
}

std::optional<Evidence> evidenceOf(const Document& document, const Bounds& bounds) {
  const Object store = at(document.catalog(), "/DSS");
  if (keysOf(store).empty()) return std::nullopt;
  Evidence evidence{{}, streamsOf(at(store, "/CRLs"), bounds), streamsOf(at(store, "/OCSPs"), bounds)};
  for (const base::Bytes& der : streamsOf(at(store, "/Certs"), bounds)) {
    try {
      evidence.certificates.push_back(
          crypto::Certificate::fromDer(der, base::Message("signature.a-certificate-of-the-file", {})));
    } catch (const base::InvalidInput&) {
      continue;  // not a certificate: proves nothing
    }
  }
  return evidence;
}

bool looksSigned(const FormField& field) {
  const bool hasValue = field.value.isIndirect() || !isAbsent(field.value);
  return hasValue && (field.isSignature() || !isAbsent(at(field.value, "/ByteRange")));
}

// The offset of the signature dictionary in the file; nothing when it is in an object stream.
std::optional<std::size_t> placeOf(base::ByteView file, const Document& document, const FormField& field) {
  const Object& owner = field.value.isIndirect() ? field.value : field.object;
  const auto location = document.locate(owner.getObjGen());
  if (!location || location->index >= 0) return std::nullopt;
  const auto value = valueOfObject(file, location->offset);
  if (field.value.isIndirect() || !value) return value;
  const auto dictionary = readDictionary(file, *value);
  const auto span = dictionary ? dictionary->find("/V") : std::nullopt;
  return span ? std::optional(span->begin) : std::nullopt;
}

class Reading {
 public:
  Reading(base::ByteView file, const Bounds& bounds) : file_(file), bounds_(bounds), effort_(bounds.steps) {}

  History run() {
    const auto revisions = readRevisions(file_, bounds_.revisions);
    if (revisions.empty()) history_.defects.emplace_back("damaged");
    for (const Revision& revision : revisions) add(revision);
    if (!revisions.empty() && !isLastReadable_) history_.defects.emplace_back("damaged");
    if (file_.substr(0, kHeader.size()) != kHeader) history_.defects.emplace_back("bytes-before-header");
    if (lastSeen_.size() < placed_.size()) history_.defects.emplace_back("signature-removed");
    history_.newest = std::move(previous_);
    return std::move(history_);
  }

 private:
  void add(const Revision& revision) {
    const std::size_t newPart = history_.revisions.empty() ? 0 : history_.revisions.back().marker;
    history_.revisions.push_back({revision.marker, revision.end});
    isLastReadable_ = false;
    try {
      read(revision, newPart);
      isLastReadable_ = true;
    } catch (const TooMuch&) {
      throw;
    } catch (const std::exception&) {
      Finding finding;
      finding.change.reason = reason("revision-damaged");
      history_.revisions.back().findings.push_back(finding);
    }
  }

  void read(const Revision& revision, std::size_t newPart) {
    const base::ByteView bytes = file_.substr(0, revision.end);
    if (revision.hybrid && isAmbiguous(bytes, *revision.hybrid, bounds_))
      history_.defects.emplace_back("ambiguous-index");
    auto document = std::make_unique<Document>(bytes, bounds_);
    lastSeen_.clear();
    for (const FormField& field : fieldsOf(*document, effort_))
      if (looksSigned(field)) addSignature(*document, field);
    history_.revisions.back().evidence = evidenceOf(*document, bounds_);
    if (previous_) history_.revisions.back().findings = compare(*previous_, *document, newPart, effort_);
    previous_ = std::move(document);
  }

  void addSignature(const Document& document, const FormField& field) {
    const auto place = placeOf(file_, document, field);
    const std::size_t key = place.value_or(0);
    lastSeen_.insert(key);
    if (!placed_.insert(key).second) return;
    if (placed_.size() > bounds_.signatures) throw TooMuch();
    FoundSignature found;
    found.field = field.name;
    found.revision = history_.revisions.size();
    found.claimedTime = timeOf(at(field.value, "/M"));
    found.permissions = permissionsOf(document, field);
    if (place)
      found.value = readSignatureValue(file_, *place);
    else
      found.value.defects.emplace_back("not-a-signature");
    history_.signatures.push_back(std::move(found));
  }

  base::ByteView file_;
  const Bounds& bounds_;
  Effort effort_;
  History history_;
  std::unique_ptr<Document> previous_;  // the last readable one
  std::set<std::size_t> placed_;
  std::set<std::size_t> lastSeen_;
  bool isLastReadable_ = false;
};

}  // namespace

History readHistory(base::ByteView file, const Bounds& bounds) {
  return Reading(file, bounds).run();
}

}  // namespace verification::detail
