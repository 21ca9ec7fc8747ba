#include "reading.h"

#include <algorithm>
#include <map>

namespace reading {
namespace {

template <typename Kind>
std::vector<Kind> itemsOn(const layout::Pages& pages, std::size_t page) {
  std::vector<Kind> result;
  for (const layout::Item& item : pages.pages.at(page).items) {
    if (const auto* kind = std::get_if<Kind>(&item)) result.push_back(*kind);
  }
  return result;
}

}  // namespace

std::string textOf(const layout::Pages& pages, layout::StructureIndex node) {
  std::string result;
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const layout::Text& text : textsOn(pages, page)) {
      if (text.node == node) result += text.text;
    }
  }
  return result;
}

std::vector<layout::StructureIndex> nodesOf(const layout::Pages& pages, layout::Role role) {
  std::vector<layout::StructureIndex> result;
  for (std::size_t i = 0; i < pages.structure.size(); ++i) {
    if (pages.structure[i].role == role) result.push_back(static_cast<layout::StructureIndex>(i));
  }
  return result;
}

std::vector<layout::Text> textsOn(const layout::Pages& pages, std::size_t page) {
  return itemsOn<layout::Text>(pages, page);
}

std::vector<std::string> linesOn(const layout::Pages& pages, std::size_t page) {
  std::map<long, std::string> lines;
  for (const layout::Text& text : textsOn(pages, page)) lines[static_cast<long>(text.y * 100)] += text.text;
  std::vector<std::string> result;
  for (auto& [y, line] : lines) {
    line.erase(line.find_last_not_of(' ') + 1);
    result.push_back(line);
  }
  return result;
}

int pageOf(const layout::Pages& pages, const std::string& words) {
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const std::string& line : linesOn(pages, page)) {
      if (line.find(words) != std::string::npos) return static_cast<int>(page);
    }
  }
  return -1;
}

std::vector<layout::Stroke> strokesOn(const layout::Pages& pages, std::size_t page) {
  return itemsOn<layout::Stroke>(pages, page);
}

}  // namespace reading
