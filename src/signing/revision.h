// An incremental update (ISO 32000-1, 7.5.6): appends objects to a PDF and keeps its bytes as they are.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "signing/signature_place.h"

namespace signing {

// An object is given as the text between "obj" and "endobj". One thread at a time.
class Revision {
 public:
  // InvalidInput when qpdf cannot read the file without repair, when it is encrypted, or when its newest
  // cross-reference section is not a table.
  explicit Revision(base::Bytes pdf);
  ~Revision();

  struct Signature {
    std::string subFilter;  // "ETSI.CAdES.detached"
    base::Bytes contents;   // with the zeros after it
  };
  // In the order of the form's fields.
  std::vector<Signature> signatures() const;

  int catalog() const;
  int page(std::size_t index) const;
  // The direct value at a path below an object, such as {"AcroForm", "Fields"}, in PDF syntax with unresolved
  // references; empty when there is none.
  std::string value(int object, const std::vector<std::string>& path) const;
  // The object at the end of a path of references, or the one that holds the direct value there; 0 when there
  // is none.
  int objectAt(int object, const std::vector<std::string>& path) const;

  int add(std::string body);
  // Adds a stream with these bytes; `entries` are those of its dictionary, without Length.
  int addStream(const std::string& entries, base::ByteView content);
  // Adds or replaces entries of the dictionary at the end of a path below an object; makes the dictionary
  // when it is missing.
  void set(int object, const std::vector<std::string>& path,
           const std::map<std::string, std::string>& entries);

  // Adds a signature dictionary with room for `bytes` of content; finish() returns its place. At most one.
  int addSignature(const std::string& entries, std::size_t bytes);

  struct Finished {
    base::Bytes pdf;
    SignaturePlace place;  // of the added signature, if any
  };
  Finished finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// "12 0 R".
std::string referenceTo(int object);

}  // namespace signing
