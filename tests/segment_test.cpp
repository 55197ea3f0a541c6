// SPDX-License-Identifier: MIT
//
// Sentence boundaries. The expectations are what a reader would say; the sentences were written for this
// file. In the text of a case, " | " is where a sentence ends, and "|" where it ends inside a chunk.

#include <doctest/doctest.h>
#include <stdint.h>
#include <string.h>

#include <brevier/languages.hpp>
#include <brevier/segment.hpp>

#include <string>

#include "splits.hpp"

namespace {

using brevier::language;
using support::splits;

constexpr const language& en = *brevier::languages<brevier::english>::list[0];
constexpr const language& de = *brevier::languages<brevier::german>::list[0];
constexpr const language& es = *brevier::languages<brevier::spanish>::list[0];
constexpr const language& id = *brevier::languages<brevier::indonesian>::list[0];
constexpr const language& it = *brevier::languages<brevier::italian>::list[0];
constexpr const language& ru = *brevier::languages<brevier::russian>::list[0];
constexpr const language& pl = *brevier::languages<brevier::polish>::list[0];
constexpr const language& da = *brevier::languages<brevier::danish>::list[0];
constexpr const language& fi = *brevier::languages<brevier::finnish>::list[0];
constexpr const language& no = *brevier::languages<brevier::norwegian>::list[0];
constexpr const language& vi = *brevier::languages<brevier::vietnamese>::list[0];
constexpr const language& unknown = brevier::no_language;

void check(const char* marked, const language& pack) {
  CAPTURE(std::string(marked));
  CHECK(splits(marked, pack));
}

constexpr bool ends_in_mark(const char* text) {
  uint16_t n = 0;
  while (text[n] != 0) ++n;
  return brevier::ends_in_mark(text, n);
}

}  // namespace

// The same at compile time: the paths taken have no undefined behaviour.
static_assert(splits("The dam held. | Nobody was hurt.", en));
static_assert(splits("Dr. Amy R. Lund of Acme Corp. spoke at 9 a.m. in Oslo.", en));
static_assert(splits("The firm left the U.S. | It now sits in Malta.", en));
static_assert(splits("\"Is it over?\" she asked. | \"Yes!\" he said.", en));
static_assert(splits("水位下降了。|没有人受伤。|真的吗？|是的！", unknown));
static_assert(splits("Am 3. Mai kam Prof. Huber. | Er blieb.", unknown));
static_assert(!splits("The dam | held. Nobody was hurt.", en));
static_assert(ends_in_mark("end.") && ends_in_mark("end?!\"") && ends_in_mark("(end.)") &&
              ends_in_mark("終わり。") && ends_in_mark("є…") && ends_in_mark("Quoi ? »"));
static_assert(!ends_in_mark("end") && !ends_in_mark("end,") && !ends_in_mark("") && !ends_in_mark("(end)") &&
              !ends_in_mark("終わり") && !ends_in_mark("U.S"));

TEST_CASE("segment: a mark and a capital end a sentence") {
  check("The dam held. | Nobody was hurt. | Rain is due!", en);
  check("Did it hold? | It did! | Good.", en);
  check("What?! | Never!! | Who knows??? | Nobody.", en);
  check("It held . | Then it broke.", en);  // a space before the mark
  check("Prices fell 3%. | Shares rose to $5. | $40 million was lost.", en);
  check("The river rose. | 40 people fled.", en);
}

TEST_CASE("segment: without a mark there is none") {
  check("The Mayor Of Bergen Spoke For An Hour, and Left", en);
  check("It rose: Nobody knew why; The end came", en);
}

TEST_CASE("segment: the mark of a question is no sentence") {
  check("Q. How bad is it? | A. Three piers broke. | J. Q. Dale was hurt.", en);
}

TEST_CASE("segment: titles are followed by names") {
  check("Mr. Hill met Mrs. Dale, Prof. Oak and Gov. Reed. | They ate.", en);
  check("He met St. Clair near Mt. Hood. | Sen. Wood was late.", en);
}

TEST_CASE("segment: a place in capitals") {
  check("ST. LOUIS gets its dam. | FT. WORTH does not.", en);
  // its state or province
  check("MILL CREEK, Mont. -- Rescuers found them. | They live.", en);
  check("FORT HALE, Ont. (AW) — Rescuers found them. | They live.", en);
}

