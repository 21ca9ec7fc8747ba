#include "pdf/detail/haru.h"

#include <hpdf.h>

#include <algorithm>
#include <cstdio>
#include <deque>
#include <type_traits>

#include "base/error.h"
#include "pdf/detail/syntax.h"

// The structs below are libharu's own, and their meaning is known only for this version.
static_assert(HPDF_MAJOR_VERSION == 2 && HPDF_MINOR_VERSION == 3 && HPDF_BUGFIX_VERSION == 0 &&
                  HPDF_VERSION_ID == 20300,
              "look at the structs that haru.cpp uses before another libharu is allowed");

namespace pdf::detail {
namespace {

int numberOf(HPDF_Dict dictionary) {
  return static_cast<int>(dictionary->header.obj_id & 0x00FFFFFF);
}

HPDF_STATUS write(HPDF_Stream stream, std::string_view text) {
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(text.data()),
                           static_cast<HPDF_UINT>(text.size()));
}

// Attributes are owned by HaruDocument::State, not by the dictionaries.
void keepAttribute(HPDF_Dict) {}

}  // namespace

struct HaruDocument::State {
  struct Failure {
    HPDF_STATUS number = HPDF_OK;
    HPDF_STATUS detail = 0;
  };
  struct Series {
    std::function<void(std::string&, int)> entries;
    int first = 0;
    int count = 0;
    int written = 0;
    std::string buffer;
  };
  struct StreamData {
    State* state = nullptr;
    std::string entries;
    base::Bytes owned;
    base::ByteView borrowed;

    base::ByteView bytes() const { return owned.empty() ? borrowed : base::ByteView(owned); }
  };

  struct LocatedEntries {
    const State* state = nullptr;
    std::string text;
    std::size_t* offset = nullptr;
  };

  Failure error;
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> document{nullptr, HPDF_Free};
  std::deque<std::string> entries;
  std::deque<LocatedEntries> located;
  std::deque<Series> series;
  std::deque<StreamData> streams;
  base::Bytes sink;

  ~State() {
    for (const Series& one : series) forget(one);
  }

  // An exception must not pass through C frames, so the first error is kept for `check`.
  static void record(HPDF_STATUS number, HPDF_STATUS detail, void* error) {
    auto* first = static_cast<Failure*>(error);
    if (first->number == HPDF_OK) *first = {number, detail};
  }

  void check(const char* doing) const {
    if (error.number == HPDF_OK) return;
    char cause[128];
    std::snprintf(cause, sizeof cause, "libharu error 0x%04lX, detail %lu, %s",
                  static_cast<unsigned long>(error.number), static_cast<unsigned long>(error.detail), doing);
    throw base::Internal(base::Message("pdf.library-failed", {}), cause);
  }

  static HPDF_STATUS writeEntries(HPDF_Dict dictionary, HPDF_Stream stream) {
    return write(stream, *static_cast<const std::string*>(dictionary->attr));
  }

  static HPDF_STATUS writeLocatedEntries(HPDF_Dict dictionary, HPDF_Stream stream) {
    const auto* entries = static_cast<const LocatedEntries*>(dictionary->attr);
    *entries->offset = entries->state->sink.size();
    return write(stream, entries->text);
  }

  // Called in order, once for each cross-reference entry of the series' shared dictionary.
  static HPDF_STATUS writeSeries(HPDF_Dict dictionary, HPDF_Stream stream) {
    auto* series = static_cast<Series*>(dictionary->attr);
    series->buffer.clear();
    series->entries(series->buffer, series->written++);
    series->buffer += '\n';
    return write(stream, series->buffer);
  }

  static HPDF_STATUS writeStreamEntries(HPDF_Dict dictionary, HPDF_Stream stream) {
    auto* data = static_cast<StreamData*>(dictionary->attr);
    return write(stream, data->entries + "/Length " + std::to_string(data->bytes().size()) + "\n");
  }

  // Bypasses libharu's buffers: appends to the sink, and counts so that offsets stay right.
  static HPDF_STATUS writeStreamData(HPDF_Dict dictionary) {
    auto* data = static_cast<StreamData*>(dictionary->attr);
    State& state = *data->state;
    const std::size_t before = state.sink.size();
    state.sink += "\nstream\r\n";
    state.sink += data->bytes();
    state.sink += "\nendstream";
    state.document->stream->size += static_cast<HPDF_UINT>(state.sink.size() - before);
    return HPDF_OK;
  }

  static HPDF_STATUS writeToSink(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) {
    static_cast<State*>(stream->attr)->sink.append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  }

  HPDF_Dict newDictionary(void* attribute, HPDF_Dict_OnWriteFunc writer) {
    HPDF_Dict dictionary = HPDF_Dict_New(document->mmgr);
    check("making an object");
    take(dictionary, attribute, writer);
    HPDF_Xref_Add(document->xref, dictionary);
    check("adding an object");
    return dictionary;
  }

  static void take(HPDF_Dict dictionary, void* attribute, HPDF_Dict_OnWriteFunc writer) {
    dictionary->attr = attribute;
    dictionary->write_fn = writer;
    dictionary->free_fn = keepAttribute;
  }

  void extend(HPDF_Dict dictionary, std::string text) {
    take(dictionary, &entries.emplace_back(std::move(text)), writeEntries);
  }

  // HPDF_Xref_GetEntryByObjectId does not work in 2.3.0; the number is the position.
  HPDF_XrefEntry entry(int number) const {
    return HPDF_Xref_GetEntry(document->xref, static_cast<HPDF_UINT>(number));
  }

