#include "pdf/detail/haru.h"

#include <hpdf.h>

#include <deque>

#include "base/error.h"

// The structs below are libharu's own; their layout is known for this version only.
static_assert(HPDF_VERSION_ID == 20300,
              "look at the structs that haru.cpp uses before another libharu is allowed");

namespace pdf::detail {
namespace {

void recordError(HPDF_STATUS number, HPDF_STATUS, void* record) {
  auto* first = static_cast<HPDF_STATUS*>(record);
  if (*first == HPDF_OK) *first = number;
}

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
  struct Entries {
    std::string text;
    HPDF_Dict dictionary = nullptr;
  };
  struct Series {
    std::function<void(std::string&, int)> entries;
    int first = 0;
    std::string buffer;
  };
  struct StreamData {
    State* state = nullptr;
    std::string entries;
    base::Bytes owned;
    base::ByteView data;
  };

  HPDF_STATUS error = HPDF_OK;
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, void (*)(HPDF_Doc)> document{nullptr, HPDF_Free};
  std::deque<Entries> entries;
  std::deque<Series> series;
  std::deque<StreamData> streams;
  base::Bytes sink;

  static HPDF_STATUS writeEntries(HPDF_Dict dictionary, HPDF_Stream stream) {
    return write(stream, static_cast<Entries*>(dictionary->attr)->text);
  }

  static HPDF_STATUS writeSeries(HPDF_Dict dictionary, HPDF_Stream stream) {
    auto* series = static_cast<Series*>(dictionary->attr);
    series->buffer.clear();
    series->entries(series->buffer, numberOf(dictionary) - series->first);
    series->buffer += '\n';
    return write(stream, series->buffer);
  }

  static HPDF_STATUS writeStreamEntries(HPDF_Dict dictionary, HPDF_Stream stream) {
    auto* data = static_cast<StreamData*>(dictionary->attr);
    return write(stream, data->entries + "/Length " + std::to_string(data->data.size()) + "\n");
  }

  // Past libharu's buffers: appended to the sink, and counted so that offsets stay right.
  static HPDF_STATUS writeStreamData(HPDF_Dict dictionary) {
    auto* data = static_cast<StreamData*>(dictionary->attr);
    State& state = *data->state;
    const std::size_t before = state.sink.size();
    state.sink += "\nstream\r\n";
    state.sink += data->data;
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
    base::require(dictionary != nullptr, "libharu has no memory");
    dictionary->attr = attribute;
    dictionary->write_fn = writer;
    dictionary->free_fn = keepAttribute;
    HPDF_Xref_Add(document->xref, dictionary);
    return dictionary;
  }

  void extend(HPDF_Dict dictionary, std::string text) {
    dictionary->attr = &entries.emplace_back(Entries{std::move(text)});
    dictionary->write_fn = writeEntries;
    dictionary->free_fn = keepAttribute;
  }

  // libharu writes a reference to it wherever it is put. Its own look-up by number finds nothing (2.3.0).
  HPDF_Dict dictionary(int number) const {
    for (const Entries& one : entries) {
      if (one.dictionary != nullptr && numberOf(one.dictionary) == number) return one.dictionary;
    }
    throw base::Internal("A page names resources that were not added.");
  }

  int addStream(StreamData data) {
    StreamData& kept = streams.emplace_back(std::move(data));
    kept.state = this;
    if (kept.data.data() == nullptr) kept.data = kept.owned;
    HPDF_Dict dictionary = newDictionary(&kept, writeStreamEntries);
    dictionary->after_write_fn = writeStreamData;
    return numberOf(dictionary);
  }
};

HaruDocument::HaruDocument() : state_(std::make_unique<State>()) {
  state_->document.reset(HPDF_New(recordError, &state_->error));
  base::require(state_->document != nullptr, "libharu cannot make a document");
  state_->document->pdf_version = HPDF_VER_17;
  state_->sink.reserve(64 << 10);
}

HaruDocument::~HaruDocument() = default;

int HaruDocument::addObject(std::string entries) {
  State::Entries& kept = state_->entries.emplace_back(State::Entries{std::move(entries) + "\n"});
  kept.dictionary = state_->newDictionary(&kept, State::writeEntries);
  return numberOf(kept.dictionary);
}

int HaruDocument::addObjects(int count, std::function<void(std::string&, int)> entries) {
  State::Series& series = state_->series.emplace_back(State::Series{std::move(entries), 0, {}});
  for (int i = 0; i < count; ++i) {
    const int number = numberOf(state_->newDictionary(&series, State::writeSeries));
    if (i == 0) series.first = number;
  }
  return series.first;
}

int HaruDocument::addStream(std::string entries, base::Bytes owned) {
  return state_->addStream({nullptr, std::move(entries), std::move(owned), {}});
}

int HaruDocument::addBorrowedStream(std::string entries, base::ByteView borrowed) {
  return state_->addStream({nullptr, std::move(entries), {}, borrowed});
}

int HaruDocument::addPage(double width, double height, base::Bytes deflatedContent, int resources,
                          int structParents) {
  HPDF_Page page = HPDF_AddPage(state_->document.get());
  base::require(page != nullptr, "libharu cannot add a page");
  HPDF_Page_SetWidth(page, static_cast<HPDF_REAL>(width));
  HPDF_Page_SetHeight(page, static_cast<HPDF_REAL>(height));
  HPDF_Dict_RemoveElement(page, "Resources");
  auto* attributes = static_cast<HPDF_PageAttr>(page->attr);
  write(attributes->stream, deflatedContent);
  attributes->contents->filter = HPDF_STREAM_FILTER_NONE;
  state_->extend(attributes->contents, "/Filter/FlateDecode\n");
  HPDF_Dict_Add(page, "Resources", state_->dictionary(resources));
  HPDF_Dict_AddName(page, "Tabs", "S");
  HPDF_Dict_AddNumber(page, "StructParents", structParents);
  return numberOf(page);
}

void HaruDocument::setCatalogEntries(std::string entries) {
  state_->extend(state_->document->catalog, std::move(entries));
}
void HaruDocument::setInfoEntries(std::string entries) {
  state_->extend(state_->document->info, std::move(entries));
}
void HaruDocument::setTrailerEntries(std::string entries) {
  state_->extend(state_->document->trailer, std::move(entries));
}

base::Bytes HaruDocument::save() {
  HPDF_Doc document = state_->document.get();
  document->stream = HPDF_CallbackWriter_New(document->mmgr, State::writeToSink, state_.get());
  HPDF_SaveToStream(document);
  base::require(state_->error == HPDF_OK, "libharu reported an error while the letter was written");
  base::require(document->stream->size == state_->sink.size(), "libharu lost count of the letter's bytes");
  return std::move(state_->sink);
}

const char* HaruDocument::producer() {
  return "Haru Free PDF Library " HPDF_VERSION_TEXT;
}

}  // namespace pdf::detail