TEST_CASE("segment: an abbreviation that may end a sentence does so before a word that begins sentences") {
  check("He joined Acme Corp. | The firm grew.", en);
  check("He left Acme Corp. President Jane Moss alone.", en);
  check("Acme Inc. and Zenith Ltd. merged. | It took a year.", en);
  check("It was signed by John Day Jr. | He is ill.", en);
}

TEST_CASE("segment: acronyms with full stops") {
  check("The U.S. Senate met the U.N. envoy. | He stayed.", en);
  check("(CNN)U.S. Senator Hill and (AP)Sen. Marsh met (at sea). | He stayed.", en);
  check("He moved to the U.S. | There he died.", en);
  check("The U.S. economy grew.", en);
  check("“We have left the U.S.” | Acme said nothing more.", en);  // what was said is at its end
  check("The firm (it has left the U.S.) Acme said little of grew.", en);
  check("It opens at 9 a.m. Monday. | It shuts at 5 p.m. | The park is free.", en);
}

TEST_CASE("segment: initials") {
  check("J. K. Marsh and George W. Lake spoke. | They agreed.", en);
  check("J. A. Smith wrote to A. N. Other.", en);  // "A." is no article here
  check("He chose plan B. | The others left.", en);
  check("E. T. Lund lost.", unknown);
}

TEST_CASE("segment: a contraction is no initial") {
  check("They didn't. | Sam did.", en);
  check("They didn’t. | Sam did.", en);
}

TEST_CASE("segment: numbers") {
  check("It grew 3.5 percent, to 1.2 million. | Costs fell.", en);
  check("See No. 5 and Fig. 2 on p. 55. | He said no. | The rest is clear.", en);
  check("On Jan. 20 it began. | By Sept. 3 it was done.", en);
  check("It began in 1998. | Nobody noticed.", en);
  check("Version 2.0.1 is out. | Get it.", en);
  check("N°. 12 is empty.", unknown);
  check("Он учился в гимн. № 5 города. | Там холодно.", ru);
}

TEST_CASE("segment: an abbreviation that is also a word, by its capital") {
  check("Dist. Atty. Kim Park cited 12 Stat. 34. | It hit two firms, incl. Yao, and esp. Lund.", en);
  check("The fire is in another dist. | He saw the film.", en);
  check("– powiedział st. kpt. Rafał Nowik, oprac. Jan Wolski. | Nie ma rannych.", pl);
  check("La presidenta Dª. María Pérez dijo que no. | El alcalde calló.", es);
  check("Gen. Stone met Col. Wise. | He was ill. | Ill. Governor Hay was not.", en);
}

TEST_CASE("segment: initials of Hindi, also of ह") {
  check("ह. र. शर्मा आज आए। | वे चले गए।", unknown);
}

TEST_CASE("segment: units and acronyms without vowels are words") {
  check("It did 60 mph. | Police saw it. | The MPs bought DVDs. | Sales rose.", en);
}

TEST_CASE("segment: closers after the mark belong to the sentence") {
  check("He said, \"It broke.\" | Nobody spoke. | (They had gone.) | It rained.", en);
  check("He said: “It broke.” | Nobody spoke.", en);
  check("She wrote 'I was there.' | Nobody believed it.", en);
}

TEST_CASE("segment: a quotation goes on in the same sentence with a small letter") {
  check("\"Why now?\" asked Ms. Hill. | \"Stop!\" he cried.", en);
  check("'It is great.' she said.", en);
  check("The paper (It was new.) sold well.", en);
  check("She works at Yahoo! in the sales office.", en);
}

TEST_CASE("segment: ellipses") {
  check("Well... maybe not. | He waited... | Then he left.", en);
  check("She was … tired. | She slept… | Nobody woke her.", en);
  check("I . . . do not know. | He stopped . . . . | Then he went on.", en);
  check("The thing is . . . I forgot.", en);  // "I" proves nothing
  check("“The plan [...] failed” (Hill 12). | It had to.", en);
}

TEST_CASE("segment: addresses and file names are one word") {
  check("Write to Jo.Hill@example.org today. | See http://www.example.org/A.Html or notes.txt. | Thanks.",
        en);
}

