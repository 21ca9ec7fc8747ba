// PDF files written by hand for tests: objects in, bytes out, with incremental updates and signatures.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "signing/digest_signer.h"

namespace verification_tests {

// What one revision writes: "12" → "<</Type/Page…>>", by object number.
using Objects = std::map<int, std::string>;

// In an object, stands for ByteRange and Contents of the signature that the revision gets.
extern const std::string kSignatureHere;

std::string stream(const std::string& entries, const std::string& content);
// Both; an object of the same number is the other's.
Objects joined(Objects one, const Objects& other);

enum class Section { Table, Stream };

// A whole file. `trailer` are further entries of it.
base::Bytes written(const Objects& objects, const std::string& trailer = "/Root 1 0 R/Info 25 0 R",
                    Section section = Section::Table);
// With one more revision.
base::Bytes appended(const base::Bytes& pdf, const Objects& objects,
                     const std::string& trailer = "/Root 1 0 R/Info 25 0 R", Section section = Section::Table,
                     const std::vector<int>& freed = {});

// Fills the place of the signature, the last one of the file; with a time-stamp of its value or not.
enum class Stamp { None, OfThis, OfAnother };
base::Bytes sealed(base::Bytes pdf, const signing::DigestSigner& signer, Stamp stamp = Stamp::None);
base::Bytes stamped(base::Bytes pdf);
// With these bytes as Contents.
base::Bytes filled(base::Bytes pdf, const base::Bytes& contents);

// All of `from` by `to`.
std::string replaced(std::string text, const std::string& from, const std::string& to);
// The offset of the last cross-reference section.
std::size_t lastSection(const base::Bytes& pdf);

}  // namespace verification_tests
