// The data document of a page, made from the values that the desks give: pages and API show the same ones.
#pragma once

#include <string>
#include <string_view>

#include "json/value.h"
#include "xml/element.h"

namespace web {

// <name> with an element for each member of the object: a text or number as its text, true as "ya", a list as
// elements of its name, one for each item. What is null, false or an empty text has no element, so that a
// template can test for it.
xml::Element dataOf(std::string name, const json::Object& object);

// Adds a member to `parent` in the same way.
void addData(xml::Element& parent, std::string_view name, const json::Value& value);

}  // namespace web
