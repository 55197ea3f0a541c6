// SPDX-License-Identifier: MIT
//
// Sentence boundaries of letters and posts. The expectations are what a reader would say; the texts were
// written for this file, marked as in segment_test.cpp.

#include <doctest/doctest.h>
#include <stdint.h>
#include <string.h>

#include <brevier/languages.hpp>
#include <brevier/posts.hpp>

#include <string>

#include "splits.hpp"

namespace {

constexpr const brevier::language& en = *brevier::languages<brevier::english>::list[0];
constexpr const brevier::language& de = *brevier::languages<brevier::german>::list[0];
constexpr const brevier::language& es = *brevier::languages<brevier::spanish>::list[0];
constexpr const brevier::language& fr = *brevier::languages<brevier::french>::list[0];
constexpr const brevier::language& ru = *brevier::languages<brevier::russian>::list[0];
constexpr const brevier::language& tr = *brevier::languages<brevier::turkish>::list[0];
constexpr const brevier::language& unknown = brevier::no_language;

void check(const char* marked, const brevier::language& pack) {
  CAPTURE(std::string(marked));
  CHECK(support::splits<support::post_marker>(marked, pack));
}

void check_news(const char* marked) {
  CAPTURE(std::string(marked));
  CHECK(support::splits(marked, en));
}

}  // namespace

TEST_CASE("posts: a dash begins speech") {
  check("Arbeidet starter mandag. | – Dette er en stor dag, sier hun. | – Hvor skal vi nå?", unknown);
  check("Матч завершён. | — Мы победили, — сказал тренер.", unknown);
  check("The shop opens at 9 a.m. - Doors close at noon. | \"It's over.\" - Ann Lee", unknown);
  check("Vino Ana. | —Hola —dijo ella.", es);  // one that touches it
  check("«Кто платит? – спросила она. – Ты платишь».", ru);
  check("She said: \"Keep it up.\" - Ann Lee", en);
  check("Keep it up. - Ann Lee", en);  // no word so short
  check("It is the end. | – We go.", en);
  check("Er kam mit Prof. – wie immer – Lund.", de);
  check("It was fun!! - Ann Lee", en);
}

TEST_CASE("posts: a dash that touches what it begins is no speech behind an abbreviation") {
  check("Er kam mit Prof. –wie immer– Lund.", de);
  check("It grew by 5 proc. - said Kay.", unknown);  // behind a unit neither, be it apart
  check("Det var slutt... | – Hva nå?", unknown);
  check("It went away... -- We go.", en);  // may be anything
}

TEST_CASE("posts: what ends a sentence elsewhere does here") {
  check("The dam held. | Nobody was hurt.", en);
  check("Dr. Amy R. Lund of Acme Corp. spoke at 9 a.m. in Oslo.", en);
  check("\"Is it over?\" she asked. | \"Yes!\" he said.", en);
  check("It broke.|Nobody knew.", en);
}

TEST_CASE("posts: careless writing, when the language is known") {
  check("i saw it. | it was good. | was it? | yes.", en);
  check("Is it over?|he asked.", en);
  check("Ist es vorbei?fragte er.", de);  // German is written with care
  check("It stopped. | ...and then it went on.", en);
  check("Het was raak. | ...en toen niets.", unknown);
  check("huh? | yuck!", en);
  check("the dam is old. | u must see it.", en);  // known is the word before it, or it is itself
  check("kay saw him. | u see.", en);
  check("afk. aanw. voornw. staan hier.", en);
  check("It has 1100 pictures. | they are old. | It took 6 days. | then it broke.", en);  // no unit
  check("The boy weighed 6 lbs. 4 oz. at birth. | It is 11 in. tall.", en);               // no word, a unit
  check("Der Preis inkl. aller Steuern.", unknown);  // unknown: it may be an abbreviation
  check("the dam was wet. | u saw it.", en);
  check("It was built in 1999. | then it broke.", en);
  check("Kay said \"we must go on\". | maybe too late.", en);
  check("It holds 12 gal. in all.", en);
  check("5 in. is tall.", en);
  check("The car did 60 mph. | Ann saw it.", en);
  check("Es war im bf. Ulm zu lesen.", unknown);
}

TEST_CASE("posts: small letters after several marks, after long words and not after short ones") {
  check("Please HELP!! | my dog is ill. | Is it Max?? | no it is not.", en);
  check("So they went to Yahoo! and Google.", en);
  check("They went to Yahoo ! and Google.", en);
  check("They went to Yahoo? and Google.", en);
  check("SO COOL. | Absolutely amazing. | thx Jo", en);  // no abbreviation has seven letters
  check("Max Hill, Rotterd. etc. are there.", en);
}