TEST_CASE("segment: a missing space") {
  check("It broke.|Nobody knew. | It cost 1,000.|That is a lot.", en);
  check("“It is over.”|She left. | Is it?|He asked.", en);
  check("They called it \"a draw\".|Nobody knew. | It was « over ».|She left.", en);
  check("The film \"...And Then\" is old. | See \".Net\" in it.", en);
  check("Use Node.js or ASP.NET with J.R.Hill.", en);
  check("Shell RDSa.L and the Zafi.D virus cost 3 million. | It is over.|A week passed.", en);
}

TEST_CASE("segment: German") {
  check("Am 3. Oktober und im 19. Jahrhundert war das so. | Danach nicht.", unknown);
  check("Das sind z. B. Äpfel, d. h. Obst, bzw. Ware. | Er nahm ca. 5 Mio. Euro.", unknown);
  check("„Ich komme.“ | „Wann?“, fragte sie. | „Um 9.“", unknown);
}

TEST_CASE("segment: a text of another language before its language is known") {
  check("Am 3. Oktober gab er 5 Mrd. Euro bzw. mehr. | Am 12. Mai kam Nr. 5. | Danach nicht.", en);
  check("El Lic. Paz y la Dra. Gil viven en la Av. Norte. | No vienen.", en);
  check("Je to tzv. efekt, popř. jev. | To je vše.", en);
  check("По ул. Мира шли дети, т. е. ученики, и пр. люди.", en);
}

TEST_CASE("segment: a comma after a mark goes on") {
  check("The firm of Hall, Esq., Partner at Roe, sued. | It lost.", en);
  check("\"Who pays?\", Hill asked. | \"Why?\", 40 others said.", en);
  check("Er will am Mo., 4. Mai, klagen. | Sie nicht.", unknown);
}

TEST_CASE("segment: a word of the language is what its pack says, small letter or not") {
  check("Il sig. Rossi e l'avv. Neri hanno visto il dott. Verdi. | Poi nulla.", it);
  check("Die Müller GmbH & Co. KG ist pleite. | Sie hat 40 Leute.", de);
  check("Vive en Sta. Cruz. | Es cara.", es);
  check("Saham PT. Astra dan CV. Maju naik. | Itu kabar baik.", id);
}

TEST_CASE("segment: a decimal of full width is one number") {
  check("成長率は３．５％だった。|これは良い。", unknown);
}

TEST_CASE("segment: Hebrew writes a quotation mark into its abbreviations, also into the last word") {
  check("הוא נסע לארה\"ב. | היא נשארה בת\"א. | מי ישלם?", unknown);
}

TEST_CASE("segment: a number before a capital ends a sentence where nouns have small letters") {
  check("Møtet begynner kl. 13. | Ordføreren leder det. | Hun ble født 3. mai.", no);
  check("Det skjedde 1. Mai i Oslo. | Den 3. Mars kom han.", no);
  check("Mødet begynder kl. 13. | Borgmesteren leder det.", da);
  check("Kokous alkaa kello 13. | Pormestari johtaa sitä.", fi);
  check("Er kam am 3. Oktober. | Bayerns 2. Mannschaft siegt.", de);
}

TEST_CASE("segment: Á is Asia in Vietnamese, and an initial elsewhere") {
  check("Giá gạo cao nhất châu Á. | Nông dân được mùa. | Ông N. Đức đến.", vi);
  check("Kovács Á. Béla nyert.", unknown);
}

TEST_CASE("segment: French") {
  check("« Tu viens ? » demanda M. Blanc. | « Non. » | Il partit.", unknown);
  check("Mme Roux l'a dit. | Qui d'autre ?", unknown);
}

TEST_CASE("segment: Spanish") {
  check("¿Quién es? | ¡Nadie! | El Sr. Paz y la Dra. Gil viven en la Av. Sur. | Según el art. 5, es suya.",
        unknown);
}

TEST_CASE("segment: Russian") {
  check("«Кто там?» — спросил А. С. Петров. | Никто не ответил. | Он ушёл.", unknown);
  check("Проф. Иванов живёт на ул. Мира. | По словам соседей, давно.", unknown);
}

