// A visitor's browser, as far as pages need one: it keeps cookies, follows links and redirects, and sends the
// forms of the page that it shows with all their hidden fields. It runs no script.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "web/http/exchange.h"
#include "xml/element.h"

namespace web_tests {

struct Page {
  int status = 0;
  std::string address;  // with its query
  std::vector<std::pair<std::string, std::string>> headers;
  base::Bytes body;
  xml::Element tree;  // of an HTML page

  const std::string& header(std::string_view name) const;
  // What a person reads, without tags, each run of white space as one blank.
  std::string text() const;
  // What stands in the title of the window.
  std::string title() const;
  // The first element that `matches`; null when there is none.
  const xml::Element* find(std::string_view element, std::string_view attribute = {},
                           std::string_view value = {}) const;
  std::vector<const xml::Element*> all(std::string_view element) const;
  // Where the link with these words leads; empty when there is none.
  std::string link(std::string_view words) const;
  // The error beside a field; empty when it has none.
  std::string errorOf(std::string_view field) const;
};

struct SentFile {
  std::string field;
  std::string name;
  base::Bytes bytes;
};

// A form as a browser sends it.
struct FilledForm {
  std::string address;
  std::string type;
  base::Bytes body;
};

// A request whose body is on its way.
struct BegunRequest {
  std::string address;
  web::Request request;
  web::Admission admission;
  std::optional<web::Response> answered;  // before any of the body was sent
};

class Browser {
 public:
  using Values = std::vector<std::pair<std::string, std::string>>;

  explicit Browser(web::Application& portal) : portal_(portal) {}

  // GET, along redirects.
  const Page& open(const std::string& address);
  // One request as it stands; no redirect is followed.
  Page request(web::Method method, const std::string& address, const base::Bytes& body = {},
               Values headers = {});
  // The same in steps: its head, then its body in as many pieces as come, then the answer.
  BegunRequest begin(web::Method method, const std::string& address, std::size_t length, Values headers = {});
  static void give(BegunRequest& begun, const base::Bytes& bytes);
  Page finish(BegunRequest begun);
  // Sends the form of the page that leads to `action` (the first with that address), with the fields as they
  // are shown and these ones in place of them; an empty name presses no button. Follows redirects.
  const Page& send(const std::string& action, const Values& values = {},
                   const std::vector<SentFile>& files = {}, const std::string& button = {});
  // The same without following the answer, and without changing the page that is shown.
  Page post(const std::string& action, const Values& values = {}, const std::vector<SentFile>& files = {});
  // The fields of that form, as a browser sends them.
  Values fieldsOf(const std::string& action) const;
  // What `post` would send.
  FilledForm fill(const std::string& action, const Values& values = {},
                  const std::vector<SentFile>& files = {}) const;
  // Sends it with the cookies of this browser, from a page of the portal unless `headers` say otherwise.
  Page sendFilled(const FilledForm& form, Values headers = {{"origin", "http://127.0.0.1:8080"}});

  const Page& page() const { return page_; }
  void setCookie(const std::string& name, const std::string& value) { cookies_[name] = value; }
  const std::map<std::string, std::string>& cookies() const { return cookies_; }
  // From which network address it comes.
  void setAddress(std::string address) { client_.address = std::move(address); }

 private:
  const Page& follow(Page page);
  void keepCookies(const web::Response& response);

  web::Application& portal_;
  web::Client client_{"127.0.0.1"};
  std::map<std::string, std::string> cookies_;
  Page page_;
};

}  // namespace web_tests
