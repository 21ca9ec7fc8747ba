#include "web/pages/components.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/words.h"

namespace web {
namespace {

using xml::Element;

// How the browser is told what a field is for: its type, the keyboard that a phone shows, and whether it
// spells.
struct InputKind {
  const char* type;
  const char* inputMode;
  bool spellcheck;
};
constexpr base::Word<InputKind> kInputKinds[] = {
    {"teks", {"text", "", true}},         {"sandi", {"password", "", false}},
    {"kode", {"text", "numeric", false}}, {"surel", {"email", "email", false}},
    {"telepon", {"tel", "tel", false}},   {"angka", {"text", "numeric", false}},
    {"cari", {"search", "", false}},      {"tanggal", {"text", "", false}}};

struct BadgeShape {
  const char* kind;
  const char* mark;
};
// Colour alone says nothing (WCAG 1.4.1): each kind has a mark.
constexpr BadgeShape kBadgeShapes[] = {
    {"nila", "●"}, {"soga", "○"}, {"mengkudu", "▲"}, {"pandan", "✓"}, {"netral", "–"}};

Element elementWith(std::string name, std::initializer_list<xml::Attribute> attributes) {
  Element element(std::move(name));
  for (const xml::Attribute& attribute : attributes) element.setAttribute(attribute.name, attribute.value);
  return element;
}

Element textElement(std::string name, std::string_view className, std::string_view text) {
  Element element(std::move(name));
  if (!className.empty()) element.setAttribute("class", std::string(className));
  element.appendText(text);
  return element;
}

Element hiddenInput(std::string_view name, std::string_view value) {
  return elementWith("input",
                     {{"type", "hidden"}, {"name", std::string(name)}, {"value", std::string(value)}});
}

// Replaces components, from the outside inwards.
class Expansion {
 public:
  Expansion(const FormState& state, base::Language language, const Element* body)
      : state_(state), language_(language), body_(body) {}

  void appendNodes(Element& to, const Element& from) {
    for (const xml::Node& node : from.nodes()) {
      if (const std::string* text = std::get_if<std::string>(&node)) {
        to.appendText(*text);
      } else {
        appendElement(to, std::get<Element>(node));
      }
    }
  }

 private:
  using Component = void (Expansion::*)(Element& to, const Element& from);

  static Component componentNamed(std::string_view name) {
    static constexpr base::Word<Component> kComponents[] = {{"isi-halaman", &Expansion::appendBody},
                                                            {"ringkasan-galat", &Expansion::appendSummary},
                                                            {"formulir", &Expansion::appendForm},
                                                            {"isian", &Expansion::appendField},
                                                            {"kelompok-pilihan", &Expansion::appendChoices},
                                                            {"pilih", &Expansion::appendChoice},
                                                            {"centang", &Expansion::appendTick},
                                                            {"daftar-pilihan", &Expansion::appendSelect},
                                                            {"unggah", &Expansion::appendUpload},
                                                            {"tombol", &Expansion::appendButton},
                                                            {"lencana", &Expansion::appendBadge},
                                                            {"daun-kalender", &Expansion::appendLeaf}};
    return base::valueOf(kComponents, name).value_or(nullptr);
  }

  void appendElement(Element& to, const Element& from) {
    if (const Component component = componentNamed(from.name())) return (this->*component)(to, from);
    Element copy(from.name());
    for (const xml::Attribute& attribute : from.attributes()) {
      copy.setAttribute(attribute.name, attribute.value);
    }
    appendNodes(copy, from);
    to.append(std::move(copy));
  }

  std::string words(const base::Message& message) const { return message.in(language_); }

  void appendBody(Element& to, const Element&) {
    if (body_ == nullptr) return;
    const Element* body = body_;
    body_ = nullptr;
    appendNodes(to, *body);
  }

  // Focus goes to the summary, which a screen reader then reads (WCAG 3.3.1).
  void appendSummary(Element& to, const Element&) {
    if (state_.errors.empty()) return;
    Element box = elementWith("div", {{"class", "ringkasan-galat"},
                                      {"role", "alert"},
                                      {"tabindex", "-1"},
                                      {"autofocus", "autofocus"},
                                      {"aria-labelledby", "judul-galat"}});
    Element heading =
        textElement("h2", "", words(base::Message("pages.errors", {{"count", state_.errors.size()}})));
    heading.setAttribute("id", "judul-galat");
    box.append(std::move(heading));
    Element list("ul");
    for (const FieldError& error : state_.errors) list.append(summaryLine(error));
    box.append(std::move(list));
    to.append(std::move(box));
  }

