// The table of addresses: what each shows, what its form does, and for whom it is. Each area of the portal
// declares its rows; together they read as a table of contents.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/use_cases.h"
#include "requests/role.h"
#include "web/site/visit.h"

namespace web {

using Handler = Response (*)(Visit&);

// For whom an address is. What he may do there is decided by the desks; this decides whose page it is.
struct Audience {
  enum class Kind { Everybody, SignedIn, Roles } kind = Kind::Everybody;
  std::vector<requests::Role> roles = {};

  bool fits(const Visitor* visitor) const;
};

Audience everybody();
Audience signedIn();
Audience forRoles(std::vector<requests::Role> roles);
// Those whom the table of use cases names.
Audience whoMay(app::UseCase useCase);

struct Route {
  // "/permohonan/:tiket/terima": ":tiket" is a place, which stands for one segment. It is also the name of
  // the route in the access log.
  std::string_view pattern;
  Audience audience;
  Handler show = nullptr;  // GET and HEAD
  Handler act = nullptr;   // POST
  // What the form may bring.
  enum class Body { Fields, Files } body = Body::Fields;
  // For bodies that are no form (uploads that can be resumed): PATCH, POST, HEAD, DELETE and OPTIONS go to
  // `handle` whole, without the guard of forms. `sink` says where a body goes, and how much of it is taken.
  Handler handle = nullptr;
  Admission (*sink)(Visit&) = nullptr;
  // The setting that says how much a form with files may bring, in MiB.
  const char* limit = "upload.limit-mib";
  // Before any of the form is read: the answer that refuses it; nothing when it may come.
  std::optional<Response> (*refuse)(Visit&) = nullptr;
  // See kept().
  bool isKept = false;
};

// The row, which only shows, and whose answers are given again until something has changed: what it shows
// follows from the address, the visitor, the database, the office's data and the time in minutes alone, and
// showing it has no effect.
Route kept(Route route);

// The row of the first pattern that matches and whose audience has the visitor.
struct RouteMatch {
  const Route* route = nullptr;
  const Route* forOthers = nullptr;  // the first that matches, when no page there is for him
  std::map<std::string, std::string, std::less<>> places = {};
};

// Immutable; safe to use from several threads.
class RouteTable {
 public:
  explicit RouteTable(std::vector<Route> routes);

  const std::vector<Route>& routes() const { return routes_; }
  // Refers to this.
  RouteMatch match(const std::vector<std::string>& path, const Visitor* visitor) const;

 private:
  struct Pattern {
    std::size_t route;
    std::vector<std::string_view> segments;
  };

  std::vector<Route> routes_;
  std::vector<std::vector<Pattern>> bySegments_;  // by their number, in the order of the routes
};

}  // namespace web
