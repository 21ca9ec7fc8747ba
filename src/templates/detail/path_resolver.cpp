#include "templates/detail/path_resolver.h"

#include <iterator>

#include "templates/detail/cursor.h"
#include "templates/detail/wording.h"

namespace templates::detail {
namespace {

class PathResolver {
 public:
  explicit PathResolver(const Scope& scope) : scope_(scope) {}

  std::optional<Path> resolve(const PathSyntax& syntax) {
    path_.frame = syntax.variable ? frameNamed(*syntax.variable) : scope_.frames.size() - 1;
    path_.field = scope_.frames[path_.frame].item;
    if (!path_.field) return std::nullopt;
    bool isBelow = false;
    for (const Word& step : syntax.steps) {
      if (step.text != "..") {
        goDown(step);
        isBelow = true;
      } else if (isBelow) {
        throw SyntaxError{step.offset, base::Message("template.up-misplaced", {})};
      } else {
        goUp(step);
      }
    }
    noteWhatMayBeMissing();
    return std::move(path_);
  }

 private:
  std::size_t frameNamed(const Word& variable) const {
    std::vector<std::string> known;
    for (std::size_t i = scope_.frames.size(); i-- > 0;) {
      if (scope_.frames[i].variable == variable.text) return i;
      if (!scope_.frames[i].variable.empty()) known.push_back(scope_.frames[i].variable);
    }
    throw SyntaxError{variable.offset, suggesting(base::Message("template.unknown-variable",
                                                                {{"name", excerpt(variable.text)}}),
                                                  variable.text, known, "$", "")};
  }

  // The parent of an item is the parent of its list; the parent of a field is what contains it.
  void goUp(const Word& step) {
    if (path_.fields.empty()) {
      if (path_.frame == 0) throw SyntaxError{step.offset, base::Message("template.up-too-far", {})};
      const Path& list = scope_.frames[path_.frame].list;
      path_.frame = list.frame;
      path_.fields = list.fields;
    }
    path_.fields.pop_back();
    path_.field = scope_.frames[path_.frame].item;
    for (const std::uint32_t index : path_.fields) path_.field = &path_.field->children[index];
  }

  void goDown(const Word& step) {
    const auto index = path_.field->find(step.text);
    if (!index) throw SyntaxError{step.offset, unknownField(step.text)};
    path_.fields.push_back(static_cast<std::uint32_t>(*index));
    path_.field = &path_.field->children[*index];
    if (path_.field->type != FieldType::List) return;
    if (path_.list) {
      throw SyntaxError{step.offset, base::Message("template.second-list", {{"list", path_.field->name}})};
    }
    path_.list = path_.fields.size() - 1;
    path_.itemSlots = slotsOf(*path_.field);
  }

  base::Message unknownField(std::string_view name) const {
    const std::string& parent = path_.field->name;
    const base::Message problem =
        parent.empty()
            ? base::Message("template.unknown-field", {{"name", quoted(name)}})
            : base::Message("template.unknown-field-in", {{"name", quoted(name)}, {"parent", parent}});
    return suggesting(problem, name, path_.field->childNames());
  }

  void noteWhatMayBeMissing() {
    const Field* field = scope_.frames[path_.frame].item;
    for (std::size_t i = 0; i < path_.fields.size(); ++i) {
      field = &field->children[path_.fields[i]];
      if (!field->required) path_.optionals.push_back(i);
    }
  }

  const Scope& scope_;
  Path path_;
};

}  // namespace

std::optional<Path> resolvePath(const PathSyntax& syntax, const Scope& scope, const Findings& findings) {
  try {
    return PathResolver(scope).resolve(syntax);
  } catch (const SyntaxError& error) {
    findings.report(error.offset, error.message);
    return std::nullopt;
  }
}

}  // namespace templates::detail
