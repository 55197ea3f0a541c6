// SPDX-License-Identifier: MIT
//
// language: the packs as the compiler built them, against the words that they were built from.

#include <doctest/doctest.h>
#include <brevier/language.hpp>
#include <brevier/languages.hpp>
#include <brevier/line.hpp>

#include <cstring>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "packs.hpp"
#include "support.hpp"

namespace {

namespace wc = brevier::word_class;

template <class Pack>
constexpr const brevier::language& pack = brevier::detail::built_pack<Pack>::value;

const brevier::language& english = pack<brevier::english>;

// The words of a line of a pack's source.
std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : line) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

// Every word of a pack, with the classes of all the lines it stands in.
template <class Pack>
std::map<std::string, unsigned> source_of() {
  std::map<std::string, unsigned> words;
  for (const brevier::detail::word_line& line : Pack::lines) {
    for (const std::string& word : split(line.words)) words[word] |= line.classes;
  }
  return words;
}

uint16_t hash(std::string_view word) {
  return brevier::hash_word(word.data(), static_cast<uint16_t>(word.size()));
}

uint32_t find(const brevier::language& words, std::string_view word) {
  return words.find(word.data(), static_cast<uint16_t>(word.size()));
}

bool has(std::string_view word, uint32_t classes) {
  return (find(english, word) & classes) == classes;
}

}  // namespace

template <class>
struct tuple_of;
template <class... Packs>
struct tuple_of<brevier::languages<Packs...>> {
  using type = std::tuple<Packs...>;
};
// Those that have words.
template <class... Packs>
struct tuple_of<std::tuple<Packs...>> {
  using type = decltype(std::tuple_cat(
      std::conditional_t<(pack<Packs>.count != 0), std::tuple<Packs>, std::tuple<>>()...));
};
using all_packs = tuple_of<tuple_of<brevier::all_languages>::type>::type;

TEST_CASE_TEMPLATE_DEFINE(
    "language: a pack has a code, words, and at most 700 bytes on 32 bits; English 1,246", Pack,
    bytes_of_pack) {
  const brevier::language& words = pack<Pack>;
  CHECK(words.count > 100);
  CHECK(std::strlen(words.code.value) == 2);
  CAPTURE(std::string(words.code.value));
  constexpr size_t wider = 2 * (sizeof(void*) - 4);  // two pointers
  CHECK(brevier::bytes_of_pack<Pack> - wider <= (std::string_view(words.code.value) == "en" ? 1246 : 700));
}
TEST_CASE_TEMPLATE_APPLY(bytes_of_pack, all_packs);

TEST_CASE_TEMPLATE("language: a pack without words finds none, and takes 40 bytes at most", Pack,
                   brevier::chinese, brevier::japanese) {
  CHECK(std::strlen(pack<Pack>.code.value) == 2);
  CHECK(pack<Pack>.count == 0);
  for (uint32_t h = 0; h <= 0xFFFF; ++h) REQUIRE(pack<Pack>.find(static_cast<uint16_t>(h)) == 0);
  CHECK(brevier::bytes_of_pack<Pack> <= 40);
}

TEST_CASE_TEMPLATE_DEFINE("language: the source is words in lower case, between single spaces", Pack,
                          source_of_pack) {
  for (const brevier::detail::word_line& line : Pack::lines) {
    CAPTURE(std::string(line.words));
    CHECK(line.classes != 0);
    for (const std::string& word : split(line.words)) {
      CAPTURE(word);
      CHECK_FALSE(word.empty());
      CHECK(support::well_formed(word));
      for (const uint32_t code : support::decode(word).codes) CHECK(brevier::fold_case(code) == code);
    }
  }
}
TEST_CASE_TEMPLATE_APPLY(source_of_pack, all_packs);

TEST_CASE_TEMPLATE_DEFINE("language: no two words of a pack have the same hash", Pack, hashes_of_pack) {
  std::map<uint16_t, std::string> seen;
  for (const auto& entry : source_of<Pack>()) {
    const std::string& word = entry.first;
    const std::string& other = seen.emplace(hash(word), word).first->second;
    CAPTURE(word);
    CHECK(other == word);
  }
  CHECK(seen.size() == pack<Pack>.count);
}
TEST_CASE_TEMPLATE_APPLY(hashes_of_pack, all_packs);

TEST_CASE_TEMPLATE_DEFINE("language: every word of the source is found with the classes of all its lines",
                          Pack, classes_of_pack) {
  for (const auto& entry : source_of<Pack>()) {
    const std::string& word = entry.first;
    CAPTURE(word);
    CHECK(find(pack<Pack>, word) == entry.second);
  }
}
TEST_CASE_TEMPLATE_APPLY(classes_of_pack, all_packs);

