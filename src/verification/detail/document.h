// One revision of a file, read by libqpdf without repair.
#pragma once

#include <qpdf/QPDF.hh>

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "verification/verify.h"

namespace verification::detail {

using Object = QPDFObjectHandle;
using Id = QPDFObjGen;

// A bound is exceeded.
struct TooMuch : std::runtime_error {
  TooMuch() : std::runtime_error("bounds") {}
};

// The remaining steps that a file may cost, shared by all checks.
class Effort {
 public:
  explicit Effort(std::size_t steps) : left_(steps) {}
  void spend(std::size_t steps = 1) {
    if (left_ < steps) throw TooMuch();
    left_ -= steps;
  }

 private:
  std::size_t left_;
};

// The place of an object: in the file or in an object stream.
struct Location {
  std::size_t offset = 0;  // of the object, or of its object stream
  int index = -1;          // in that stream

  bool operator==(const Location&) const = default;
};

class Document {
 public:
  // `bytes` are the file up to the end of the revision and must outlive this object. std::exception when they
  // cannot be read.
  Document(base::ByteView bytes, const Bounds& bounds);

  Object trailer() const { return qpdf_->getTrailer(); }
  Object catalog() const { return trailer().getKey("/Root"); }
  Object object(const Id& id) const { return qpdf_->getObject(id); }
  // For libqpdf's own searches.
  QPDF& reader() const { return *qpdf_; }
  // The number of damaged objects found so far.
  std::size_t damages() const;

  const std::map<Id, Location>& locations() const { return locations_; }
  std::optional<Location> locate(const Id& id) const;

 private:
  std::shared_ptr<QPDF> qpdf_;
  std::map<Id, Location> locations_;
  mutable std::size_t damages_ = 0;
};

// Whether a table and its hybrid stream (7.5.8.4) place an object differently, so that old and new readers
// see two documents.
bool isAmbiguous(base::ByteView bytes, std::size_t stream, const Bounds& bounds);

// The value of a key; null when there is none or `dictionary` is not a dictionary.
Object at(const Object& dictionary, const std::string& key);
// Whether it is null; absent values are null too.
bool isAbsent(Object object);
// Keys of a dictionary or of a stream's; empty for anything else.
std::set<std::string> keysOf(const Object& object);
// The elements of an array; the object itself when it is not an array; none for null.
std::vector<Object> elementsOf(const Object& object);
// "/Name"; empty for other types.
std::string nameOf(const Object& object);
// UTF-8.
std::string textOf(const Object& object);
// Whether both have the same meaning: texts in any encoding (7.9.2.2), numbers in any notation. Nested
// references are the same when they name the same object; the two values may themselves be different objects.
bool isSame(const Object& a, const Object& b);
// As isSame, but if both values are references, they must name the same object.
bool isSameValue(const Object& a, const Object& b);
// The decoded content of a stream; nothing when it is damaged or larger than `most` bytes.
std::optional<base::Bytes> contentOf(const Object& stream, std::size_t most);
// "12 0"; empty for a direct object.
std::string idText(const Id& id);

}  // namespace verification::detail
