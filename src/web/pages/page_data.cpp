#include "web/pages/page_data.h"

namespace web {
namespace {

// Characters that XML 1.0 cannot hold become U+FFFD.
std::string shownText(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') {
      result += "\xEF\xBF\xBD";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

void addData(xml::Element& parent, std::string_view name, const json::Value& value) {
  const std::string element(name);
  if (const std::string* text = value.string()) {
    if (!text->empty()) parent.append(xml::Element(element, shownText(*text)));
  } else if (const std::int64_t* number = value.integer()) {
    parent.append(xml::Element(element, std::to_string(*number)));
  } else if (const bool* flag = value.boolean()) {
    if (*flag) parent.append(xml::Element(element, "ya"));
  } else if (const json::Object* object = value.object()) {
    parent.append(dataOf(element, *object));
  } else if (const json::Array* items = value.array()) {
    for (const json::Value& item : *items) addData(parent, name, item);
  }
}

xml::Element dataOf(std::string name, const json::Object& object) {
  xml::Element element(std::move(name));
  for (const auto& [member, value] : object) addData(element, member, value);
  return element;
}

}  // namespace web
