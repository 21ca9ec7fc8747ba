// The subject of a letter: a request, or a proposal of destruction and its berita acara. Provides what
// drafting, numbering, signing and archiving a letter need.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/facts/letter_facts.h"
#include "app/home/workplace.h"
#include "app/records/draft_detail.h"
#include "app/records/event_record.h"
#include "archive/new_version.h"
#include "requests/check.h"

namespace app {

class LetterSubject {
 public:
  virtual ~LetterSubject() = default;

  virtual const std::string& object() const = 0;
  // Its newest version.
  virtual int head() const = 0;
  // The time of what happens next to it (timeAfter).
  virtual base::Instant nextTime() const = 0;
  // Who may sign such a letter of it. InvalidInput when no letter of the kind belongs to it.
  virtual std::vector<requests::Role> signers(const std::string& kind) const = 0;
  // Adds the drafter's details to the event. NotFound when they name something that does not exist.
  virtual void say(const DraftDetail& detail, requests::Event& event) const = 0;
  // Why the letter cannot be issued now; nothing when it can. Conflict: it is not where such a letter
  // belongs.
  virtual std::optional<requests::Refusal> refusalOf(const requests::Event& event) const = 0;
  // Throws that refusal, with what may be done instead.
  virtual void demandAllowed(const requests::Event& event) const = 0;
  // The data document, cut to what the template of the kind declares.
  virtual xml::Element data(const std::string& kind, const requests::Event& event,
                            const LetterFacts& facts) const = 0;
  // For the register: to whom the letter goes, in one line.
  virtual std::string addressee(const std::string& kind, const std::string& produsen) const = 0;
  // Archives the letter as the next version, which is returned, and records it. The caller holds the subject.
  virtual int archive(const Actor& actor, const EventRecord& record,
                      std::vector<archive::NewFile> files) const = 0;
};

}  // namespace app