TEST_CASE("posts: abbreviations that a device does not know") {
  check("Brig. Gen. Hill used approx. 20 boats. | Asst. Coach Lee used est. 30.", en);
  check("Boats sail Mon. Apr. 5 and Thurs. Apr. 8. | Nobody knows why.", en);
  check("They put it into the bin. | Boats came.", en);  // shares its hash with "Tue."
  check("Der sog. Schiffer hat evtl. Zeit. | Die ehem. Werft der Fa. Lund zahlt zzgl. Steuer.", de);
  check("Der sog. Schiffer hat evtl. Zeit. | Er kommt.", unknown);
  check("Sie wohnt in der Hafenstr. 5. | Dort ist es ruhig.", de);
  check("Dort stand der Kaiser. | 5 Boote kamen an die Küste. | 7 sanken.", de);
  check("Sie feiern ihr langes 60. Jubiläum in Ulm.", de);
  check("Es ist die Hafenstr. | Dort kennt man Petr. | 9 Boote kamen.", de);
  check("Hola Srta. Ledo. | Es el Lic. Gil.", unknown);
  check("Hnos. Gil y el Tte. Ruiz viven en el Dpto. Norte. | Marcó en el min. 90. | Fue el último.", es);
  check("Voir chap. 3 et éd. 2. | Tout y est. | Il y a env. 300 lits.", fr);
  check("Burası Boul. | Yeni bir yol var.", tr);  // no French
  check("Жила в пос. Заря с ген. Орловым. | В янв. 2020 г. умер Ген. Орлов.", ru);
}

TEST_CASE("posts: words of Russian share their hashes with abbreviations of Latin letters") {
  check("В городе снова пробки. | Водители ждут. | Это памятник героя. | Люди несут цветы.", ru);
}

TEST_CASE("posts: i.e. and e.g. never end a sentence") {
  check("We like boats, i.e. The Wave. | Others, e.g. His Majesty, do not.", en);
  check("They like ice. | The rest is an egg. | His was old.", en);
  check("She got it i.v. | The rest was gone.", en);
  check("It has an s.e. | The mean is old.", en);
  check("He met the a.g. | The court is shut.", en);
  check("She came by e.v. | The boat left.", en);
}

TEST_CASE("posts: a unit or a number behind a number ends before what begins sentences") {
  check("Der Umsatz betrug 3,5 Mrd. | Der Rest sank auf 2 Mio. Euro.", de);
  check("Tel. 030 555 01 47. | Rufen Sie an. | Es war der 3. Mai.", de);
  check("Tel. 030 555 01 47. rufen Sie an.", de);
  check("3 Mrd. | Der Rest sank.", de);
  check("In 1940 J. Hill sailed.", en);
}

TEST_CASE("posts: a time of the day ends before a capital, but not before a day, a zone or near the front") {
  check("The race begins at 2:15 p.m. | Gates open at noon.", en);
  check("The race on the river begins at 2:15 p.m. Monday.", en);
  check("The race begins at 2:15 p.m. Monday or 9 a.m. ET or 8 a.m. Eastern time.", en);
  check("At 2:15 p.m. Ann Lee came.", en);
  check("The race is at 2:15 p.m. | Gates open at noon.", en);  // 20 bytes before it
  check("The cup is at 2:15 p.m. Gates open at noon.", en);     // 19
  check("The race begins at 2:15 p.m. | Ann saw it.", en);
  check("The race begins at 2:15 p.m. | Jo saw it.", en);
  check("They met the wise old Adm. Gates in Ulm.", en);
  check("The race on the river begins at 9 a.m. | Gates open at noon.", en);
  check("Please bring a copy of the J.M. Hill book and of the A.P. Hill book.", en);
  check("La reunión de hoy es a las 8 p.m. | Habrá café. | La de ayer fue a las 9 p.m. | Yo fui.", es);
}

TEST_CASE("posts: an answer with a dash that touches it") {
  check("¿Vienes o no? | —No —dijo ella.", es);
  check("¿Vienes o no? —dijo ella.", es);
}

TEST_CASE("posts: a word that greets is a sentence, a title is none") {
  check("Capn. is here.", en);  // a title that no pack knows: four letters
  check("Hello. | how are you?", en);
  check("Prof. hill is here. | Yahoo! said so.", en);
}

TEST_CASE("posts: items of a list in running text") {
  check("1. The first thing | 2. The second thing | 3. The third", en);
  check("1) one | 2) two", en);
  check("• 9. Buy milk | • 10. Sell bread", en);
  check("1. It cost 5. | 3. It was old.", en);  // ends by its full stop
  check("In 2. the court said so.", en);
  check("9. Milk | 10. Bread", en);
  check("1. Jo has the A2. | 2. Kay has none.", en);
  check("1 + 1 is 2.", en);
  check("A1. took the 2. prize.", en);
  check("It ends here | ▪ New part | ⁃ The next", en);
  check("It ends here | ■ New part | ◿ The next", en);  // the first and the last of Geometric Shapes
  check("It is ▟ New and ☀ Kay too.", en);              // their neighbours
}

