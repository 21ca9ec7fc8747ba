// How pages show states and events: keadaan.xml, words and badges by the ids of procedure.xml, so that no
// page and no program names a state. The file is of the pages, not of the office: an office with a procedure
// of its own is shown the titles of that procedure for what has no row.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "xml/element.h"

namespace app {

struct Badge {
  std::string title;
  std::string colour = "netral";  // a word of the style sheet
  std::string mark = "garis";     // the shape beside the words
};

struct StateLook {
  Badge badge;
  std::string lateMark = {};           // the mark when the due date is past; empty: as before
  std::string sentence = {};           // for the pemohon, with gaps; empty: none
  std::string withoutResult = {};      // instead, when the debt was given up
  std::vector<std::string> next = {};  // ids of the documents that are expected next
};

struct Stage {
  std::string title;
  bool isPresent = false;
  bool isPast = false;
};

// What fills the gaps of a text: "tgl" → "Senin, 7 Desember 2026". A gap without a filling becomes "…".
using Fillings = std::map<std::string, std::string>;
std::string filled(std::string_view text, const Fillings& fillings);

// A value; safe to read from any thread.
class StateLooks {
 public:
  // InvalidSetup with every problem and its place: a row without id or title, an id that stands twice, an
  // unknown element.
  static StateLooks read(const xml::Element& root, const std::string& fileName);

  // Of a state of the request; `title` is what the procedure calls it, for one without a row.
  StateLook state(std::string_view id, const std::string& title) const;
  StateLook assignment(std::string_view id, const std::string& title) const;
  // What stands in the timeline, with gaps.
  std::string event(std::string_view id, const std::string& title) const;
  // The way of a request that is in this state; empty for one that left it.
  std::vector<Stage> stages(std::string_view state) const;

 private:
  struct StageRow {
    std::string title;
    std::vector<std::string> states;
  };

  std::vector<StageRow> stages_;
  std::map<std::string, StateLook, std::less<>> states_;
  std::map<std::string, StateLook, std::less<>> assignments_;
  std::map<std::string, std::string, std::less<>> events_;
};

}  // namespace app