  Element summaryLine(const FieldError& error) const {
    Element item("li");
    if (error.field.empty()) {
      item.appendText(words(error.message));
      return item;
    }
    Element link = elementWith("a", {{"href", "#" + fieldId(error.field)}});
    link.appendText(words(error.message));
    item.append(std::move(link));
    return item;
  }

  void appendForm(Element& to, const Element& from) {
    Element form = elementWith("form", {{"method", "post"},
                                        {"action", std::string(from.attributeOr("ke"))},
                                        {"class", std::string(from.attributeOr("class"))},
                                        {"id", std::string(from.attributeOr("id"))},
                                        {"data-pratinjau", std::string(from.attributeOr("data-pratinjau"))},
                                        {"data-sasaran", std::string(from.attributeOr("data-sasaran"))},
                                        {"novalidate", "novalidate"},
                                        {"accept-charset", "utf-8"}});
    if (!from.attributeOr("berkas").empty()) form.setAttribute("enctype", "multipart/form-data");
    form.append(hiddenInput("kunci", state_.key));
    form.append(hiddenInput("sekali", state_.once + "-" + std::to_string(++forms_)));
    appendNodes(form, from);
    to.append(std::move(form));
  }

  const FieldError* errorOf(std::string_view name) const {
    const auto found = std::find_if(state_.errors.begin(), state_.errors.end(),
                                    [&](const FieldError& error) { return error.field == name; });
    return found == state_.errors.end() ? nullptr : &*found;
  }

  std::string valueOf(const Element& from) const {
    return state_.isReturned ? state_.typed[from.attributeOr("nama")]
                             : std::string(from.attributeOr("nilai"));
  }

  bool isChosen(std::string_view name, const Element& from) const {
    if (!state_.isReturned) return !from.attributeOr("dipilih").empty();
    const std::vector<std::string> typed = state_.typed.all(name);
    return std::find(typed.begin(), typed.end(), from.attributeOr("nilai", "ya")) != typed.end();
  }

  // Label, hint and error, which describe the element with that id.
  void appendLabel(Element& to, const Element& from, const std::string& labelName) {
    const std::string id = fieldId(from.attributeOr("nama"));
    Element label(labelName);
    if (labelName == "label") label.setAttribute("for", id);
    label.appendText(from.attributeOr("label"));
    if (!from.attributeOr("opsional").empty()) {
      label.appendText(" ");
      label.append(textElement("span", "opsional", words(base::Message("pages.optional", {}))));
    }
    to.append(std::move(label));
    appendHintAndError(to, from);
  }

  void appendHintAndError(Element& to, const Element& from) {
    const std::string id = fieldId(from.attributeOr("nama"));
    if (const auto hint = from.attributeOr("petunjuk"); !hint.empty()) {
      Element line = textElement("p", "petunjuk", hint);
      line.setAttribute("id", id + "-petunjuk");
      to.append(std::move(line));
    }
    if (const FieldError* error = errorOf(from.attributeOr("nama"))) {
      Element line = textElement("p", "galat", words(error->message));
      line.setAttribute("id", id + "-galat");
      to.append(std::move(line));
    }
  }

  void describe(Element& control, const Element& from) const {
    const std::string id = fieldId(from.attributeOr("nama"));
    std::string by;
    if (!from.attributeOr("petunjuk").empty()) by = id + "-petunjuk";
    if (errorOf(from.attributeOr("nama")) != nullptr) {
      by += (by.empty() ? "" : " ") + id + "-galat";
      control.setAttribute("aria-invalid", "true");
    }
    if (!by.empty()) control.setAttribute("aria-describedby", by);
  }

  Element fieldBox(const Element& from, const std::string& name = "div") const {
    Element box(name);
    const bool isWrong = errorOf(from.attributeOr("nama")) != nullptr;
    std::string classes = isWrong ? "bidang bidang-galat" : "bidang";
    if (const auto own = from.attributeOr("class"); !own.empty()) classes += " " + std::string(own);
    box.setAttribute("class", classes);
    return box;
  }

