#include "web/browser.h"

#include <algorithm>
#include <functional>

#include "base/base64.h"
#include "base/disk.h"
#include "base/error.h"
#include "base/text.h"
#include "web/pages/form_state.h"
#include "xml/reader.h"

namespace web_tests {
namespace {

constexpr const char* kBoundary = "batas-percobaan-7f3a";
constexpr const char* kOrigin = "http://127.0.0.1:8080";

void walk(const xml::Element& root, const std::function<void(const xml::Element&)>& visit) {
  visit(root);
  for (const xml::Element* child : root.children()) walk(*child, visit);
}

void appendReadText(std::string& out, const xml::Element& element) {
  for (const xml::Node& node : element.nodes()) {
    if (const std::string* text = std::get_if<std::string>(&node)) {
      out += *text;
      continue;
    }
    const auto& child = std::get<xml::Element>(node);
    if (child.name() == "head" || child.name() == "svg") continue;
    out += ' ';
    appendReadText(out, child);
    out += ' ';
  }
}

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

web::RequestHead headFor(web::Method method, const std::string& address) {
  web::RequestHead head;
  head.method = method;
  const std::size_t mark = std::min(address.find('?'), address.size());
  std::string path = address.substr(0, mark);
  while (!path.empty() && path != "/") {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    head.path.push_back(decoded(path.substr(1, end - 1)));
    path.erase(0, end);
  }
  if (mark < address.size()) {
    head.query = web::readUrlEncoded(std::string_view(address).substr(mark + 1)).value();
  }
  return head;
}

std::string withoutFragment(const std::string& address) {
  return address.substr(0, address.find('#'));
}

base::Bytes bytesOf(const web::Response& response) {
  if (const auto* bytes = std::get_if<base::Bytes>(&response.body)) return *bytes;
  if (const auto* shared = std::get_if<std::shared_ptr<const base::Bytes>>(&response.body)) return **shared;
  base::PosixDisk disk;
  const auto& file = std::get<web::Response::File>(response.body);
  return base::readFile(disk, file.path, file.size);
}

std::string multipart(const Browser::Values& fields, const std::vector<SentFile>& files) {
  std::string body;
  for (const auto& [name, value] : fields) {
    body += std::string("--") + kBoundary + "\r\nContent-Disposition: form-data; name=\"" + name +
            "\"\r\n\r\n" + value + "\r\n";
  }
  for (const SentFile& file : files) {
    body += std::string("--") + kBoundary + "\r\nContent-Disposition: form-data; name=\"" + file.field +
            "\"; filename=\"" + file.name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" +
            file.bytes + "\r\n";
  }
  return body + "--" + kBoundary + "--\r\n";
}

std::string urlEncodedForm(const Browser::Values& fields) {
  std::string body;
  for (const auto& [name, value] : fields) {
    body += (body.empty() ? "" : "&") + web::urlEncoded(name) + "=" + web::urlEncoded(value);
  }
  return body;
}

// The value of a control as it is shown; nothing when a browser would not send it.
std::optional<std::string> shownValue(const xml::Element& control) {
  if (control.name() == "textarea") {
    const std::string text = control.text();
    return text.starts_with('\n') ? text.substr(1) : text;
  }
  if (control.name() == "select") {
    for (const xml::Element* option : control.children("option")) {
      if (option->attribute("selected") != nullptr) return std::string(option->attributeOr("value"));
    }
    const auto options = control.children("option");
    return options.empty() ? std::optional<std::string>()
                           : std::string(options.front()->attributeOr("value"));
  }
  const std::string type(control.attributeOr("type", "text"));
  if (type == "file" || type == "submit") return std::nullopt;
  if ((type == "checkbox" || type == "radio") && control.attribute("checked") == nullptr) return std::nullopt;
  return std::string(control.attributeOr("value", type == "checkbox" ? "on" : ""));
}

bool isControl(const xml::Element& element) {
  return element.name() == "input" || element.name() == "textarea" || element.name() == "select";
}

}  // namespace

const std::string& Page::header(std::string_view name) const {
  static const std::string kNone;
  for (const auto& [key, value] : headers) {
    if (key == name) return value;
  }
  return kNone;
}

std::string Page::text() const {
  std::string text;
  appendReadText(text, tree);
  return base::joined(base::splitWords(text), " ");
}

std::string Page::title() const {
  const xml::Element* title = find("title");
  return title == nullptr ? std::string() : title->text();
}

const xml::Element* Page::find(std::string_view element, std::string_view attribute,
                               std::string_view value) const {
  const xml::Element* found = nullptr;
  walk(tree, [&](const xml::Element& each) {
    const bool isIt = each.name() == element && (attribute.empty() || each.attributeOr(attribute) == value);
    if (isIt && found == nullptr) found = &each;
  });
  return found;
}

std::vector<const xml::Element*> Page::all(std::string_view element) const {
  std::vector<const xml::Element*> found;
  walk(tree, [&](const xml::Element& each) {
    if (each.name() == element) found.push_back(&each);
  });
  return found;
}

std::string Page::link(std::string_view words) const {
  for (const xml::Element* anchor : all("a")) {
    if (anchor->text().find(words) != std::string::npos) return std::string(anchor->attributeOr("href"));
  }
  return {};
}

std::string Page::errorOf(std::string_view field) const {
  for (const xml::Element* line : all("p")) {
    if (line->attributeOr("id") == web::fieldId(field) + "-galat") return line->text();
  }
  return {};
}

Page Browser::request(web::Method method, const std::string& address, const base::Bytes& body,
                      Values headers) {
  BegunRequest begun = begin(method, address, body.size(), std::move(headers));
  give(begun, body);
  return finish(std::move(begun));
}

BegunRequest Browser::begin(web::Method method, const std::string& address, std::size_t length,
                            Values headers) {
  web::RequestHead head = headFor(method, address);
  head.client = client_;
  head.length = length;
  head.headers.add("host", "127.0.0.1:8080");
  std::string cookies;
  for (const auto& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + "=" + value;
  if (!cookies.empty()) head.headers.add("cookie", cookies);
  for (auto& [name, value] : headers) head.headers.add(std::move(name), std::move(value));

  BegunRequest begun{address, {}, {}, std::nullopt};
  static_cast<web::RequestHead&>(begun.request) = head;
  // As the server asks the portal.
  if (length == 0) begun.answered = portal_.atOnce(head);
  if (begun.answered) return begun;
  auto admitted = portal_.admit(head);
  if (auto* refused = std::get_if<web::Response>(&admitted)) {
    begun.answered = std::move(*refused);
  } else {
    begun.admission = std::move(std::get<web::Admission>(admitted));
    if (length > begun.admission.limit) begun.answered = portal_.refusal(413);
  }
  return begun;
}

void Browser::give(BegunRequest& begun, const base::Bytes& bytes) {
  if (begun.answered) return;
  if (begun.admission.sink) {
    begun.admission.sink->take(bytes);
  } else {
    begun.request.body += bytes;
  }
}

Page Browser::finish(BegunRequest begun) {
  begun.request.sink = std::move(begun.admission.sink);
  const web::Response response = begun.answered ? *begun.answered : portal_.answer(begun.request);
  keepCookies(response);
  Page page{response.status, begun.address, response.headers, bytesOf(response), {}};
  if (page.header("Content-Type").starts_with("text/html")) {
    page.tree = xml::read(page.body.substr(page.body.find('\n') + 1), begun.address);
  }
  return page;
}

void Browser::keepCookies(const web::Response& response) {
  for (const auto& [name, value] : response.headers) {
    if (name != "Set-Cookie") continue;
    const std::string pair = value.substr(0, value.find(';'));
    const std::size_t equals = pair.find('=');
    if (value.find("Max-Age=0") != std::string::npos) {
      cookies_.erase(pair.substr(0, equals));
    } else {
      cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
  }
}

const Page& Browser::follow(Page page) {
  for (int hops = 0; page.status == 303 && hops < 10; ++hops) {
    page = request(web::Method::Get, withoutFragment(page.header("Location")));
  }
  page_ = std::move(page);
  return page_;
}

const Page& Browser::open(const std::string& address) {
  return follow(request(web::Method::Get, withoutFragment(address)));
}

Browser::Values Browser::fieldsOf(const std::string& action) const {
  const xml::Element* form = page_.find("form", "action", action);
  base::require(form != nullptr, ("the page " + page_.address + " has no form to " + action).c_str());
  Values fields;
  walk(*form, [&](const xml::Element& control) {
    if (!isControl(control) || control.attributeOr("name").empty()) return;
    if (auto value = shownValue(control)) {
      fields.emplace_back(std::string(control.attributeOr("name")), std::move(*value));
    }
  });
  return fields;
}

FilledForm Browser::fill(const std::string& action, const Values& values,
                         const std::vector<SentFile>& files) const {
  Values fields = fieldsOf(action);
  for (const auto& [name, value] : values) {
    fields.erase(std::remove_if(fields.begin(), fields.end(),
                                [&, key = name](const auto& field) { return field.first == key; }),
                 fields.end());
  }
  fields.insert(fields.end(), values.begin(), values.end());
  const bool isMultipart =
      page_.find("form", "action", action)->attributeOr("enctype") == "multipart/form-data";
  if (!isMultipart) return {action, "application/x-www-form-urlencoded", urlEncodedForm(fields)};
  return {action, std::string("multipart/form-data; boundary=") + kBoundary, multipart(fields, files)};
}

Page Browser::sendFilled(const FilledForm& form, Values headers) {
  headers.emplace_back("content-type", form.type);
  return request(web::Method::Post, form.address, form.body, std::move(headers));
}

Page Browser::post(const std::string& action, const Values& values, const std::vector<SentFile>& files) {
  return sendFilled(fill(action, values, files));
}

const Page& Browser::send(const std::string& action, const Values& values, const std::vector<SentFile>& files,
                          const std::string& button) {
  Values all = values;
  if (const std::size_t equals = button.find('='); equals != std::string::npos) {
    all.emplace_back(button.substr(0, equals), button.substr(equals + 1));
  }
  return follow(post(action, all, files));
}

}  // namespace web_tests
