// SPDX-License-Identifier: MIT
//
// token: the words of sentences, and where they stand.

#include <doctest/doctest.h>
#include <brevier/languages.hpp>
#include <brevier/token.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

std::vector<brevier::token> tokens(std::string_view text) {
  std::vector<brevier::token> all;
  brevier::tokenizer tokenizer(text.data(), static_cast<uint16_t>(text.size()));
  brevier::token t;
  while (tokenizer.next(t)) all.push_back(t);
  return all;
}

// The tokens as they stand in the text.
std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> all;
  for (const brevier::token& t : tokens(text)) all.emplace_back(text.substr(t.begin, t.size));
  return all;
}

brevier::token only(std::string_view text) {
  const std::vector<brevier::token> all = tokens(text);
  REQUIRE(all.size() == 1);
  return all[0];
}

uint16_t term(std::string_view word) {
  return only(word).term;
}

uint16_t hash(std::string_view word) {
  return brevier::hash_word(word.data(), static_cast<uint16_t>(word.size()));
}

using list = std::vector<std::string>;

}  // namespace

TEST_CASE("token: words stand between what is none") {
  CHECK(words("The storm, which came ashore; left (two) piers.") ==
        list{"The", "storm", "which", "came", "ashore", "left", "two", "piers"});
  CHECK(words("  \xE2\x80\x9CIt\xE2\x80\x9D\xE2\x80\x94"
              "floats\xE2\x80\xA6 ") == list{"It", "floats"});
  CHECK(words("") == list{});
  CHECK(words(" .,;!? \xE2\x80\x93 \xC2\xA0\xF0\x9F\x9A\x80") == list{});
  CHECK(words("a/b@c_d") == list{"a", "b", "c", "d"});
}

TEST_CASE("token: a hyphen separates") {
  CHECK(words("a one-third share") == list{"a", "one", "third", "share"});
  CHECK(words("low\xE2\x80\x91lying") == list{"low", "lying"});
}

TEST_CASE("token: an apostrophe separates after one or two letters, and where a vowel was lost") {
  CHECK(words("l'homme d\xE2\x80\x99"
              "ici qu'elle") == list{"l", "homme", "d", "ici", "qu", "elle"});
  CHECK(words("dell'arte nell\xE2\x80\x99"
              "ufficio all'estero") == list{"dell", "arte", "nell", "ufficio", "all", "estero"});
  CHECK(words("quest'anno Sant'Egidio") == list{"quest", "anno", "Sant", "Egidio"});
  CHECK(words("quelqu'un jusqu'ici") == list{"quelqu", "un", "jusqu", "ici"});
  CHECK(words("the workers' pay") == list{"the", "workers", "pay"});
  CHECK(words("'quoted words'") == list{"quoted", "words"});
  CHECK(only("Dell's").word == hash("dell's"));
}

TEST_CASE("token: what follows another apostrophe is of the word, and not of the token and its term") {
  CHECK(words("don't couldn\xE2\x80\x99t aujourd'hui") == list{"don", "couldn", "aujourd"});
  CHECK(only("don't").word == hash("don't"));
  CHECK(only("couldn\xE2\x80\x99t").word == hash("couldn't"));
  CHECK(only("aujourd'hui").word == hash("aujourd'hui"));
  // Turkish endings
  for (const std::string text : {"Ankara'dan", "Ankara\xE2\x80\x99ya", "ANKARA'NIN", "Ankara'daki"}) {
    CAPTURE(text);
    CHECK(only(text).size == 6);
    CHECK(only(text).term == term("ankara"));
  }
  CHECK(words("rock'n'roll") == list{"rock"});
  // of what lost a vowel the last two letters tell, not one of them
  CHECK(words("Lula'ya Brezil'den burqa'ya Katmandu'da") == list{"Lula", "Brezil", "burqa", "Katmandu"});
}

TEST_CASE("token: an English genitive is taken off") {
  for (const std::string text : {"board's", "board\xE2\x80\x99s", "Board's", "BOARD'S"}) {
    CAPTURE(text);
    const brevier::token t = only(text);
    CHECK(t.size == 5);
    CHECK(t.term == term("board"));
  }
  CHECK(words("the board's vote") == list{"the", "board", "vote"});
  CHECK(words("the board\xE2\x80\x99s vote") == list{"the", "board", "vote"});
  CHECK(term("city's") == term("city"));
  CHECK(term("workers'") == term("worker"));
  CHECK(term("2024's") == term("2024"));
}

