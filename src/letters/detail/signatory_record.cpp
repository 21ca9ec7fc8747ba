#include <algorithm>

#include "base/text.h"
#include "letters/detail/office_records.h"

namespace letters::detail {
namespace {

// 8-6-1-3 digits: birth, appointment as year and month, sex, serial number.
bool isNip(const std::string& nip) {
  if (nip.size() != 18 || nip.find_first_not_of("0123456789") != std::string::npos) return false;
  const auto dated = [&](std::size_t at, const std::string& day) {
    return base::Date::parse(nip.substr(at, 4) + "-" + nip.substr(at + 4, 2) + "-" + day).has_value();
  };
  return dated(0, nip.substr(6, 2)) && dated(8, "01") && (nip[14] == '1' || nip[14] == '2');
}

constexpr const char* kKeyLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool beginsWithManner(const std::string& line) {
  const auto is = [&](const char* word) { return line.rfind(word, 0) == 0; };
  return is("Plt.") || is("Plh.") || is("a.n.") || is("u.b.") || is("Pj.");
}

void checkPosts(RecordReader& reader, const Signatory& signatory) {
  const bool isFor = signatory.manner == Manner::AtasNama || signatory.manner == Manner::UntukBeliau;
  const bool isStep = signatory.manner == Manner::UntukBeliau;
  if (signatory.post.empty()) reader.report(base::Message("office.post-needed", {}));
  if (isFor && signatory.position.empty()) reader.report(base::Message("office.position-needed", {}));
  if (!isFor && !signatory.position.empty()) reader.report(base::Message("office.position-unwanted", {}));
  if (isStep && signatory.delegate.empty()) reader.report(base::Message("office.delegate-needed", {}));
  if (!isStep && !signatory.delegate.empty()) reader.report(base::Message("office.delegate-unwanted", {}));
  if (signatory.post.empty() || !beginsWithManner(signatory.post.front())) return;
  reader.report(base::Message(isFor ? "office.manners-together" : "office.post-with-manner", {}));
}

}  // namespace

Signatory readSignatory(RecordReader& reader) {
  Signatory signatory;
  signatory.id = reader.text("id");
  signatory.issuer = reader.text("issuer");
  signatory.user = reader.optionalText("user");
  signatory.key = reader.optionalText("key");
  signatory.name = reader.text("name");
  signatory.rank = reader.optionalText("rank");
  signatory.nip = reader.optionalText("nip");
  signatory.manner =
      static_cast<Manner>(reader.choice("manner", {"own", "a.n.", "u.b.", "Plt.", "Plh."}, "own"));
  signatory.from = reader.date("from");
  signatory.to = reader.optionalDate("to");
  signatory.post = reader.childTexts("post");
  signatory.delegate = reader.childTexts("delegate");
  signatory.position = reader.childTexts("position");
  checkPosts(reader, signatory);
  if (signatory.key.find_first_not_of(kKeyLetters) != std::string::npos)
    reader.report(base::Message("office.key-letters", {}));
  if (signatory.to && *signatory.to < signatory.from)
    reader.report(base::Message("office.to-before-from", {}));
  if (!signatory.nip.empty() && !isNip(signatory.nip)) reader.report(base::Message("office.nip-form", {}));
  reader.finish();
  return signatory;
}

}  // namespace letters::detail