TEST_CASE(
    "segment: a dash after a sentence begins speech, and goes on in a quotation or after an abbreviation") {
  check("Raset er det største siden 2018. | – Dette er alvorlig, sier geologen.", unknown);
  check("Skredet gikk i går. | - Vi hørte det, sier hun. | – Nå er det stille.", unknown);
  check("Pociąg wraca w maju. | – Ludzie nie chcą latać – powiedziała. | – Bilety są tanie.", pl);
  check("The shop opens at 9 a.m. - Doors close at noon. | \"It's over.\" - Ann Lee", en);
  check("Vom 5. – 7. Mai ist zu.", de);
  check("«Кто платит. – Он молчит.", unknown);
}

TEST_CASE("segment: news of Spain and Russia, before their language is known") {
  check("Se usó hasta el 700 a. C. | El patio servía para observar. | Fue del siglo IV a. C. por error.",
        unknown);
  check("El alcalde de los EE. UU. habló con el Sr. Roble. | «No lo sé», dijo. | Nadie lo sabe.", unknown);
  check("La obra de J. J. Prado costó un 3,5 %. | \"¡Qué bien!\", gritó. | ¿Y ahora?", unknown);
  check("Он родился в 1998 г. в Твери. | В 1999 г. фирма «Волга» построила завод. | Это известно.", unknown);
  check("Ущерб составил 5 млн. рублей, т. е. много. | Это было в 2016 г., и всё.", unknown);
}

TEST_CASE("segment: a mark in brackets may end a sentence, brackets around it do not") {
  check("The plan failed (?). | Further talks are due.", en);
  check("The plan (?) failed. | Further talks are due.", en);
}

TEST_CASE("segment: a full stop of Thai is that of an abbreviation") {
  check("ตำรวจ สตช. แถลงข่าว กอ.รมน. วันนี้", unknown);
}

TEST_CASE("segment: Russian and Spanish before names and numbers") {
  check("Театр им. Чехова получил ок. 100 млн долл. США. | Это помогло им. | Они рады.", ru);
  check("Dña. Ana y el Cnel. Díaz van a Sto. Domingo. | Luego vuelven.", es);
}

TEST_CASE("segment: the year or century at the end of a sentence, not near its front nor before a place") {
  check("Школа была построена рядом с рекой в 1898 г. | Первый директор приехал позже.", ru);
  check("Дворец стоит на берегу моря с начала XIX в. | Архитектор неизвестен.", ru);
  check("В 1898 г. Тверь получила школу. | Она находится в посёлке у реки, в г. Тверь.", ru);
  check("Prezydent podpisał ustawę o wodach w 2010 r. | Sejm ją zmienił.", pl);
  check("W 2010 r. Polska zmieniła ustawę, która powstała na początku XIX w. | Potem zapomniano.", pl);
}

TEST_CASE("segment: a year behind a verb ends the sentence sooner than one behind a preposition") {
  check("Мост построен в 1912 г. | Длина моста 300 м. | Цена не названа.", ru);
  check("В первом квартале 2023 г. Сбербанк получил больше. | Война шла в 1812–1814 гг. | Наполеон бежал.",
        ru);
  check("Remont potrwa do 1 grudnia 2025 r. | Koszt to 12 mln. | W 2010 r. Polska wygrała.", pl);
  // before the language is known
  check("Завод построили в 1975 г. | Директор ушёл. | В 2010-2012 гг. Виктор посещал г. Волгоград.", unknown);
}

TEST_CASE("segment: degrees of Czech and Romanian, and the day of Lithuanian, own their full stops") {
  check("Rozhodl o tom doc. Ing. Petr Hora. | Most stojí.", unknown);
  check("A spus dr. ing. Mihai Rusu. | Podul este închis.", unknown);
  check(
      "Nuo gegužės 1 d. Vilniuje brangsta bilietai. | Naujos kainos galios nuo birželio 12 d. | Taryba pritarė.",
      unknown);
}

TEST_CASE("segment: a unit behind a number is a word") {
  check("La torre mide 50 m. | Tardaron dos años. | Mide 1,90 m. | Juega de pívot.", es);
  check("Они весили по 5 кг. | Продавец удивился. | Долг вырос до 3 трлн. | Минфин это признал.", ru);
  check("Er fiel 512 v. Chr. in der Schlacht.", de);
  check("Er fiel 512 n. Chr. in der Schlacht.", unknown);
  check("El templo data del año 200 a. C. y fue destruido.", es);
  check("In 2019 J. Smith and 5 Gs. Hill won.", en);
}

