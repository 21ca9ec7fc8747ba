#include "web/site/route.h"

#include <algorithm>

namespace web {
namespace {

using Places = std::map<std::string, std::string, std::less<>>;

std::vector<std::string_view> segmentsOf(std::string_view pattern) {
  std::vector<std::string_view> segments;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);  // "/"
    const std::size_t end = std::min(pattern.find('/'), pattern.size());
    segments.push_back(pattern.substr(0, end));
    pattern.remove_prefix(end);
  }
  if (segments.size() == 1 && segments.front().empty()) segments.clear();
  return segments;
}

std::optional<Places> placesIn(std::string_view pattern, const std::vector<std::string>& path) {
  const std::vector<std::string_view> segments = segmentsOf(pattern);
  if (segments.size() != path.size()) return std::nullopt;
  Places places;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (segments[i].starts_with(':')) {
      if (path[i].empty()) return std::nullopt;
      places.emplace(segments[i].substr(1), path[i]);
    } else if (segments[i] != path[i]) {
      return std::nullopt;
    }
  }
  return places;
}

}  // namespace

bool Audience::fits(const Visitor* visitor) const {
  if (kind == Kind::Everybody) return true;
  if (visitor == nullptr) return false;
  if (kind == Kind::SignedIn) return true;
  return std::any_of(roles.begin(), roles.end(),
                     [&](requests::Role role) { return visitor->actor.has(role); });
}

Audience everybody() {
  return {};
}

Audience signedIn() {
  return {Audience::Kind::SignedIn};
}

Audience forRoles(std::vector<requests::Role> roles) {
  return {Audience::Kind::Roles, std::move(roles)};
}

Audience whoMay(app::UseCase useCase) {
  return forRoles(app::ruleOf(useCase).roles);
}

RouteMatch matchRoute(const std::vector<Route>& routes, const std::vector<std::string>& path,
                      const Visitor* visitor) {
  RouteMatch match;
  for (const Route& route : routes) {
    auto places = placesIn(route.pattern, path);
    if (!places) continue;
    if (!route.audience.fits(visitor)) {
      if (match.forOthers == nullptr) match.forOthers = &route;
      continue;
    }
    return {&route, nullptr, std::move(*places)};
  }
  return match;
}

}  // namespace web
