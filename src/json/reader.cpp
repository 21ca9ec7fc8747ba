#include <Poco/Exception.h>
#include <Poco/JSON/Handler.h>
#include <Poco/JSON/Parser.h>

#include <limits>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "json/text.h"

namespace json {
namespace {

constexpr std::size_t kMostBytes = 64 << 20;
constexpr std::size_t kDeepest = 64;

[[noreturn]] void refuse(const std::string& name, const std::string& message) {
  throw base::InvalidInput(base::Problems{{{name}, message}});
}

// Builds our value from the parser's events; Poco's own tree would lose duplicate members and the types.
class ValueBuilder final : public Poco::JSON::Handler {
 public:
  explicit ValueBuilder(const std::string& name) : name_(name) {}

  Value take() { return std::move(root_); }

  void reset() override {
    open_.clear();
    keys_.clear();
    root_ = Value();
  }
  void startObject() override { push(Object()); }
  void endObject() override { pop(); }
  void startArray() override { push(Array()); }
  void endArray() override { pop(); }
  void key(const std::string& key) override { keys_.back() = key; }
  void null() override { add(Value()); }
  void value(int number) override { add(number); }
  void value(unsigned number) override { add(static_cast<std::int64_t>(number)); }
#if defined(POCO_HAVE_INT64)
  void value(Poco::Int64 number) override {
    add(static_cast<std::int64_t>(number));
  }
  void value(Poco::UInt64 number) override {
    if (number > static_cast<Poco::UInt64>(std::numeric_limits<std::int64_t>::max()))
      refuse(name_, kNoInteger);
    add(static_cast<std::int64_t>(number));
  }
#endif
  void value(const std::string& text) override {
    if (base::findInvalidUtf8(text)) refuse(name_, "a text in it is not UTF-8");
    add(text);
  }
  void value(double) override {
    refuse(name_, kNoInteger);
  }
  void value(bool truth) override {
    add(truth);
  }

 private:
  static constexpr const char* kNoInteger = "a number in it is not a 64-bit integer";

  void push(Value container) {
    if (open_.size() >= kDeepest) refuse(name_, "nested more than 64 deep");
    open_.push_back(std::move(container));
    keys_.emplace_back();
  }

  void pop() {
    Value done = std::move(open_.back());
    open_.pop_back();
    keys_.pop_back();
    add(std::move(done));
  }

  void add(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().array()) {
      const_cast<Array*>(open_.back().array())->push_back(std::move(value));
    } else {
      auto& members = *const_cast<Object*>(open_.back().object());
      const auto [place, isNew] = members.emplace(keys_.back(), std::move(value));
      if (!isNew) refuse(name_, "the member \"" + place->first + "\" stands twice in one object");
    }
  }

  const std::string& name_;
  Value root_;
  std::vector<Value> open_;
  std::vector<std::string> keys_;
};

}  // namespace

Value read(std::string_view text, const std::string& name) {
  if (text.size() > kMostBytes) refuse(name, "more than 64 MiB");
  if (const auto offset = base::findInvalidUtf8(text)) {
    refuse(name, "not UTF-8 from byte " + std::to_string(*offset) + " on");
  }
  if (text.find('\0') != std::string_view::npos) refuse(name, "holds a NUL byte");
  Poco::SharedPtr<ValueBuilder> builder(new ValueBuilder(name));
  try {
    Poco::JSON::Parser parser(builder);
    parser.parse(std::string(text));
  } catch (const Poco::Exception& problem) {
    refuse(name, "not JSON: " + problem.message());
  }
  return builder->take();
}

}  // namespace json
