// The parts of an office package, read one by one.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "intake/detail/archive/member.h"
#include "intake/detail/subject.h"
#include "intake/detail/text/xml_scanner.h"
#include "zip/survey.h"

namespace intake::detail {

// Findings of a package: each code once for a place.
class PackageNotes {
 public:
  explicit PackageNotes(const Notes& notes) : notes_(notes) {}

  void say(std::string_view code, std::string_view place = {}, std::string_view detail = {}) {
    if (said_.emplace(code, place).second) notes_.add(code, place, detail);
  }
  const Notes& notes() const { return notes_; }

 private:
  Notes notes_;
  std::set<std::pair<std::string, std::string>> said_;
};

// An element, in certain parts, that is a finding. Empty strings match all.
struct ElementRule {
  std::string_view part;  // beginning of the part's name, in small letters
  std::string_view element;
  std::string_view attribute;
  std::string_view value;  // of the attribute
  std::string_view code;
};

// Counts elements by rules.
class ElementCounter final : public XmlHandler {
 public:
  // Those of `rules` that apply to the part; `rules` must outlive it.
  template <class Rules>
  ElementCounter(const Rules& rules, std::string_view part) {
    for (const ElementRule& rule : rules)
      if (part.starts_with(rule.part)) counted_.push_back({&rule, 0});
  }

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  // One finding for each code, with the number of elements.
  void tell(PackageNotes& notes, std::string_view place) const;

 private:
  struct Counted {
    const ElementRule* rule;
    std::size_t count;
  };
  std::vector<Counted> counted_;
};

// Passes what it receives to several handlers.
class XmlHandlers final : public XmlHandler {
 public:
  explicit XmlHandlers(std::vector<XmlHandler*> handlers) : handlers_(std::move(handlers)) {}
  void start(std::string_view name, const XmlAttributes& attributes) override {
    for (XmlHandler* handler : handlers_) handler->start(name, attributes);
  }
  void end(std::string_view name) override {
    for (XmlHandler* handler : handlers_) handler->end(name);
  }
  void text(std::string_view piece) override {
    for (XmlHandler* handler : handlers_) handler->text(piece);
  }

 private:
  std::vector<XmlHandler*> handlers_;
};

// Names of persons in the properties of a document.
class PersonNames final : public XmlHandler {
 public:
  explicit PersonNames(PackageNotes& notes) : notes_(notes) {}
  void start(std::string_view name, const XmlAttributes&) override { element_ = name; }
  void end(std::string_view) override { element_.clear(); }
  void text(std::string_view piece) override;

 private:
  PackageNotes& notes_;
  std::string element_;
};

class PackageReader {
 public:
  PackageReader(const Subject& subject, PackageNotes& notes, const ExamineInner& inner)
      : subject_(subject), notes_(notes), inner_(inner) {}

  // Reads an XML part. Findings of the part itself: damaged, xml-doctype, bomb.
  void readXml(const zip::Entry& entry, XmlHandler& handler);
  // Reads a part of another kind: programs and files of other programs are findings.
  void readOther(const zip::Entry& entry);

 private:
  void read(const zip::Entry& entry, const std::function<void(base::ByteView)>& take);

  const Subject& subject_;
  PackageNotes& notes_;
  const ExamineInner& inner_;
};

// ASCII letters made small: part names do not differ by case (ISO/IEC 29500-2, 6.2.2).
std::string inSmallLetters(std::string_view text);

}  // namespace intake::detail