TEST_CASE("segment: a list that goes on, a sum and a length before a capital end the sentence") {
  check("В саду росли яблони, груши и др. | Сад был большим.", ru);
  check("До деревни 15 км. | Ущерб составил 3 млн руб. | Власти молчат.", ru);
  check(
      "Costó aprox. 40 millones. | Perdió Boca vs. River. | El Excmo. Sr. D. Luis habló en EE.UU. | Trump no.",
      es);
  check("В магазинах нет муки и т. д. | Очереди растут, см. табл. 5.", ru);
  check("Compró pan, leche, etc. | Volvió tarde. | Vive en los EE. UU. | El viaje fue largo.", es);
  check("Ha comprato pane, latte, ecc. | Mons. Neri e il card. Verdi no.", it);
}

// "часть" and "ganan" share their hashes with "Ste." and "TP.", which have capitals.
TEST_CASE("segment: a word of another language is no abbreviation by its hash") {
  check("Это только первая часть. | Людей там нет.", ru);
  check("Los niños ganan. | Padres no hay.", es);
  check("Die Kinder wohnen in Ste. Anne. | Er nicht.", unknown);
  check("Anh ở TP. Hồ Chí Minh.", unknown);
}

TEST_CASE("segment: titles of Vietnamese before its words are known") {
  check("Tại TP. Đà Nẵng có mưa. | PGS. Nam và ThS. Lan đến TP. Huế.", unknown);
}

TEST_CASE("segment: a letter behind a degree is no initial") {
  check("The heat reached 38 °C. | Schools closed. | It fell to 9 °F. | Pipes froze.", en);
  check("In der Stadt waren es 38 °C. | Schulen blieben zu.", unknown);
  check("La chaleur a atteint 38 °C. | Mardi, il pleuvra sur le N°. 12.", unknown);
}

TEST_CASE("segment: a full stop behind the first word in a bracket is that of an abbreviation") {
  check("Marcaron Soto (min. 11 y 34) y Dias (min. 78). | Ganó el Rayo.", es);
  check("Sie kam (geb. Hahn) spät. | Er blieb (Anm. Redaktion). | Das war alles.", de);
  check("He met Ann (Lee). | The rest left. | (Yes.) | They did.", en);
  check("He nodded. | (Yes.) | Ann left.", en);
  check("They left (hours late. | Most were ill).", en);
  check("Es fiel (Unterbrechung. | Beifall.) wieder.", de);
}

TEST_CASE("segment: streets, hours and generals of Slavic languages before their words are known") {
  check("Do wypadku doszło ok. godz. 17.40 na ul. Polnej. | Nikt nie ucierpiał.", unknown);
  check("Пожежа сталася на вул. Шевченка. | Її загасили. | Усі живі.", unknown);
  check("За рост отвечает один ген. | Учёные нашли его в мае.", unknown);
}

TEST_CASE("segment: marks of other scripts") {
  check("पानी घट गया। | सब ठीक है।|डॉ. राव आए।", unknown);
  check("هل انتهى الأمر؟ | نعم. | عاد الجميع.", unknown);
  check("Ջուրը իջավ: | Ոչ ոք չտուժեց։ | Լավ է. այդպես է:", unknown);
  check("Τι έγινε; | Τίποτα.", unknown);
  check("ውሃው ቀነሰ። | ማንም አልተጎዳም።", unknown);
}

TEST_CASE("segment: a unit behind a number goes on before a dash") {
  check("Доллар упал на 24,37 коп. - до 53,55 руб., евро - на 6 коп. | Рубль вырос.", ru);
  check("Ceny wzrosły o 5 proc. - powiedział Adam Lis. | To mało.", pl);
  check("It was in the year 2018. | – Who pays?", en);
}

TEST_CASE("segment: ranks of policemen, and who took the picture") {
  check("Ruch wstrzymano, podał st. asp. Adam Lis. | Pomógł mł. sierż. Jan Nowik. | Fot. Ewa Las.", pl);
  check("Koszt to 5 mln zł, ok. 12 pkt. poniżej planu. | Miasto ma 3 mld. | To mało.", pl);
  check("Pelaku ditangkap, kata Kombes Pol. Arif Setia. | Dia dibawa ke Jl. Melati.", id);
}

