#include "letters/official_title.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace letters {
namespace {

bool sameWord(const std::string& a, const std::string& b) {
  return base::folded(a) == base::folded(b);
}

std::string lastWords(const std::vector<std::string>& words, std::size_t from) {
  return base::joined({words.begin() + static_cast<std::ptrdiff_t>(from), words.end()}, " ");
}

// With how many words the one ends and the other begins.
std::size_t overlapOf(const std::vector<std::string>& first, const std::vector<std::string>& second) {
  for (std::size_t count = std::min(first.size(), second.size()); count > 0; --count) {
    if (std::equal(first.end() - static_cast<std::ptrdiff_t>(count), first.end(), second.begin(), sameWord))
      return count;
  }
  return 0;
}

bool isRegion(const std::string& word) {
  return sameWord(word, "Kota") || sameWord(word, "Kabupaten") || sameWord(word, "Provinsi");
}

// The post with the agency's region behind the agency's name, which the post holds without it: "Kepala Badan
// X selaku Pengguna Anggaran" of "Badan X Kota Malang". Nothing when it does not hold the name.
std::optional<std::string> withRegion(const std::vector<std::string>& post,
                                      const std::vector<std::string>& agency) {
  const auto region = std::find_if(agency.begin(), agency.end(), isRegion);
  const auto length = region - agency.begin();
  if (length < 2 || region == agency.end()) return std::nullopt;
  const auto name = std::search(post.begin(), post.end(), agency.begin(), region, sameWord);
  if (name == post.end()) return std::nullopt;
  std::vector<std::string> words(post.begin(), name + length);
  words.insert(words.end(), region, agency.end());
  words.insert(words.end(), name + length, post.end());
  return base::joined(words, " ");
}

bool holdsWords(const std::vector<std::string>& words, const std::vector<std::string>& sought) {
  return std::search(words.begin(), words.end(), sought.begin(), sought.end(), sameWord) != words.end();
}

// Posts above a name are printed in capitals; the head's is known in ordinary letters.
std::string postOfOffice(const std::vector<std::string>& lines, const Issuer& issuer) {
  const std::string post = base::joined(lines, " ");
  const std::vector<std::string> words = base::splitWords(post);
  const std::vector<std::string> head = base::splitWords(issuer.head);
  const bool isHead =
      words.size() <= head.size() && std::equal(words.begin(), words.end(), head.begin(), sameWord);
  return isHead ? issuer.head : postWithAgency(post, issuer.name);
}

bool isForAnother(const Signatory& signatory) {
  return signatory.manner == Manner::AtasNama || signatory.manner == Manner::UntukBeliau;
}

}  // namespace

std::optional<std::string> mergedPost(const std::string& post, const std::string& agency) {
  const std::vector<std::string> words = base::splitWords(post);
  const std::vector<std::string> names = base::splitWords(agency);
  if (holdsWords(words, names)) return post;
  if (const auto whole = withRegion(words, names)) return whole;
  const std::size_t overlap = overlapOf(words, names);
  if (overlap == 0) return std::nullopt;
  return overlap == names.size() ? post : post + " " + lastWords(names, overlap);
}

std::string postWithAgency(const std::string& post, const std::string& agency) {
  if (post.empty()) return agency;
  if (const auto merged = mergedPost(post, agency)) return *merged;
  return post + (base::splitWords(post).size() == 1 ? " " : ", ") + agency;
}

std::string signingPost(const Signatory& signatory, const Issuer& issuer) {
  const std::string office = postOfOffice(signatory.post, issuer);
  if (signatory.manner == Manner::Own) return office;
  if (!isForAnother(signatory)) return std::string(nameOf(signatory.manner)) + " " + office;
  std::string post = std::string(nameOf(Manner::AtasNama)) + " " + office;
  if (!signatory.delegate.empty()) post += ", " + base::joined(signatory.delegate, " ");
  post += signatory.manner == Manner::UntukBeliau ? ", " + std::string(nameOf(signatory.manner)) + " " : ", ";
  return post + base::joined(signatory.position, " ");
}

std::string ownPost(const Signatory& signatory, const Issuer& issuer) {
  if (!isForAnother(signatory)) return signingPost(signatory, issuer);
  return postWithAgency(base::joined(signatory.position, " "), issuer.name);
}

}  // namespace letters
