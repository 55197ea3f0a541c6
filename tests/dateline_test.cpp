// SPDX-License-Identifier: MIT
//
// dateline: a line for each form that agencies use, and lines that only look like one.

#include <doctest/doctest.h>
#include <brevier/dateline.hpp>

#include <string_view>

namespace {

std::string_view after_dateline(std::string_view text) {
  return text.substr(brevier::dateline_end(text.data(), static_cast<uint16_t>(text.size())));
}

}  // namespace

TEST_CASE("dateline: it is not part of the text") {
  CHECK(after_dateline("(CNN) -- The river rose.") == "The river rose.");
  CHECK(after_dateline("(CNN)It rained.") == "It rained.");
  CHECK(after_dateline("(CNN) It rained.") == "It rained.");
  CHECK(after_dateline("(CNN)\"It rained,\" she said.") == "\"It rained,\" she said.");
  CHECK(after_dateline("LONDON (Reuters) – The bank said so.") == "The bank said so.");
  CHECK(after_dateline("LONDON (Reuters) - 12 ships sailed.") == "12 ships sailed.");
  CHECK(after_dateline("PARIS, Jan. 20 (AP) — The strike ended.") == "The strike ended.");
  CHECK(after_dateline("Dhaka, Bangladesh (CNN)Rain fell.") == "Rain fell.");
  CHECK(after_dateline("WASHINGTON — The vote is today.") == "The vote is today.");
}

TEST_CASE("dateline: what only looks like a dateline stays") {
  for (const std::string_view text :
       {"The European Commission (EC) declined to comment.", "Smith (44) was there.",
        "NASA — the agency — said so.", "The UN - The body of nations - met.",
        "It rained (a lot) and snowed.", "(CNN)", "(CNN) -- ", "", "(",
        "A man from NASA — The Moon is his love."}) {
    CAPTURE(text);
    CHECK(after_dateline(text) == text);
  }
}

// The compiler takes the same path, so it has no undefined behaviour.
static_assert(brevier::dateline_end("(CNN)It rained.", 15) == 5);