TEST_CASE("language: every class is a bit of its own") {
  uint32_t seen = 0;
  for (const uint32_t c : {wc::stop,   wc::dangles, wc::weak,    wc::abbreviation, wc::may_end, wc::numbered,
                           wc::proper, wc::ordinal, wc::starter, wc::leans,        wc::adverb,  wc::clause,
                           wc::verb,   wc::speech,  wc::self,    wc::date,         wc::page,    wc::by,
                           wc::caveat, wc::spare,   wc::own,     wc::foreign,      wc::here,    wc::notice}) {
    CAPTURE(c);
    CHECK(c != 0);
    CHECK((c & (c - 1)) == 0);
    CHECK((seen & c) == 0);
    seen |= c;
  }
  CHECK(seen == 0xFFFFFF);  // and those are all that three bytes have
}

TEST_CASE("language: English words") {
  CHECK(has("the", wc::stop | wc::dangles | wc::starter));
  CHECK(has("The", wc::stop));
  CHECK(has("DON'T", wc::stop));
  CHECK(has("don\xE2\x80\x99t", wc::stop));
  CHECK(has("mr", wc::abbreviation));
  CHECK_FALSE(has("mr", wc::may_end));
  CHECK(has("Corp", wc::abbreviation | wc::may_end));
  CHECK(has("No", wc::abbreviation | wc::numbered | wc::stop));
  CHECK(has("said", wc::speech | wc::stop));
  CHECK(has("Tuesday", wc::date));
  CHECK(has("may", wc::date));
  CHECK(has("which", wc::clause));
  CHECK(has("Meanwhile", wc::adverb | wc::leans));
  CHECK(has("subscribe", wc::page));
  CHECK(has("By", wc::by));
}

TEST_CASE("language: a word is found after one that lost its vowel") {
  const brevier::language& french = pack<brevier::french>;
  CHECK(find(french, "une") != 0);
  for (const char* word : {"d'une", "D'UNE", "d\xE2\x80\x99une", "qu'une"}) {
    CAPTURE(std::string(word));
    CHECK(find(french, word) == find(french, "une"));
  }
  CHECK(find(french, "d'un") == find(french, "un"));
  CHECK(find(french, "d\xE2\x80\x99un") == find(french, "un"));
  CHECK(find(french, "d\xE2\x80\x98une") == 0);  // no apostrophe
  REQUIRE(find(french, "a") != 0);
  CHECK(find(french, "qu'a") == 0);  // of two letters at least
  CHECK(find(french,
             "qu\xE2\x80\x99"
             "a") == 0);
  CHECK(find(french, "l'homme") == 0);
  CHECK(find(french, "aujourd'hui") == wc::stop);
  CHECK((find(pack<brevier::turkish>, "de") & wc::dangles) != 0);
  CHECK(find(pack<brevier::turkish>, "Ankara'de") == 0);
  CHECK(find(english, "it's") == 0);
  CHECK(find(english, "'") == 0);
  CHECK(find(english, "a'") == 0);
}

TEST_CASE("language: words that say something of the topic are in no list") {
  for (const char* word : {"harbour", "strike", "minister", "election", "storm",
                           "\xC3\xA9"
                           "cole",
                           "\xE6\xB5\x9C", "x"}) {
    CAPTURE(std::string(word));
    CHECK(find(english, word) == 0);
  }
  CHECK(find(english, "") == 0);
}