TEST_CASE("posts: letters without their line breaks") {
  check("Mail: jo.hill@example.org | The office is shut.", en);
  check("Mail j@hill.example | The office is shut.", en);
  check("Mail kay@ulm.eu | The office is shut.", en);
  check("Mail jo@ulm.eu The office is shut.", en);  // nine bytes are no address
  check("It was @harbourpost The crew saw.", en);
  check("Jo Hill | 03/23/2001 12:24 PM | Please call me.", en);
  check("It ends here | ------- | New part", en);
  check("It ends here | ==== | New part | ____ | The last", en);
  check("It is new --- Kay said so. | He wrote ---so and -as they said- went.", en);  // none
  check("The *big* Hill is old.", en);
  check("The *b* Hill is old.", en);
  check("It went --x- Kay said so.", en);
  check("It is =BAD Jo came.", en);
  check("----== Jo and Kay", en);
  check("-- | Posted by Jo", en);
  check("A- Grades are rare.", en);
  check("-5 Norwegians came.", en);
  check("It says 12:24:30 PM | Please call me.", en);
  check("It says 9:24:30 PM | Please call me.", en);
  check("9:24:30 PM | Please call me.", en);
  check("It says 08/16/2000 03:14:14 PM | Please call.", en);
  check("In 2001 the PTM Club won.", en);
  check("Jo Hill | 03/23/2001 12:24 PM | 555 boats came.", en);
  check("Jo Hill | 03/23/2001 1457 boats came.", en);
  check("Jo Hill | 03/23/01 14:57 | AMY, it is late.", en);
  check("Sent: 03/23/2001 by Jo on 03/24/2001 in Ulm.", en);
  check("Lot Hill 12345/78 and Lot Hill 12/45678 and Hill 12/34/5 are old.", en);  // no dates
  check("It opens at 10:30 AM Monday.", en);
  check("Jo Hill | 03/23/01 08:52 AM | Please call me.", en);
  check("See *** | The rest", en);
  check("Jo Hill | 03/23/2001 12:24 PM | have you seen it?", en);
  check("Jo Hill | 03/23/01 14:57 | Kay, it is late.", en);
  check("Jo Hill | 03/23/01 14:57:02 | We have moved.", en);
  check("Jo Hill | 03/23/01 9:24 | Kay, it is late.", en);
  check("it was 03/23/01 14:5x Kay saw it.", en);
  check("it was 03/23/2001 14:57 55 Boats came.", en);
  check("The talks ended at 14:57 GMT and at 12:24 PM Eastern time.", en);
  check("Call me. | Fax: 713-555-0147 | This note is for you alone.", en);
  check("Call me. | Fax: 713.555.0147 | This note is for you alone.", en);
  check("555-0147 | The office is shut.", en);
  check("Call 713-555-0147 Jo.", en);
  check("It is Model 555/0147 The Boat.", en);
  check("It is Model x55-0147 The Boat.", en);
  check("The U.S. lost in 2015 The Evening Post.", en);
  check("Call 713-555-0147 A-level.", en);
}

TEST_CASE("posts: what is written below a letter begins anew") {
  check("I will call you then | P.S. Love the new boat", en);
  check("See you at noon | p.s. Mind the dog", en);
  check("He took the P.S.A. test.", en);
  check("He has a P.S3 and more.", en);
  check("Il ne vient pas.", fr);
}

TEST_CASE("posts: an address begins a sentence after a mark, and does not after a colon") {
  check("It is all there. | http://www.example.org/a | They wrote it down.", en);
  check("The page is: http://www.example.org/a", en);
  check("Alles ist da. | http://www.example.org/a", de);
  check("See http://example.org/a1 | http://example.org/a2", en);
  check("The page http://example.org/a1 has moved.", en);
  check("Mail jo.hill@example.org kay.lee@example.org", en);
  check("Write to Kay. jo.hill@example.org is old.", en);
  check("We met the North/South/Central Club and the Jo@Sea Hill.", en);  // none
  check("See it at example.com now, or at a.b?page now.", en);
}

