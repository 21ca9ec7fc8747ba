// One revision of a file as libqpdf reads it, without mending anything.
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

// The bounds are used up.
struct TooMuch : std::runtime_error {
  TooMuch() : std::runtime_error("bounds") {}
};

// What is left of the steps that a file may cost; shared by all who look into it.
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

// Where an object lies: a place in the file, or one in an object stream.
struct Location {
  std::size_t offset = 0;  // of the object, or of the stream that holds it
  int index = -1;          // in that stream

  bool operator==(const Location&) const = default;
};

class Document {
 public:
  // The file up to the end of the revision; the bytes must outlive it. std::exception when it cannot be read.
  Document(base::ByteView bytes, const Bounds& bounds);

  Object trailer() const { return qpdf_->getTrailer(); }
  Object catalog() const { return trailer().getKey("/Root"); }
  Object object(const Id& id) const { return qpdf_->getObject(id); }
  // For what libqpdf finds by itself.
  QPDF& reader() const { return *qpdf_; }
  // How many objects were found damaged so far.
  std::size_t damages() const;

  const std::map<Id, Location>& locations() const { return locations_; }
  std::optional<Location> locate(const Id& id) const;

 private:
  std::shared_ptr<QPDF> qpdf_;
  std::map<Id, Location> locations_;
  mutable std::size_t damages_ = 0;
};

// Whether a table and the stream beside it (7.5.8.4) place an object differently: old and new readers then
// see two documents.
bool isAmbiguous(base::ByteView bytes, std::size_t stream, const Bounds& bounds);

// The value of a key; null when there is none or `dictionary` is no dictionary.
Object at(const Object& dictionary, const std::string& key);
// Whether it is null, which an absent value is too.
bool isAbsent(Object object);
// Keys of a dictionary or of a stream's; empty for anything else.
std::set<std::string> keysOf(const Object& object);
// The elements of an array; the object itself when it is none; nothing for null.
std::vector<Object> elementsOf(const Object& object);
// "/Name", or nothing.
std::string nameOf(const Object& object);
// UTF-8.
std::string textOf(const Object& object);
// Whether both say the same, however it is written: texts in any encoding (7.9.2.2), numbers with any digits.
// References are the same when they name the same object; the two values themselves may be of two objects.
bool isSame(const Object& a, const Object& b);
// As isSame, but two references that stand there themselves must name the same object.
bool isSameValue(const Object& a, const Object& b);
// A stream's content, unpacked; nothing when it has more bytes than `most` or is damaged.
std::optional<base::Bytes> contentOf(const Object& stream, std::size_t most);
// "12 0"; empty for what is not an object of its own.
std::string idText(const Id& id);

}  // namespace verification::detail