namespace {

// What stands around an article in each language; a byline where one begins with a word of its own.
struct page_lines {
  std::string code;
  std::string share;
  std::string date;
  std::string credit;
  std::string more;
  std::string text;
  std::string byline;
};

const page_lines pages[] = {
    {"fr", "Partager", "Publié le 12 mars 2024 à 14h30", "Photo : Marie Leroy / AFP",
     "Lire aussi : La grève des ports", "Le partage des eaux a été décidé mardi.", "Par Jeanne Morel"},
    {"de", "Teilen", "Veröffentlicht am 12. März 2024, 14:30 Uhr", "Foto: Marie Lehr / dpa",
     "Lesen Sie auch: Der Streik in den Häfen", "Die Teilung des Hafens wurde am Dienstag beschlossen.",
     "Von Jonas Brandt"},
    {"es", "Compartir", "Publicado el 12 de marzo de 2024 a las 14:30", "Foto: María León / EFE",
     "Lea también: La huelga de los puertos", "El reparto del agua se decidió el martes.",
     "Por Juana Morales"},
    {"it", "Condividi", "Pubblicato il 12 marzo 2024 alle 14:30", "Foto: Maria Leoni / Ansa",
     "Leggi anche: Lo sciopero dei porti", "La divisione delle acque è stata decisa martedì.", ""},
    {"pt", "Partilhar", "Publicado em 12 de março de 2024 às 14:30", "Foto: Maria Leal / Lusa",
     "Leia também: A greve dos portos", "A divisão das águas foi decidida ontem.", "Por Joana Morais"},
    {"nl", "Delen", "Gepubliceerd op 12 maart 2024 om 14:30", "Foto: Maria de Leeuw / ANP",
     "Lees ook: De staking in de havens", "De verdeling van het water is dinsdag besloten.",
     "Door Jan de Boer"},
    {"sv", "Dela", "Publicerad 12 mars 2024 kl. 14.30", "Foto: Maria Lind / TT",
     "Läs också: Strejken i hamnarna", "Delningen av vattnet beslutades på tisdagen.", "Av Johan Berg"},
    {"no", "Del", "Publisert 12. mars 2024 kl. 14.30", "Foto: Maria Lind / NTB",
     "Les også: Streiken i havnene", "Delingen av vannet ble vedtatt tirsdag.", "Av Johan Berg"},
    {"da", "Del artiklen", "Publiceret 12. marts 2024 kl. 14.30", "Foto: Maria Lind / Ritzau",
     "Læs også: Strejken i havnene", "Delingen af vandet blev vedtaget tirsdag.", "Af Johan Bjerg"},
    {"fi", "Jaa", "Julkaistu 12.3.2024 klo 14.30", "Kuva: Maija Leino / STT", "Lue myös: Satamien lakko",
     "Veden jakamisesta päätettiin tiistaina.", ""},
    {"pl", "Udostępnij", "Opublikowano 12 marca 2024, 14:30", "Fot. Maria Lewa / PAP",
     "Czytaj także: Strajk w portach", "O podziale wody zdecydowano we wtorek.", ""},
    {"ru", "Поделиться", "Опубликовано 12 марта 2024, 14:30", "Фото: Мария Львова / ТАСС",
     "Читайте также: Забастовка в портах", "О разделе воды договорились во вторник.", ""},
    {"tr", "Paylaş", "Yayınlanma: 12 Mart 2024, 14:30", "Fotoğraf: Ayşe Kaya / AA",
     "Haberin devamı: Limanlarda grev", "Suyun paylaşımı salı günü kararlaştırıldı.", ""},
    {"id", "Bagikan", "Dipublikasikan Selasa, 12 Maret 2024, 14:30 WIB", "Foto: Siti Rahma / Antara",
     "Baca juga: Pemogokan di pelabuhan", "Pembagian air diputuskan pada hari Selasa.", "Oleh Budi Santoso"},
    {"vi", "Chia sẻ", "Thứ ba, 12/3/2024, 14:30", "Ảnh: Trần Thị Mai", "Xem thêm: Cuộc đình công ở cảng",
     "Việc chia nước được quyết định hôm thứ ba.", "Theo Nguyễn Văn An"},
};

brevier::line_kind kind_of(const std::string& line, const std::string& code) {
  const uint16_t size = static_cast<uint16_t>(line.size());
  return brevier::classify_line(line.data(), size, size, {false, true}, packs::of(code));
}

}  // namespace

TEST_CASE(
    "language: what belongs to the page is known in every language, and a sentence is not taken for it") {
  using brevier::line_kind;
  for (const page_lines& page : pages) {
    CAPTURE(page.code);
    REQUIRE(packs::of(page.code).count != 0);
    CHECK(kind_of(page.share, page.code) == line_kind::furniture);
    CHECK(kind_of(page.date, page.code) == line_kind::date);
    const line_kind credit = kind_of(page.credit, page.code);
    CHECK((credit == line_kind::furniture || credit == line_kind::caption));
    CHECK(kind_of(page.more, page.code) == line_kind::furniture);
    CHECK(kind_of(page.text, page.code) == line_kind::body);
    if (!page.byline.empty()) CHECK(kind_of(page.byline, page.code) == line_kind::byline);
  }
}

