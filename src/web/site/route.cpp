#include "web/site/route.h"

#include <algorithm>

#include "base/error.h"

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

bool isPlace(std::string_view segment) {
  return segment.starts_with(':');
}

bool fits(const std::vector<std::string_view>& pattern, const std::vector<std::string>& path) {
  return std::equal(pattern.begin(), pattern.end(), path.begin(),
                    [](std::string_view segment, const std::string& given) {
                      return isPlace(segment) ? !given.empty() : segment == given;
                    });
}

Places placesIn(const std::vector<std::string_view>& pattern, const std::vector<std::string>& path) {
  Places places;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (isPlace(pattern[i])) places.emplace(pattern[i].substr(1), path[i]);
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

Route kept(Route route) {
  base::require(route.act == nullptr && route.handle == nullptr, "what is kept only shows");
  route.isKept = true;
  return route;
}

RouteTable::RouteTable(std::vector<Route> routes) : routes_(std::move(routes)) {
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    std::vector<std::string_view> segments = segmentsOf(routes_[i].pattern);
    if (bySegments_.size() <= segments.size()) bySegments_.resize(segments.size() + 1);
    bySegments_[segments.size()].push_back({i, std::move(segments)});
  }
}

RouteMatch RouteTable::match(const std::vector<std::string>& path, const Visitor* visitor) const {
  RouteMatch match;
  if (path.size() >= bySegments_.size()) return match;
  for (const Pattern& pattern : bySegments_[path.size()]) {
    if (!fits(pattern.segments, path)) continue;
    const Route& route = routes_[pattern.route];
    if (route.audience.fits(visitor)) return {&route, nullptr, placesIn(pattern.segments, path)};
    if (match.forOthers == nullptr) match.forOthers = &route;
  }
  return match;
}

}  // namespace web
