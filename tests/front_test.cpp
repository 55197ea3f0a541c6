// SPDX-License-Identifier: MIT
//
// front: what stands before a sentence, as pages have it.

#include <doctest/doctest.h>
#include <brevier/front.hpp>
#include <brevier/languages/english.hpp>

#include <string>
#include <string_view>

namespace {

const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;

}  // namespace

TEST_CASE("front: words of the page that are glued to a sentence") {
  const auto rest = [](std::string_view text) {
    return text.substr(
        brevier::detail::glued_bytes(text.data(), static_cast<uint16_t>(text.size()), english));
  };
  CHECK(rest("Media playback is not supported on this device The council voted.") == "The council voted.");
  CHECK(rest("Media playback is unsupported on your device Murray won.") == "Murray won.");
  CHECK(rest("Share Tweet Email Print The dam broke.") == "The dam broke.");
  for (const std::string_view text :
       {"The device is supported.", "Media playback is not supported on this device", "Share prices fell.",
        "", "Facebook and Twitter share a building in Leeds.", "Share Tweet Email"}) {
    CAPTURE(text);
    CHECK(rest(text) == text);
  }
  // what is glued to its front goes with it
  const std::string_view glued = "* Share Tweet Email Print The bridge was closed on Monday.";
  CHECK(glued.substr(brevier::detail::front_bytes(glued.data(), static_cast<uint16_t>(glued.size()), 4, false,
                                                  english)) == "The bridge was closed on Monday.");
}

TEST_CASE("front: the time before an entry of a live blog") {
  const auto rest = [](std::string_view text) {
    return text.substr(
        brevier::detail::front_bytes(text.data(), static_cast<uint16_t>(text.size()), 0, false, english));
  };
  CHECK(rest("14:05 - The mayor arrived.") == "The mayor arrived.");
  CHECK(rest("10h32 – Le maire est là.") == "Le maire est là.");
  CHECK(rest("9.15 — Es regnet.") == "Es regnet.");
  for (const std::string_view text :
       {"14:05", "14:05 -", "14:05 - ", "1999 - a year", "3:2 - Lund scored.", "12345 - It.",
        "2:14:05 - A record.", "1.5 - 2 percent", "14:05 “It", "14:05 The mayor", "h105 - It.",
        "12.50 € is the new fare.", "0.80 ‰ is the new limit.", "9.30 … and counting.",
        "1.95 - the price of a ride.",
        // ranges of numbers, and marks that are no dashes
        "12.50 - 15.00 euros is the new fare.", "10.30 \u2013 12.30 is when the polls are open.",
        "9.30 \u2018 bands\u2019 are", "9.30 \u2020 saints are"}) {
    CAPTURE(text);
    CHECK(rest(text) == text);
  }
}

TEST_CASE("front: the place before the first sentence of an article") {
  const auto rest = [](std::string_view text, bool first = true) {
    return text.substr(
        brevier::detail::front_bytes(text.data(), static_cast<uint16_t>(text.size()), 0, first, english));
  };
  CHECK(rest("Wien – Die Donau steigt.") == "Die Donau steigt.");
  CHECK(rest("Wien – Die Steuer steigt 2024.") == "Die Steuer steigt 2024.");
  CHECK(rest("Wien – Die Steuer steigt auf 5 %.") == "Die Steuer steigt auf 5 %.");
  CHECK(rest("Bandung - Gempa mengguncang Lembang.") == "Gempa mengguncang Lembang.");
  CHECK(rest("Москва — Мэр открыл мост.") == "Мэр открыл мост.");
  CHECK(rest("Port Ellis — The pier is shut.") == "The pier is shut.");
  CHECK(rest("Sankt Ulm – Die Donau steigt.") == "Die Donau steigt.");
  CHECK(rest("14:05 - The mayor arrived.") == "The mayor arrived.");
  CHECK(rest("Wien – Die Stadt hat keinen Plan-B.") == "Die Stadt hat keinen Plan-B.");
  CHECK(rest("Ulm –ORF meldet es.") == "Ulm –ORF meldet es.");
  for (const std::string_view text :
       {"Port Ellis — a town — is full.", "Port Ellis Bay — The pier is shut.", "Port Ellis —",
        "Port Ellis —  ", "14:05 Ulm — The mayor arrived.", "Port Ellis", "Port Elliston",
        "Москва — столица России.", "Paris - the city - is full.", "Vera Drake - Leigh's drama - was named.",
        "rain - Snow", "Ulm – Jena 2:1.", "Stejarul - Viitorul 2-0.", "Wien –", "Wien – ", "Wien", "",
        "A - B", "Wien: Die Donau steigt."}) {
    CAPTURE(text);
    CHECK(rest(text) == text);
  }
  CHECK(rest("Wien – Die Donau steigt.", false) == "Wien – Die Donau steigt.");
}

TEST_CASE("front: the bullet before an item of several sentences, but no dash, which may be that of speech") {
  const auto rest = [](std::string_view text) {
    return text.substr(
        brevier::detail::front_bytes(text.data(), static_cast<uint16_t>(text.size()), 0, false, english));
  };
  for (const std::string bullet : {"• ", "* ", "▪ ", "● "}) {
    CAPTURE(bullet);
    CHECK(rest(bullet + "A squid was found. Nobody knows why.") == "A squid was found. Nobody knows why.");
  }
  for (const std::string_view text :
       {"- We are glad.", "– We are glad.", "*We are glad.", "•", "> 7 needs a doctor."}) {
    CAPTURE(text);
    CHECK(rest(text) == text);
  }
}

TEST_CASE("front: the name of a place that stands before a sentence as one") {
  const auto is_place = [](std::string_view text) {
    return brevier::detail::is_place(text.data(), static_cast<unsigned>(text.size()));
  };
  for (const std::string_view text : {"Ulm.", "Ulm/Ravensburg.", "Königs-Wusterhausen."}) {
    CAPTURE(text);
    CHECK(is_place(text));
  }
  for (const std::string_view text :
       {"It rained.", "Ulm!", "Ulm", "\"Ulm.\"", "\"Ulm.", "ulm.", "Bad Ulm.", "."}) {
    CAPTURE(text);
    CHECK(!is_place(text));
  }
}
