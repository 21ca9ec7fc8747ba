#include "bagit/detail/fixity.h"

#include "crypto/fixity_digest.h"

namespace bagit::detail {
namespace {

class Reader final : public Visitor {
 public:
  Reader(const std::set<std::string>& payload, const std::set<std::string>& tags, Fixity& fixity)
      : payload_(payload), tags_(tags), fixity_(fixity) {}

  bool begin(const Item& item) override {
    hashers_.clear();
    for (const std::string& name : isPayload(item.path) ? payload_ : tags_)
      if (const auto algorithm = crypto::fixityAlgorithm(name))
        hashers_.emplace(name, crypto::Hasher(*algorithm));
    return true;
  }
  void take(base::ByteView piece) override {
    fixity_.bytes += piece.size();
    for (auto& [name, hasher] : hashers_) hasher.update(piece);
  }
  void end(const Item& item) override {
    ++fixity_.files;
    auto& digests = fixity_.digests[item.path];
    for (auto& [name, hasher] : hashers_) digests[name] = hasher.finishHex();
  }

 private:
  const std::set<std::string>& payload_;
  const std::set<std::string>& tags_;
  Fixity& fixity_;
  std::map<std::string, crypto::Hasher> hashers_;
};

}  // namespace

bool isPayload(std::string_view path) {
  return path.substr(0, 5) == "data/";
}

Fixity computeFixity(const Container& container, const std::set<std::string>& payload,
                     const std::set<std::string>& tags, Findings& findings) {
  Fixity fixity;
  Reader reader(payload, tags, fixity);
  container.read(reader, findings);
  return fixity;
}

}  // namespace bagit::detail