  // The table's list grows by a fixed step and copies itself byte by byte, so one step must suffice for a
  // large series.
  void addSharedEntries(HPDF_Dict dictionary, int count) {
    HPDF_List list = document->xref->entries;
    list->items_per_block = std::max(list->items_per_block, static_cast<HPDF_UINT>(count));
    for (int i = 0; i < count; ++i) {
      auto* added = static_cast<HPDF_XrefEntry>(HPDF_GetMem(document->mmgr, sizeof(HPDF_XrefEntry_Rec)));
      check("adding a series of objects");
      *added = {HPDF_IN_USE_ENTRY, 0, 0, dictionary};
      HPDF_List_Add(list, added);
      check("adding a series of objects");
    }
  }

  // An upper bound: untouched capacity takes no memory, but growing would need twice the memory meanwhile.
  std::size_t expectedSize() const {
    constexpr std::size_t kObject = 256;  // with its line in the cross-reference table
    std::size_t size = kObject * document->xref->entries->count;
    for (const StreamData& stream : streams) size += stream.bytes().size();
    return size;
  }

  // libharu frees the object of each entry, so only one entry may keep the shared dictionary.
  void forget(const Series& one) const {
    const int end = std::min(one.first + one.count, static_cast<int>(document->xref->entries->count));
    for (int number = one.first + 1; number < end; ++number) entry(number)->obj = nullptr;
  }

  int addStream(StreamData data) {
    StreamData& kept = streams.emplace_back(std::move(data));
    kept.state = this;
    HPDF_Dict dictionary = newDictionary(&kept, writeStreamEntries);
    dictionary->after_write_fn = writeStreamData;
    return numberOf(dictionary);
  }

  // Replaces libharu's own buffered stream, which would copy the content three times.
  void replaceContent(HPDF_PageAttr page, base::Bytes content) {
    HPDF_Stream_Free(page->stream);
    page->stream = nullptr;
    page->contents->stream = nullptr;
    HPDF_Dict_RemoveElement(page->contents, "Length");
    StreamData& kept = streams.emplace_back(StreamData{this, "/Filter/FlateDecode", std::move(content), {}});
    take(page->contents, &kept, writeStreamEntries);
    page->contents->after_write_fn = writeStreamData;
  }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {
  state_->document.reset(HPDF_New(State::record, &state_->error));
  if (!state_->document) throw base::Internal(base::Message("pdf.no-memory", {}));
  state_->document->pdf_version = HPDF_VER_17;
}

HaruDocument::~HaruDocument() = default;

int HaruDocument::addObject(std::string entries) {
  entries += '\n';
  std::string& kept = state_->entries.emplace_back(std::move(entries));
  return numberOf(state_->newDictionary(&kept, State::writeEntries));
}

int HaruDocument::addObject(std::string entries, std::size_t& offset) {
  State::LocatedEntries& kept =
      state_->located.emplace_back(State::LocatedEntries{state_.get(), std::move(entries) + "\n", &offset});
  return numberOf(state_->newDictionary(&kept, State::writeLocatedEntries));
}

int HaruDocument::addObjects(int count, std::function<void(std::string&, int)> entries) {
  base::require(count > 0, "an empty series of objects was to be added");
  State::Series& series = state_->series.emplace_back(State::Series{std::move(entries), 0, 0, 0, {}});
  HPDF_Dict dictionary = state_->newDictionary(&series, State::writeSeries);
  series.first = numberOf(dictionary);
  series.count = count;
  state_->addSharedEntries(dictionary, count - 1);
  return series.first;
}

int HaruDocument::addStream(std::string entries, base::Bytes owned) {
  return state_->addStream({nullptr, std::move(entries), std::move(owned), {}});
}

int HaruDocument::addBorrowedStream(std::string entries, base::ByteView borrowed) {
  return state_->addStream({nullptr, std::move(entries), {}, borrowed});
}

int HaruDocument::addPage(double width, double height, base::Bytes deflatedContent, int resources,
                          int structParents, const std::vector<int>& annotations) {
  HPDF_Page page = HPDF_AddPage(state_->document.get());
  state_->check("adding a page");
  HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
  HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
  state_->replaceContent(static_cast<HPDF_PageAttr>(page->attr), std::move(deflatedContent));
  HPDF_Dict_RemoveElement(page, "Resources");
  HPDF_Dict_Add(page, "Resources", state_->entry(resources)->obj);
  HPDF_Dict_AddName(page, "Tabs", "S");
  HPDF_Dict_AddNumber(page, "StructParents", structParents);
  if (!annotations.empty()) {
    HPDF_Array array = HPDF_Array_New(state_->document->mmgr);
    HPDF_Dict_Add(page, "Annots", array);
    for (const int annotation : annotations) HPDF_Array_Add(array, state_->entry(annotation)->obj);
  }
  state_->check("filling a page");
  return numberOf(page);
}

void HaruDocument::setCatalogEntries(std::string entries) {
  state_->extend(state_->document->catalog, std::move(entries) + "\n");
}
void HaruDocument::setInfoEntries(std::string entries) {
  state_->extend(state_->document->info, std::move(entries) + "\n");
}
void HaruDocument::setTrailerEntries(std::string entries) {
  state_->extend(state_->document->trailer, std::move(entries) + "\n");
}

base::Bytes HaruDocument::save() {
  HPDF_Doc document = state_->document.get();
  document->stream = HPDF_CallbackWriter_New(document->mmgr, State::writeToSink, state_.get());
  state_->check("opening its output");
  state_->sink.reserve(state_->expectedSize());
  HPDF_SaveToStream(document);
  state_->check("writing the file");
  if (document->stream->size != state_->sink.size()) throw base::Internal(base::Message("pdf.too-large", {}));
  return std::move(state_->sink);
}

const char* HaruDocument::producer() {
  return "Haru Free PDF Library " HPDF_VERSION_TEXT;
}

}  // namespace pdf::detail