  void appendField(Element& to, const Element& from) {
    Element box = fieldBox(from);
    appendLabel(box, from, "label");
    Element control = from.attributeOr("jenis") == "panjang" ? textArea(from)
                                                             : input(from, from.attributeOr("jenis", "teks"));
    describe(control, from);
    box.append(std::move(control));
    to.append(std::move(box));
  }

  Element input(const Element& from, std::string_view kindName) const {
    const InputKind kind = base::valueOf(kInputKinds, kindName).value_or(kInputKinds[0].value);
    const std::string name(from.attributeOr("nama"));
    // A password is typed again, never sent back.
    const bool isSecret = kindName == "sandi" || kindName == "kode";
    return elementWith("input", {{"type", kind.type},
                                 {"inputmode", kind.inputMode},
                                 {"id", fieldId(name)},
                                 {"name", name},
                                 {"value", isSecret ? std::string() : valueOf(from)},
                                 {"maxlength", std::string(from.attributeOr("batas"))},
                                 {"autocomplete", std::string(from.attributeOr("otomatis", "off"))},
                                 {"spellcheck", kind.spellcheck ? "" : "false"},
                                 {"class", widthClass(from)}});
  }

  static std::string widthClass(const Element& from) {
    const auto width = from.attributeOr("lebar");
    return width.empty() ? std::string() : "lebar-" + std::string(width);
  }

  Element textArea(const Element& from) const {
    const std::string name(from.attributeOr("nama"));
    Element area = elementWith("textarea", {{"id", fieldId(name)},
                                            {"name", name},
                                            {"rows", "5"},
                                            {"maxlength", std::string(from.attributeOr("batas"))},
                                            {"class", widthClass(from)}});
    area.appendText(valueOf(from));
    return area;
  }

  void appendChoices(Element& to, const Element& from) {
    Element box = fieldBox(from, "fieldset");
    describe(box, from);
    appendLabel(box, from, "legend");
    const std::string outerName = std::exchange(choiceName_, std::string(from.attributeOr("nama")));
    const std::string outerType =
        std::exchange(choiceType_, from.attributeOr("jenis") == "radio" ? "radio" : "checkbox");
    isFirstChoice_ = true;
    appendNodes(box, from);
    choiceName_ = outerName;
    choiceType_ = outerType;
    to.append(std::move(box));
  }

  // What stands inside of it is shown while it is chosen.
  void appendChoice(Element& to, const Element& from) {
    const std::string name = choiceName_;
    const std::string id =
        isFirstChoice_ ? fieldId(name) : fieldId(name) + "-" + std::string(from.attributeOr("nilai"));
    isFirstChoice_ = false;
    Element row = elementWith("div", {{"class", "pilihan"}});
    Element control = elementWith("input", {{"type", choiceType_},
                                            {"id", id},
                                            {"name", name},
                                            {"value", std::string(from.attributeOr("nilai"))},
                                            {"checked", isChosen(name, from) ? "checked" : ""}});
    appendTicked(row, std::move(control), id, from);
    if (!from.children().empty()) {
      Element inner = elementWith("div", {{"class", "lanjutan"}});
      appendNodes(inner, from);
      row.append(std::move(inner));
    }
    to.append(std::move(row));
  }

  void appendTicked(Element& row, Element control, const std::string& id, const Element& from) {
    const auto hint = from.attributeOr("petunjuk");
    if (!hint.empty()) control.setAttribute("aria-describedby", id + "-petunjuk");
    row.append(std::move(control));
    Element label = elementWith("label", {{"for", id}});
    label.appendText(from.attributeOr("label"));
    row.append(std::move(label));
    if (hint.empty()) return;
    Element line = textElement("p", "petunjuk", hint);
    line.setAttribute("id", id + "-petunjuk");
    row.append(std::move(line));
  }

  void appendTick(Element& to, const Element& from) {
    const std::string name(from.attributeOr("nama"));
    const std::string id = fieldId(name);
    Element box = fieldBox(from);
    if (const FieldError* error = errorOf(name)) {
      Element line = textElement("p", "galat", words(error->message));
      line.setAttribute("id", id + "-galat");
      box.append(std::move(line));
    }
    Element row = elementWith("div", {{"class", "pilihan"}});
    Element control = elementWith("input", {{"type", "checkbox"},
                                            {"id", id},
                                            {"name", name},
                                            {"value", std::string(from.attributeOr("nilai", "ya"))},
                                            {"checked", isChosen(name, from) ? "checked" : ""}});
    describe(control, from);
    appendTicked(row, std::move(control), id, from);
    box.append(std::move(row));
    to.append(std::move(box));
  }

