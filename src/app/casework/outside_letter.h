// Letters that were made and signed elsewhere: what their signature is worth to this office.
#pragma once

#include "app/home/workplace.h"
#include "base/bytes.h"
#include "requests/event.h"

namespace app {

// Looks at the letter in a cage, under the certificates of office/trust. Valid alone is good enough to move a
// request on; what is no PDF is Invalid. Unavailable when no worker can be started.
requests::SignatureFinding judgeLetter(const Workplace& workplace, base::ByteView pdf);

}  // namespace app
