// Uploads that go on after a broken connection, for the script of the pages: the tus protocol 1.0.0
// (https://tus.io/protocols/resumable-upload), with creation and termination.
//
//   POST   /unggahan?konsep=ID&jenis=PURPOSE         begins a file of a preparation
//   POST   /unggahan?tiket=T&untuk=kelengkapan|balikan|jawaban&jenis=PURPOSE
//                                                    … of one that is begun with it, where there is none;
//                                                    an answer's Produsen is named by &pemilik=CODE
//   PATCH  /unggahan/FILE                            the next bytes
//   HEAD   /unggahan/FILE                            how many are safe
//   DELETE /unggahan/FILE                            takes it out
//
// The name comes in Upload-Metadata as "filename"; "kind" there is the purpose when the address has none. The
// form key comes in the header X-Kunci. The request that brings the last byte is answered when the file has
// been examined: 422, and why, when it is refused. Every answer that is no success is one sentence as text.
#pragma once

#include <vector>

#include "web/site/route.h"

namespace web {

std::vector<Route> uploadRoutes();

}  // namespace web