TEST_CASE("token: numbers") {
  CHECK(words("1,000 people and 1.5 million") == list{"1,000", "people", "and", "1.5", "million"});
  CHECK(words("in 2009, 2012. Then 3, 4") == list{"in", "2009", "2012", "Then", "3", "4"});
  CHECK(words("$84.50, 11.5%") == list{"84.50", "11.5"});
  CHECK(words("2nd A380") == list{"2nd", "A380"});
  CHECK(words("2.x is 3,old") == list{"2", "x", "is", "3", "old"});
  CHECK(only("1,000").number);
  CHECK(only("2nd").number);
  CHECK_FALSE(only("A380").number);
  CHECK(term("1990s") != term("1990"));  // a number is not stemmed
  CHECK(term("1000") != term("1001"));
}

TEST_CASE("token: scripts without spaces give pairs of neighbours") {
  // 路面電車 is 路面, 面電, 電車
  CHECK(words("\xE8\xB7\xAF\xE9\x9D\xA2\xE9\x9B\xBB\xE8\xBB\x8A") ==
        list{"\xE8\xB7\xAF\xE9\x9D\xA2", "\xE9\x9D\xA2\xE9\x9B\xBB", "\xE9\x9B\xBB\xE8\xBB\x8A"});
  for (const brevier::token& t : tokens("\xE8\xB7\xAF\xE9\x9D\xA2\xE9\x9B\xBB")) {
    CHECK(t.pair);
    CHECK(t.letters == 2);
    CHECK(t.word == t.term);
  }
  // no pair across a mark, and none with a word of another script; one character alone is none
  CHECK(words("\xE8\xB7\xAF\xE3\x80\x82\xE9\x9D\xA2") == list{});
  CHECK(words("2024\xE5\xB9\xB4\xE6\x98\xA5 NHK\xE3\x81\xAF") ==
        list{"2024", "\xE5\xB9\xB4\xE6\x98\xA5", "NHK"});
  CHECK(tokens("\xE8\xB7\xAF\xE9\x9D\xA2")[0].term == tokens("x \xE8\xB7\xAF\xE9\x9D\xA2")[1].term);
}

TEST_CASE("token: no pair begins with Hiragana, and a Thai one begins with a consonant and keeps its marks") {
  CHECK(words("見つかった") == list{"見つ"});
  CHECK(words("はなした") == list{});
  CHECK(words("古い魚は") == list{"古い", "魚は"});
  CHECK(words("ニュース") == list{"ニュ", "ュー", "ース"});
  CHECK(words("ตลาด") == list{"ตล", "ลาด"});
  CHECK(words("น้ำท่วม") == list{"น้ำท", "ท่ว", "วม"});
  CHECK(words("หน้า") == list{"หน"});
  CHECK(words("항구") == list{"항구"});
}

TEST_CASE("token: case does not matter to its hashes, and is kept") {
  CHECK(term("Storm") == term("storm"));
  CHECK(term("\xC3\x89"
             "cole") == term("\xC3\xA9"
                             "cole"));
  CHECK(only("Storm").capital);
  CHECK(only("\xC3\x89"
             "cole")
            .capital);
  CHECK(only("\xD0\x9C\xD0\xB8\xD1\x80").capital);  // Мир
  CHECK_FALSE(only("storm").capital);
  CHECK_FALSE(only("eBay").capital);
  CHECK_FALSE(only("1st").capital);
}

TEST_CASE("token: `word` is the hash of the word as it stands, `term` that of its stem") {
  CHECK(only("Strikes").word == hash("strikes"));
  CHECK(only("Strikes").term == hash("strike"));
  CHECK(only("don\xE2\x80\x99t").word == hash("don't"));
  CHECK(only("mr").word == hash("mr"));
}

TEST_CASE("token: letters are counted in characters, up to 255") {
  CHECK(only("\xC3\xA9t\xC3\xA9").letters == 3);
  CHECK(only("abcdefghijklmnopqrstuvwx").letters == 24);
  CHECK(only(std::string(300, 'x')).letters == 255);
  CHECK(only(std::string(300, 'x')).size == 300);
}

