// Short ways to load the cards of card_vocabulary.h.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "templates/card_vocabulary.h"
#include "templates/template.h"

namespace templates_tests {

inline templates::Template loaded(std::map<std::string, std::string> files) {
  const auto source = [files = std::move(files)](const std::string& name) -> std::optional<base::Bytes> {
    const auto found = files.find(name);
    if (found == files.end()) return std::nullopt;
    return found->second;
  };
  return templates::Template::load("t.xml", source, cardVocabulary());
}

// <kartu> with this content, which may begin with <bidang>.
inline templates::Template card(const std::string& content) {
  return loaded({{"t.xml", "<kartu jenis='x'>" + content + "</kartu>"}});
}

}  // namespace templates_tests
