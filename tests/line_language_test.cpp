// SPDX-License-Identifier: MIT
//
// line: lines of pages in other languages than English, and what holds whatever the language.

#include <doctest/doctest.h>
#include <brevier/languages/danish.hpp>
#include <brevier/languages/dutch.hpp>
#include <brevier/languages/english.hpp>
#include <brevier/languages/finnish.hpp>
#include <brevier/languages/french.hpp>
#include <brevier/languages/german.hpp>
#include <brevier/languages/indonesian.hpp>
#include <brevier/languages/italian.hpp>
#include <brevier/languages/norwegian.hpp>
#include <brevier/languages/polish.hpp>
#include <brevier/languages/portuguese.hpp>
#include <brevier/languages/russian.hpp>
#include <brevier/languages/spanish.hpp>
#include <brevier/languages/swedish.hpp>
#include <brevier/languages/turkish.hpp>
#include <brevier/languages/vietnamese.hpp>
#include <brevier/line.hpp>

#include <string>
#include <vector>

#include "lines.hpp"
#include "support.hpp"

namespace {

using lines::classify;
using lines::first;
using lines::kind;
using lines::last_sentence;
using lines::name;

}  // namespace

TEST_CASE("line: notices of this article, of our site and to its reader in other languages") {
  using brevier::detail::built_pack;
  struct case_of {
    const brevier::language& words;
    std::vector<std::string> notices;
    std::string text;
  };
  const case_of cases[] = {
      {built_pack<brevier::danish>::value,
       {"Tilmeld dig vores nyhedsbrev og få nyhederne direkte i din indbakke.",
        "Vi bruger cookies til at give dig en bedre oplevelse."},
       "Vi fandt en hjemmeside på vores gamle telefon."},
      {built_pack<brevier::dutch>::value,
       {"Meld je aan voor onze nieuwsbrief en ontvang elke dag het laatste nieuws.",
        "Dit artikel verscheen eerder in het Eems Dagblad."},
       "Dit nieuws kwam voor de haven van Zaltveen te laat."},
      {built_pack<brevier::finnish>::value,
       {"Tilaa uutiskirjeemme ja saat uutiset suoraan sähköpostiisi."},
       "Tämä sovellus löytää kadonneet lampaat metsästä."},
      {built_pack<brevier::french>::value,
       {"Recevez chaque matin les contenus de votre commune dans votre boîte mail.",
        "Cet article est paru dans notre édition du 3 mars 2026."},
       "Cette expérience de la vallée a convaincu nos voisins."},
      {built_pack<brevier::german>::value,
       {"Melden Sie sich hier für unseren Newsletter an.",
        "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.",
        "Dieser Artikel wurde am 3. März 2026 erstmals veröffentlicht."},
       "Diese Anmeldung kam für die Schule von Valmont zu spät."},
      {built_pack<brevier::indonesian>::value,
       {"Kami menggunakan cookie untuk meningkatkan pengalaman Anda.",
        "Artikel ini pertama kali terbit di Suara Selat.", "Baca berita tanpa iklan.",
        "Gabung Suara Selat di WhatsApp"},
       "Kami menggunakan perahu kayu untuk menyeberang."},
      {built_pack<brevier::italian>::value,
       {"Ricevi ogni mattina le notizie più importanti nella tua casella di posta.",
        "Questo articolo è stato pubblicato il 3 marzo 2026."},
       "Queste notizie dalla valle preoccupano i pastori del paese."},
      {built_pack<brevier::norwegian>::value,
       {"Meld deg på nyhetsbrevet vårt og få nyhetene rett i innboksen.",
        "Denne artikkelen ble først publisert i Vigra Avis.", "Saken oppdateres."},
       "Denne saken kom opp i tingretten i Bodø."},
      {built_pack<brevier::polish>::value,
       {"Zapisz się do naszego newslettera i otrzymuj najważniejsze wiadomości."},
       "Ten tekst ustawy trafi teraz do Senatu."},
      {built_pack<brevier::portuguese>::value,
       {"Usamos cookies para melhorar a sua experiência no nosso site.",
        "Este artigo foi publicado originalmente no Jornal do Tâmega."},
       "Esta experiência da aldeia convenceu os nossos vizinhos."},
      {built_pack<brevier::russian>::value,
       {"Следите за нашими новостями в Telegram.",
        "При использовании материалов ссылка на сайт обязательна."},
       "Этот материал нашли на дне озера."},
      {built_pack<brevier::spanish>::value,
       {"Apúntate a nuestra newsletter y recibe en tu correo las últimas noticias.",
        "Esta noticia se publicó originalmente en La Voz del Sur."},
       "Esta entrada del puerto quedó cerrada por la tormenta."},
      {built_pack<brevier::swedish>::value,
       {"Anmäl dig till vårt nyhetsbrev och få nyheterna direkt i din inkorg.",
        "Den här artikeln publicerades först i Vinö Tidning.", "Artikeln uppdateras."},
       "Den här kanalen byggdes av soldater från Vinö."},
      {built_pack<brevier::turkish>::value,
       {"Size daha iyi hizmet sunmak için çerez kullanıyoruz."},
       "Bu haber köyde sevinçle karşılandı."},
      {built_pack<brevier::vietnamese>::value,
       {"Mời bạn đọc gửi bài viết về trang tin của chúng tôi."},
       "Tin này làm cả làng vui mừng."},
  };
  for (const case_of& one : cases) {
    for (const std::string& line : one.notices) {
      CAPTURE(line);
      CHECK(name(classify(line, {}, one.words)) == "furniture");
    }
    CAPTURE(one.text);
    CHECK(name(classify(one.text, {}, one.words)) == "body");
  }
}