TEST_CASE("token: where endings are many, the front of a word is its term") {
  const auto term_in = [](const brevier::language& words, std::string_view word) {
    brevier::tokenizer tokenizer(word.data(), static_cast<uint16_t>(word.size()), words);
    brevier::token t;
    REQUIRE(tokenizer.next(t));
    brevier::tokenizer begun;
    begun.begin(word.data(), static_cast<uint16_t>(word.size()), words);
    brevier::token same;
    REQUIRE(begun.next(same));
    CHECK(same.term == t.term);
    CHECK(t.size == word.size());
    CHECK(t.word == hash(word));
    return t.term;
  };
  const brevier::language& turkish = brevier::detail::built_pack<brevier::turkish>::value;
  const brevier::language& russian = brevier::detail::built_pack<brevier::russian>::value;
  const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;
  CHECK(term_in(turkish, "belediyesi") == term_in(turkish, "belediyenin"));
  CHECK(term_in(turkish, "İşçilerin") == term_in(turkish, "işçiler"));  // its I has a byte more than its i
  CHECK(term_in(turkish, "çocuğun") == term_in(turkish, "ÇOCUĞA"));     // the sixth byte begins a character
  CHECK(term_in(turkish, "ısıtan") == term_in(turkish, "ısıta"));       // no dotted one; a byte too many
  CHECK(term_in(turkish, "ısıtan") == term_in(turkish, "ısıtıp"));
  CHECK(term_in(turkish, "su") == hash("su"));
  // президент, президентом; it ends between two characters
  CHECK(term_in(russian, "\xD0\xBF\xD1\x80\xD0\xB5\xD0\xB7\xD0\xB8\xD0\xB4\xD0\xB5\xD0\xBD\xD1\x82") ==
        term_in(russian,
                "\xD0\xBF\xD1\x80\xD0\xB5\xD0\xB7\xD0\xB8\xD0\xB4\xD0\xB5\xD0\xBD\xD1\x82\xD0\xBE\xD0\xBC"));
  CHECK(term_in(turkish, "1.000.000") != term_in(turkish, "1.000.001"));
  CHECK(term_in(english, "nationality") != term_in(english, "nationalist"));
}

TEST_CASE("token: a long word counts to its end") {
  const std::string word =
      "Rindfleischetikettierungs\xC3\xBC"
      "berwachung";
  CHECK(only(word).word == hash(word));
  CHECK(only(word + "en").word != only(word + "er").word);
  CHECK(term(word + "s") == hash(word));
}

TEST_CASE("token: a word ends for its term at the first of several apostrophes") {
  CHECK(words("rock'n'rolls") == list{"rock"});
  CHECK(words("chinoisd'apr\xC3\xA8s") == list{"chinoisd"});
  CHECK(words("men's's") == list{"men"});
}

TEST_CASE("token: in text that is not well-formed, it still comes to an end") {
  for (const std::string text : {"\xC1\xA1", "a\xC1\xA1 b", "\x80\xFF", "\xAA", "a\xE2\x80"}) {
    CAPTURE(text);
    CHECK(tokens(text).size() <= text.size());
  }
}

TEST_CASE("token: tokens are in order, inside of the text, and begin with a character of a word") {
  support::random random(13);
  static constexpr const char* pieces[] = {"a",
                                           "B",
                                           "ies",
                                           "'",
                                           "\xE2\x80\x99",
                                           "s",
                                           "1",
                                           ",",
                                           ".",
                                           " ",
                                           "-",
                                           "\xE8\xB7\xAF",
                                           "\xC3\xA9",
                                           "\xF0\x9F\x9A\x80",
                                           "\xE3\x80\x82",
                                           "xyz"};
  std::string wrong;
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    for (uint32_t n = random.below(20); n > 0; --n) text += pieces[random.below(16)];
    const std::vector<char> exact(text.begin(), text.end());  // so that a sanitizer sees one byte too many
    brevier::tokenizer tokenizer(exact.data(), static_cast<uint16_t>(exact.size()));
    brevier::token t;
    uint16_t end = 0;
    while (tokenizer.next(t)) {
      const bool inside = t.begin >= (t.pair ? 0 : end) && t.size != 0 && t.begin + t.size <= text.size();
      if (!inside || t.letters == 0 || !support::well_formed(text.substr(t.begin, t.size)))
        wrong += text + '\n';
      end = static_cast<uint16_t>(t.begin + t.size);
    }
  }
  CHECK(wrong == "");
}

namespace {

constexpr uint8_t count_tokens(const char* text, uint16_t size) {
  brevier::tokenizer tokenizer(text, size);
  brevier::token t;
  uint8_t n = 0;
  while (tokenizer.next(t)) ++n;
  return n;
}

}  // namespace

static_assert(count_tokens("The board's vote, 1,000.", 24) == 4);
