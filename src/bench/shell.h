// What other programs take for the same work.
#pragma once

#include <string>
#include <vector>

namespace bench {

// Runs a line of sh with its arguments ($1, $2 …) and waits. Unavailable when it does not end well.
void runShell(const std::string& line, const std::vector<std::string>& arguments);
// The same; how long it took and how much memory it, or a program that it ran, held at most.
struct Ended {
  double seconds = 0;
  double peakResidentMib = 0;
};
Ended runTimed(const std::string& line, const std::vector<std::string>& arguments);
// The same; what it prints.
std::string outputOf(const std::string& line, const std::vector<std::string>& arguments);

}  // namespace bench
