// An incremental update (ISO 32000-1, 7.5.6): objects appended to a PDF, which itself stays byte by byte.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "signing/signature_place.h"

namespace signing {

// Objects are bodies as they stand between "obj" and "endobj". One thread at a time.
class Revision {
 public:
  // InvalidInput when qpdf cannot read the file without repairing it, when it is encrypted, or when its
  // newest cross-reference section is no table.
  explicit Revision(base::Bytes pdf);
  ~Revision();

  struct Signature {
    std::string subFilter;  // "ETSI.CAdES.detached"
    base::Bytes contents;   // with the zeros behind it
  };
  // In the order of the form's fields.
  std::vector<Signature> signatures() const;

  int catalog() const;
  int page(std::size_t index) const;
  // A direct value below an object: {"AcroForm", "Fields"}. Written as in a file, references unresolved;
  // empty when it is not there.
  std::string value(int object, const std::vector<std::string>& path) const;
  // The object at which a path of references ends, or that holds the direct value there; 0 when there is
  // none.
  int objectAt(int object, const std::vector<std::string>& path) const;

  int add(std::string body);
  // A stream with these bytes; `entries` are those of its dictionary but Length.
  int addStream(const std::string& entries, base::ByteView content);
  // Puts entries into the dictionary at the end of a path below an object, in the place of those it has or
  // beside them; makes the dictionary when it is not there.
  void set(int object, const std::vector<std::string>& path,
           const std::map<std::string, std::string>& entries);

  // A signature dictionary with room for `bytes` of content, which finish() finds again. At most one.
  int addSignature(const std::string& entries, std::size_t bytes);

  struct Finished {
    base::Bytes pdf;
    SignaturePlace place;  // of the signature, when one was added
  };
  Finished finish();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// "12 0 R".
std::string referenceTo(int object);

}  // namespace signing
