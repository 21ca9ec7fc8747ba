// Runs other programs for comparison.
#pragma once

#include <string>
#include <vector>

namespace bench {

// Runs a line of sh with arguments ($1, $2 …) and waits. Unavailable when it fails.
void runShell(const std::string& line, const std::vector<std::string>& arguments);
// The same; returns its duration and the peak memory of it or a child.
struct Ended {
  double seconds = 0;
  double peakResidentMib = 0;
};
Ended runTimed(const std::string& line, const std::vector<std::string>& arguments);
// The same; returns its output.
std::string outputOf(const std::string& line, const std::vector<std::string>& arguments);

// Runs beside us and is ended with the object. The line should `exec` its program.
class Beside {
 public:
  Beside(const std::string& line, const std::vector<std::string>& arguments);
  ~Beside();
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

 private:
  int process_;
};

}  // namespace bench