TEST_CASE("posts: a smiley ends a sentence") {
  check("I met them all :-) | Then we ate.", en);
  check("I met them all :) and ate.", en);
  check("I met them all =) | Then we ate.", en);
  check("Great place! ;-) | Then we ate.", en);
  check("It was fun! =) | we ate. | It was old! =D | we left.", en);
  check("It was fun! :-) +2", en);
  check("He said :soo They left. | =x is new, like the A4. | X) is old.", en);  // none
  check("Son prix : 3 euros.", fr);
  check("It was fun! :P | we ate. | They saw us. :) | it was late.", en);
  check("He said so :\u00E9 Then it rained", en);  // whether or not a char has a sign
}

TEST_CASE("posts: what stands in brackets may be the end of a line") {
  check("From another list (Harbour Post) | The ships are back.", en);
  check("The mayor (Jo Hill) Monday Club", en);
  check("From the list (Harbour Post) | It is new. | See the next (Island News) | A boat sank.", en);
  check("(a) The boat is old.", en);
  check("See chapter (12) The Dam.", en);
  check("Which of the one(s) I saw is it?", en);
  check("The boats (as far as I know) I saw are old.", en);
}

TEST_CASE("posts: the name after a farewell is a line of its own") {
  check("Please call me. | Thanks, | Jo Hill", en);
  check("Best regards, | Jo Hill", en);
  check("Thanks for the boat.", en);
  check("Thanks From Jo Hill.", en);
  check("On Thanksgiving Jo came.", en);
  check("Thanksgiving Jo came.", en);
  check("Thanks | Jo Hill", en);
  check("Many thanks, | Jo Hill", en);
  check("Best Boats of Ulm.", en);
  check("Sincerely, | Jo Hill", en);
  check("It is here. | Good luck, | Jo", en);
  check("Best, | Jo", unknown);
  check("Good luck, and see you.", en);
  check("At best, Norway will lose.", en);
  check("He likes love, Paris and bread.", en);
  check("West, Texas, was hit by the storm.", en);  // ends as "best" does
  check("Kind regards | Jo Hill", en);
  check("She sent her thanks Friday to the crew.", en);  // no farewell: without a comma it begins the line
  check("He regards Norway as a friend.", en);
}

TEST_CASE("posts: a greeting is a line of its own") {
  check("Hi Jo, | I have read it.", en);
  check("Hello, | We are late.", en);
  check("Dear Mr. Hill: | Your boat is here.", en);
  check("Hi Jo and Kay - | I have read it.", en);
  check("Hi, Jo and Kay, | I have read it.", en);
  check("Hi: Jo and Kay, | I have read it.", en);
  check("Hi to all of you who read this in the old harbour, We are late.", en);  // too long for one
  check("Hi to all of you and Kay in the old dam, | We are late.", en);          // 40 bytes
  check("Hi to all of you and Anna in the old dam, We are late.", en);
  check("Hello Jo We are here.", en);
  check("Hello- | We are late.", en);
  check("Hill and Jo, I was there.", en);
  check("Ann, | Are you there?", en);
  check("Sadly, Mr Hill was there.", en);
  check("Hi We are here.", en);
  check("Hello, Kay Hill.", en);
  check("Hey, that is mine.", en);
  check("Jo, | Are you there?", en);  // a word that begins sentences has a capital only there
  check("Jo Hill, Under Secretary of the Navy, resigned.", en);
  check("Jo, I was there.", en);
  check("However, Mr Hill was there.", en);
  check("However, His boat sank.", en);
  check("Kay: It is the number.", en);
  check("thx, Are you there?", en);
  check("Anna, Der Steg ist alt.", de);
  check("Jo, | There are two.", en);
  check("Sadly, The Evening Post is gone.", en);
  check("In Norway, His Majesty is known.", en);
}

TEST_CASE("posts: none of this is looked for in news") {
  check_news("1) one 2) two");
  check_news("Mail jo.hill@example.org The office is shut.");
  check_news("It ends here ------- New part");
  check_news("I saw it. it was good.");
}

TEST_CASE("posts: every cut of odd text has a result") {
  const char* odd[] = {".",  "...", "•", "1.", "-", "----", "?!)",
                       "“”", ":)",  "M", "h",  "@", "»",    "03/23/2001"};
  for (const char* a : odd) {
    for (const char* b : odd) {
      char text[40] = {};
      const uint16_t cut = static_cast<uint16_t>(strlen(a));
      const uint16_t next = static_cast<uint16_t>(cut + 1);
      const uint16_t size = static_cast<uint16_t>(next + strlen(b));
      memcpy(text, a, cut);
      text[cut] = ' ';
      memcpy(text + next, b, strlen(b));
      (void)brevier::begins_in_post(text, next, next, size, en);
      const bool ends = brevier::ends_in_post(text, cut, next, size, en, false);
      if (brevier::ends_sentence(text, cut, next, size, en, false)) CHECK(ends);
    }
  }
}
