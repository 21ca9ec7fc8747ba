// Who else on this machine can read or write what lies in a home: personal data, and keys.
#pragma once

#include "app/home/home.h"
#include "app/inspection/findings.h"

namespace app {

struct OtherAccess {
  bool groupReads = false;  // the file, or the names in the folder
  bool groupWrites = false;
  bool allRead = false;
  bool allWrite = false;

  bool any() const { return groupReads || groupWrites || allRead || allWrite; }
  // "can be read by everybody", "can be written by its group"; empty when nobody else gets at it.
  base::Message words() const;
};

// As the mode of the file or folder says, links followed. None when it is not there.
OtherAccess accessOfOthers(const base::Path& path);

// keys/ and what lies in it, which must be its owner's whatever stands around it; then, when others can enter
// the home, one finding for each part of it that they get at, with the chmod that mends it. `replica`: where
// a second copy of the archive lies; empty: there is none.
void checkModes(Findings& findings, const Home& home, const base::Path& replica);

}  // namespace app