TEST_CASE("language: find is total") {
  // every hash: those of the pack, and nothing else
  std::map<uint16_t, unsigned> want;
  for (const auto& [word, classes] : source_of<brevier::english>()) want[hash(word)] |= classes;
  uint32_t wrong = 0;
  for (uint32_t h = 0; h <= 0xFFFF; ++h) {
    const auto entry = want.find(static_cast<uint16_t>(h));
    if (english.find(static_cast<uint16_t>(h)) != (entry == want.end() ? 0u : entry->second)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("language: no_language knows nothing") {
  CHECK(brevier::no_language.count == 0);
  CHECK(brevier::no_language.code[0] == 0);
  CHECK(find(brevier::no_language, "the") == 0);
  for (uint32_t h = 0; h <= 0xFFFF; h += 257) CHECK(brevier::no_language.find(static_cast<uint16_t>(h)) == 0);
}

TEST_CASE("language: a list of packs ends with no_language") {
  using none = brevier::languages<>;
  CHECK(none::count == 0);
  CHECK(none::list[0] == &brevier::no_language);
  using one = brevier::languages<brevier::english>;
  CHECK(one::count == 1);
  CHECK(std::string_view(one::list[0]->code.value) == "en");
  CHECK(one::list[1] == &brevier::no_language);
}

namespace {

// A pack of one's own: a word in two lines, three words in one.
struct small_pack : brevier::detail::pack {
  static constexpr char code[3] = "xx";
  static constexpr brevier::detail::word_line lines[] = {{wc::stop, "alpha beta gamma"}, {wc::date, "beta"}};
};

struct dates_of_it : small_pack {
  static constexpr uint32_t classes = wc::date;
};

}  // namespace

TEST_CASE("language: a pack is built from any lines") {
  const brevier::language& words = pack<small_pack>;
  CHECK(words.count == 3);
  CHECK(find(words, "alpha") == wc::stop);
  CHECK(find(words, "beta") == (wc::stop | wc::date));
  CHECK(find(words, "delta") == 0);
  CHECK(words.entries[words.count] == 0xFFFF);  // above all
  CHECK(pack<dates_of_it>.count == 1);          // a word of no such class is left out
  CHECK(find(pack<dates_of_it>, "beta") == wc::date);
}

namespace {

// Packs of so many kinds: words of which no two have the same classes.
struct eight_kinds : brevier::detail::pack {
  static constexpr char code[3] = "xx";
  static constexpr brevier::detail::word_line lines[] = {
      {wc::stop, "alpha echo"}, {wc::dangles, "bravo foxtrot"},
      {wc::weak, "charlie"},    {wc::verb, "delta"},
      {wc::speech, "golf"},     {wc::date, "hotel"},
      {wc::page, "india"},      {wc::here, "juliet"}};
};
struct nine_kinds : eight_kinds {
  static constexpr brevier::detail::word_line lines[] = {
      {wc::stop, "alpha echo"}, {wc::dangles, "bravo foxtrot"}, {wc::weak, "charlie"},
      {wc::verb, "delta"},      {wc::speech, "golf"},           {wc::date, "hotel"},
      {wc::page, "india"},      {wc::here, "juliet"},           {wc::notice, "kilo"}};
};

}  // namespace

TEST_CASE("language: kinds take as many bits as their number needs, three at least") {
  CHECK(pack<small_pack>.kind_bits == 3);
  CHECK(pack<eight_kinds>.kind_bits == 3);
  CHECK(pack<nine_kinds>.kind_bits == 4);
  CHECK(find(pack<eight_kinds>, "juliet") == wc::here);
  CHECK(find(pack<nine_kinds>, "kilo") == wc::notice);
}

TEST_CASE("language: the stages that a pack needs are those of its words") {
  namespace stage = brevier::stage;
  constexpr unsigned all = stage::endings | stage::common_words | stage::letters | stage::several_languages;
  CHECK((brevier::languages<brevier::english>::stages & all) == 0);
  CHECK((brevier::languages<brevier::russian>::stages & all) == (all ^ stage::several_languages));
  CHECK((brevier::languages<brevier::english, brevier::turkish>::stages & (all ^ stage::letters)) ==
        (all ^ stage::letters));
}

static_assert(brevier::detail::built_pack<brevier::english>::value.find("the", 3) != 0);

TEST_CASE("language: what letters beyond ASCII say of a language") {
  const brevier::language& russian = brevier::detail::built_pack<brevier::russian>::value;
  const auto letters = [&](const std::string& word) {
    return russian.letters(word.data(), static_cast<uint16_t>(word.size()));
  };
  CHECK(letters("рынок") == brevier::word_class::own);
  CHECK(letters("ЭТАП") == brevier::word_class::own);  // in both cases
  CHECK(letters("їх") == brevier::word_class::foreign);
  CHECK(letters("дом") == 0);
  CHECK(letters("se") == 0);
  CHECK(letters("") == 0);
}