  void appendSelect(Element& to, const Element& from) {
    Element box = fieldBox(from);
    appendLabel(box, from, "label");
    const std::string name(from.attributeOr("nama"));
    Element control = elementWith("select", {{"id", fieldId(name)}, {"name", name}});
    describe(control, from);
    const std::string chosen = valueOf(from);
    for (const Element* option : from.children("opsi")) {
      Element item = elementWith("option", {{"value", std::string(option->attributeOr("nilai"))}});
      const bool isIt = state_.isReturned || !chosen.empty() ? option->attributeOr("nilai") == chosen
                                                             : !option->attributeOr("dipilih").empty();
      if (isIt) item.setAttribute("selected", "selected");
      item.appendText(option->text());
      control.append(std::move(item));
    }
    box.append(std::move(control));
    to.append(std::move(box));
  }

  void appendUpload(Element& to, const Element& from) {
    Element box = fieldBox(from);
    appendLabel(box, from, "label");
    const std::string name(from.attributeOr("nama"));
    Element control =
        elementWith("input", {{"type", "file"},
                              {"id", fieldId(name)},
                              {"name", name},
                              {"multiple", from.attributeOr("banyak").empty() ? "" : "multiple"},
                              {"data-alamat", std::string(from.attributeOr("data-alamat"))}});
    describe(control, from);
    Element place = elementWith("div", {{"class", "unggah"}});
    place.append(std::move(control));
    box.append(std::move(place));
    to.append(std::move(box));
  }

  void appendButton(Element& to, const Element& from) {
    const std::string kind(from.attributeOr("jenis", "utama"));
    Element button = elementWith("button", {{"type", "submit"},
                                            {"class", "tombol tombol-" + kind},
                                            {"id", std::string(from.attributeOr("id"))},
                                            {"formaction", std::string(from.attributeOr("ke"))},
                                            {"aria-label", std::string(from.attributeOr("aria-label"))},
                                            {"name", std::string(from.attributeOr("nama"))},
                                            {"value", std::string(from.attributeOr("nilai"))}});
    appendNodes(button, from);
    to.append(std::move(button));
  }

  void appendBadge(Element& to, const Element& from) {
    const std::string kind(from.attributeOr("jenis", "netral"));
    Element badge = elementWith("span", {{"class", "lencana lencana-" + kind}});
    for (const BadgeShape& shape : kBadgeShapes) {
      if (kind != shape.kind) continue;
      Element mark = textElement("span", "tanda", shape.mark);
      mark.setAttribute("aria-hidden", "true");
      badge.append(std::move(mark));
    }
    badge.appendText(" ");
    appendNodes(badge, from);
    to.append(std::move(badge));
  }

  // The date stands in the text beside it, so that a screen reader need not hear it twice.
  void appendLeaf(Element& to, const Element& from) {
    Element leaf = elementWith(
        "div",
        {{"class", "daun daun-" + std::string(from.attributeOr("jenis", "nila"))}, {"aria-hidden", "true"}});
    leaf.append(textElement("span", "daun-bulan", from.attributeOr("bulan")));
    leaf.append(textElement("span", "daun-tanggal", from.attributeOr("tanggal")));
    leaf.append(textElement("span", "daun-hari", from.attributeOr("hari")));
    to.append(std::move(leaf));
  }

  int forms_ = 0;  // so far
  const FormState& state_;
  base::Language language_;
  const Element* body_;
  // Of the group of choices that is being replaced.
  std::string choiceName_;
  std::string choiceType_;
  bool isFirstChoice_ = true;
};

}  // namespace

bool hasForm(const Element& tree) {
  if (tree.name() == "formulir") return true;
  return std::any_of(tree.nodes().begin(), tree.nodes().end(), [](const xml::Node& node) {
    const Element* element = std::get_if<Element>(&node);
    return element != nullptr && hasForm(*element);
  });
}

xml::Element withComponents(const xml::Element& tree, const FormState& state, base::Language language,
                            const xml::Element* body) {
  xml::Element result(tree.name());
  for (const xml::Attribute& attribute : tree.attributes())
    result.setAttribute(attribute.name, attribute.value);
  Expansion(state, language, body).appendNodes(result, tree);
  return result;
}

}  // namespace web