TEST_CASE("segment: Hindi with full stops, which its initials have as well") {
  check("पुल बंद है. | लोग नाव से गए थे. | यह पुराना पुल है.", unknown);
  check("पी. टी. राव और डॉ. जे. सिंह आए। | वे गए।", unknown);
}

TEST_CASE("segment: a mark inside brackets of an unspaced script ends nothing") {
  check("我们看了《停！别动》吗？|看了。|他说：“走吧。”|我们走了。", unknown);
  check("彼は「終わった。」と言った。|本当？", unknown);
  check("彼は「男(森)を見た。家にいた。」と話した。|本当？", unknown);  // nor do brackets end a quotation
  check("市長は「『もう無理だ。』と聞いた。帰る。」と話した。|本当？", unknown);
  check("这座\"老桥\"关闭了。|它将重建。", unknown);  // straight marks do not say whether they open
}

TEST_CASE("segment: every cut of odd text has a result") {
  const char* odd[] = {".",  "...",     "\"", "•", "1.", "-", "--", "?!)",
                       "“”", ". . . .", "a.", "»", ":",  "M", "[.]"};
  for (const char* a : odd) {
    for (const char* b : odd) {
      char text[40] = {};
      const uint16_t cut = static_cast<uint16_t>(strlen(a));
      const uint16_t next = static_cast<uint16_t>(cut + 1);
      const uint16_t size = static_cast<uint16_t>(next + strlen(b));
      memcpy(text, a, cut);
      text[cut] = ' ';
      memcpy(text + next, b, strlen(b));
      const language* const packs[] = {&en, &unknown};
      for (const language* pack : packs) {
        for (uint16_t at = 0; at <= size; ++at) {
          if (brevier::character_start(text, at) != at) continue;
          (void)brevier::ends_in_mark(text, at);
          (void)brevier::ends_sentence(text, at, at, size, *pack, true);
          (void)brevier::begins_inside(text, 0, at, size, *pack);
        }
        CHECK_FALSE(brevier::ends_sentence(text, 0, 0, size, *pack, false));
      }
    }
  }
}

TEST_CASE("segment: no abbreviation of the English pack is longer than is looked up") {
  for (const brevier::detail::word_line& line : brevier::english::lines) {
    if ((line.classes & brevier::word_class::abbreviation) == 0) continue;
    for (const char* p = line.words; *p != 0;) {
      const uint16_t n = brevier::detail::length_of_word(p);
      CAPTURE(std::string(p, n));
      CHECK(n <= brevier::detail::longest_abbreviation);
      p += p[n] == ' ' ? n + 1 : n;
    }
  }
}

TEST_CASE("segment: a date of numbers does not end a sentence before its time") {
  check("Päivitetty 3.3. 12:40 illalla.", unknown);
  check("Die Sitzung vom 03.03. 10:20 Uhr fiel aus. | Sie kam nicht.", de);
  check("Es war am 3.3. | Er kam nicht.", de);
  check("Growth slowed to 2.5. | It had been 3.1.", en);
}

TEST_CASE("segment: a mark inside of brackets in brackets ends nothing") {
  check("他说「看『水！火』吧！好」了。|走吧。", unknown);
  check("他说）看「水！火」吧。|走吧。", unknown);
}

TEST_CASE("segment: notes in brackets that touch the mark") {
  check("A ferry crossed here until 1788.[4] | It sank that year.[12][13] | Nine drowned.", en);
  check("The firm moved to the U.S.[2] and grew. | It was sold.", en);
  check("Die Brücke ist alt.[3] | Sie wird saniert.", de);
  check("He said: [...] Then he left.", en);
}

TEST_CASE("segment: a letter at the front is no last word") {
  check("Q. How old is it? | A. It is about 900 years old. | It needs vitamin A. | It grows.", en);
}

TEST_CASE("segment: text without capitals") {
  check(
      "the old market burned down. | work begins in june, mr. blanc said. | who will pay for all that? | nobody knows.",
      en);
  check("the dog ran into the yard . | then it rained .", en);
  check("he paused... and left. | \"is it late?\" she asked.", en);
  check("It begins with a capital. and does not end here.", en);
  check("sales fell to 9 units, i.e. by half, at acme inc. and others.", en);
}
