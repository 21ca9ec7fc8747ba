// The pages of the portal: templates of page-templates/, in both languages, and what is made of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "app/views/state_looks.h"
#include "base/bytes.h"
#include "base/disk.h"
#include "base/message.h"
#include "templates/template.h"
#include "web/pages/form_state.h"

namespace web {

// What stands before the body of a page.
struct PageHead {
  base::Language language = base::Language::Indonesian;
  std::string title;
  std::string style;  // addresses
  std::string script;
  std::string icon;
  std::string classes;  // of the body
  // Without a request the session ends after so many seconds; 0: nobody is signed in.
  std::int64_t idleSeconds = 0;
  std::string refreshSeconds;  // after which the page is asked for again; empty: it stays
};

// Immutable; safe to use from several threads.
class Pages {
 public:
  // Every template of the folder: each *.xml but those called potongan-…, which are included by others.
  // InvalidSetup with every problem of all of them.
  static Pages load(const base::Disk& disk, const base::Path& folder);

  std::vector<std::string> names() const;
  // How they show states and events: data/keadaan.xml of the folder.
  const app::StateLooks& looks() const { return looks_; }

  // <halaman>, whose attributes say what the frame shows (title, place in the menu, back link), with the
  // values of `data` that the page declares; components stand in it as they are. NotFound is a bug: pages are
  // named by the program. InvalidInput when the data lack what it declares.
  xml::Element merge(const std::string& name, base::Language language, const xml::Element& data) const;

  // The whole page, a HTML document: `frame` is a merged page too, which says where `page` stands in it.
  static base::Bytes document(const PageHead& head, const xml::Element& frame, const xml::Element& page,
                              const FormState& state);

 private:
  std::map<std::pair<std::string, base::Language>, templates::Template> templates_;
  app::StateLooks looks_;
};

}  // namespace web