TEST_CASE("line: a time of day beside a date makes it one, in words as well") {
  CHECK(name(classify("3 de marzo de 2026 a las 09:40 h.", {},
                      brevier::detail::built_pack<brevier::spanish>::value)) == "date");
}

TEST_CASE("line: Thai has no full stops, so its lines are told by how many letters they have") {
  const auto letters = [](size_t n) {  // with a space after each twelve
    std::string line;
    for (size_t i = 0; i < n; ++i) line += i % 12 == 11 ? "\xE0\xB8\x81 " : "\xE0\xB8\x81";
    return line;
  };
  CHECK(name(classify(letters(30))) == "heading");
  CHECK(name(classify(letters(75))) == "body");  // a short paragraph
  CHECK(name(classify(letters(200))) == "body");
  CHECK(name(classify(letters(100), first)) == "title");  // as long as a line of 100 letters in English
  CHECK(name(classify(letters(150), first)) == "body");
  // Hindi has a mark there
  CHECK(name(classify(support::repeat("\xE0\xA4\x95", 70))) == "heading");
}

TEST_CASE("line: without a language only shape counts") {
  const brevier::language& none = brevier::no_language;
  CHECK(name(classify("Share", {}, none)) == "heading");
  CHECK(name(classify("By Jane Doe", {}, none)) == "heading");
  CHECK(name(classify("By Jane Doe", first, none)) == "title");
  CHECK(name(classify("2025-03-14", {}, none)) == "date");
  CHECK(name(classify("- item", {}, none)) == "list");
  CHECK(name(classify("Es regnete.", {}, none)) == "body");
  CHECK(name(classify("\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82", {}, none)) == "body");  // 雨だ。
  CHECK(name(classify("\xC2\xA9 2025 X", {}, none)) == "furniture");
}

TEST_CASE("line: how long reading takes, whatever the language") {
  for (const std::string line :
       {"Temps de lecture : 3 min", "Temps de lecture : 2 min.", "Lecture 3 min", "Lesezeit: 3 Minuten",
        "Lesezeit 3 Min.", "Lectura: 3 min", "3 min de lectura", "Tempo di lettura: 3 minuti"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, brevier::no_language)) == "date");
  }
  CHECK(name(classify("12 miners died.")) == "body");
  CHECK(name(classify("Mint sold for 3 million", {}, brevier::no_language)) == "heading");
  CHECK(name(classify("The dam was gone after 5 minutes")) == "heading");
  CHECK(name(classify("It was over in 5 min.")) == "body");
  CHECK(name(classify("They were 5 min late.")) == "body");
  for (const std::string text :
       {"Es dauerte 40 Minuten.", "Lund traf zweimal in 5 Minuten.", "2 Tore in 3 Min."}) {
    CAPTURE(text);
    CHECK(name(classify(text, {}, brevier::no_language)) == "body");
  }
  for (const std::string line : {"Unos 300 mil", "Police seek 2 men", "Minus 20 in Lapland"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, brevier::no_language)) == "heading");
  }
  CHECK(name(classify("Goal after 5 minutes", first)) == "title");
}

TEST_CASE("line: what a page says of a picture, in the languages of a broadcaster of the world") {
  using brevier::detail::built_pack;
  const auto kind = [](const char* line, const brevier::language& pack) {
    return name(classify(line, {}, pack));
  };
  CHECK(kind("Pie de foto, El alcalde habló en el muelle.", built_pack<brevier::spanish>::value) ==
        "furniture");
  CHECK(kind("Legenda da foto, O prefeito falou no cais.", built_pack<brevier::portuguese>::value) ==
        "furniture");
  CHECK(kind("Подпись к фото, Мэр выступил в порту.", built_pack<brevier::russian>::value) == "furniture");
  CHECK(kind("Fotoğraf altı yazısı, Başkan limanda konuştu.", built_pack<brevier::turkish>::value) ==
        "furniture");
  CHECK(kind("Chụp lại hình ảnh, Thị trưởng phát biểu ở cảng.", built_pack<brevier::vietnamese>::value) ==
        "furniture");
  CHECK(kind("Keterangan gambar, Wali kota berpidato di dermaga.", built_pack<brevier::indonesian>::value) ==
        "furniture");
}

