// The page of a letter that a page shows as a picture.
#pragma once

#include <string>

#include "json/value.h"
#include "web/site/visit.h"

namespace web {

// Where the picture comes from: an address under which it is kept for a minute, or out of the page itself,
// for what is saved nowhere.
enum class PictureFrom { Address, PageItself };

// Adds source, page, pages, before, after: the numbers of its neighbours are missing at the ends. Adds
// nothing when it cannot be painted; the PDF remains. The page is the one that is asked for (the field or
// parameter "halaman"), or the nearest that there is.
void addPicture(const Visit& visit, const std::string& letter, const base::Bytes& pdf, PictureFrom from,
                json::Object& page);

// 1 when nothing is asked for.
int pageAskedFor(const Visit& visit);

}  // namespace web
