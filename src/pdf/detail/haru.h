// The used part of libharu: the document, its pages and page tree, the cross-reference table and the order of
// objects. libharu 2.3.0 cannot write fonts, structure and metadata as PDF/A and PDF/UA need them; these
// enter as text through its public structs. Only haru.cpp touches them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"

namespace pdf::detail {

// A PDF file under construction. Objects are numbered and written in the order of addition. One thread at a
// time. Each call throws Internal when libharu reports an error; then the document is useless.
class HaruDocument {
 public:
  HaruDocument();
  ~HaruDocument();
  HaruDocument(const HaruDocument&) = delete;
  HaruDocument& operator=(const HaruDocument&) = delete;

  // Adds an indirect dictionary with these entries, such as "/Type/Font/…". Returns its object number.
  int addObject(std::string entries);
  // The same; `save` stores in `offset` where the entries begin in the file.
  int addObject(std::string entries, std::size_t& offset);
  // Adds `count` dictionaries with consecutive numbers and returns the first. When the file is written,
  // `entries` appends the entries of the one at `index`, from 0. Costs 40 bytes each until then.
  int addObjects(int count, std::function<void(std::string& out, int index)> entries);
  // Adds a stream; `entries` are without /Length. Borrowed data must outlive the document.
  int addStream(std::string entries, base::Bytes owned);
  int addBorrowedStream(std::string entries, base::ByteView borrowed);

  // Adds a page, in points, with a deflated content stream. `resources` is the object number of its resource
  // dictionary, `structParents` its key in the structure's parent tree, `annotations` the object numbers of
  // its annotations.
  int addPage(double width, double height, base::Bytes deflatedContent, int resources, int structParents,
              const std::vector<int>& annotations);

  // Further entries of the catalogue, of the document information dictionary and of the trailer.
  void setCatalogEntries(std::string entries);
  void setInfoEntries(std::string entries);
  void setTrailerEntries(std::string entries);

  // The whole file. Call it once, and last.
  base::Bytes save();

  // The producer that libharu writes into the information dictionary.
  static const char* producer();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pdf::detail