TEST_CASE("line: for whom the rest of the article is") {
  using brevier::detail::built_pack;
  const auto kind = [](const char* line, const brevier::language& pack) {
    return name(classify(line, {}, pack));
  };
  CHECK(kind("Dieser Artikel ist nur für Abonnenten.", built_pack<brevier::german>::value) == "furniture");
  CHECK(kind("Cet article est réservé aux abonnés.", built_pack<brevier::french>::value) == "furniture");
  CHECK(kind("Este artículo es exclusivo para suscriptores.", built_pack<brevier::spanish>::value) ==
        "furniture");
  CHECK(kind("Esta matéria é exclusiva para assinantes.", built_pack<brevier::portuguese>::value) ==
        "furniture");
  CHECK(kind("Questo contenuto è riservato agli abbonati.", built_pack<brevier::italian>::value) ==
        "furniture");
  CHECK(kind("Este conteúdo é exclusivo para assinantes.", built_pack<brevier::portuguese>::value) ==
        "furniture");
  CHECK(kind("Schrijf je in voor onze nieuwsbrief.", built_pack<brevier::dutch>::value) == "furniture");
  CHECK(kind("Dit artikel is alleen voor abonnees.", built_pack<brevier::dutch>::value) == "furniture");
  CHECK(kind("Den här artikeln är för prenumeranter.", built_pack<brevier::swedish>::value) == "furniture");
  CHECK(kind("Denne artikkelen er for abonnenter.", built_pack<brevier::norwegian>::value) == "furniture");
  CHECK(kind("Denne artikel er kun for abonnenter.", built_pack<brevier::danish>::value) == "furniture");
  CHECK(kind("Tämä artikkeli on vain tilaajille.", built_pack<brevier::finnish>::value) == "furniture");
  CHECK(kind("Ten artykuł jest tylko dla prenumeratorów.", built_pack<brevier::polish>::value) ==
        "furniture");
  CHECK(kind("Этот материал доступен только для подписчиков.", built_pack<brevier::russian>::value) ==
        "furniture");
  CHECK(kind("Netflix gained 200,000 subscribers.", built_pack<brevier::english>::value) == "body");
}

TEST_CASE("line: one word of the page beside one other, and no verb, tell whose the text is") {
  using brevier::detail::built_pack;
  const auto kind = [](const char* line, const brevier::language& pack) {
    return name(classify(line, {}, pack));
  };
  CHECK(kind("Mit Material der dpa.", built_pack<brevier::german>::value) == "furniture");
  CHECK(kind("Con información de EFE.", built_pack<brevier::spanish>::value) == "furniture");
  CHECK(kind("Foto de archivo.", built_pack<brevier::spanish>::value) == "furniture");
  CHECK(kind("Die Foto ist von dpa.", built_pack<brevier::german>::value) == "body");
  CHECK(kind("Facebook is hiring.", built_pack<brevier::english>::value) == "body");
  CHECK(kind("Share prices fell.", built_pack<brevier::english>::value) == "body");
}

TEST_CASE("line: dates of pages with two times") {
  const brevier::language& french = brevier::detail::built_pack<brevier::french>::value;
  for (const std::string line : {"Publié le 3 mars 2025 à 14h05", "10h32",
                                 "Publié le 03/03/2025 à 14:05, mis à jour le 04/03/2025 à 08:12"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, french)) == "date");
  }
}

TEST_CASE("line: who wrote and who edited, in Chinese and Japanese") {
  const brevier::language& none = brevier::no_language;
  for (const std::string line :
       {"来源：新华社", "声明：本网不对内容负责。", "责任编辑: 李明", "（责任编辑：李明）", "记者：李明",
        "记者: 李明", "写真：田中", "责任编辑 李明", "版权声明：本网的作品，未经授权不得转载。",
        "無断転載を禁じます。", "この記事は有料会員限定です。"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, none)) == "furniture");
    CHECK(name(classify(line, first, none)) == "furniture");
    CHECK(name(classify(line, last_sentence, none)) == "heading");
  }
  CHECK(name(classify("外交部：港口关闭三天，船只必须离开", first, none)) == "title");
  CHECK(name(classify("（東京市場）午後も円安", first, none)) == "title");
  // a bracket at the end alone is that of a title, "(photos)"
  CHECK(name(classify("长江大桥今日恢复通车（图）", first, none)) == "title");
  CHECK(name(classify("（速報）橋が落ちた！", {}, none)) == "body");
  CHECK(name(classify("记者从港口获悉，水位下降了。", {}, none)) == "body");
}

TEST_CASE("line: \"Thể thao\" is of every menu, and its first word no verb") {
  const brevier::language& words = brevier::detail::built_pack<brevier::vietnamese>::value;
  CHECK(name(classify("Thể thao", first, words)) == "heading");
  CHECK(name(classify("Bão có thể đổ bộ vào thứ sáu", first, words)) == "title");
}

TEST_CASE("line: \"Fot.\" and a name at the end of a caption") {
  const brevier::language& words = brevier::detail::built_pack<brevier::polish>::value;
  CHECK(name(classify("Fot. Jan Wolski", last_sentence, words)) == "caption");
  CHECK(name(classify("Fot. Jan Wolski", {}, words)) == "caption");
}
