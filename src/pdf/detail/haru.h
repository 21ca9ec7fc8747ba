// libharu, as far as it is used: the document, its pages and page tree, the cross-reference table and the
// order of objects. Everything that libharu 2.3.0 cannot write for PDF/A and PDF/UA (fonts, structure,
// metadata) is handed in as text through its public structs. haru.cpp is the only source that touches them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"

namespace pdf::detail {

// One PDF file in the making. Objects are numbered in the order in which they are added, and written in that
// order. One thread at a time. Each call throws Internal when libharu reported an error; the document is of
// no use then.
class HaruDocument {
 public:
  HaruDocument();
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  // An indirect dictionary with these entries, as "/Type/Font/…". Returns its object number.
  int addObject(std::string entries);
  // The same; where its entries begin in the file is written to `offset` by `save`.
  int addObject(std::string entries, std::size_t& offset);
  // `count` dictionaries with neighbouring numbers; `entries` appends the entries of one of them, counted
  // from 0, when the file is written. Returns the first number. Costs 40 bytes each until then.
  int addObjects(int count, std::function<void(std::string& out, int index)> entries);
  // A stream; `entries` without /Length. Borrowed data must outlive the document.
  int addStream(std::string entries, base::Bytes owned);
  int addBorrowedStream(std::string entries, base::ByteView borrowed);

  // A page, measured in points, with a content stream that is deflated already. `resources` is the object
  // number of its resource dictionary, `structParents` its key in the structure's parent tree, `annotation`
  // the object number of one that stands on it, or 0.
  int addPage(double width, double height, base::Bytes deflatedContent, int resources, int structParents,
              int annotation);

  // Further entries of the catalogue, of the document information dictionary and of the trailer.
  void setCatalogEntries(std::string entries);
  void setInfoEntries(std::string entries);
  void setTrailerEntries(std::string entries);

  // The whole file. Called once, and last.
  base::Bytes save();

  // As libharu writes it into the information dictionary.
  static const char* producer();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pdf::detail
